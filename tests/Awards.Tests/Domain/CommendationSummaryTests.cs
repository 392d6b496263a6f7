namespace ThiDua.Awards.Tests.Domain;

public sealed class CommendationSummaryTests
{
    private static readonly StatedLine[] TraVinh =
    [
        new("HCDL_2", null, null, 0, 1), new("HCLD_1", null, null, 0, 1), new("HCLD_2", null, null, 0, 2), new("HCLD_3", null, null, 2, 4),
        new("CO_CP", "Cờ thi đua của Chính phủ, ngành giáo dục", null, 4, null), new("BK_TTCP", null, null, 3, 81),
            new("CO_TINH", null, null, 27, null),
        new("BK_TINH", null, null, 44, 0),
    ];

    private static readonly StatedLine[] SongLo =
    [
        .. new[] { "HCLD_3", "BK_TTCP", "CO_TINH", "TTLDXS", "CSTD_TINH", "BK_TINH", "CSTDCS", "GIAY_KHEN" }
            .Select(code => new StatedLine(code, null, null, null, null)),
    ];

    [Fact]
    public void The_eight_lines_of_Tra_Vinh_are_80_collectives_89_individuals_169_awards()
    {
        var summary = Of(TraVinh).Value;
        Assert.Equal(8, summary.Lines.Count);
        Assert.Equal(new RecipientTotal(80, TotalState.Exact), summary.Collectives);
        Assert.Equal(new RecipientTotal(89, TotalState.Exact), summary.Individuals);
        Assert.Equal(new RecipientTotal(169, TotalState.Exact), summary.All);
    }

    [Fact]
    public void The_eight_kinds_of_Song_Lo_are_named_and_their_counts_stay_blank()
    {
        var summary = Of(SongLo).Value;
        Assert.Equal(8, summary.Lines.Count);
        Assert.All(summary.Lines, line => Assert.Equal((null, null), (line.Collectives.Number, line.Individuals.Number)));
        Assert.Equal(new RecipientTotal(null, TotalState.Unknown), summary.All);
        // A title that only people can hold is no unknown number of collectives.
        Assert.Equal(CountState.NotApplicable, summary.Lines.Single(line => line.AwardCode == "CSTD_TINH").Collectives.State);
        Assert.Equal(CountState.Unknown, summary.Lines.Single(line => line.AwardCode == "CSTD_TINH").Individuals.State);
    }

    [Fact]
    public void One_unknown_line_makes_the_total_a_lower_bound()
    {
        var summary = Of([.. TraVinh[..7], new("BK_TINH", null, null, 44, null)]).Value;
        Assert.Equal(new RecipientTotal(80, TotalState.Exact), summary.Collectives);
        Assert.Equal(new RecipientTotal(89, TotalState.AtLeast), summary.Individuals);
        Assert.Equal(new RecipientTotal(169, TotalState.AtLeast), summary.All);
    }

    [Fact]
    public void A_known_zero_is_not_a_blank() =>
        Assert.Equal(new RecipientCount(0, CountState.Known), Of([new("BK_TINH", null, null, 44, 0)]).Value.Lines[0].Individuals);

    [Fact]
    public void An_award_that_is_not_in_the_catalogue_is_refused() =>
        Assert.Equal("AWA-0001", Of([new("KHONG_CO", null, null, 1, 1)]).Error?.Code);

    [Theory]
    [InlineData("CO_TINH", 1, 1)]
    [InlineData("CSTDCS", 1, 1)]
    public void An_award_is_not_counted_for_recipients_it_is_not_given_to(string award, int collectives, int individuals) =>
        Assert.Equal("AWA-0042", Of([new(award, null, null, collectives, individuals)]).Error?.Code);

    [Fact]
    public void An_award_that_came_later_is_not_in_an_earlier_period() =>
        Assert.Equal("AWA-0001", Of([new("XPTT", null, null, 1, null)]).Error?.Code);

    [Fact]
    public void A_revision_that_changes_nothing_is_none()
    {
        var summary = Of(TraVinh).Value;
        Assert.Null(summary.Revise(Content([.. TraVinh]), "Ghi lại", Season.Catalogue).Error);
        Assert.Equal(1, summary.Version);
        Assert.Null(summary.Revise(Content(SongLo), "Nguồn khác", Season.Catalogue).Error);
        Assert.Equal(2, summary.Version);
    }

    [Fact]
    public void A_refused_revision_leaves_what_was()
    {
        var summary = Of(TraVinh).Value;
        Assert.Equal("AWA-0001", summary.Revise(Content([new("KHONG_CO", null, null, 1, 1)]), "Nhầm", Season.Catalogue).Error?.Code);
        Assert.Equal((1, 169), (summary.Version, summary.All.Number));
    }

    [Theory]
    [InlineData(1, "33.3")]
    [InlineData(2, "66.7")]
    public void A_share_is_derived_from_known_parts_only(int part, string percent)
    {
        var unknown = new RecipientTotal(null, TotalState.Unknown);
        var wanted = decimal.Parse(percent, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(wanted, Shares.Of(part, [1, 2], unknown));
        Assert.Null(Shares.Of(part, [1, 2, null], unknown));
        Assert.Null(Shares.Of(0, [0, 0], unknown));
        // Where all recipients are counted, a known part has its share although others are unknown.
        Assert.Equal(wanted, Shares.Of(part, [part, null], new RecipientTotal(3, TotalState.Exact)));
        Assert.Null(Shares.Of(part, [part, null], new RecipientTotal(3, TotalState.AtLeast)));
    }

    [Fact]
    public void Groups_and_areas_never_exceed_their_whole()
    {
        SummaryContent Twenty(int? group, int? area) => Content([new("BK_TINH", null, null, 5, 15)]) with
        {
            Groups = [new(RecipientGroup.DirectWorkers, group), new(RecipientGroup.Other, 10)],
            Areas = [new(CommendedArea.Elsewhere, area)],
        };
        Result<CommendationSummary> Recorded(SummaryContent content) =>
            CommendationSummary.Record(Guid.NewGuid(), OwnerKind.Unit, "TV", content, Season.Catalogue);

        Assert.Equal("AWA-0063", Recorded(Twenty(20, 5)).Error?.Code);
        Assert.Equal("AWA-0064", Recorded(Twenty(10, 21)).Error?.Code);
        Assert.Null(Recorded(Twenty(10, 20)).Error);
        Assert.Null(Recorded(Twenty(null, null)).Error);
    }

    private static SummaryContent Content(IReadOnlyList<StatedLine> lines) => new(
        "Tổng kết phong trào thi đua 30 năm tái lập tỉnh", null, new(2022, 8, 11), new(2022, 8, 11), null, null, "Báo cáo tại hội nghị",
            lines, [], []);

    private static Result<CommendationSummary> Of(IReadOnlyList<StatedLine> lines) =>
        CommendationSummary.Record(Guid.NewGuid(), OwnerKind.Unit, "TV", Content(lines), Season.Catalogue);
}
