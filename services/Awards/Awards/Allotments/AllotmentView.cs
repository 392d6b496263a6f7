namespace ThiDua.Awards;

/// <param name="Awards">How many of each award may be proposed.</param>
[ShowsNames]
internal sealed record AllotmentView(Guid Id, string ClusterCode, string CycleCode, int Year, IReadOnlyList<AllottedCount> Awards)
{
    public static AllotmentView Of(Allotment allotment) =>
        new(allotment.Id, allotment.ClusterCode, allotment.CycleCode, allotment.Year, allotment.Awards);
}
