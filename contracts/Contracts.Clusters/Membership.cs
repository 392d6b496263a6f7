using ThiDua.Contracts.Clusters.V1;

namespace ThiDua.Contracts.Clusters;

/// <summary>
/// Who belongs to a cluster when (<i>thành viên cụm, khối</i>), and who heads it. Stated once: every module judges by the same rule.
/// </summary>
public static class Membership
{
    /// <summary>Whether a membership from one year to another, still open when <paramref name="toYear"/> is <c>null</c>, covers a
    /// year.</summary>
    public static bool Covers(int fromYear, int? toYear, int year) => fromYear <= year && (toYear is not { } last || year <= last);

    /// <summary>Codes of the members of one year, each once, in the order of their codes.</summary>
    public static IReadOnlyList<string> MembersIn(this ClusterState cluster, int year) =>
        [.. cluster.Members.Where(member => Covers(member.FromYear, member.ToYear, year)).Select(member => member.UnitCode)
            .Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Codes of the members on a day. Memberships are kept by year: whoever is a member in the day's year is one on the
    /// day.</summary>
    public static IReadOnlyList<string> MembersOn(this ClusterState cluster, DateOnly day) => cluster.MembersIn(day.Year);

    /// <summary>
    /// Head and deputy of a year; while nobody is named for it, those of the last year before it carry on until they have handed over.
    /// </summary>
    public static IReadOnlyList<ClusterOfficer> OfficersIn(this ClusterState cluster, int year) =>
        InOffice(cluster.Officers, o => o.Year, year);

    /// <summary>The same rule over any list of officers.</summary>
    public static IReadOnlyList<T> InOffice<T>(IEnumerable<T> officers, Func<T, int> yearOf, int year)
    {
        var named = officers.Where(officer => yearOf(officer) <= year).ToList();
        return [.. named.Where(officer => yearOf(officer) == named.Max(yearOf))];
    }

    /// <summary>Unit that holds the post of head in a year, by the same rule.</summary>
    public static string? HeadIn(this ClusterState cluster, int year) =>
        cluster.OfficersIn(year).FirstOrDefault(officer => officer.Post == "head")?.UnitCode;
}
