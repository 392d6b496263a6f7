namespace ThiDua.Awards.Tests.Domain;

public sealed class AllotmentTests
{
    [Theory]
    [InlineData("KHONG_CO", "AWA-0001")]
    [InlineData("GIAY_KHEN", "AWA-0005")]
    [InlineData("XPTT", "AWA-0001")] // The title exists since July 2025 only.
    public void Only_awards_that_clusters_propose_in_that_year_are_allotted(string award, string code)
    {
        var allotment = new Allotment(Guid.NewGuid(), "C", "2021", 2021);
        Assert.Equal(code, allotment.Allot([new(award, 1)], Season.Catalogue).Error?.Code);
        Assert.Equal(0, allotment.Version);
    }

    [Fact]
    public void The_same_numbers_again_change_nothing()
    {
        var allotment = Season.Allotted();
        allotment.Allot([new(Season.Flag, 2), new(Season.Certificate, 1)], Season.Catalogue);
        Assert.Equal(1, allotment.Version);
    }

    [Fact]
    public void No_order_of_proposals_ever_exceeds_an_allotment() =>
        Check.QuickThrowOnFailure(Prop.ForAll(
            (from flags in Gen.Choose(0, 3)
             from certificates in Gen.Choose(0, 3)
             from wishes in Gen.Choose(0, 5).ListOf()
             select (flags, certificates, wishes)).ToArbitrary(),
            sample =>
            {
                var nomination = Season.Voted();
                var allotment = Season.Allotted(sample.flags, sample.certificates);
                HashSet<string> expected = [];
                var left = new Dictionary<string, int> { [Season.Flag] = sample.flags, [Season.Certificate] = sample.certificates };
                foreach (var wish in sample.wishes)
                {
                    var (unit, award) = (Season.Nominees[wish % 3], wish < 3 ? Season.Flag : Season.Certificate);
                    nomination.Propose(unit, award, "Theo thống nhất", allotment, Season.Catalogue);
                    if (left[award] > 0 && expected.Add(unit)) left[award]--;
                }

                return nomination.Proposals.Select(proposal => proposal.UnitCode).ToHashSet().SetEquals(expected)
                    && nomination.Proposals.Count(proposal => proposal.AwardCode == Season.Flag) == sample.flags - left[Season.Flag];
            }));
}
