using System.Text;
using static ThiDua.Awards.Tests.Domain.Season;

namespace ThiDua.Awards.Tests.Domain;

public sealed class DecisionTests
{
    private static readonly UnitState Province = Unit("LC", "province");

    [Fact]
    public void The_province_decides_what_was_proposed()
    {
        var issued = Issue(Province, Submitted(), Flagged("LC-SMC"), Flagged("LC-TPLC"),
            To(Certificate, RecipientKind.Collective, "Huyện Bắc Hà", "LC-BH"));
        Assert.Null(issued.Error);
        Assert.Equal(3, issued.Value.Awards.Count);
        Assert.All(issued.Value.Awards, award =>
            Assert.Equal((2021, new DateOnly(2021, 12, 30), null), (award.AchievementYear, award.DecidedOn, award.PresentedOn)));
    }

    [Fact]
    public void The_head_units_chairman_gives_certificates_to_three_collectives_and_six_individuals()
    {
        Recipient[] recipients =
        [
            .. Enumerable.Range(1, 3).Select(number => To("GIAY_KHEN", RecipientKind.Collective, $"Tập thể {number}", Ranked[number])),
            .. Enumerable.Range(1, 6).Select(number => To("GIAY_KHEN", RecipientKind.Individual, $"Cá nhân {number}", Ranked[number])),
        ];
        Assert.Equal(9, Issue(Unit("LC-SMC", "district"), null, recipients).Value.Awards.Count);
    }

    [Fact]
    public void A_district_does_not_give_the_provinces_flag() =>
        Assert.Equal("AWA-0041", Issue(Unit("LC-SMC", "district"), Submitted(), Flagged("LC-SMC")).Error?.Code);

    [Fact]
    public void A_flag_is_for_collectives() =>
        Assert.Equal("AWA-0042", Issue(Province, Submitted(), To(Flag, RecipientKind.Individual, "Cá nhân 1", "LC-SMC")).Error?.Code);

    [Fact]
    public void A_flag_needs_a_nomination() => Assert.Equal("AWA-0043", Issue(Province, null, Flagged("LC-SMC")).Error?.Code);

    [Fact]
    public void A_certificate_for_a_theme_or_an_event_needs_no_vote_of_the_cluster()
    {
        var issued = Outside(OutsideBasis.Thematic, [], To(Certificate, RecipientKind.Collective, "Huyện Bắc Hà", "LC-BH"),
            To(Certificate, RecipientKind.Individual, "Cá nhân 1", "LC-BH")).Value;
        Assert.Equal((OutsideBasis.Thematic, "Theo chuyên đề"), (issued.Decision.Basis, issued.Decision.BasisReason));
        Assert.Equal(2, issued.Awards.Count);
    }

    [Fact]
    public void A_flag_is_given_for_a_movement_of_several_years_but_not_for_an_event()
    {
        Assert.Null(Outside(OutsideBasis.Thematic, [], Flagged("LC-SMC")).Error);
        Assert.Equal("AWA-0071", Outside(OutsideBasis.Sudden, [], Flagged("LC-SMC")).Error?.Code);
    }

    [Fact]
    public void An_earlier_year_is_entered_from_paper_only_where_no_vote_was_held_here()
    {
        Assert.Null(Outside(OutsideBasis.EarlierYear, ["LC-BH"], Flagged("LC-SMC")).Error);
        Assert.Equal("AWA-0070", Outside(OutsideBasis.EarlierYear, ["LC-SMC"], Flagged("LC-SMC")).Error?.Code);
    }

    [Fact]
    public void A_thematic_certificate_stands_beside_the_one_of_the_year()
    {
        var ofTheYear = Outside(OutsideBasis.EarlierYear, [], To(Certificate, RecipientKind.Collective, "Huyện Bắc Hà", "LC-BH"))
            .Value.Awards[0];
        var thematic = Outside(OutsideBasis.Thematic, [], To(Certificate, RecipientKind.Collective, "Huyện Bắc Hà", "LC-BH"))
            .Value.Awards[0];
        Assert.False(ofTheYear.IsSameAs(thematic));
    }

    [Fact]
    public void A_flag_needs_a_submitted_nomination() => Assert.Equal("AWA-0017", Issue(Province, Voted(), Flagged("LC-SMC")).Error?.Code);

    [Fact]
    public void A_flag_does_not_rest_on_a_reopened_ranking()
    {
        var nomination = Submitted();
        nomination.Follow(Ranking(adopted: false));
        Assert.Equal("AWA-0015", Issue(Province, nomination, Flagged("LC-SMC")).Error?.Code);
    }

    [Theory]
    [InlineData("LC-BH")]
    [InlineData("LC-BT")]
    public void Who_was_not_proposed_gets_no_flag(string unit) =>
        Assert.Equal("AWA-0044", Issue(Province, Submitted(), Flagged(unit)).Error?.Code);

    [Fact]
    public void A_decision_is_not_dated_before_the_adoption() =>
        Assert.Equal("AWA-0045", Of(Head(new(2021, 12, 19)), Province, Submitted(), [Flagged("LC-SMC")]).Error?.Code);

    [Fact]
    public void The_day_of_the_adoption_is_not_before_it() =>
        Assert.Null(Of(Head(Adopted), Province, Submitted(), [Flagged("LC-SMC")]).Error);

    [Theory]
    [InlineData(2020)]
    [InlineData(2022)]
    public void The_achievement_year_is_that_of_the_nomination(int year) =>
        Assert.Equal("AWA-0046",
            Of(Head(new(2022, 1, 5)) with { AchievementYear = year }, Province, Submitted(), [Flagged("LC-SMC")]).Error?.Code);

    [Fact]
    public void Nothing_is_achieved_after_it_was_rewarded() =>
        Assert.Equal("AWA-0072", Of(Head(new(2020, 12, 31)), Province, null, []).Error?.Code);

    [Fact]
    public void A_closed_unit_decides_nothing_and_gets_nothing()
    {
        var closed = Unit("LC-CU", "district") with { ValidTo = new(2020, 12, 31) };
        Assert.Equal("AWA-0047", Issue(closed, null).Error?.Code);
        Assert.Equal("AWA-0047", Issue(Province, null, To("GIAY_KHEN", RecipientKind.Collective, "Xã cũ", closed)).Error?.Code);
    }

    [Fact]
    public void A_unit_closed_within_the_year_still_gets_what_it_achieved()
    {
        var closed = Unit("LC-CU", "district") with { ValidTo = new(2021, 6, 30) };
        Assert.Null(Issue(Province, null, To("GIAY_KHEN", RecipientKind.Collective, "Xã cũ", closed)).Error);
    }

    [Theory]
    [InlineData("Trần Thị Đào", "  trần thị  đào ")]
    [InlineData("Trần Thị Đào", "TRẦN THỊ ĐÀO")]
    public void The_same_recipient_does_not_stand_twice(string one, string again) =>
        Assert.Equal("AWA-0049", Issue(Unit("LC-SMC", "district"), null,
            To("GIAY_KHEN", RecipientKind.Individual, one, "LC-BH"), To("GIAY_KHEN", RecipientKind.Individual, again, "LC-BH"))
                .Error?.Code);

    [Fact]
    public void Names_that_differ_only_by_their_tones_are_two_people() =>
        Assert.Null(Issue(Unit("LC-SMC", "district"), null,
            To("GIAY_KHEN", RecipientKind.Individual, "Nguyễn Văn Hùng", "LC-BH"),
                To("GIAY_KHEN", RecipientKind.Individual, "Nguyễn Văn Hưng", "LC-BH")).Error);

    [Fact]
    public void Numbers_are_compared_without_spaces_and_case() =>
        Assert.Equal("215/QĐ-UBND", Of(Head(Adopted) with { Number = "215 / qđ-ubnd" }, Province, null, [])
            .Value.Decision.NumberKey);

    [Fact]
    public void An_award_is_presented_once_and_not_before_its_decision()
    {
        var award = Issue(Province, Submitted(), Flagged("LC-SMC")).Value.Awards[0];
        Assert.Equal("AWA-0053", award.Present(new(2021, 12, 29), null).Error?.Code);
        Assert.Null(award.Present(new(2022, 1, 10), null).Error);
        Assert.Equal("AWA-0052", award.Present(new(2022, 1, 11), null).Error?.Code);
        Assert.Equal(new DateOnly(2022, 1, 10), award.PresentedOn);
    }

    [Fact]
    public void A_decision_is_corrected_by_the_adoption_it_rested_on_and_not_by_a_later_one()
    {
        var issued = Issue(Province, Submitted(), Flagged("LC-SMC")).Value;
        Assert.Equal("AWA-0045", Correct(issued, Adopted.AddDays(-1), later: new(2022, 1, 15)).Error?.Code);
        Assert.Null(Correct(issued, new(2022, 1, 5), later: new(2022, 1, 15)).Error);
        Assert.Equal(new DateOnly(2022, 1, 5), issued.Decision.DecidedOn);
    }

    [Fact]
    public void A_decision_is_not_dated_after_it_was_revoked()
    {
        var issued = Issue(Province, Submitted(), Flagged("LC-SMC")).Value;
        Assert.Null(issued.Decision.Revoke(new("9/QĐ", new(2022, 1, 4), "Chủ tịch", "Kê khai gian dối"), issued.Awards).Error);
        Assert.Equal("AWA-0099", Correct(issued, new(2022, 1, 5)).Error?.Code);
        Assert.Null(Correct(issued, new(2022, 1, 4)).Error);
    }

    [Fact]
    public void An_entry_that_was_withdrawn_does_not_follow_the_correction()
    {
        var issued = Issue(Province, Submitted(), Flagged("LC-SMC"), Flagged("LC-TPLC")).Value;
        Assert.Null(issued.Awards[0].Withdraw("Ghi nhầm").Error);
        Assert.Null(Correct(issued, new(2021, 12, 31)).Error);
        Assert.Equal([new DateOnly(2021, 12, 30), new DateOnly(2021, 12, 31)], issued.Awards.Select(award => award.DecidedOn));
    }

    [Fact]
    public void Whether_it_was_entered_afterwards_follows_the_day_that_is_put_right()
    {
        var head = Head(new(2021, 12, 30)) with { RecordedOn = new(2022, 1, 10) };
        var issued = Of(head, Province, Submitted(), [Flagged("LC-SMC")]).Value;
        Assert.True(issued.Decision.EnteredAfterwards && issued.Awards[0].EnteredAfterwards);
        Assert.Null(Correct(issued, new(2022, 1, 5)).Error);
        Assert.False(issued.Decision.EnteredAfterwards || issued.Awards[0].EnteredAfterwards);
    }

    [Theory]
    [InlineData("Thủ tướng Chính phủ", true)]
    [InlineData("PHÓ THỦ TƯỚNG", true)]
    [InlineData("Chủ tịch  nước", true)]
    [InlineData("Chủ tịch UBND tỉnh", false)]
    [InlineData("Thứ trưởng", false)]
    public void A_title_of_the_state_is_known_however_its_signs_are_put_together(string title, bool claims)
    {
        Assert.Equal(claims, Decisions.ClaimsState(title.Normalize(NormalizationForm.FormC)));
        Assert.Equal(claims, Decisions.ClaimsState(title.Normalize(NormalizationForm.FormD)));
    }

    [Fact]
    public void Points_that_were_not_kept_then_have_not_changed_since()
    {
        var was = new Grounds(Guid.NewGuid(), 1, Adopted, 1, null);
        var now = Ranking() with { Places = [new("LC-SMC", 1, 95m)] };
        Assert.Null(ChangedGrounds.Of("LC-SMC", was, now));
        Assert.Equal(94m, ChangedGrounds.Of("LC-SMC", was with { Points = 94.5m },
            now with { Places = [new("LC-SMC", 1, 94m)] })?.Points);
        Assert.Equal(2, ChangedGrounds.Of("LC-SMC", was, now with { Places = [new("LC-SMC", 2, 95m)] })?.Rank);
    }

    private static BuildingBlocks.Domain.Result Correct(Issued issued, DateOnly to, DateOnly? later = null) => issued.Decision.Correct(
        new DecisionCorrection(issued.Decision.Number, to, "Chủ tịch", null, null, null, "Gõ nhầm ngày"), later, issued.Awards, Catalogue);

    private static Result<Issued> Issue(UnitState issuer, Nomination? nomination, params Recipient[] recipients) =>
        Of(Head(new(2021, 12, 30)), issuer, nomination, recipients);

    private static Result<Issued> Outside(OutsideBasis basis, IReadOnlyCollection<string> votedOnHere, params Recipient[] recipients) =>
        Of(Head(new(2021, 12, 30)) with { Outside = new(basis, "Theo chuyên đề") }, Province, null, recipients, votedOnHere);

    private static Result<Issued> Of(DecisionHead head, UnitState issuer, Nomination? nomination, IReadOnlyList<Recipient> recipients,
        IReadOnlyCollection<string>? votedOnHere = null) =>
        Decision.Issue(head, new Issuer(issuer.Code, issuer.Kind, issuer.ExistsOn(head.DecidedOn)), nomination, recipients, votedOnHere);

    private static DecisionHead Head(DateOnly decidedOn) => new(Guid.NewGuid(), "Chủ tịch", "215/QĐ-UBND", decidedOn, 2021);

    private static Recipient Flagged(string unit) => To(Flag, RecipientKind.Collective, unit, unit);

    private static Recipient To(string award, RecipientKind kind, string name, string unit) =>
        To(award, kind, name, Unit(unit, "district"));

    private static Recipient To(string award, RecipientKind kind, string name, UnitState unit) =>
        new(Guid.NewGuid(), Catalogue.Find(award, Adopted)!, kind, name, new RecipientUnit(unit.Code, unit.ExistsIn(2021)), null,
            CertificateCode.New());

    private static UnitState Unit(string code, string kind) => AwardsFixture.Unit(code, kind);
}
