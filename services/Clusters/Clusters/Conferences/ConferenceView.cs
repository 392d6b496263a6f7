namespace ThiDua.Clusters;

/// <summary>A conference with its attendance, acts and minutes.</summary>
/// <param name="State"><c>convened, closed</c>.</param>
internal sealed record ConferenceView(
    Guid Id, string ClusterCode, string CycleCode, int Year, ConferenceKind Kind, string State, DateOnly HeldOn, string HostUnitCode,
        string Place, string? MinutesNumber,
    IReadOnlyList<Attendance> Attendance, IReadOnlyList<Act> Acts, int? DelegateCount, CountQualifier? DelegateQualifier,
        IReadOnlyList<string> Functions)
{
    public static ConferenceView Of(Conference c) =>
        new(c.Id, c.ClusterCode, c.CycleCode, c.Year, c.Kind, EnumWord.Of(c.State), c.HeldOn, c.HostUnitCode, c.Place, c.MinutesNumber,
            c.Attendance, c.Acts,
            c.DelegateCount, c.DelegateQualifier, c.Functions);
}
