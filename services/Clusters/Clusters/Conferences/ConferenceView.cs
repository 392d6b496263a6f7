namespace ThiDua.Clusters;

/// <summary>A conference with its attendance, acts and minutes.</summary>
/// <param name="ClusterCode">Cluster that meets; <c>null</c> for a conference of the province.</param>
/// <param name="Kind">What it is held for.</param>
/// <param name="Place">Where it is held, in words.</param>
/// <param name="Attendance">Members that were or were not there; empty until it is recorded.</param>
/// <param name="Acts">What was done, in order.</param>
/// <param name="DelegateCount">How many delegates came (<i>đại biểu</i>); <c>null</c> until it is told.</param>
/// <param name="DelegateQualifier">Whether that number is exact or a lower bound; <c>null</c> without one.</param>
/// <param name="Functions">Functions present besides the members, never names.</param>
[ShowsNames]
internal sealed record ConferenceView(
    Guid Id, string? ClusterCode, string CycleCode, int Year, ConferenceKind Kind, ConferenceState State, DateOnly HeldOn,
    string HostUnitCode,
        string Place, string? MinutesNumber,
    IReadOnlyList<Attendance> Attendance, IReadOnlyList<Act> Acts, int? DelegateCount, CountQualifier? DelegateQualifier,
        IReadOnlyList<string> Functions)
{
    public static ConferenceView Of(Conference c) =>
        new(
            Id: c.Id,
            ClusterCode: c.IsOfProvince ? null : c.ClusterCode,
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
