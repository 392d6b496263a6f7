using FsCheck;
using FsCheck.Fluent;

namespace ThiDua.Clusters.Tests.Domain;

public sealed class ClusterTests
{
    [Fact]
    public void No_order_of_joining_and_leaving_gives_one_unit_two_memberships_on_a_day() =>
        Prop.ForAll(Steps(), steps =>
        {
            var cluster = Some.Cluster();
            foreach (var (joins, unit, month) in steps)
            {
                if (joins) cluster.AddMember(Some.Unit(unit), First.AddMonths(month), elsewhere: null);
                else cluster.EndMembership(unit, First.AddMonths(month).AddDays(14));
            }

            return Enumerable.Range(0, 400).Select(i => First.AddDays(i * 4)).All(day =>
                cluster.Members.Where(m => m.Covers(day)).GroupBy(m => m.UnitCode).All(same => same.Count() == 1));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_unit_returns_after_its_membership_ended_also_within_the_year()
    {
        var cluster = Some.Cluster("A");
        Assert.Null(cluster.EndMembership("A", new DateOnly(2021, 3, 31)).Error);

        Assert.Equal("CLU-0024", cluster.AddMember(Some.Unit("A"), new DateOnly(2021, 3, 31), elsewhere: null).Error?.Code);
        Assert.Null(cluster.AddMember(Some.Unit("A"), new DateOnly(2021, 9, 1), elsewhere: null).Error);

        Assert.Equal(["A"], cluster.MembersOn(new DateOnly(2021, 3, 31)));
        Assert.Empty(cluster.MembersOn(new DateOnly(2021, 4, 1)));
        Assert.Equal(["A"], cluster.MembersOn(new DateOnly(2021, 9, 1)));
        Assert.Equal(["A"], cluster.MembersIn(2021));
    }

    [Fact]
    public void A_unit_that_belongs_to_another_cluster_of_the_kind_is_refused() =>
        Assert.Equal("CLU-0025", Some.Cluster().AddMember(Some.Unit("A"), new DateOnly(2021, 1, 1), elsewhere: "KHOI-B").Error?.Code);

    [Fact]
    public void A_membership_does_not_begin_before_the_year_of_the_cluster() =>
        Assert.Equal("CLU-0027", Some.Cluster().AddMember(Some.Unit("A"), new DateOnly(2019, 12, 31), elsewhere: null).Error?.Code);

    [Theory]
    [InlineData("2025-06-30", "2025-07-01", "CLU-0026")]
    [InlineData("2025-06-30", "2025-06-30", null)]
    [InlineData("2025-06-30", "2025-01-01", null)]
    public void A_unit_joins_on_a_day_of_its_life_and_is_a_member_to_its_last_day_at_most(string lastDay, string from, string? refusal)
    {
        var closed = Some.Unit("A");
        closed.Close(DateOnly.Parse(lastDay), Some.Decision, []);
        var cluster = Some.Cluster();

        Assert.Equal(refusal, cluster.AddMember(closed, DateOnly.Parse(from), elsewhere: null).Error?.Code);
        Assert.Empty(cluster.MembersOn(new DateOnly(2025, 7, 1)));
    }

    [Theory]
    [InlineData(2024, "2025-03-01", "A")]
    [InlineData(2025, "2024-12-20", "A")]
    [InlineData(2025, "2025-06-30", "A")]
    [InlineData(2025, "2025-07-01", "B")]
    [InlineData(2025, "2026-01-20", "B")]
    public void In_the_affairs_of_a_year_act_its_members_of_the_day_before_it_its_first_and_after_it_its_last(
        int year, string day, string acts)
    {
        var cluster = Some.Cluster("A");
        cluster.EndMembership("A", new DateOnly(2025, 6, 30));
        cluster.AddMember(Some.Unit("B", "2025-07-01"), new DateOnly(2025, 7, 1), elsewhere: null);

        Assert.Equal([acts], cluster.MembersFor(year, DateOnly.Parse(day)));
        Assert.Equal(["A", "B"], cluster.MembersIn(2025));
    }

    [Fact]
    public void What_binds_for_the_year_does_not_wait_for_a_unit_that_is_known_to_leave_in_it()
    {
        var cluster = Some.Cluster("A", "B");
        cluster.UnitEnds("A", new DateOnly(2025, 6, 30), "1/NQ");

        Assert.Equal(["B"], cluster.StayingThrough(2025, cluster.MembersFor(2025, new DateOnly(2025, 2, 1))));
        Assert.Equal(["A", "B"], cluster.StayingThrough(2024, cluster.MembersFor(2024, new DateOnly(2024, 2, 1))));
    }

    [Fact]
    public void A_unit_that_ends_gives_up_its_seat_its_post_and_what_was_to_begin_later()
    {
        var cluster = Some.Cluster("A", "B");
        cluster.EndMembership("A", new DateOnly(2025, 12, 31));
        cluster.AddMember(Some.Unit("A"), new DateOnly(2026, 3, 1), elsewhere: null);
        cluster.AppointFirst(2025, "A", "B");

        cluster.UnitEnds("A", new DateOnly(2025, 6, 30), "1/NQ");

        Assert.Equal(["B"], cluster.MembersOn(new DateOnly(2025, 7, 1)));
        Assert.Equal(["B"], cluster.MembersIn(2026));
        Assert.Equal(["A", "B"], cluster.InOffice(2025, new DateOnly(2025, 6, 30)));
        Assert.Equal(["B"], cluster.InOffice(2025, new DateOnly(2025, 7, 1)));
        var acting = Assert.Single(cluster.OfficersOn(2025, new DateOnly(2025, 7, 1)), o => o.Post == Post.Head);
        Assert.Equal(new Officer(2025, Post.Head, "B", new DateOnly(2025, 7, 1), null, Acting: true, Reason: "1/NQ"), acting);
        Assert.Equal("B", cluster.HeadOf(2025));
    }

    [Fact]
    public void The_officers_who_carry_on_give_up_their_posts_too()
    {
        var cluster = Some.Cluster("A", "B");
        cluster.AppointFirst(2021, "A", "B");

        cluster.UnitEnds("A", new DateOnly(2025, 6, 30), "1/NQ");

        Assert.Equal(["A", "B"], cluster.InOffice(2025, new DateOnly(2025, 6, 30)));
        Assert.Equal(["B"], cluster.InOffice(2025, new DateOnly(2025, 7, 1)));
    }

    [Fact]
    public void Where_there_is_no_deputy_the_province_names_who_stands_in_with_a_reason()
    {
        var (cluster, day) = (Some.Cluster("A", "B", "C"), new DateOnly(2025, 7, 1));
        Assert.Equal("CLU-0033", cluster.NameActing(2025, Post.Head, "B", day, "QĐ 5", ["B", "C"]).Error?.Code);
        cluster.AppointFirst(2025, "A", null);
        Assert.Equal("CLU-0030", cluster.NameActing(2025, Post.Head, "B", day, "QĐ 5", ["B", "C"]).Error?.Code);
        cluster.UnitEnds("A", new DateOnly(2025, 6, 30), "1/NQ");
        Assert.Empty(cluster.InOffice(2025, day));

        Assert.Equal("CLU-0032", cluster.NameActing(2025, Post.Head, "B", new DateOnly(2025, 6, 30), "QĐ 5", ["B", "C"]).Error?.Code);
        Assert.Equal("CLU-0028", cluster.NameActing(2025, Post.Head, "A", day, "QĐ 5", ["B", "C"]).Error?.Code);
        Assert.Null(cluster.NameActing(2025, Post.Head, "B", day, "QĐ 5", ["B", "C"]).Error);
        Assert.Null(cluster.NameActing(2025, Post.Head, "C", new DateOnly(2025, 10, 1), "QĐ 9", ["B", "C"]).Error);

        Assert.Equal(["B"], cluster.InOffice(2025, new DateOnly(2025, 9, 30)));
        Assert.Equal(["C"], cluster.InOffice(2025, new DateOnly(2025, 10, 1)));
        Assert.Equal("C", cluster.HeadOf(2025));
    }

    [Fact]
    public void Ending_a_membership_again_with_the_same_day_changes_nothing()
    {
        var cluster = Some.Cluster("A");
        cluster.EndMembership("A", new DateOnly(2021, 5, 5));
        var version = cluster.Version;

        Assert.Null(cluster.EndMembership("A", new DateOnly(2021, 5, 5)).Error);
        Assert.Equal(version, cluster.Version);
    }

    [Fact]
    public void A_membership_does_not_end_before_it_began() =>
        Assert.Equal("CLU-0028", Some.Cluster("A").EndMembership("A", new DateOnly(2019, 12, 31)).Error?.Code);

    [Fact]
    public void Officers_are_members_of_their_year_and_two_different_units()
    {
        var cluster = Some.Cluster("A", "B");

        Assert.Equal("CLU-0028", cluster.AppointFirst(2021, "C", null).Error?.Code);
        Assert.Equal("CLU-0028", cluster.AppointFirst(2021, "A", "C").Error?.Code);
        Assert.Equal("CLU-0028", cluster.AppointFirst(2019, "A", "B").Error?.Code);
        Assert.Equal("CLU-0022", cluster.AppointFirst(2021, "A", "A").Error?.Code);
        Assert.Null(cluster.AppointFirst(2021, "A", "B").Error);
        Assert.Equal(("A", "B"), (cluster.HeadOf(2021), cluster.DeputyOf(2021)));
    }

    [Fact]
    public void A_set_year_changes_by_hand_over_only()
    {
        var cluster = Some.Cluster("A", "B");
        cluster.AppointFirst(2021, "A", null);

        Assert.Equal("CLU-0030", cluster.AppointFirst(2021, "B", null).Error?.Code);
        Assert.Equal("A", cluster.HeadOf(2021));
    }

    [Fact]
    public void A_member_that_holds_a_later_post_stays()
    {
        var cluster = Some.Cluster("A");
        cluster.AppointFirst(2022, "A", null);

        Assert.Equal("CLU-0029", cluster.EndMembership("A", new DateOnly(2021, 12, 31)).Error?.Code);
        Assert.Null(cluster.EndMembership("A", new DateOnly(2022, 12, 31)).Error);
    }

    private static readonly DateOnly First = new(2020, 1, 1);

    private static Arbitrary<(bool Joins, string Unit, int Month)[]> Steps() =>
        (from joins in Gen.Elements(true, false)
         from unit in Gen.Elements("A", "B")
         from month in Gen.Choose(0, 50)
         select (joins, unit, month)).ArrayOf().ToArbitrary();
}
