using static ThiDua.Awards.Tests.Domain.Season;

namespace ThiDua.Awards.Tests.Domain;

/// <summary>Proposals follow votes, then places; equal ones go to the next ballot, then to the person in authority.</summary>
public sealed class VoteOrderTests
{
    private static readonly Allotment OneFlag = Allotted(flags: 1, certificates: 2);

    [Fact]
    public void The_only_flag_goes_to_the_unit_with_more_votes_or_the_reason_is_given()
    {
        var nomination = Counted(21, 17, 21);
        Assert.Equal("AWA-0073", nomination.Propose("LC-SMC", Flag, null, OneFlag, Catalogue).Error?.Code);
        Assert.Null(nomination.Propose("LC-SMC", Flag, "Đơn vị có 21 phiếu xin nhường", OneFlag, Catalogue).Error);
        Assert.Equal("Đơn vị có 21 phiếu xin nhường", Assert.Single(nomination.Proposals).Reason);
        Assert.Equal(["LC-TPLC", "LC-SMC"], nomination.CandidatesFor(Flag).Select(one => one.UnitCode));
    }

    [Fact]
    public void With_equal_votes_the_better_place_comes_first_whoever_is_proposed_first()
    {
        var nomination = Counted(20, 16, 16);
        Assert.Equal("AWA-0073", nomination.Propose("LC-TPLC", Flag, null, OneFlag, Catalogue).Error?.Code);
        Assert.Null(nomination.Propose("LC-SMC", Flag, null, OneFlag, Catalogue).Error);
    }

    [Fact]
    public void With_equal_votes_and_equal_places_the_next_ballot_decides_and_no_reason_replaces_it()
    {
        var nomination = Counted(20, SharedPlace, 16, 16);
        Assert.Equal("AWA-0074", nomination.Propose("LC-SMC", Flag, "Được đề nghị trước", OneFlag, Catalogue).Error?.Code);
        Assert.Equal("AWA-0074", nomination.Propose("LC-TPLC", Flag, null, OneFlag, Catalogue).Error?.Code);
        Assert.Null(Record(nomination, Count(Flag, 2, 20, 16, 18)));
        Assert.Equal("AWA-0073", nomination.Propose("LC-SMC", Flag, null, OneFlag, Catalogue).Error?.Code);
        Assert.Null(nomination.Propose("LC-TPLC", Flag, null, OneFlag, Catalogue).Error);
    }

    [Fact]
    public void Who_comes_first_takes_a_place_before_the_equal_ones_share_the_rest_and_a_reason_does_not_part_them()
    {
        // Two flags: the first takes one, and for the other two there is one left.
        var nomination = Counted(20, SharedSecond, 20, 16, 16);
        Assert.Equal("AWA-0074", nomination.Propose("LC-TPLC", Flag, null, Allotted(), Catalogue).Error?.Code);
        Assert.Equal("AWA-0074", nomination.Propose("LC-TPLC", Flag, "Được đề nghị trước", Allotted(), Catalogue).Error?.Code);
        Assert.Null(nomination.Propose("LC-SMC", Flag, null, Allotted(), Catalogue).Error);
        Assert.Equal("AWA-0074", nomination.Propose("LC-BH", Flag, "Được đề nghị trước", Allotted(), Catalogue).Error?.Code);
        Assert.Null(Record(nomination, Count(Flag, 2, 20, 20, 16, 17)));
        Assert.Null(nomination.Propose("LC-BH", Flag, null, Allotted(), Catalogue).Error);
        Assert.Null(nomination.Submit("12/BB", Name, Name, Allotted(), Catalogue).Error);
    }

    [Fact]
    public void A_reason_for_another_order_does_not_let_a_tie_pass_at_submission()
    {
        var nomination = Counted(20, SharedSecond, 18, 17, 19);
        Assert.Null(nomination.Propose("LC-SMC", Flag, null, Allotted(), Catalogue).Error);
        Assert.Null(nomination.Propose("LC-TPLC", Flag, "Đơn vị có 19 phiếu xin nhường", Allotted(), Catalogue).Error);
        Assert.Null(Record(nomination, Count(Flag, 2, 20, 18, 16, 16)));
        Assert.Equal("AWA-0075", nomination.Submit("12/BB", Name, Name, Allotted(), Catalogue).Error?.Code);
    }

    [Fact]
    public void A_reason_that_nobody_asked_for_is_not_kept()
    {
        var nomination = Counted(20, 18, 17);
        Assert.Null(nomination.Propose("LC-SMC", Flag, "Rất xứng đáng", Allotted(), Catalogue).Error);
        Assert.Null(Assert.Single(nomination.Proposals).Reason);
        var agreed = Begun();
        Assert.Null(agreed.AgreeNominees(Nominees, "Đều xứng đáng", Ranking(), Members, Allotted()).Error);
        Assert.Null(agreed.NomineesReason);
        Assert.Null(agreed.AgreeNominees(Nominees[1..], "Huyện xin nhường", Ranking(), Members, Allotted()).Error);
        Assert.Equal("Huyện xin nhường", agreed.NomineesReason);
    }

    [Fact]
    public void A_ballot_from_before_there_was_a_quorum_is_corrected_without_one()
    {
        var before = Catalogue with { RuleSets = [.. Catalogue.RuleSets.Select(set => set with { Quorum = null })] };
        var nomination = Nominated(20);
        var few = new Tally(Flag, 1, 20, 20, 10, 10, 0, [new("LC-SMC", 9)]);
        Assert.Null(nomination.RecordBallot(few, Ranked.Length, OneFlag, before).Error);
        Assert.Null(nomination.CorrectBallot(few with { Counts = [new("LC-SMC", 10)] }, "Ghi nhầm", Catalogue).Error);
        Assert.Equal((10, null), (nomination.Ballots[0].Counts[0].VotesFor, nomination.Ballots[0].Quorum));
    }

    [Fact]
    public void Enough_for_all_who_are_equal_needs_no_order()
    {
        var nomination = Counted(20, SharedPlace, 16, 16);
        Assert.Null(nomination.Propose("LC-TPLC", Flag, null, Allotted(), Catalogue).Error);
        Assert.Null(nomination.Propose("LC-SMC", Flag, null, Allotted(), Catalogue).Error);
    }

    [Fact]
    public void A_rule_set_may_send_equal_votes_to_the_next_ballot_although_the_places_differ()
    {
        var rules = Catalogue with { RuleSets = [.. Catalogue.RuleSets.Select(set => set with { EqualVotes = EqualVotes.ByBallot })] };
        var nomination = Nominated(20);
        Assert.Null(nomination.RecordBallot(Count(Flag, 1, 20, 16, 16), Ranked.Length, OneFlag, rules).Error);
        Assert.Equal("AWA-0074", nomination.Propose("LC-SMC", Flag, null, OneFlag, rules).Error?.Code);
    }

    [Fact]
    public void Equal_after_two_ballots_the_person_in_authority_decides()
    {
        var nomination = Counted(20, SharedPlace, 16, 16);
        Assert.Equal("AWA-0076", Decide(nomination, "LC-TPLC"));
        Assert.Null(Record(nomination, Count(Flag, 2, 20, 17, 17)));
        Assert.Equal("AWA-0075", nomination.Propose("LC-TPLC", Flag, null, OneFlag, Catalogue).Error?.Code);
        Assert.Null(Decide(nomination, "LC-TPLC"));
        Assert.Equal("AWA-0077", Decide(nomination, "LC-SMC"));
        Assert.Equal("AWA-0073", nomination.Propose("LC-SMC", Flag, null, OneFlag, Catalogue).Error?.Code);
        Assert.Null(nomination.Propose("LC-TPLC", Flag, null, OneFlag, Catalogue).Error);
    }

    [Fact]
    public void Two_failed_ballots_leave_it_to_the_person_in_authority_and_a_new_adoption_forgets_it()
    {
        var nomination = Counted(20, 15, 14);
        Assert.Null(Record(nomination, Count(Flag, 2, 20, 15, 14)));
        Assert.Equal("AWA-0027", Record(nomination, Count(Flag, 3, 20, 16, 14)));
        Assert.Equal("AWA-0078", Decide(nomination, "LC-BH"));
        Assert.Equal("AWA-0024", Decide(nomination, "LC-BT"));
        Assert.Equal("AWA-0045", Decide(nomination, Adopted.AddDays(-1), "LC-SMC"));
        Assert.Null(Decide(nomination, "LC-SMC"));
        Assert.Equal("AWA-0028", nomination.Propose("LC-TPLC", Flag, null, OneFlag, Catalogue).Error?.Code);
        Assert.Null(nomination.Propose("LC-SMC", Flag, null, OneFlag, Catalogue).Error);
        Assert.Null(nomination.Submit("12/BB", Name, Name, OneFlag, Catalogue).Error);

        nomination.Follow(Ranking().At(3));
        Assert.Empty(nomination.CandidatesFor(Flag));
        Assert.True(nomination.IsOfEarlierAdoption(Assert.Single(nomination.AuthorityDecisions)));
    }

    [Fact]
    public void What_the_ballots_settled_is_not_decided_by_anybody_else()
    {
        var nomination = Counted(20, 18, 14);
        Assert.Null(Record(nomination, Count(Flag, 2, 20, 18, 14)));
        Assert.Equal("AWA-0079", Decide(nomination, "LC-SMC"));
        // The one flag has its unit; nothing is left for the second.
        Assert.Equal("AWA-0079", Decide(nomination, "LC-TPLC"));
    }

    [Fact]
    public void Whoever_has_the_flag_does_not_wait_for_the_certificate_and_whoever_has_the_certificate_waits_for_the_flag()
    {
        var nomination = Voted();
        Assert.Equal("AWA-0073", nomination.Propose("LC-TPLC", Certificate, null, Allotted(), Catalogue).Error?.Code);
        Assert.Null(nomination.Propose("LC-SMC", Flag, null, Allotted(), Catalogue).Error);
        Assert.Null(nomination.Propose("LC-TPLC", Certificate, null, Allotted(), Catalogue).Error);
        Assert.Equal("AWA-0073", nomination.Propose("LC-BH", Flag, null, Allotted(), Catalogue).Error?.Code);
        Assert.Null(nomination.Propose("LC-BH", Flag, "Xã vùng cao được ưu tiên", Allotted(), Catalogue).Error);
    }

    [Fact]
    public void A_second_round_that_changes_the_order_is_seen_at_submission()
    {
        var nomination = Counted(20, 18, 17);
        Assert.Null(nomination.Propose("LC-SMC", Flag, null, OneFlag, Catalogue).Error);
        Assert.Null(Record(nomination, Count(Flag, 2, 20, 16, 19)));
        Assert.Equal("AWA-0073", nomination.Submit("12/BB", Name, Name, OneFlag, Catalogue).Error?.Code);
    }

    [Theory]
    [InlineData(4, 1, "AWA-0080")]
    [InlineData(4, 2, "AWA-0080")]
    [InlineData(4, 3, null)]
    [InlineData(9, 6, null)]
    [InlineData(9, 5, "AWA-0080")]
    [InlineData(21, 14, null)]
    public void Too_few_papers_are_no_ballot(int members, int returned, string? refusal)
    {
        var nomination = Nomination.Begin(Guid.NewGuid(), Ranking(), members, 4).Value;
        Assert.Null(nomination.AgreeNominees(Nominees, null, Ranking(), Members, Allotted()).Error);
        var tally = new Tally(Flag, 1, members, members, returned, returned, 0, [new("LC-SMC", returned)]);
        Assert.Equal(refusal, nomination.RecordBallot(tally, 4, Allotted(), Catalogue).Error?.Code);
        Assert.Equal(refusal is null ? 1 : 0, nomination.Ballots.Count);
    }

    [Fact]
    public void Opinions_in_writing_count_for_the_quorum_and_are_never_more_than_the_papers()
    {
        var tally = new Tally(Flag, 1, 9, 9, 6, 6, 0, [new("LC-SMC", 6)]) { Written = 7 };
        Assert.Contains(tally.Contradictions()!.Fields, field => field.Pointer == "/written");
        var nomination = Nominated();
        Assert.Null(nomination.RecordBallot(tally with { Written = 3 }, 9, Allotted(), Catalogue).Error);
        Assert.Equal((3, "≥ 2/3"), (nomination.Ballots[0].Written, nomination.Ballots[0].Quorum));
    }

    [Fact]
    public void Percentages_are_of_all_members_exact_and_as_minutes_round_them()
    {
        var shown = CountedVotesView.Of(new CountedVotes("LC-SMC", 17, true), 21);
        Assert.Equal(("17/21", 80.95m), (shown.Share, shown.Percent));
        // 79.9996 percent is written 80.00 and fails all the same: what is rounded decides nothing.
        var below = CountedVotesView.Of(new CountedVotes("LC-SMC", 19_999, new VoteThreshold(4, 5).IsMet(19_999, 25_000)), 25_000);
        Assert.Equal((false, 80.00m), (below.Passed, below.Percent));
    }

    private static Ranking SharedPlace => Ranking() with
    {
        Places = [new("LC-SMC", 1), new("LC-TPLC", 1), new("LC-BH", 3)],
    };

    private static Ranking SharedSecond => Ranking() with
    {
        Places = [new("LC-SMC", 1), new("LC-TPLC", 2), new("LC-BH", 2)],
    };

    private static Nomination Counted(int members, params int[] votes) => Counted(members, Ranking(), votes);

    private static Nomination Counted(int members, Ranking ranking, params int[] votes)
    {
        var nomination = Nomination.Begin(Guid.NewGuid(), ranking, members, Ranked.Length).Value;
        Assert.Null(nomination.AgreeNominees(Nominees, null, ranking, Members, Allotted()).Error);
        Assert.Null(Record(nomination, Count(Flag, 1, members, votes)));
        return nomination;
    }

    private static string? Record(Nomination nomination, Tally tally) =>
        nomination.RecordBallot(tally, Ranked.Length, OneFlag, Catalogue).Error?.Code;

    private static string? Decide(Nomination nomination, params string[] units) => Decide(nomination, Adopted, units);

    private static string? Decide(Nomination nomination, DateOnly day, params string[] units) => nomination.RecordAuthorityDecision(
        new AuthorityDecision(Flag, units, "Trưởng khối và Phó Trưởng khối", "13/BB-KTĐ", day, "Hai lần bỏ phiếu không phân định"),
        OneFlag).Error?.Code;
}
