namespace ThiDua.Awards.Tests.Domain;

public sealed class AwardCatalogueTests
{
    private static readonly AwardCatalogue Shipped = Season.Catalogue;

    [Fact]
    public void Every_entry_says_where_it_comes_from()
    {
        Assert.All(Shipped.Awards, award => Assert.NotEmpty(award.Source));
        Assert.All(Shipped.RuleSets.SelectMany(rules => rules.Thresholds), rule => Assert.False(string.IsNullOrWhiteSpace(rule.Source)));
    }

    [Theory]
    [InlineData("CSTDTQ", "2024-06-01", "≥ 9/10")]
    [InlineData("CSTD_TINH", "2024-06-01", "≥ 9/10")]
    [InlineData("AHLD", "2024-06-01", "≥ 9/10")]
    [InlineData("CSTDCS", "2024-06-01", "≥ 4/5")]
    [InlineData("CO_TINH", "2024-06-01", "≥ 4/5")]
    [InlineData("CO_CP", "2024-06-01", "≥ 4/5")]
    public void Decree_98_article_30_gives_the_thresholds(string award, string day, string expected) =>
        Assert.Equal(expected, Shipped.ThresholdFor(award, DateOnly.Parse(day))?.Threshold.ToString());

    [Theory]
    [InlineData("2023-12-31", "LUAT-2003")]
    [InlineData("2024-01-01", "ND-98-2023")]
    [InlineData("2025-06-30", "ND-98-2023")]
    [InlineData("2025-07-01", "ND-152-2025")]
    [InlineData("2026-09-30", "ND-152-2025")]
    [InlineData("2026-10-01", "LUAT-2026")]
    public void The_rule_set_is_that_of_the_day(string day, string code) =>
        Assert.Equal(code, Shipped.ThresholdFor("CO_TINH", DateOnly.Parse(day))?.Rules.Code);

    [Fact]
    public void What_no_text_was_read_for_is_marked_unconfirmed()
    {
        var thresholds = Shipped.RuleSets.ToDictionary(rules => rules.Code, rules => rules.Thresholds);
        Assert.All(thresholds["LUAT-2026"], rule => Assert.Equal(Confidence.Unconfirmed, rule.Confidence));
        Assert.All(thresholds["LUAT-2003"], rule => Assert.Equal(Confidence.Unconfirmed, rule.Confidence));
        Assert.Equal(Confidence.TextRead, thresholds["ND-98-2023"].Single(rule => rule.Award == "CO_TINH").Confidence);
    }

    [Fact]
    public void A_day_before_the_first_rule_set_has_no_threshold() => Assert.Null(Shipped.ThresholdFor("CO_TINH", new(2004, 6, 30)));

    [Theory]
    [InlineData("CO_TINH", "province", true)]
    [InlineData("CO_TINH", "district", false)]
    [InlineData("GIAY_KHEN", "district", true)]
    [InlineData("GIAY_KHEN", "department", true)]
    [InlineData("GDVH", "commune", true)]
    [InlineData("GDVH", "department", false)]
    [InlineData("BK_TTCP", "province", false)]
    [InlineData("HCLD_3", "province", false)]
    public void Only_the_authority_decides(string award, string issuerKind, bool may) =>
        Assert.Equal(may, Shipped.Find(award, new(2024, 1, 1))!.MayBeDecidedBy(issuerKind));

    [Fact]
    public void An_award_is_found_only_while_it_is_valid()
    {
        Assert.Null(Shipped.Find("XPTT", new(2025, 6, 30)));
        Assert.NotNull(Shipped.Find("XPTT", new(2025, 7, 1)));
    }

    [Theory]
    [InlineData("""
        {"ruleSets":[{"code":"A","name":"a","validFrom":"2024-01-01","thresholds":[]},
            {"code":"B","name":"b","validFrom":"2025-01-01","thresholds":[]}],"awards":[]}
        """)]
    [InlineData("""
        {"ruleSets":[],"awards":[{"code":"X","name":"x","english":"x","group":"form","decidedBy":"unit","recipients":[],
                "nominatedByCluster":false,"source":["s"],"confidence":"press"},
            {"code":"X","name":"y","english":"y","group":"form","decidedBy":"unit","recipients":[],
                "nominatedByCluster":false,"source":["s"],"confidence":"press"}]}
        """)]
    public void A_file_with_overlapping_rule_sets_or_double_codes_is_refused_at_start(string json)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, json);
            Assert.Throws<InvalidDataException>(() => AwardCatalogue.Load(file));
        }
        finally
        {
            File.Delete(file);
        }
    }
}
