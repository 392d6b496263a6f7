using FsCheck;
using FsCheck.Fluent;

namespace ThiDua.Clusters.Tests.Domain;

public sealed class ClusterTests
{
    [Fact]
    public void No_order_of_joining_and_leaving_gives_one_unit_two_memberships_in_a_year() =>
        Prop.ForAll(Steps(), steps =>
        {
            var cluster = Some.Cluster();
            foreach (var (joins, unit, year) in steps)
            {
                if (joins) cluster.AddMember(Some.Unit(unit), year, elsewhere: null);
                else cluster.EndMembership(unit, year);
            }

            return Enumerable.Range(2020, 12).All(year =>
                cluster.Members.Where(m => m.Covers(year)).GroupBy(m => m.UnitCode).All(same => same.Count() == 1));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_unit_returns_after_its_membership_ended()
    {
        var cluster = Some.Cluster("A");
        Assert.Null(cluster.EndMembership("A", 2021).Error);

        Assert.Equal("CLU-0024", cluster.AddMember(Some.Unit("A"), 2021, elsewhere: null).Error?.Code);
        Assert.Null(cluster.AddMember(Some.Unit("A"), 2023, elsewhere: null).Error);

        Assert.Equal(["A"], cluster.MembersOf(2021));
        Assert.Empty(cluster.MembersOf(2022));
        Assert.Equal(["A"], cluster.MembersOf(2023));
    }

    [Fact]
    public void A_unit_that_belongs_to_another_cluster_of_the_kind_is_refused() =>
        Assert.Equal("CLU-0025", Some.Cluster().AddMember(Some.Unit("A"), 2021, elsewhere: "KHOI-B").Error?.Code);

    [Fact]
    public void A_membership_does_not_begin_before_the_cluster() =>
        Assert.Equal("CLU-0027", Some.Cluster().AddMember(Some.Unit("A"), 2019, elsewhere: null).Error?.Code);

    [Theory]
    [InlineData("2025-06-30", 2025, "CLU-0026")]
    [InlineData("2025-06-30", 2024, null)]
    [InlineData("2025-12-31", 2025, null)]
    [InlineData("2025-12-31", 2026, "CLU-0026")]
    public void A_unit_joins_only_a_year_that_it_lives_to_the_end_of(string lastDay, int fromYear, string? refusal)
    {
        var closed = Some.Unit("A");
        closed.Close(DateOnly.Parse(lastDay), Some.Decision, []);
        var cluster = Some.Cluster();

        Assert.Equal(refusal, cluster.AddMember(closed, fromYear, elsewhere: null).Error?.Code);
        Assert.Empty(cluster.MembersOf(2026));
    }

    [Fact]
    public void A_unit_that_begins_during_a_year_joins_in_it() =>
        Assert.Null(Some.Cluster().AddMember(Some.Unit("A", "2025-07-01"), 2025, elsewhere: null).Error);

    [Fact]
    public void Ending_a_membership_again_with_the_same_year_changes_nothing()
    {
        var cluster = Some.Cluster("A");
        cluster.EndMembership("A", 2021);
        var version = cluster.Version;

        Assert.Null(cluster.EndMembership("A", 2021).Error);
        Assert.Equal(version, cluster.Version);
    }

    [Fact]
    public void A_membership_does_not_end_before_it_began() =>
        Assert.Equal("CLU-0028", Some.Cluster("A").EndMembership("A", 2019).Error?.Code);

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

        Assert.Equal("CLU-0029", cluster.EndMembership("A", 2021).Error?.Code);
        Assert.Null(cluster.EndMembership("A", 2022).Error);
    }

    private static Arbitrary<(bool Joins, string Unit, int Year)[]> Steps() =>
        (from joins in Gen.Elements(true, false)
         from unit in Gen.Elements("A", "B")
         from year in Gen.Choose(2020, 2030)
         select (joins, unit, year)).ArrayOf().ToArbitrary();
}
