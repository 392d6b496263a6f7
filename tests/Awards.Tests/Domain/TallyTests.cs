namespace ThiDua.Awards.Tests.Domain;

public sealed class TallyTests
{
    [Theory]
    [InlineData(9, 10, 9, 9, 0, 9, "/issued")]
    [InlineData(9, 8, 9, 9, 0, 9, "/returned")]
    [InlineData(9, 9, 9, 8, 0, 8, "/valid")]
    [InlineData(9, 9, 9, 8, 2, 8, "/valid")]
    [InlineData(9, 9, 9, 8, 1, 9, "/counts/0/votesFor")]
    [InlineData(9, 9, 9, 9, 0, -1, "/counts/0/votesFor")]
    [InlineData(0, 0, 0, 0, 0, 0, "/allMembers")]
    [InlineData(9, 9, 0, 1, -1, 0, "/invalid")]
    public void A_number_that_contradicts_another_is_named(int members, int issued, int returned, int valid, int invalid, int votesFor,
        string pointer)
    {
        var error = new Tally(Season.Flag, 1, members, issued, returned, valid, invalid, [new("LC-SMC", votesFor)]).Contradictions();
        Assert.Equal("AWA-0025", error?.Code);
        Assert.Contains(error!.Fields, field => field.Pointer == pointer);
    }

    [Fact]
    public void A_unit_counted_twice_is_refused() =>
        Assert.NotNull(new Tally(Season.Flag, 1, 9, 9, 9, 9, 0, [new("LC-SMC", 9), new("LC-SMC", 8)]).Contradictions());

    [Fact]
    public void Numbers_whose_sum_overflows_are_refused_like_any_other() =>
        Assert.NotNull(new Tally(Season.Flag, 1, int.MaxValue, int.MaxValue, int.MaxValue, int.MaxValue, int.MaxValue, [])
            .Contradictions());

    [Fact]
    public void Whatever_a_box_of_papers_yields_is_a_ballot_by_its_quorum_and_judged_as_counted_one_by_one() =>
        Check.QuickThrowOnFailure(Prop.ForAll(
            // One letter a member: not there, paper kept, invalid, valid without and with the unit's name.
            Gen.Choose(Season.Ranked.Length, 60).SelectMany(members => Gen.Choose(0, 4).ListOf(members)).ToArbitrary(),
            box =>
            {
                var (members, issued, returned, valid) =
                    (box.Count, box.Count(paper => paper > 0), box.Count(paper => paper > 1), box.Count(paper => paper > 2));
                var votesFor = box.Count(paper => paper == 4);
                var nomination = Season.Nominated(members);
                var done = nomination.RecordBallot(
                    new Tally(Season.Flag, 1, members, issued, returned, valid, box.Count(paper => paper == 2), [new("LC-SMC", votesFor)]),
                        Season.Ranked.Length,
                    Season.Allotted(), Season.Catalogue);
                // Two thirds, said without a fraction: at most one member in three gave nothing back.
                if ((members - returned) * 3 > members) return done.Error?.Code == "AWA-0080";
                // Four fifths, said without a fraction: at most one member in five is missing from the votes for.
                return done.Error is null && nomination.Ballots[0].Counts[0].Passed == ((members - votesFor) * 5 <= members);
            }));
}
