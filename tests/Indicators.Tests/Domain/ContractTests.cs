using System.Runtime.CompilerServices;
using System.Text.Json;
using ThiDua.BuildingBlocks.Messaging;
using ThiDua.BuildingBlocks.Persistence;
using ThiDua.Contracts.Indicators.V1;

namespace ThiDua.Indicators.Tests.Domain;

/// <summary>The committed samples are what other modules and foreign readers rely on: this module still says exactly that.</summary>
public sealed class ContractTests
{
    private static readonly DateTimeOffset Noon = new(2021, 12, 20, 3, 0, 0, TimeSpan.Zero);

    [Fact]
    public void An_indicator_is_told_as_in_the_sample()
    {
        var indicator = Indicator.Add(
            Guid.Parse("0198c0de-0000-7000-8000-0000000000a1"), "LC-THU-NS", "Thu ngân sách nhà nước trên địa bàn", "tỷ đồng",
            new(Direction.HigherIsBetter, 1, 0, null, 10, Aggregation.Sum, null), "LC-SKHDT", "Nghị quyết 31/NQ-HĐND", new(2020, 1, 1));
        indicator.Close(new(2025, 6, 30), "Kết thúc cấp huyện");

        SaysTheSample<IndicatorState>("indicators.indicator-state.v1.json",
            IndicatorsContracts.StateOf(indicator, Header("0198c0de-0000-7000-8000-000000000001", "indicator-closed")));
    }

    [Fact]
    public void A_figure_set_is_told_as_in_the_sample()
    {
        var set = new FigureSet(Guid.Parse("0198c0de-0000-7000-8000-0000000000a2"), "LC-SMC", Period.OfYear(2021));
        set.PledgeTargets(Guid.NewGuid(), [("LC-THU-NS", Target.Assigned(60, TargetSource.Pact))]);
        set.AssignTargets([("LC-GIAM-NGHEO", Target.NotAssigned(TargetSource.Province))], null);
        set.Report([
            ("LC-THU-NS", Actual.Reported(new(66.5m, Qualifier.AtLeast), new Percent(110, Qualifier.MoreThan), "LC-SMC", Noon)),
            ("LC-TRUONG-CHUAN", Actual.Reported(new(0, Qualifier.Exact), null, "LC-SMC", Noon)),
            ("LC-VIEC-LAM", Actual.Reported(new(203, Qualifier.Exact), new Percent(40.6m, Qualifier.Exact), "LC-SMC", Noon,
                statement: new("còn chậm", Assessment.Weak, "dịch Covid-19"),
                comparisons: [new(ComparisonBase.Year, 2015, ComparisonMeasure.ChangePercent, new(-13.84m, Qualifier.Exact))])),
        ]);
        set.Verify(["LC-THU-NS"]);

        SaysTheSample<FigureSetState>(
            "indicators.figure-set-state.v1.json",
                IndicatorsContracts.StateOf(set, Header("0198c0de-0000-7000-8000-000000000002", "actuals-reported", "actuals-verified")));
    }

    [Fact]
    public void Cluster_figures_are_told_as_in_the_sample()
    {
        var figures = new ClusterFigures(Guid.Parse("0198c0de-0000-7000-8000-0000000000a3"), "CUM-BK", Period.Parse("2020-H1", null));
        figures.Report([
            new("BK-HTX", new Quantity(26, Qualifier.Exact), null, null, Noon, null, null),
            new("BK-TUYEN-QUAN", null, new(FigureNumber.Percent, new Quantity(100, Qualifier.AtLeast), "các đơn vị đạt 100% chỉ tiêu giao"),
                new Indicators.Statement("thực hiện tốt", Assessment.Strong, null), Noon, null, null),
        ]);

        SaysTheSample<ClusterFiguresState>(
            "indicators.cluster-figures-state.v1.json",
                IndicatorsContracts.StateOf(figures, Header("0198c0de-0000-7000-8000-000000000003", "cluster-figures-reported")));
    }

    [Fact]
    public void A_review_is_told_as_in_the_sample()
    {
        var review = new Review(
            Guid.Parse("0198c0de-0000-7000-8000-0000000000a4"), "CUM-BK", Period.Parse("2020-H1", null), ReviewKind.MidYear,
                "Sơ kết công tác thi đua những tháng đầu năm 2020",
            new(2020, 7, 15), Guid.Parse("0198c0de-0000-7000-8000-0000000000c1"), [new("BK-THU", Bound.Above, 50)]);
        review.Write("BK-PN", ["Trồng rừng đạt cao"], [new("Giải ngân còn chậm", "dịch Covid-19")],
            ["Tăng tỷ lệ khen thưởng người trực tiếp lao động"]);
        review.Submit("BK-PN", Noon);

        SaysTheSample<ThiDua.Contracts.Indicators.V1.ReviewState>(
            "indicators.review-state.v1.json",
                IndicatorsContracts.StateOf(review, Header("0198c0de-0000-7000-8000-000000000004", "submission-submitted")));
    }

    private static void SaysTheSample<T>(string file, object said)
    {
        var sample = File.ReadAllText(Path.Combine(Samples(), file));

        var written = JsonSerializer.SerializeToNode(said, said.GetType(), ContractRegistry.Json);
        var readAndWritten =
            JsonSerializer.SerializeToNode(JsonSerializer.Deserialize<T>(sample, ContractRegistry.Json), ContractRegistry.Json);

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(sample), written), $"{file} says otherwise: {written}");
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(sample), readAndWritten), $"{file} is read otherwise: {readAndWritten}");
    }

    private static ContractHeader Header(string eventId, params string[] happened) => new(Guid.Parse(eventId), Noon, happened);

    private static string Samples([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "../../../contracts/samples");
}
