namespace ThiDua.Clusters.Tests.Domain;

/// <summary>Units and clusters end, and their ends are withdrawn: memberships and posts follow, in whatever order it is entered.</summary>
public sealed class ClusterEndsTests
{
    private static readonly DateOnly June = new(2025, 6, 30);
    private static readonly DateOnly July = new(2025, 7, 1);
    private static readonly DateOnly September = new(2025, 9, 30);
    private static readonly Dictionary<string, DateOnly> Nobody = [];

    [Theory]
    [InlineData("unit 06-30, cluster 09-30, unit lives", "2025-09-30")]
    [InlineData("cluster 06-30, unit 09-30, cluster lives", "2025-09-30")]
    [InlineData("unit 09-30, cluster 06-30, cluster lives", "2025-09-30")]
    [InlineData("cluster 09-30, unit 06-30, unit lives", "2025-09-30")]
    [InlineData("unit 06-30, cluster 06-30, unit lives", "2025-06-30")]
    [InlineData("cluster 06-30, unit 06-30, cluster lives", "2025-06-30")]
    [InlineData("cluster 06-30, unit 09-30, unit lives", "2025-06-30")]
    [InlineData("unit 06-30, cluster 09-30, cluster lives", "2025-06-30")]
    [InlineData("unit 06-30, cluster 09-30, unit lives, cluster lives", "2026-12-31")]
    [InlineData("cluster 06-30, unit 09-30, cluster lives, unit lives", "2026-12-31")]
    public void A_membership_reaches_as_far_as_it_was_entered_and_not_beyond_unit_and_cluster(string acts, string last)
    {
        var cluster = Some.Cluster("A");
        cluster.EndMembership("A", new DateOnly(2026, 12, 31));
        DateOnly? unitEnd = null;
        foreach (var act in acts.Split(", "))
        {
            switch (act.Split(' '))
            {
                case ["unit", "lives"]:
                    cluster.UnitLives("A", unitEnd!.Value, "Ghi nhầm");
                    unitEnd = null;
                    break;
                case ["cluster", "lives"]:
                    var lastDays = unitEnd is { } known ? new Dictionary<string, DateOnly> { ["A"] = known } : Nobody;
                    Assert.Null(cluster.WithdrawClosure("Ghi nhầm", lastDays).Error);
                    break;
                case ["unit", var day]:
                    unitEnd = DateOnly.Parse($"2025-{day}");
                    cluster.UnitEnds("A", unitEnd.Value, "1/NQ");
                    break;
                case ["cluster", var day]:
                    Assert.Null(cluster.Close(DateOnly.Parse($"2025-{day}"), Some.Decision).Error);
                    break;
            }
        }

        Assert.Equal(DateOnly.Parse(last), cluster.Latest("A")!.To);
    }

    [Fact]
    public void A_withdrawn_closure_leaves_one_head_though_the_province_had_named_others()
    {
        var cluster = Some.Cluster("A", "B", "C");
        cluster.AppointFirst(2025, "A", "B");
        cluster.UnitEnds("A", June, "1/NQ");
        cluster.NameActing(2025, Post.Head, "C", new DateOnly(2025, 10, 1), "QĐ 9", ["B", "C"]);

        cluster.UnitLives("A", June, "Ghi nhầm");

        Assert.Equal([("A", Post.Head), ("B", Post.Deputy)],
            cluster.OfficersOn(2025, new DateOnly(2025, 11, 1)).Select(o => (o.UnitCode, o.Post)).Order());
        Assert.Single(cluster.Officers, o => o.Post == Post.Head);
    }

    [Fact]
    public void A_post_that_had_ended_with_the_membership_stays_ended_when_the_end_of_the_unit_is_withdrawn()
    {
        var cluster = Some.Cluster("A", "B");
        cluster.AppointFirst(2025, "A", "B");
        cluster.EndMembership("A", September);
        cluster.UnitEnds("A", June, "1/NQ");
        Assert.Equal(["B"], cluster.InOffice(2025, July));

        cluster.UnitLives("A", June, "Ghi nhầm");

        Assert.Equal(["A", "B"], cluster.InOffice(2025, September));
        Assert.Equal(["B"], cluster.InOffice(2025, new DateOnly(2025, 10, 1)));
        Assert.Equal(2, cluster.Officers.Count(o => o.Post == Post.Head));
    }

    [Fact]
    public void What_was_to_begin_after_the_end_of_the_unit_comes_back_with_it()
    {
        var cluster = Some.Cluster("A");
        cluster.EndMembership("A", new DateOnly(2025, 12, 31));
        cluster.AddMember(Some.Unit("A"), new DateOnly(2027, 1, 1), elsewhere: null);
        cluster.UnitEnds("A", June, "1/NQ");
        Assert.Empty(cluster.MembersIn(2027));

        cluster.UnitLives("A", June, "Ghi nhầm");

        Assert.Equal([(new DateOnly(2020, 1, 1), new DateOnly(2025, 12, 31)), (new DateOnly(2027, 1, 1), (DateOnly?)null)],
            cluster.Members.Select(m => (m.From, m.To)).Order());
        Assert.Empty(cluster.FellAway);
    }

    [Fact]
    public void A_unit_that_joins_a_cluster_known_to_end_is_a_member_to_that_day_and_none_joins_one_that_never_was()
    {
        var cluster = Some.Cluster();
        cluster.Close(September, Some.Decision);
        Assert.Null(cluster.AddMember(Some.Unit("A"), July, elsewhere: null).Error);
        Assert.Equal(September, cluster.Latest("A")!.To);

        Assert.Null(cluster.WithdrawClosure("Ghi nhầm", Nobody).Error);
        Assert.Null(cluster.Latest("A")!.To);

        var never = Some.Cluster("B");
        never.WithdrawMembership("B", "Ghi nhầm", []);
        Assert.Null(never.Withdraw("Ghi nhầm", []).Error);
        Assert.Equal("CLU-0027", never.AddMember(Some.Unit("A"), new DateOnly(2020, 1, 1), elsewhere: null).Error?.Code);
    }

    [Fact]
    public void A_membership_of_a_unit_that_had_ended_when_it_was_entered_goes_on_when_that_end_is_withdrawn()
    {
        var (cluster, closed) = (Some.Cluster(), Some.Unit("A"));
        closed.Close(June, Some.Decision, []);
        cluster.AddMember(closed, new DateOnly(2025, 1, 1), elsewhere: null);
        Assert.Equal(June, cluster.Latest("A")!.To);

        cluster.UnitLives("A", June, "Ghi nhầm");

        Assert.Null(cluster.Latest("A")!.To);
    }

    [Fact]
    public void A_corrected_first_day_leaves_the_end_with_the_unit_what_it_is()
    {
        var (cluster, unit) = (Some.Cluster("A"), Some.Unit("A"));
        unit.Close(June, Some.Decision, []);
        cluster.UnitEnds("A", June, "1/NQ");

        Assert.Null(cluster.CorrectMembership(unit, new DateOnly(2021, 1, 1), June, "Ghi nhầm", elsewhere: null).Error);
        cluster.UnitLives("A", June, "Ghi nhầm");

        Assert.Equal((new DateOnly(2021, 1, 1), null), (cluster.Latest("A")!.From, cluster.Latest("A")!.To));
    }

    [Fact]
    public void Posts_follow_a_corrected_last_day()
    {
        var (cluster, unit) = (Some.Cluster("A", "B"), Some.Unit("A"));
        cluster.AppointFirst(2025, "A", "B");
        Result Correct(DateOnly? to) => cluster.CorrectMembership(unit, new DateOnly(2020, 1, 1), to, "Ghi nhầm", elsewhere: null);

        Assert.Null(Correct(June).Error);
        Assert.Equal(["B"], cluster.InOffice(2025, July));
        Assert.Null(Correct(September).Error);
        Assert.Equal(["A", "B"], cluster.InOffice(2025, September));
        Assert.Equal(["B"], cluster.InOffice(2025, new DateOnly(2025, 10, 1)));
        Assert.Null(Correct(null).Error);
        Assert.Equal(["A", "B"], cluster.InOffice(2025, new DateOnly(2025, 10, 1)));
        Assert.Equal(2, cluster.Officers.Count);
    }

    [Fact]
    public void A_post_of_an_earlier_membership_does_not_stop_the_correction_of_a_later_one()
    {
        var cluster = Some.Cluster("A");
        cluster.AppointFirst(2021, "A", null);
        cluster.EndMembership("A", new DateOnly(2021, 12, 31));
        cluster.AddMember(Some.Unit("A"), new DateOnly(2024, 1, 1), elsewhere: null);

        Assert.Null(cluster.CorrectMembership(Some.Unit("A"), new DateOnly(2024, 7, 1), null, "Ghi nhầm", elsewhere: null).Error);
        Assert.Equal(new DateOnly(2024, 7, 1), cluster.Latest("A")!.From);
    }

    [Fact]
    public void Officers_entered_after_their_unit_has_ended_carry_on_no_further_than_it()
    {
        var cluster = Some.Cluster("A", "B");
        cluster.UnitEnds("A", June, "1/NQ");

        Assert.Null(cluster.AppointFirst(2024, "A", "B").Error);

        Assert.Equal(["A", "B"], cluster.InOffice(2025, June));
        Assert.Equal(["B"], cluster.InOffice(2025, July));
    }

    [Fact]
    public void Somebody_is_named_for_a_head_whose_end_was_never_noted_at_the_post()
    {
        // Officers of years long before keep their posts when the unit ends.
        var cluster = Some.Cluster("A", "B");
        cluster.AppointFirst(2021, "A", null);
        cluster.AppointFirst(2025, "B", null);
        cluster.UnitEnds("A", June, "1/NQ");

        Assert.Equal("CLU-0030", cluster.NameActing(2021, Post.Head, "B", June, "QĐ 5", ["A", "B"]).Error?.Code);
        Assert.Equal("CLU-0028", cluster.NameActing(2021, Post.Head, "A", July, "QĐ 5", ["B"]).Error?.Code);
        Assert.Null(cluster.NameActing(2021, Post.Head, "B", July, "QĐ 5", ["B"]).Error);

        Assert.Equal(["A"], cluster.InOffice(2021, June));
        Assert.Equal(["B"], cluster.InOffice(2021, July));
    }

    [Theory]
    [InlineData(2024, "B")]
    [InlineData(2025, "B")]
    [InlineData(2020, "A B")]
    public void A_pact_waits_for_those_who_stay_and_live_and_after_its_year_for_none_that_is_known_to_end(int year, string signers)
    {
        // The day is in 2025: of that year and before, A need not sign; in 2020, the year itself, nobody knew.
        var cluster = Some.Cluster("A", "B");
        cluster.UnitEnds("A", September, "1/NQ");
        var day = year == 2020 ? new DateOnly(2020, 5, 1) : July;

        Assert.Equal(signers.Split(' '), cluster.SignersOf(year, day, new Dictionary<string, DateOnly> { ["A"] = September }));
    }
}
