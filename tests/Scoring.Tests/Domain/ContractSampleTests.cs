using System.Runtime.CompilerServices;
using System.Text.Json;
using ThiDua.BuildingBlocks.Domain;
using ThiDua.BuildingBlocks.Messaging;
using ThiDua.BuildingBlocks.Persistence;
using static ThiDua.Scoring.Tests.Domain.Given;

namespace ThiDua.Scoring.Tests.Domain;

/// <summary>The golden samples are what others read: they must be what the aggregates really say.</summary>
public sealed class ContractSampleTests
{
    private static readonly Guid TableId = Guid.Parse("0199aaaa-0000-7000-8000-0000000000a1");

    [Fact]
    public void A_published_table_says_what_the_sample_says()
    {
        var table = ScoringTable.Draft(TableId, "KHOI-HTTP-LC", "2021", 1, Content() with { Rules = LeftOut });
        Happened(table);
        table.Publish([]);

        AssertSays("scoring-table-state", table);
    }

    [Fact]
    public void An_appraised_sheet_says_what_the_sample_says()
    {
        var table = ScoringTable.Draft(TableId, "KHOI-HTTP-LC", "2021", 1, Content());
        var sheet = ScoreSheet.Open(Guid.Parse("0199aaaa-0000-7000-8000-0000000000b1"), table, "LC-BH");
        sheet.SelfScore(table, Scores(50, 10, 20), Clerk, Now);
        sheet.Submit(Leader, Now);
        sheet.Appraise(table, [Entry("A2", 10), Entry("B", 20)], AppraiserOf("LC-SNV"), Now);
        Happened(sheet);
        sheet.Appraise(table, [Entry("A1", 48.25m, "Số thu thấp hơn báo cáo")], AppraiserOf("LC-SKHDT"), Now);

        AssertSays("score-sheet-state", sheet);
    }

    [Fact]
    public void An_adopted_ranking_says_what_the_sample_says()
    {
        var table = ScoringTable.Draft(TableId, "KHOI-HTTP-LC", "2021", 1, Content() with { Rules = LeftOut });
        UnitResult[] results =
            [UnitResult("LC-BH", 88), UnitResult("LC-SMC", 90.25m), UnitResult("LC-TPLC", 88), UnitResult("LC-SP", null)];
        var ranking = ClusterRanking.Calculate(Guid.Parse("0199aaaa-0000-7000-8000-0000000000c1"), table, 2021, results);
        ranking.ResolveTie(2, ["LC-TPLC", "LC-BH"], "Bỏ phiếu kín: 6, 3", Head, Now);
        ranking.SetMemberAside("LC-SP", "Không gửi bảng tự chấm", table, results, Head, Now);
        Happened(ranking);
        ranking.Adopt(table, results, new(2021, 12, 20), "12/BB", Head, Now);

        AssertSays("ranking-state", ranking);
    }

    private static readonly TableRules LeftOut = new(SetAsideRule.LeftOut, TieRule.Decide, 3);

    private static void Happened(AggregateRoot root) => root.ClearPendingEvents();

    private static void AssertSays(string name, AggregateRoot root)
    {
        var sample = Sample(name);
        var header = new ContractHeader(
            sample["eventId"]!.GetValue<Guid>(), sample["occurredAt"]!.GetValue<DateTimeOffset>(),
                [.. root.PendingEvents.Select(EventNames.Of)]);
        var said = ScoringContracts.StateOf(root, header);

        Assert.Equal($"thidua.scoring.{name}.v1", ContractRegistry.WireNameOf(said.GetType()));
        var written = JsonSerializer.SerializeToNode(said, said.GetType(), ContractRegistry.Json);
        Assert.True(JsonNode.DeepEquals(sample, written), written!.ToJsonString(ContractRegistry.Json));
    }

    private static JsonNode Sample(string name, [CallerFilePath] string here = "") =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(here, "../../../../contracts/samples", $"scoring.{name}.v1.json")))!;
}
