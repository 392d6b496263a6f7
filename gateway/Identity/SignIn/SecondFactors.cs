namespace ThiDua.Identity;

/// <summary>Endpoints by which somebody looks after the own second factor (<i>lớp bảo vệ thứ hai</i>).</summary>
internal static class SecondFactors
{
    public static void Map(RouteGroupBuilder api)
    {
        StartSecondFactor.Map(api);
        ConfirmSecondFactor.Map(api);
        RemoveSecondFactor.Map(api);
    }
}
