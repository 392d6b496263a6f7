using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using ThiDua.BuildingBlocks.Persistence;
using ThiDua.TestKit.Servers;

namespace ThiDua.Awards.Tests.Persistence;

/// <summary>What stood in the database before a migration means the same after it.</summary>
public sealed class BackfillTests(TestServers servers)
{
    private const string Ballots = """[{"awardCode":"CO_TINH","round":1,"allMembers":9,"issued":9,"returned":9,"valid":9,"invalid":0,"ruleSet":"LUAT-2003","threshold":"≥ 4/5","counts":[{"unitCode":"B1","votesFor":9,"passed":true}]}]""";

    [Fact]
    public async Task Ballots_taken_before_count_in_the_adoption_that_stands_and_in_no_later_one()
    {
        var (standing, reopened) = (Guid.NewGuid(), Guid.NewGuid());
        List<Nomination> nominations = [];
        List<UnitCopy> units = [];
        List<ClusterCopy> clusters = [];
        await using var database = await servers.Databases.CreateAsync("awards_backfill", async migrator =>
        {
            await using var db = new AwardsDbContext(DesignTime.Options<AwardsDbContext>(AwardsDbContext.SchemaName), ChangeContext.None);
            db.Database.SetConnectionString(migrator);
            await db.GetService<IMigrator>().MigrateAsync("First");
            foreach (var (ranking, adopted, status) in new[] { (standing, true, "Submitted"), (reopened, false, "Suspended") })
            {
                await db.Database.ExecuteSqlAsync($"""
                    insert into awards.ranking_copy (id, version, touched, cluster_code, cycle_code, year, is_adopted, adopted_on, places)
                    values ({ranking}, 4, 0, 'K', 'C', 2021, {adopted}, date '2021-12-20', '[]')
                    """);
                await db.Database.ExecuteSqlAsync($"""
                    insert into awards.nomination (id, version, ranking_id, cluster_code, cycle_code, year, adopted_on, status, nominees, ballots, proposals)
                    values ({Guid.NewGuid()}, 5, {ranking}, 'K', {ranking.ToString()}, 2021, date '2021-12-20', {status}, '[]', {Ballots}::jsonb, '[]')
                    """);
            }
            await db.Database.ExecuteSqlAsync(
                $"insert into awards.unit_copy (code, version, name, kind, valid_from) values ('B1', 3, 'B1', 'district', date '1991-10-01')");
            await db.Database.ExecuteSqlAsync($"insert into awards.cluster_copy (code, version, name) values ('K', 3, 'K')");
            await db.Database.MigrateAsync();
            nominations = await db.Nominations.AsNoTracking().ToListAsync();
            units = await db.Units.AsNoTracking().ToListAsync();
            clusters = await db.Clusters.AsNoTracking().ToListAsync();
        }, TestContext.Current.CancellationToken);

        var counted = nominations.Single(nomination => nomination.RankingId == standing);
        Assert.Equal((9, 4L), (counted.AllMembers, counted.RankingVersion));
        Assert.Equal((4L, new DateOnly(2021, 12, 20), false),
            (counted.Ballots[0].RankingVersion, counted.Ballots[0].AdoptedOn, counted.IsOfEarlierAdoption(counted.Ballots[0])));

        var suspended = nominations.Single(nomination => nomination.RankingId == reopened);
        suspended.Follow(new RankingCopy { Id = reopened, Version = 5, IsAdopted = true, AdoptedOn = new(2021, 12, 27) });
        Assert.Equal((9, true), (suspended.AllMembers, suspended.IsOfEarlierAdoption(suspended.Ballots[0])));

        // One below the version it holds, so that a republish of the same version brings what the copy did not keep before.
        Assert.Equal((2L, 0), (units[0].Version, units[0].Predecessors.Count));
        Assert.Equal((2L, 0), (clusters[0].Version, clusters[0].Officers.Count));
    }
}
