namespace ThiDua.Clusters.Tests.Features;

/// <summary>What an upgrade does with data that an older build has written.</summary>
public sealed class UpgradeTests(ClustersHost clusters) : IClassFixture<ClustersHost>
{
    [Fact]
    public async Task Posts_of_units_closed_before_posts_ended_with_them_end_and_all_states_are_told_again()
    {
        var block = await clusters.BlockAsync("X-POSTS", "X-POSTS-A", "X-POSTS-B", "X-POSTS-C");
        await clusters.Office.ActAsync($"/clusters/{block}", "/officers", new { year = 2021, head = "X-POSTS-A", deputy = "X-POSTS-B" });
        await AsBeforeAsync("""
            update clusters.unit set valid_to = '2021-06-30', closure = '{"decisionNumber":"1/NQ","decisionDate":"2021-06-01"}'
                where code = 'X-POSTS-A';
            update clusters.membership set "to" = '2021-06-30', ended_with_unit = true where unit_code = 'X-POSTS-A';
            alter table clusters.cluster drop column fell_away;
            delete from clusters.migrations_history where migration_id like '%PostsOfEndedUnits';
            """);
        var told = await clusters.Host.QueryAsync(db => db.Outbox.CountAsync());

        await clusters.Host.MigrateAsync();

        var officers = (await clusters.Auditor.GetAsync($"/clusters/{block}")).Body!["officers"]!.AsArray();
        Assert.Equal(["head X-POSTS-A  2021-06-30 false ", "deputy X-POSTS-B   false ", "head X-POSTS-B 2021-07-01  true 1/NQ"],
            officers.Select(o => $"{o!["post"]} {o["unitCode"]} {o["from"]} {o["to"]} {o["acting"]} {o["reason"]}"));
        Assert.Equal(told + 4, await clusters.Host.QueryAsync(db => db.Outbox.CountAsync()));
        await clusters.Office.ActAsync($"/clusters/{block}", "/officers/acting",
            new { year = 2021, post = "head", unitCode = "X-POSTS-C", from = "2021-12-01", reason = "QĐ 5" });
    }

    private async Task AsBeforeAsync(string sql)
    {
        await using var source = Npgsql.NpgsqlDataSource.Create(clusters.Host.Database.AdminConnectionString);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
