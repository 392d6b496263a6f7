namespace ThiDua.Clusters;

/// <summary>A conference with its attendance, acts and minutes.</summary>
internal sealed record ConferenceView(
    Guid Id, string ClusterCode, string CycleCode, int Year, ConferenceKind Kind, ConferenceState State, DateOnly HeldOn, string HostUnitCode,
        string Place, string? MinutesNumber,
    IReadOnlyList<Attendance> Attendance, IReadOnlyList<Act> Acts, int? DelegateCount, CountQualifier? DelegateQualifier,
        IReadOnlyList<string> Functions)
{
    public static ConferenceView Of(Conference c) =>
        new(
            Id: c.Id,
            ClusterCode: c.ClusterCode,
            CycleCode: c.CycleCode,
            Year: c.Year,
            Kind: c.Kind,
            State: c.State,
            HeldOn: c.HeldOn,
            HostUnitCode: c.HostUnitCode,
            Place: c.Place,
            MinutesNumber: c.MinutesNumber,
            Attendance: c.Attendance,
            Acts: c.Acts,
            DelegateCount: c.DelegateCount,
            DelegateQualifier: c.DelegateQualifier,
            Functions: c.Functions);
}
