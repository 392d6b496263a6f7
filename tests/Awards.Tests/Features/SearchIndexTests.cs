namespace ThiDua.Awards.Tests.Features;

/// <summary>The register is searched by its indexes, also when it has grown.</summary>
public sealed class SearchIndexTests(AwardsFixture fixture) : IClassFixture<AwardsFixture>
{
    [Fact]
    public async Task A_search_reads_the_indexes_and_not_the_whole_register()
    {
        var block = await fixture.BlockAsync();
        Assert.Equal(201, (await fixture.Leader(block.Units[0]).CallAsync("POST", "decisions", block.Decision(block.Units[0], null,
            "5/QĐ", "2021-12-20", block.Line("GIAY_KHEN", 1, "individual", "Vừ Mí Chơ")))).Status);
        await fixture.Host.QueryAsync(db => db.Database.ExecuteSqlAsync($"""
            insert into awards.award
            select (jsonb_populate_record(one, jsonb_build_object('id', gen_random_uuid(), 'recipient_name', 'Nguyễn Văn ' || md5(n::text),
                'recipient_key', md5(n::text), 'certificate_code', md5(n::text), 'decision_number', n || '/QĐ',
                'recipient_unit_code', 'U-' || n % 500, 'award_code', 'A-' || n % 50))).*
            from awards.award one, generate_series(1, 20000) n
            """));
        await fixture.Host.QueryAsync(db => db.Database.ExecuteSqlAsync($"analyze awards.award"));

        Answer? found = null;
        var plan = await fixture.PlanAsync("recipient_name", async () => found = await fixture.Office.SeeAsync("awards?q=vu%20mi%20cho"));

        Assert.Equal(["Vừ Mí Chơ"], found!.Texts("items", "recipientName"));
        Assert.Contains("ix_award_name_folded", plan);
        Assert.Contains("ix_award_number_folded", plan);
        Assert.DoesNotContain("Seq Scan on award", plan);
        plan = await fixture.PlanAsync("recipient_name", async () => found = await fixture.Office.SeeAsync("awards?decision=19999%2Fqd"));
        Assert.Single(found.Items);
        Assert.Contains("ix_award_number_folded", plan);
    }
}
