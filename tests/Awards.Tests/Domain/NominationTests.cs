using static ThiDua.Awards.Tests.Domain.Season;

namespace ThiDua.Awards.Tests.Domain;

public sealed class NominationTests
{
    public static TheoryData<string, string, string?> Cells => new()
    {
        { "Open", "AgreeNominees", null }, { "Open", "SetElectorate", null }, { "Open", "RecordBallot", null }, { "Open", "Propose", null },
        { "Open", "Submit", null }, { "Open", "Decide", "AWA-0017" }, { "Open", "RecordAuthorityDecision", null },
        { "Suspended", "AgreeNominees", null }, { "Suspended", "SetElectorate", "AWA-0015" }, { "Suspended", "RecordBallot", "AWA-0015" },
            { "Suspended", "Propose", "AWA-0015" },
        { "Open", "CorrectBallot", null }, { "Open", "WithdrawBallot", null }, { "Open", "WithdrawProposal", null },
        { "Open", "WithdrawAuthorityDecision", null }, { "Open", "WithdrawSubmission", "AWA-0017" },
        { "Suspended", "CorrectBallot", "AWA-0015" }, { "Suspended", "WithdrawBallot", "AWA-0015" },
        { "Suspended", "WithdrawProposal", "AWA-0015" }, { "Suspended", "WithdrawAuthorityDecision", "AWA-0015" },
        { "Suspended", "WithdrawSubmission", "AWA-0015" },
        { "Submitted", "CorrectBallot", "AWA-0016" }, { "Submitted", "WithdrawBallot", "AWA-0016" },
        { "Submitted", "WithdrawProposal", "AWA-0016" }, { "Submitted", "WithdrawAuthorityDecision", "AWA-0016" },
        { "Submitted", "WithdrawSubmission", null },
        { "Suspended", "RecordAuthorityDecision", "AWA-0015" }, { "Submitted", "RecordAuthorityDecision", "AWA-0016" },
        { "Suspended", "Submit", "AWA-0015" }, { "Suspended", "Decide", "AWA-0015" },
        { "Submitted", "AgreeNominees", "AWA-0016" }, { "Submitted", "SetElectorate", "AWA-0016" },
            { "Submitted", "RecordBallot", "AWA-0016" }, { "Submitted", "Propose", "AWA-0016" },
        { "Submitted", "Submit", "AWA-0016" }, { "Submitted", "Decide", null },
    };

    [Theory, MemberData(nameof(Cells))]
    public void A_state_allows_exactly_what_its_row_says(string status, string act, string? refusal) =>
        Assert.Equal(refusal, Enum.Parse<NominationState>(status).Refuses(Enum.Parse<NominationAct>(act))?.Code);

    [Fact]
    public void The_table_has_a_cell_for_every_state_and_act() =>
        Assert.Equal(Enum.GetValues<NominationState>().Length * Enum.GetValues<NominationAct>().Length, Cells.Count);

    [Fact]
    public void A_ranking_that_is_not_adopted_carries_no_nomination() =>
        Assert.Equal("AWA-0013", Nomination.Begin(Guid.NewGuid(), Ranking(adopted: false), null, 9).Error?.Code);

    [Fact]
    public void Without_an_allotment_nobody_is_nominated() =>
        Assert.Equal("AWA-0006", Begun().AgreeNominees(Nominees, null, Ranking(), Members, null).Error?.Code);

    [Fact]
    public void No_more_nominees_than_awards() =>
        Assert.Equal("AWA-0021", Begun().AgreeNominees(Ranked[..4], null, Ranking(), Members, Allotted()).Error?.Code);

    [Fact]
    public void A_unit_without_a_place_is_not_nominated() =>
        Assert.Equal("AWA-0019", Begun().AgreeNominees(["LC-XX"], null, Ranking(), Members, Allotted()).Error?.Code);

    [Fact]
    public void A_unit_that_is_no_member_of_the_year_is_not_nominated() =>
        Assert.Equal("AWA-0020", Begun().AgreeNominees(["LC-SMC"], null, Ranking(), new HashSet<string>(["LC-BH"]), Allotted())
            .Error?.Code);

    [Fact]
    public void Leaving_out_a_better_placed_unit_needs_a_reason()
    {
        var nomination = Begun();
        Assert.Equal("AWA-0022", nomination.AgreeNominees(["LC-SMC", "LC-BH"], null, Ranking(), Members, Allotted()).Error?.Code);
        Assert.Null(nomination.AgreeNominees(["LC-SMC", "LC-BH"], "Đơn vị xin không nhận", Ranking(), Members, Allotted()).Error);
    }

    [Fact]
    public void Units_that_share_a_place_need_no_reason_between_them()
    {
        var ranking = Ranking() with { Places = [new("LC-SMC", 1), new("LC-TPLC", 1), new("LC-BH", 3)] };
        Assert.Null(Begun().AgreeNominees(["LC-TPLC"], null, ranking, Members, Allotted()).Error);
    }

    [Fact]
    public void Three_nominees_two_flags_one_certificate_and_the_third_flag_refused()
    {
        var nomination = Voted();
        Assert.Null(nomination.Propose("LC-SMC", Flag, null, Allotted(), Catalogue).Error);
        Assert.Null(nomination.Propose("LC-TPLC", Flag, null, Allotted(), Catalogue).Error);
        Assert.Equal("AWA-0007", nomination.Propose("LC-BH", Flag, null, Allotted(), Catalogue).Error?.Code);
        Assert.Null(nomination.Propose("LC-BH", Certificate, null, Allotted(), Catalogue).Error);
        Assert.Null(nomination.Submit("12/BB-KTĐ", Name, Name, Allotted(), Catalogue).Error);
        Assert.Equal([new("LC-SMC", Flag), new("LC-TPLC", Flag), new Proposal("LC-BH", Certificate)], nomination.Proposals);
    }

    [Fact]
    public void A_unit_outside_the_nominees_is_neither_voted_on_nor_proposed()
    {
        var nomination = Voted();
        Assert.Equal("AWA-0024", nomination.Propose("LC-BT", Flag, null, Allotted(), Catalogue).Error?.Code);
        var tally = Count(Flag, 2, 9) with { Counts = [new("LC-BT", 9)] };
        Assert.Equal("AWA-0024", nomination.RecordBallot(tally, Ranked.Length, Allotted(), Catalogue).Error?.Code);
    }

    [Fact]
    public void One_achievement_gets_one_award()
    {
        var nomination = Voted();
        Assert.Null(nomination.Propose("LC-SMC", Flag, null, Allotted(), Catalogue).Error);
        Assert.Equal("AWA-0029", nomination.Propose("LC-SMC", Certificate, null, Allotted(), Catalogue).Error?.Code);
        Assert.Equal("AWA-0029", nomination.Propose("LC-SMC", Flag, null, Allotted(), Catalogue).Error?.Code);
    }

    [Fact]
    public void Seven_of_nine_is_below_four_fifths_even_when_only_seven_came()
    {
        var nomination = Nominated();
        var tally = new Tally(Flag, 1, AllMembers: 9, Issued: 7, Returned: 7, Valid: 7, Invalid: 0, [new("LC-SMC", 7)]);
        Assert.Null(nomination.RecordBallot(tally, Ranked.Length, Allotted(), Catalogue).Error);
        Assert.Equal("AWA-0028", nomination.Propose("LC-SMC", Flag, null, Allotted(), Catalogue).Error?.Code);
    }

    [Fact]
    public void The_last_round_in_which_a_unit_stood_decides()
    {
        var nomination = Nominated();
        nomination.RecordBallot(Count(Flag, 1, 9, 7, 9), Ranked.Length, Allotted(), Catalogue);
        nomination.RecordBallot(Count(Flag, 2, 9, 8), Ranked.Length, Allotted(), Catalogue);
        Assert.Null(nomination.Propose("LC-SMC", Flag, null, Allotted(), Catalogue).Error);
        Assert.Null(nomination.Propose("LC-TPLC", Flag, null, Allotted(), Catalogue).Error);
    }

    [Fact]
    public void There_are_two_rounds_in_order_and_no_third()
    {
        var nomination = Nominated();
        Assert.Equal("AWA-0026", nomination.RecordBallot(Count(Flag, 2, 9, 9), Ranked.Length, Allotted(), Catalogue).Error?.Code);
        Assert.Null(nomination.RecordBallot(Count(Flag, 1, 9, 7), Ranked.Length, Allotted(), Catalogue).Error);
        Assert.Equal("AWA-0026", nomination.RecordBallot(Count(Flag, 1, 9, 9), Ranked.Length, Allotted(), Catalogue).Error?.Code);
        Assert.Null(nomination.RecordBallot(Count(Flag, 2, 9, 7), Ranked.Length, Allotted(), Catalogue).Error);
        Assert.Equal("AWA-0027", nomination.RecordBallot(Count(Flag, 3, 9, 9), Ranked.Length, Allotted(), Catalogue).Error?.Code);
    }

    [Fact]
    public void Without_another_number_every_member_of_the_year_has_one_vote() => Assert.Equal(9, Begun().AllMembers);

    [Fact]
    public void The_electorate_is_not_smaller_than_the_members_of_the_year()
    {
        Assert.Equal("AWA-0056", Nomination.Begin(Guid.NewGuid(), Ranking(), 8, 9).Error?.Code);
        Assert.Equal(12, Nomination.Begin(Guid.NewGuid(), Ranking(), 12, 9).Value.AllMembers);
        Assert.Equal("AWA-0056", Begun().SetElectorate(8, "Có đơn vị vắng", 9).Error?.Code);
    }

    [Fact]
    public void A_cluster_without_members_in_the_year_does_not_vote() =>
        Assert.Equal("AWA-0004", Nomination.Begin(Guid.NewGuid(), Ranking(), 5, 0).Error?.Code);

    [Fact]
    public void Another_electorate_needs_a_reason()
    {
        var nomination = Nominated();
        Assert.Equal("AWA-0059", nomination.SetElectorate(11, null, 9).Error?.Code);
        Assert.Null(nomination.SetElectorate(11, "Thêm hai đại biểu có quyền bầu", 9).Error);
        Assert.Equal("AWA-0055", nomination.RecordBallot(Count(Flag, 1, 9, 9), 9, Allotted(), Catalogue).Error?.Code);
        Assert.Null(nomination.RecordBallot(Count(Flag, 1, 11, 9), 9, Allotted(), Catalogue).Error);
        // Nine of eleven is 81.8 percent of all members.
        Assert.True(nomination.Ballots[0].Counts[0].Passed);
    }

    [Fact]
    public void After_the_first_ballot_the_electorate_is_fixed()
    {
        var nomination = Voted();
        Assert.Equal("AWA-0058", nomination.SetElectorate(10, "Nhầm", 9).Error?.Code);
        Assert.Equal("AWA-0055", nomination.RecordBallot(Count(Flag, 2, 10, 9), 9, Allotted(), Catalogue).Error?.Code);
        var version = nomination.Version;
        Assert.Null(nomination.SetElectorate(9, null, 9).Error);
        Assert.Equal(version, nomination.Version);
    }

    [Fact]
    public void A_member_that_joined_since_is_counted_before_the_first_ballot_and_moves_no_base_between_two()
    {
        var nomination = Nominated();
        Assert.Equal("AWA-0056", nomination.RecordBallot(Count(Flag, 1, 9, 9), 10, Allotted(), Catalogue).Error?.Code);
        Assert.Null(nomination.SetElectorate(10, "Một đơn vị mới vào khối", 10).Error);
        Assert.Null(nomination.RecordBallot(Count(Flag, 1, 10, 7), 10, Allotted(), Catalogue).Error);
        Assert.Null(nomination.RecordBallot(Count(Flag, 2, 10, 9), 11, Allotted(), Catalogue).Error);
    }

    [Fact]
    public void What_is_not_allotted_is_not_voted_on() =>
        Assert.Equal("AWA-0007", Nominated().RecordBallot(Count(Flag, 1, 9, 9), Ranked.Length, Allotted(flags: 0), Catalogue).Error?.Code);

    [Fact]
    public void An_allotment_lowered_meanwhile_is_seen_at_submission()
    {
        var nomination = Voted();
        nomination.Propose("LC-SMC", Flag, null, Allotted(), Catalogue);
        nomination.Propose("LC-TPLC", Flag, null, Allotted(), Catalogue);
        Assert.Equal("AWA-0007", nomination.Submit("12/BB", Name, Name, Allotted(flags: 1), Catalogue).Error?.Code);
    }

    [Fact]
    public void Nothing_proposed_is_nothing_to_submit() =>
        Assert.Equal("AWA-0030", Voted().Submit("12/BB", Name, Name, Allotted(), Catalogue).Error?.Code);

    [Fact]
    public void The_minutes_must_name_the_cluster()
    {
        var nomination = Voted();
        nomination.Propose("LC-SMC", Flag, null, Allotted(), Catalogue);
        Assert.Equal("AWA-0031", nomination.Submit("12/BB", "Khối khác", Name, Allotted(), Catalogue).Error?.Code);
        Assert.Equal(NominationState.Open, nomination.State);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_reopened_ranking_suspends_and_the_same_places_are_voted_on_anew(bool submitted)
    {
        var nomination = submitted ? Submitted() : Voted();
        nomination.Follow(Ranking(adopted: false).At(2));
        Assert.Equal(NominationState.Suspended, nomination.State);
        Assert.Equal("AWA-0015", nomination.AgreeNominees(Nominees, null, Ranking(adopted: false).At(2), Members, Allotted()).Error?.Code);
        nomination.Follow(Ranking().At(3));
        Assert.Equal((NominationState.Open, null, 0), (nomination.State, nomination.MinutesNumber, nomination.Proposals.Count));
        Assert.Equal(Nominees, nomination.Nominees.Select(nominee => nominee.UnitCode));
    }

    [Fact]
    public void An_earlier_adoptions_ballot_stays_for_the_trace_and_carries_nothing()
    {
        var nomination = Submitted();
        nomination.Follow(Ranking(adopted: false).At(2));
        nomination.Follow(Ranking().At(3));

        Assert.Equal("AWA-0028", nomination.Propose("LC-SMC", Flag, null, Allotted(), Catalogue).Error?.Code);
        Assert.Equal([true, true], nomination.Ballots.Select(nomination.IsOfEarlierAdoption));
        Assert.All(nomination.Ballots, ballot => Assert.Equal((1, Adopted), (ballot.RankingVersion, ballot.AdoptedOn)));

        // Its rounds do not count either: the next ballot is the first again, two may follow, and the base may be another.
        Assert.Null(nomination.SetElectorate(10, "Một đơn vị mới vào khối", 10).Error);
        Assert.Null(nomination.RecordBallot(Count(Flag, 1, 10, 8), 10, Allotted(), Catalogue).Error);
        Assert.Null(nomination.RecordBallot(Count(Flag, 2, 10, 8), 10, Allotted(), Catalogue).Error);
        Assert.Equal("AWA-0027", nomination.RecordBallot(Count(Flag, 3, 10, 8), 10, Allotted(), Catalogue).Error?.Code);
        Assert.Null(nomination.Propose("LC-SMC", Flag, null, Allotted(), Catalogue).Error);
        Assert.Equal([true, true, false, false], nomination.Ballots.Select(nomination.IsOfEarlierAdoption));
    }

    [Fact]
    public void A_second_adoption_on_the_same_day_is_another_one()
    {
        var nomination = Voted();
        nomination.Follow(Ranking().At(3));
        Assert.Equal("AWA-0028", nomination.Propose("LC-SMC", Flag, null, Allotted(), Catalogue).Error?.Code);
    }

    [Fact]
    public void A_proposal_that_a_second_round_went_against_is_not_submitted()
    {
        var nomination = Voted();
        nomination.Propose("LC-SMC", Flag, null, Allotted(), Catalogue);
        Assert.Null(nomination.RecordBallot(Count(Flag, 2, 9, 7), Ranked.Length, Allotted(), Catalogue).Error);
        Assert.Equal("AWA-0028", nomination.Submit("12/BB", Name, Name, Allotted(), Catalogue).Error?.Code);
    }

    [Fact]
    public void Other_places_keep_it_suspended_until_the_nominees_are_confirmed()
    {
        var nomination = Submitted();
        var changed = Ranking(adopted: true, "LC-BH", "LC-SMC", "LC-TPLC", "LC-BT").At(3);
        nomination.Follow(changed);
        Assert.Equal("AWA-0015", nomination.Propose("LC-BH", Certificate, null, Allotted(), Catalogue).Error?.Code);

        Assert.Null(nomination.AgreeNominees(["LC-BH", "LC-SMC", "LC-TPLC"], null, changed, Members, Allotted()).Error);

        Assert.Equal((NominationState.Open, null, 0), (nomination.State, nomination.MinutesNumber, nomination.Proposals.Count));
        Assert.Equal("AWA-0028", nomination.Propose("LC-BH", Certificate, null, Allotted(), Catalogue).Error?.Code);
    }

    [Fact]
    public void A_change_below_the_nominees_leaves_them_and_needs_new_ballots_all_the_same()
    {
        var nomination = Submitted();
        nomination.Follow(Ranking(adopted: true, "LC-SMC", "LC-TPLC", "LC-BH", "LC-VB", "LC-BT").At(3));
        Assert.Equal((NominationState.Open, 3, 0), (nomination.State, nomination.Nominees.Count, nomination.Proposals.Count));
    }

    [Fact]
    public void The_same_adoption_once_more_changes_nothing()
    {
        var nomination = Submitted();
        var version = nomination.Version;
        nomination.Follow(Ranking());
        Assert.Equal((NominationState.Submitted, version), (nomination.State, nomination.Version));
    }

    [Fact]
    public void Taking_off_a_proposed_unit_needs_a_reason_and_withdraws_its_proposal()
    {
        var nomination = Voted();
        nomination.Propose("LC-BH", Certificate, "Hai đơn vị kia được đề nghị tặng cờ", Allotted(), Catalogue);
        Assert.Equal("AWA-0023", nomination.AgreeNominees(Nominees[..2], null, Ranking(), Members, Allotted()).Error?.Code);
        Assert.Null(nomination.AgreeNominees(Nominees[..2], "Đơn vị xin rút", Ranking(), Members, Allotted()).Error);
        Assert.Empty(nomination.Proposals);
    }

    [Fact]
    public void The_same_nominees_again_change_nothing()
    {
        var nomination = Nominated();
        var version = nomination.Version;
        nomination.AgreeNominees(Nominees, null, Ranking(), Members, Allotted());
        Assert.Equal(version, nomination.Version);
    }
}
