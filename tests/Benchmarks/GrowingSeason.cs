using ThiDua.Demo.Data;

namespace ThiDua.Benchmarks;

/// <summary>A season of one invented block; every number gives another block with its own province, departments and indicators.</summary>
internal static class GrowingSeason
{
    private const string Flag = "CO_TINH", Certificate = "BK_TINH";
    private const decimal Maximum = 100;

    public static Season Of(int number, int size)
    {
        var province = $"G{number}";
        var members = Enumerable.Range(1, size)
            .Select(i => new Body($"{province}-U{i}", $"Huyện đo {number}.{i}", i == 1 ? "city" : "district")).ToList();
        var departments = Enumerable.Range(1, 2).Select(i => new Body($"{province}-S{i}", $"Sở đo {number}.{i}", "department")).ToList();
        var indicator = new IndicatorRow($"{province}-CT1", $"Chỉ tiêu đo {number}", "hộ", 0, departments[0].Code);
        var groups = Enumerable.Range(1, 2).Select(g => new Group($"N{g}", $"Nội dung đo {g}", Origin.Invented,
            [.. Enumerable.Range(1, 5).Select(c => new Criterion($"N{g}.{c}", $"Tiêu chí đo {g}.{c}", Maximum, departments[c % 2].Code,
                g == 1 && c == 1 ? indicator.Code : null))])).ToList();
        var leaves = groups.SelectMany(group => group.Criteria).ToList();
        var (first, second) = (members[0].Code, members[1].Code);
        return new Season
        {
            Key = $"growth-{number}",
            Title = $"Khối đo {number}",
            Year = 2021,
            Block = new($"KHOI-{province}", $"Khối thi đua đo {number}", $"{number}/QĐ", new(2021, 1, 5)),
            CycleCode = $"KY-{province}",
            NextCycleCode = $"KY-{province}-SAU",
            HeadAccount = $"head-{province}",
            Province = new(province, $"Tỉnh đo {number}", "province"),
            Departments = departments,
            Members = members,
            Officers = new(second, first),
            NextOfficers = new(first, members[2].Code),
            Movements = [$"Phong trào đo {number}"],
            Commitments = [$"Cam kết đo {number}"],
            Indicators = [indicator],
            Figures = [.. members.Select((member, i) => new FigureRow(member.Code, indicator.Code, 100 + i, 90 + (5 * i)))],
            Groups = groups,
            // Each a little behind the one before, so that nobody ties.
            SelfScores = members.Select((member, i) => (member.Code, i))
                .ToDictionary(one => one.Code, one => leaves.Select((_, leaf) => Maximum - (leaf == 0 ? one.i : 0)).ToArray()),
            Appraisals = [],
            Confirmations = [],
            Allotment = [new(Flag, 1), new(Certificate, 1)],
            Nominees = [first, second],
            Ballots = [new(Flag, size, size, [(first, size), (second, size)]), new(Certificate, size, size, [(second, size)])],
            Proposals = [new(first, Flag), new(second, Certificate)],
            HeadUnitCertificates = [new("collective", $"Tập thể đo {number}", members[2].Code)],
            HandedOver = ["Hồ sơ khối"],
            Footnotes = [],
        };
    }
}
