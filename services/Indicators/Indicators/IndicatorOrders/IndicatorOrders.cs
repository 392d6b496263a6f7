namespace ThiDua.Indicators;

/// <summary>The order of a cluster's members by one indicator: its address.</summary>
internal static class IndicatorOrders
{
    public static void Map(RouteGroupBuilder api) => GetIndicatorOrder.Map(api.MapGroup("/clusters"));
}
