namespace ThiDua.Platform.Tests.Seasons;

/// <summary>
/// The reform of 1 July 2025 (<i>sắp xếp đơn vị hành chính</i>): districts end, communes begin, two provinces become one, departments are
/// merged. The days are those of the law; provinces, units and points are invented, and their names say so.
/// </summary>
internal static class Reform
{
    public const string Old = "CC-A", OtherOld = "CC-B", Province = "CC-AB";

    public const string Finance = "CC-STC", Interior = "CC-SNV", Planning = "CC-KHDT", Farming = "CC-SNN", Health = "CC-SYT",
        Peoples = "CC-SDT", OtherFinance = "CC-B-STC";

    public const string Indicator = "CC-THU-NS";

    public static readonly DateOnly LastDay = new(2025, 6, 30), FirstDay = new(2025, 7, 1), ConferenceDay = new(2025, 12, 24);

    public static readonly string[] Districts = ["CC-H1", "CC-H2", "CC-H3", "CC-H4"];

    public static readonly string[] Communes = ["CC-X1", "CC-X2", "CC-X3", "CC-X4", "CC-X5", "CC-X6"];

    /// <summary>District → communes made of it; the second commune is made of parts of two.</summary>
    public static readonly (string District, string[] Successors)[] Succession =
    [
        ("CC-H1", ["CC-X1", "CC-X2"]), ("CC-H2", ["CC-X2", "CC-X3"]), ("CC-H3", ["CC-X4"]), ("CC-H4", ["CC-X5", "CC-X6"]),
    ];

    /// <summary>The cluster whose every member ends in the middle of the year.</summary>
    public static readonly ReformedCluster Local = new("CUM-CC-DP", "Cụm thi đua địa phương (minh họa)", "cluster", "CC-DP-2025",
        "CC-DP-2026", Districts, Communes, Head: "CC-H1", Deputy: "CC-H2", StandsIn: "CC-X1", NextHead: "CC-X2",
        Points: new Dictionary<string, decimal[]>
        {
            ["CC-X1"] = [38m, 37m, 17m],
            ["CC-X2"] = [36m, 34m, 18m],
            ["CC-X3"] = [35m, 34m, 19m],
            ["CC-X4"] = [30m, 30m, 15m],
            ["CC-X5"] = [28m, 27.5m, 15m],
            ["CC-X6"] = [25m, 22m, 13m],
        });

    /// <summary>The cluster that loses its head and goes on under the new province.</summary>
    public static readonly ReformedCluster Offices = new("CUM-CC-SN", "Cụm thi đua các sở (minh họa)", "cluster", "CC-SN-2025",
        "CC-SN-2026", [Planning, Finance, Farming, Health], [Peoples], Head: Planning, Deputy: Finance, StandsIn: Finance,
        NextHead: Farming, Points: new Dictionary<string, decimal[]>
        {
            [Finance] = [39m, 36m, 18m],
            [Farming] = [37m, 38m, 19m],
            [Health] = [33m, 31m, 16m],
            [Peoples] = [30m, 29m, 12m],
        });

    public static Gathering Scene { get; } = new()
    {
        Key = "reform-2025",
        Title = "Sắp xếp đơn vị hành chính từ ngày 01/7/2025 (minh họa)",
        Year = 2025,
        Block = new(Local.Code, Local.Name, "01/QĐ-MH", new(2025, 1, 6), Local.Kind),
        CycleCode = Local.Cycle,
        NextCycleCode = Local.NextCycle,
        HeadAccount = "head-cc-h1",
        Province = new(Old, "Tỉnh An Thịnh (minh họa)", "province"),
        Departments = [],
        Members = [.. Districts.Select(code => new Body(code, $"Huyện {code[^2..]} (minh họa)", "district"))],
        Officers = new(Local.Head, Local.Deputy),
        Indicators = [],
        Footnotes = [],
    };

    public static Actor HeadOf(string unit) => new($"head-{unit.ToLowerInvariant()}", $"Lãnh đạo cụm, {unit}", "");
}

/// <param name="Before">Members from the beginning of the year.</param>
/// <param name="Joining">Members from 1 July on.</param>
/// <param name="StandsIn">Who holds the post of the head from 1 July on.</param>
/// <param name="NextHead">Head of the year after.</param>
/// <param name="Points">Unit that lives at the end of the year → points of the three criteria; nobody corrects them.</param>
internal sealed record ReformedCluster(string Code, string Name, string Kind, string Cycle, string NextCycle,
    IReadOnlyList<string> Before, IReadOnlyList<string> Joining, string Head, string Deputy, string StandsIn, string NextHead,
    IReadOnlyDictionary<string, decimal[]> Points)
{
    /// <summary>Who is a member at the end of the year, in the order of the codes.</summary>
    public IReadOnlyList<string> Living => [.. Points.Keys.Order(StringComparer.Ordinal)];

    public IReadOnlyList<string> Ended => [.. Before.Except(Living)];
}
