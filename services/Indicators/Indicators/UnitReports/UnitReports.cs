namespace ThiDua.Indicators;

/// <summary>The reports of units over years: their address.</summary>
internal static class UnitReports
{
    public static void Map(RouteGroupBuilder api) => GetUnitReport.Map(api.MapGroup("/units"));
}
