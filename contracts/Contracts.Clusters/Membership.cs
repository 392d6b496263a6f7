using ThiDua.Contracts.Clusters.V1;

namespace ThiDua.Contracts.Clusters;

/// <summary>
/// Who belongs to a cluster when (<i>thành viên cụm, khối</i>), and who heads it. Stated once: every module judges by the same rule.
/// Membership is kept by days. A question about a year has two answers: who was a member on any of its days, for what is only looked
/// at, and who acts in its affairs on a day, for votes, signatures, presence and places.
/// </summary>
public static class Membership
{
    /// <summary>Whether a membership from one year to another, still open when <paramref name="toYear"/> is <c>null</c>, covers a
    /// year.</summary>
    public static bool Covers(int fromYear, int? toYear, int year) => fromYear <= year && (toYear is not { } last || year <= last);

    /// <summary>Whether a time of days, still open when <paramref name="to"/> is <c>null</c>, covers a day.</summary>
    public static bool Covers(DateOnly? from, DateOnly? to, DateOnly day) => !(day < from) && !(to < day);

    /// <summary>First day of a membership; a message of before days were kept means the whole year.</summary>
    public static DateOnly FirstDay(this ClusterMember member) => member.From ?? new DateOnly(member.FromYear, 1, 1);

    /// <summary>Last day of a membership; <c>null</c> while it lasts.</summary>
    public static DateOnly? LastDay(this ClusterMember member) =>
        member.To ?? (member.ToYear is { } year ? new DateOnly(year, 12, 31) : null);

    /// <summary>The day of a year that decides who acts in its affairs on a day: that day, before the year its first and after it its
    /// last.</summary>
    public static DateOnly DayWithin(int year, DateOnly day) =>
        day.Year < year ? new DateOnly(year, 1, 1) : day.Year > year ? new DateOnly(year, 12, 31) : day;

    /// <summary>Codes of all that were a member on a day of the year, each once, in the order of their codes.</summary>
    public static IReadOnlyList<string> MembersIn(this ClusterState cluster, int year) =>
        InOrder(cluster.Members.Where(member => Covers(member.FromYear, member.ToYear, year)));

    /// <summary>Codes of the members on a day, each once, in the order of their codes.</summary>
    public static IReadOnlyList<string> MembersOn(this ClusterState cluster, DateOnly day) =>
        InOrder(cluster.Members.Where(member => Covers(member.FirstDay(), member.LastDay(), day)));

    /// <summary>
    /// Codes of those who act in the affairs of a year on a day: within the year its members of that day, before it those it begins with,
    /// after it those it ended with. A unit that has ended by then must still be taken away, see <see cref="LivingMembers"/>.
    /// </summary>
    public static IReadOnlyList<string> MembersFor(this ClusterState cluster, int year, DateOnly day) =>
        cluster.MembersOn(DayWithin(year, day));

    /// <summary>The same without the units that have ended: whoever signs, votes, is present or is ranked lives on that day.</summary>
    /// <param name="units">What is known of the units; one that is not known is taken to live.</param>
    public static IReadOnlyList<string> LivingMembers(this ClusterState cluster, int year, DateOnly day, IEnumerable<UnitState> units)
    {
        var ended = units.Where(unit => unit.HasEndedBy(day)).Select(unit => unit.Code).ToHashSet(StringComparer.Ordinal);
        return [.. cluster.MembersFor(year, day).Where(code => !ended.Contains(code))];
    }

    /// <summary>Codes of the members of a year that have not left by a day: those who act on it, and those who join later in the
    /// year.</summary>
    public static IReadOnlyList<string> MembersNotGone(this ClusterState cluster, int year, DateOnly day) =>
        InOrder(cluster.Members.Where(member => Covers(member.FromYear, member.ToYear, year)
            && !(member.LastDay() < DayWithin(year, day))));

    /// <summary>
    /// Head and deputy of a year; while nobody is named for it, those of the last year before it carry on until they have handed over.
    /// Those whose post ended within the year and those who stand in for them are all among them.
    /// </summary>
    public static IReadOnlyList<ClusterOfficer> OfficersIn(this ClusterState cluster, int year) =>
        InOffice(cluster.Officers, o => o.Year, year);

    /// <summary>Who holds the posts of a year on a day: a post ends with its unit, and whoever stands in for it holds it then.</summary>
    public static IReadOnlyList<ClusterOfficer> OfficersOn(this ClusterState cluster, int year, DateOnly day) =>
        [.. cluster.OfficersIn(year).Where(officer => Covers(officer.From, officer.To, day))];

    /// <summary>The same rule over any list of officers.</summary>
    public static IReadOnlyList<T> InOffice<T>(IEnumerable<T> officers, Func<T, int> yearOf, int year)
    {
        var named = officers.Where(officer => yearOf(officer) <= year).ToList();
        return [.. named.Where(officer => yearOf(officer) == named.Max(yearOf))];
    }

    private static IReadOnlyList<string> InOrder(IEnumerable<ClusterMember> members) =>
        [.. members.Select(member => member.UnitCode).Distinct().Order(StringComparer.Ordinal)];
}
