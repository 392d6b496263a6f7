using FsCheck;
using FsCheck.Fluent;
using static ThiDua.Scoring.Tests.Domain.Given;

namespace ThiDua.Scoring.Tests.Domain;

public sealed class ClusterRankingTests
{
    private static readonly DateOnly Conference = new(2021, 12, 20);

    private readonly ScoringTable _table = Table();

    // Totals from a narrow range, so that ties are common; -1 is a unit without a total.
    private static readonly Arbitrary<int[]> Totals =
        Arb.From(from size in Gen.Choose(1, 12) from totals in Gen.ArrayOf(Gen.Choose(-1, 5), size) select totals);

    [Fact]
    public void Equal_totals_share_a_rank_and_the_next_rank_is_skipped() =>
        Assert.Equal(
            [("TP", 1, TieState.None), ("BH", 2, TieState.Waiting), ("SMC", 2, TieState.Waiting), ("MK", 4, TieState.None)],
            Ranking(("SMC", 90), ("BH", 90.0m), ("MK", 80), ("TP", 95))
                .Places.Select(place => (place.UnitCode, place.Rank!.Value, place.Tie)));

    [Fact]
    public void A_unit_without_a_total_comes_last_without_a_rank_even_behind_zero() =>
        Assert.Equal([("Z", (int?)1), ("A", null)], Ranking(("A", null), ("Z", 0)).Places.Select(place => (place.UnitCode, place.Rank)));

    [Fact]
    public void A_ranking_does_not_depend_on_the_order_of_the_units() =>
        Prop.ForAll(Totals, Arb.From(Gen.Choose(0, int.MaxValue)), (totals, seed) =>
        {
            var results = UnitResults(totals);
            var shuffled = results.ToArray();
            new Random(seed).Shuffle(shuffled);
            return Of(results).Select(Line).SequenceEqual(Of(shuffled).Select(Line));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_rank_is_one_more_than_the_number_of_units_with_more_points_and_equal_totals_wait() =>
        Prop.ForAll(Totals, totals => Of(UnitResults(totals)).All(place =>
        {
            var own = totals[int.Parse(place.UnitCode[1..], System.Globalization.CultureInfo.InvariantCulture)];
            return own < 0
                ? place is { Rank: null, Total: null, Tie: TieState.None }
                : place.Rank == totals.Count(other => other > own) + 1
                    && place.Tie == (totals.Count(other => other == own) > 1 ? TieState.Waiting : TieState.None);
        })).QuickCheckThrowOnFailure();

    [Fact]
    public void A_resolved_tie_shows_how_it_was_resolved()
    {
        var ranking = Ranking(("SMC", 90), ("BH", 90), ("TP", 90));

        Assert.Null(ranking.ResolveTie(1, ["TP", "SMC", "BH"], "Bỏ phiếu kín: 7, 5, 3", Head, Now).Error);

        Assert.Equal(
            [("TP", 1, "Bỏ phiếu kín: 7, 5, 3"), ("SMC", 2, "Bỏ phiếu kín: 7, 5, 3"), ("BH", 3, "Bỏ phiếu kín: 7, 5, 3")],
            ranking.Places.Select(place => (place.UnitCode, place.Rank!.Value, place.TieReason)));
        Assert.All(ranking.Places, place => Assert.Equal(TieState.Resolved, place.Tie));
    }

    [Theory]
    [InlineData(1, "TP", "SCO-0029")]
    [InlineData(3, "BH SMC", "SCO-0029")]
    [InlineData(2, "BH", "SCO-0030")]
    [InlineData(2, "BH BH", "SCO-0030")]
    [InlineData(2, "BH TP", "SCO-0030")]
    [InlineData(2, "BH SMC TP", "SCO-0030")]
    public void A_resolution_must_name_exactly_the_tied_units(int rank, string order, string code)
    {
        var ranking = Ranking(("TP", 95), ("SMC", 90), ("BH", 90));

        Assert.Equal(code, ranking.ResolveTie(rank, order.Split(' '), "Bỏ phiếu", Head, Now).Error?.Code);
        Assert.Equal(1, ranking.Version);
    }

    [Fact]
    public void A_resolution_outlives_a_recalculation_only_while_the_same_units_share_the_same_total()
    {
        var ranking = Ranking(("SMC", 90), ("BH", 90), ("TP", 80));
        ranking.ResolveTie(1, ["SMC", "BH"], "Bỏ phiếu", Head, Now);

        ranking.Recalculate(_table, [UnitResult("SMC", 90), UnitResult("BH", 90), UnitResult("TP", 85)]);
        Assert.Equal([TieState.Resolved, TieState.Resolved, TieState.None], ranking.Places.Select(place => place.Tie));

        ranking.Recalculate(_table, [UnitResult("SMC", 90), UnitResult("BH", 90), UnitResult("TP", 90)]);
        Assert.All(ranking.Places, place => Assert.Equal((1, TieState.Waiting), (place.Rank, place.Tie)));
        Assert.Single(ranking.Resolutions);
    }

    [Fact]
    public void A_wrong_resolution_is_corrected_and_both_are_kept()
    {
        var ranking = Ranking(("SMC", 90), ("BH", 90));
        ranking.ResolveTie(1, ["SMC", "BH"], "Bỏ phiếu", Head, Now);

        ranking.ResolveTie(1, ["BH", "SMC"], "Đọc nhầm phiếu", Head, Now);

        Assert.Equal(["BH", "SMC"], ranking.Places.Select(place => place.UnitCode));
        Assert.Equal(2, ranking.Resolutions.Count);
    }

    [Fact]
    public void A_ranking_with_a_waiting_tie_a_missing_sheet_or_changed_points_is_not_adopted()
    {
        Assert.Equal("SCO-0024", Adopt(Ranking(("SMC", 90), ("BH", 90)), ("SMC", 90), ("BH", 90)));
        Assert.Equal("SCO-0023", Adopt(Ranking(("SMC", 90), ("BH", null)), ("SMC", 90), ("BH", null)));
        Assert.Equal("SCO-0026", Adopt(Ranking(("SMC", 90), ("BH", 80)), ("SMC", 90), ("BH", 81)));
        Assert.Equal("SCO-0026", Adopt(Ranking(("SMC", 90)), ("SMC", 90), ("BH", 81)));
    }

    [Fact]
    public void Where_the_rules_put_equal_totals_in_order_neither_unneeded_places_nor_an_older_sharing_let_them_stand()
    {
        var strict = Table(new TableRules(SetAsideRule.ListedLast, TieRule.Resolve));
        UnitResult[] results = [UnitResult("TP", 95), UnitResult("SMC", 90), UnitResult("BH", 90)];
        var ranking = Ranking(("TP", 95), ("SMC", 90), ("BH", 90));
        Assert.Null(ranking.SharePlace(2, ["BH", "SMC"], "Hội nghị thống nhất", Head, Now).Error);

        // A further version of the table agrees on another rule.
        Assert.Null(ranking.Recalculate(strict, results).Error);

        Assert.Equal([TieState.None, TieState.Waiting, TieState.Waiting], ranking.Places.Select(place => place.Tie));
        Assert.Equal("SCO-0024", ranking.Adopt(strict, results, Conference, "12/BB", Head, Now, placesNeeded: 1).Error?.Code);
        Assert.Null(ranking.ResolveTie(2, ["SMC", "BH"], "Bỏ phiếu", Head, Now).Error);
        Assert.Null(ranking.Adopt(strict, results, Conference, "12/BB", Head, Now).Error);
    }

    [Fact]
    public void An_adopted_ranking_does_not_move_and_is_not_adopted_twice()
    {
        var ranking = Ranking(("SMC", 90), ("BH", 80));
        Assert.Null(Adopt(ranking, ("SMC", 90), ("BH", 80)));
        var version = ranking.Version;

        Assert.Equal("SCO-0021", Adopt(ranking, ("SMC", 90), ("BH", 80)));
        Assert.Equal("SCO-0021", ranking.Recalculate(_table, [UnitResult("SMC", 1), UnitResult("BH", 80)]).Error?.Code);
        Assert.Equal("SCO-0021", ranking.ResolveTie(1, ["SMC"], "Bỏ phiếu", Head, Now).Error?.Code);
        Assert.Equal((version, "12/BB"), (ranking.Version, ranking.InForce?.MinutesNumber));
    }

    [Fact]
    public void Reopening_keeps_the_adoption_it_undoes_with_the_reason()
    {
        var ranking = Ranking(("SMC", 90), ("BH", 80));
        Adopt(ranking, ("SMC", 90), ("BH", 80));

        Assert.Null(ranking.Reopen("Kết luận thanh tra", [], [], Head, Now).Error);

        Assert.Null(ranking.InForce);
        Assert.Equal(("12/BB", "Kết luận thanh tra"), (ranking.Adoptions[0].MinutesNumber, ranking.Adoptions[0].Reopened?.Reason));
        Assert.Equal("Kết luận thanh tra", ranking.PendingEvents[^1].Reason);
        Assert.Equal("SCO-0025", ranking.Reopen("Lần nữa", [], [], Head, Now).Error?.Code);
        Assert.Null(Adopt(ranking, ("SMC", 90), ("BH", 80)));
        Assert.Equal(2, ranking.Adoptions.Count);
    }

    [Fact]
    public void A_recalculation_that_finds_the_same_points_changes_nothing()
    {
        var ranking = Ranking(("SMC", 90), ("BH", 80));

        ranking.Recalculate(_table, [UnitResult("BH", 80), UnitResult("SMC", 90)]);

        Assert.Equal(1, ranking.Version);
    }

    private ClusterRanking Ranking(params (string Unit, decimal? Total)[] units) =>
        ClusterRanking.Calculate(Guid.NewGuid(), _table, 2021, [.. units.Select(unit => UnitResult(unit.Unit, unit.Total))]);

    private string? Adopt(ClusterRanking ranking, params (string Unit, decimal? Total)[] units) =>
        ranking.Adopt(_table, [.. units.Select(unit => UnitResult(unit.Unit, unit.Total))], Conference, "12/BB", Head, Now).Error?.Code;

    private static IReadOnlyList<Place> Of(UnitResult[] results) =>
        RankOrder.Of(results, [], TableRules.Default, new Dictionary<string, string>());

    private static UnitResult[] UnitResults(int[] totals) =>
        [.. totals.Select((total, i) => UnitResult($"U{i}", total < 0 ? null : total))];

    private static (string, Points?, int?, TieState) Line(Place place) => (place.UnitCode, place.Total, place.Rank, place.Tie);
}
