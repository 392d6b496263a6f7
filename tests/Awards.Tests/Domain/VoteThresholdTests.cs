using System.Numerics;

namespace ThiDua.Awards.Tests.Domain;

public sealed class VoteThresholdTests
{
    [Theory]
    [InlineData(90, 21, 18, false)]
    [InlineData(80, 21, 17, true)]
    [InlineData(80, 21, 16, false)]
    [InlineData(90, 15, 13, false)]
    [InlineData(90, 12, 12, true)]
    [InlineData(90, 10, 9, true)]
    [InlineData(80, 15, 12, true)]
    [InlineData(80, 9, 7, false)]
    [InlineData(80, 9, 8, true)]
    public void The_base_is_all_members_and_no_rounding_decides(int percent, int allMembers, int votesFor, bool met) =>
        Assert.Equal(met, new VoteThreshold(percent, 100).IsMet(votesFor, allMembers));

    [Theory]
    [InlineData(10, 5, false)]
    [InlineData(10, 6, true)]
    [InlineData(9, 5, true)]
    public void More_than_half_is_more_than_half(int allMembers, int votesFor, bool met) =>
        Assert.Equal(met, new VoteThreshold(1, 2, Exceeded: true).IsMet(votesFor, allMembers));

    [Fact]
    public void Two_thirds_is_not_66_percent() => Assert.False(VoteThreshold.Parse("2/3", false).IsMet(66, 100));

    [Fact]
    public void Every_verdict_agrees_with_counting_up_to_the_smallest_passing_number() =>
        Check.QuickThrowOnFailure(Prop.ForAll(
            (from of in Gen.Choose(1, 1000)
             from part in Gen.Choose(1, of)
             from members in Gen.Choose(1, 10_000)
             from votes in Gen.Choose(0, members)
             select (of, part, members, votes)).ToArbitrary(),
            sample => new VoteThreshold(sample.part, sample.of)
                .IsMet(sample.votes, sample.members) == sample.votes >= SmallestPassing(sample.part, sample.of, sample.members)));

    [Fact]
    public void Millions_of_members_do_not_overflow() =>
        Assert.False(new VoteThreshold(999_999_999, 1_000_000_000).IsMet(2_000_000_000, 2_100_000_000));

    // Ceiling of part/of * members by whole numbers, written differently from the product on purpose.
    private static BigInteger SmallestPassing(int part, int of, int members)
    {
        var whole = BigInteger.DivRem(new BigInteger(part) * members, of, out var rest);
        return rest.IsZero ? whole : whole + 1;
    }
}
