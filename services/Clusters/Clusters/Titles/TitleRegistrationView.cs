namespace ThiDua.Clusters;

/// <summary>The titles a unit aims at in a cycle.</summary>
/// <param name="Aims">Titles and commendations aimed at, in the order of the registration.</param>
/// <param name="WithdrawnBecause">Why it never was registered; null for every other.</param>
[ShowsNames]
internal sealed record TitleRegistrationView(Guid Id, string ClusterCode, string CycleCode, int Year, string UnitCode,
    IReadOnlyList<TitleAimBody> Aims, string? WithdrawnBecause)
{
    public static TitleRegistrationView Of(TitleRegistration r) => new(r.Id, r.ClusterCode, r.CycleCode, r.Year, r.UnitCode,
        [.. r.Aims.Select(aim => new TitleAimBody(aim.AwardCode, aim.Title, aim.Recipients, aim.Count))], r.WithdrawnBecause);
}
