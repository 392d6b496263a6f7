namespace ThiDua.Scoring.Tests.Domain;

/// <summary>Small true things to start a test from. Points and members are invented.</summary>
internal static class Given
{
    public static readonly DateTimeOffset Now = new(2021, 12, 1, 3, 0, 0, TimeSpan.Zero);
    public static readonly Author Clerk = new(Guid.Parse("00000000-0000-0000-0000-000000000001"), "clerk-lc-bh");
    public static readonly Author Leader = new(Guid.Parse("00000000-0000-0000-0000-000000000004"), "leader-lc-bh");
    public static readonly Author Appraiser = new(Guid.Parse("00000000-0000-0000-0000-000000000002"), "appraiser-lc-snv");
    public static readonly Author Head = new(Guid.Parse("00000000-0000-0000-0000-000000000003"), "head");

    public static Points Points(decimal value) => Scoring.Points.From(value)!.Value;

    public static Node Group(string code, decimal maximum, string? parent = null) => new(code, parent, $"Nhóm {code}", Points(maximum));

    public static Node Leaf(string code, decimal maximum, string? parent, string? department = "LC-SNV", string? indicator = null,
        decimal? step = null) =>
        new(code, parent, $"Tiêu chí {code}", Points(maximum), department, indicator, step is { } value ? Points(value) : null);

    /// <summary>Three criteria on two levels: A1 (60, Sở Kế hoạch), A2 (12.5 in steps of 0.25, Sở Nội vụ), B (27.5, Sở Nội vụ).</summary>
    public static ScoringTable Draft() => ScoringTable.Draft(Guid.NewGuid(), "KHOI-HTTP-LC", "2021", 1, Content());

    public static TableContent Content() => new("Bảng điểm 2021", Points(100),
    [
        Group("A", 72.5m), Leaf("A1", 60, "A", "LC-SKHDT", "THU-NSNN"), Leaf("A2", 12.5m, "A", step: 0.25m), Leaf("B", 27.5m, null),
    ]);

    public static ScoringTable Table(TableRules? rules = null)
    {
        var table = rules is null ? Draft()
            : ScoringTable.Draft(Guid.NewGuid(), "KHOI-HTTP-LC", "2021", 1, Content() with { Rules = rules });
        Assert.Null(table.Publish([]).Error);
        return table;
    }

    public static ScoreEntry Entry(string code, decimal? points, string? remark = null) => new(code, points, remark);

    public static ScoreEntry[] Scores(decimal a1, decimal a2, decimal b, string? remark = null) =>
        [Entry("A1", a1, remark), Entry("A2", a2, remark), Entry("B", b, remark)];

    public static Appraiser AppraiserOf(params string[] departments) => new(Appraiser, departments, departments);

    /// <summary>A sheet brought to a state by the way that leads there.</summary>
    public static ScoreSheet Sheet(ScoringTable table, SheetState state = SheetState.Draft, string unit = "LC-BH")
    {
        var sheet = ScoreSheet.Open(Guid.NewGuid(), table, unit);
        if (state == SheetState.Draft) return sheet;
        if (state == SheetState.Withdrawn)
        {
            Assert.Null(sheet.Withdraw().Error);
            return sheet;
        }

        Assert.Null(sheet.SelfScore(table, Scores(50, 10, 20), Clerk, Now).Error);
        Assert.Null(sheet.Submit(Leader, Now).Error);
        if (state == SheetState.Submitted) return sheet;
        Assert.Null(sheet.Appraise(table, Scores(50, 10, 20), AppraiserOf("LC-SNV", "LC-SKHDT"), Now).Error);
        if (state == SheetState.Appraised) return sheet;
        Assert.Null(sheet.Confirm(table, [], [], Head, Now).Error);
        if (state == SheetState.Official) return sheet;
        Assert.Null(sheet.Freeze("12/BB").Error);
        return sheet;
    }

    public static UnitResult UnitResult(string unit, decimal? total) =>
        new(unit, total is { } value ? Points(value) : null, [new GroupTotal("A", total is { } points ? Points(points) : null)]);
}
