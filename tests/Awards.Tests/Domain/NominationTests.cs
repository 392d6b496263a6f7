using ThiDua.Awards.Domain;
using static ThiDua.Awards.Tests.Domain.Season;

namespace ThiDua.Awards.Tests.Domain;

public sealed class NominationTests
{
    public static TheoryData<string, string, string?> Cells => new()
    {
        { "Open", "AgreeNominees", null }, { "Open", "RecordBallot", null }, { "Open", "Propose", null },
        { "Open", "Submit", null }, { "Open", "Decide", "AWA-0017" },
        { "Suspended", "AgreeNominees", null }, { "Suspended", "RecordBallot", "AWA-0015" }, { "Suspended", "Propose", "AWA-0015" },
        { "Suspended", "Submit", "AWA-0015" }, { "Suspended", "Decide", "AWA-0015" },
        { "Submitted", "AgreeNominees", "AWA-0016" }, { "Submitted", "RecordBallot", "AWA-0016" }, { "Submitted", "Propose", "AWA-0016" },
        { "Submitted", "Submit", "AWA-0016" }, { "Submitted", "Decide", null },
    };

    [Theory, MemberData(nameof(Cells))]
    public void A_state_allows_exactly_what_its_row_says(string status, string act, string? refusal) =>
        Assert.Equal(refusal, Enum.Parse<NominationStatus>(status).Refuses(Enum.Parse<NominationAct>(act))?.Code);

    [Fact]
    public void The_table_has_a_cell_for_every_state_and_act() =>
        Assert.Equal(Enum.GetValues<NominationStatus>().Length * Enum.GetValues<NominationAct>().Length, Cells.Count);

    [Fact]
    public void A_ranking_that_is_not_adopted_carries_no_nomination() =>
        Assert.Equal("AWA-0013", Nomination.Begin(Guid.NewGuid(), Ranking(adopted: false)).Error?.Code);

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
        Assert.Equal("AWA-0020", Begun().AgreeNominees(["LC-SMC"], null, Ranking(), new HashSet<string>(["LC-BH"]), Allotted()).Error?.Code);

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
        var ranking = Ranking();
        ranking.Places = [new("LC-SMC", 1), new("LC-TPLC", 1), new("LC-BH", 3)];
        Assert.Null(Begun().AgreeNominees(["LC-TPLC"], null, ranking, Members, Allotted()).Error);
    }

    [Fact]
    public void Three_nominees_two_flags_one_certificate_and_the_third_flag_refused()
    {
        var nomination = Voted();
        Assert.Null(nomination.Propose("LC-SMC", Flag, Allotted()).Error);
        Assert.Null(nomination.Propose("LC-TPLC", Flag, Allotted()).Error);
        Assert.Equal("AWA-0007", nomination.Propose("LC-BH", Flag, Allotted()).Error?.Code);
        Assert.Null(nomination.Propose("LC-BH", Certificate, Allotted()).Error);
        Assert.Null(nomination.Submit("12/BB-KTĐ", Name, Name, Allotted()).Error);
        Assert.Equal([new("LC-SMC", Flag), new("LC-TPLC", Flag), new Proposal("LC-BH", Certificate)], nomination.Proposals);
    }

    [Fact]
    public void A_unit_outside_the_nominees_is_neither_voted_on_nor_proposed()
    {
        var nomination = Voted();
        Assert.Equal("AWA-0024", nomination.Propose("LC-BT", Flag, Allotted()).Error?.Code);
        var tally = Count(Flag, 2, 9) with { Counts = [new("LC-BT", 9)] };
        Assert.Equal("AWA-0024", nomination.RecordBallot(tally, Allotted(), Catalogue).Error?.Code);
    }

    [Fact]
    public void One_achievement_gets_one_award()
    {
        var nomination = Voted();
        Assert.Null(nomination.Propose("LC-SMC", Flag, Allotted()).Error);
        Assert.Equal("AWA-0029", nomination.Propose("LC-SMC", Certificate, Allotted()).Error?.Code);
        Assert.Equal("AWA-0029", nomination.Propose("LC-SMC", Flag, Allotted()).Error?.Code);
    }

    [Fact]
    public void Seven_of_nine_is_below_four_fifths_even_when_only_seven_came()
    {
        var nomination = Nominated();
        var tally = new Tally(Flag, 1, AllMembers: 9, Issued: 7, Returned: 7, Valid: 7, Invalid: 0, [new("LC-SMC", 7)]);
        Assert.Null(nomination.RecordBallot(tally, Allotted(), Catalogue).Error);
        Assert.Equal("AWA-0028", nomination.Propose("LC-SMC", Flag, Allotted()).Error?.Code);
    }

    [Fact]
    public void The_last_round_in_which_a_unit_stood_decides()
    {
        var nomination = Nominated();
        nomination.RecordBallot(Count(Flag, 1, 9, 7, 9), Allotted(), Catalogue);
        nomination.RecordBallot(Count(Flag, 2, 9, 8), Allotted(), Catalogue);
        Assert.Null(nomination.Propose("LC-SMC", Flag, Allotted()).Error);
        Assert.Null(nomination.Propose("LC-TPLC", Flag, Allotted()).Error);
    }

    [Fact]
    public void There_are_two_rounds_in_order_and_no_third()
    {
        var nomination = Nominated();
        Assert.Equal("AWA-0026", nomination.RecordBallot(Count(Flag, 2, 9, 9), Allotted(), Catalogue).Error?.Code);
        Assert.Null(nomination.RecordBallot(Count(Flag, 1, 9, 7), Allotted(), Catalogue).Error);
        Assert.Equal("AWA-0026", nomination.RecordBallot(Count(Flag, 1, 9, 9), Allotted(), Catalogue).Error?.Code);
        Assert.Null(nomination.RecordBallot(Count(Flag, 2, 9, 7), Allotted(), Catalogue).Error);
        Assert.Equal("AWA-0027", nomination.RecordBallot(Count(Flag, 3, 9, 9), Allotted(), Catalogue).Error?.Code);
    }

    [Fact]
    public void The_number_of_all_members_does_not_shrink_between_ballots()
    {
        var nomination = Nominated();
        Assert.Null(nomination.RecordBallot(new Tally(Flag, 1, 9, 7, 7, 7, 0, [new("LC-SMC", 7)]), Allotted(), Catalogue).Error);
        Assert.Equal("AWA-0055", nomination.RecordBallot(new Tally(Flag, 2, 7, 7, 7, 7, 0, [new("LC-SMC", 7)]), Allotted(), Catalogue).Error?.Code);
    }

    [Fact]
    public void What_is_not_allotted_is_not_voted_on() =>
        Assert.Equal("AWA-0007", Nominated().RecordBallot(Count(Flag, 1, 9, 9), Allotted(flags: 0), Catalogue).Error?.Code);

    [Fact]
    public void An_allotment_lowered_meanwhile_is_seen_at_submission()
    {
        var nomination = Voted();
        nomination.Propose("LC-SMC", Flag, Allotted());
        nomination.Propose("LC-TPLC", Flag, Allotted());
        Assert.Equal("AWA-0007", nomination.Submit("12/BB", Name, Name, Allotted(flags: 1)).Error?.Code);
    }

    [Fact]
    public void Nothing_proposed_is_nothing_to_submit() => Assert.Equal("AWA-0030", Voted().Submit("12/BB", Name, Name, Allotted()).Error?.Code);

    [Fact]
    public void The_minutes_must_name_the_cluster()
    {
        var nomination = Voted();
        nomination.Propose("LC-SMC", Flag, Allotted());
        Assert.Equal("AWA-0031", nomination.Submit("12/BB", "Khối khác", Name, Allotted()).Error?.Code);
        Assert.Equal(NominationStatus.Open, nomination.Status);
    }

    [Theory]
    [InlineData(false, NominationStatus.Open)]
    [InlineData(true, NominationStatus.Submitted)]
    public void A_reopened_ranking_suspends_and_the_same_places_bring_back_what_was(bool submitted, object before)
    {
        var nomination = submitted ? Submitted() : Voted();
        nomination.Follow(Ranking(adopted: false));
        Assert.Equal(NominationStatus.Suspended, nomination.Status);
        Assert.Equal("AWA-0015", nomination.AgreeNominees(Nominees, null, Ranking(adopted: false), Members, Allotted()).Error?.Code);
        nomination.Follow(Ranking());
        Assert.Equal(before, nomination.Status);
    }

    [Fact]
    public void Other_places_keep_it_suspended_until_the_nominees_are_confirmed()
    {
        var nomination = Submitted();
        var changed = Ranking(adopted: true, "LC-BH", "LC-SMC", "LC-TPLC", "LC-BT");
        nomination.Follow(changed);
        Assert.Equal("AWA-0015", nomination.Propose("LC-BH", Certificate, Allotted()).Error?.Code);

        Assert.Null(nomination.AgreeNominees(["LC-BH", "LC-SMC", "LC-TPLC"], null, changed, Members, Allotted()).Error);

        Assert.Equal((NominationStatus.Open, null), (nomination.Status, nomination.MinutesNumber));
        Assert.Equal(3, nomination.Proposals.Count);
    }

    [Fact]
    public void A_change_below_the_nominees_does_not_touch_the_nomination()
    {
        var nomination = Submitted();
        nomination.Follow(Ranking(adopted: true, "LC-SMC", "LC-TPLC", "LC-BH", "LC-VB", "LC-BT"));
        Assert.Equal(NominationStatus.Submitted, nomination.Status);
    }

    [Fact]
    public void Taking_off_a_proposed_unit_needs_a_reason_and_withdraws_its_proposal()
    {
        var nomination = Voted();
        nomination.Propose("LC-BH", Certificate, Allotted());
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
