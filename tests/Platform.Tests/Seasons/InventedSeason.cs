namespace ThiDua.Platform.Tests.Seasons;

/// <summary>
/// A season that nobody wrote down: other units, other groups, other points, and two units that end with the same total.
/// A seed gives the same season each time, so that a failure can be repeated.
/// </summary>
internal static class InventedSeason
{
    private const string Flag = "CO_TINH", Certificate = "BK_TINH";

    public static Season From(int seed)
    {
        var random = new Random(seed);
        var province = $"P{seed}";
        var members = Enumerable.Range(1, random.Next(4, 7))
            .Select(i => new Body($"{province}-U{i}", $"Huyện thử {seed}.{i}", i == 1 ? "city" : "district")).ToList();
        var departments = Enumerable.Range(1, 2).Select(i => new Body($"{province}-S{i}", $"Sở thử {seed}.{i}", "department")).ToList();
        var indicator = new IndicatorRow($"{province}-CT1", $"Chỉ tiêu thử {seed}", "hộ", 0, departments[0].Code);
        var groups = Enumerable.Range(1, random.Next(2, 4)).Select(g => new Group($"N{g}", $"Nội dung thử {g}", Origin.Invented,
        [
            .. Enumerable.Range(1, random.Next(2, 4)).Select(c => new Criterion($"N{g}.{c}", $"Tiêu chí thử {g}.{c}", random.Next(4, 30),
                departments[(g + c) % 2].Code, g == 1 && c == 1 ? indicator.Code : null)),
        ])).ToList();
        var leaves = groups.SelectMany(group => group.Criteria).ToList();
        // The second member repeats the first with two quarters moved, so the totals are equal and the groups need not be; nobody else
        // ties.
        var (first, second, corrected) = (members[0].Code, members[1].Code, members[3].Code);
        var points = new Dictionary<string, decimal[]> { [first] = [.. leaves.Select(leaf => leaf.Maximum - 0.5m)] };
        points[second] = [.. points[first]];
        (points[second][0], points[second][^1]) = (points[second][0] + 0.25m, points[second][^1] - 0.25m);
        var totals = new HashSet<decimal> { points[first].Sum() };
        foreach (var member in members.Skip(2))
        {
            do points[member.Code] = [.. leaves.Select(leaf => random.Next(0, (int)(leaf.Maximum * 3)) / 4m)];
            while (!totals.Add(points[member.Code].Skip(member.Code == corrected ? 1 : 0).Sum()));
        }

        return new Season
        {
            Key = $"invented-{seed}",
            Title = $"Khối thử {seed}",
            Year = 2015 + (seed % 7),
            Block = new($"KHOI-{seed}", $"Khối thi đua thử {seed}", $"{seed}/QĐ", new(2015, 1, 5)),
            CycleCode = $"KY-{seed}",
            NextCycleCode = $"KY-{seed}-SAU",
            HeadAccount = $"head-{seed}",
            Province = new(province, $"Tỉnh thử {seed}", "province"),
            Departments = departments,
            Members = members,
            Officers = new(second, first),
            NextOfficers = new(first, members[2].Code),
            Movements = [$"Phong trào thử {seed}"],
            Commitments = [$"Cam kết thử {seed}"],
            Indicators = [indicator],
            Figures = [.. members.Select((member, i) => new FigureRow(member.Code, indicator.Code, i == 0 ? null : 100 + i, i == 0 ? null
                : 90 + (5 * i), i == 1 ? "more-than" : "exact"))],
            Groups = groups,
            SelfScores = points,
            Appraisals = [new(corrected, leaves[0].Code, 0m, "Không có hồ sơ kiểm chứng")],
            Confirmations = [],
            TieBreaks = [new(1, [second, first], "Hội nghị bỏ phiếu: đơn vị sau được nhiều phiếu hơn")],
            Allotment = [new(Flag, 1), new(Certificate, 1)],
            Nominees = [second, first],
            Ballots = [new(Flag, members.Count, members.Count, [(second, members.Count), (first, members.Count)]),
                new(Certificate, members.Count, members.Count, [(first, members.Count)])],
            Proposals = [new(second, Flag), new(first, Flag, Refused: true), new(members[2].Code, Certificate, Refused: true),
                new(first, Certificate)],
            HeadUnitCertificates =
                [new("collective", $"Tập thể thử {seed}", members[2].Code), new("individual", $"Cá nhân thử {seed}", members[3].Code)],
            HandedOver = ["Hồ sơ khối"],
            Footnotes = [],
        };
    }
}
