using System.Data;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using ThiDua.BuildingBlocks.Domain;
using ThiDua.BuildingBlocks.Persistence;

namespace ThiDua.Platform.Tests.Seasons;

/// <summary>
/// The record of changes against the things themselves: a shadow that is built from nothing but the differences must be what the database
/// keeps, of every aggregate of every module, whatever was played.
/// </summary>
internal static class ChangeRecord
{
    /// <returns>How many aggregates were compared.</returns>
    public static async Task<int> GivesEveryThingAsItIsAsync(RunningPlatform platform, string module, CancellationToken ct)
    {
        await using var db = platform.Context(module);
        // One look at everything: what is saved meanwhile is in neither the record nor the thing.
        await using var look = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);
        var compared = 0;
        foreach (var type in db.Model.GetEntityTypes().Select(entity => entity.ClrType)
            .Where(type => type.IsAssignableTo(typeof(AggregateRoot))))
        {
            var roots = (IQueryable<AggregateRoot>)typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!.MakeGenericMethod(type)
                .Invoke(db, null)!;
            foreach (var id in await roots.Select(root => root.Id).ToListAsync(ct))
            {
                db.ChangeTracker.Clear();
                var records = await db.Changes.AsNoTracking().Where(change => change.AggregateId == id).OrderBy(change => change.Version)
                    .ToListAsync(ct);
                var root = await roots.SingleAsync(one => one.Id == id, ct);
                Assert.Equal(root.Version, records[^1].Version);

                var shadow = new JsonObject();
                foreach (var record in records)
                {
                    var differences = JsonNode.Parse(record.Differences)!;
                    Assert.True(differences.AsArray().Count > 0 || record.Happened.All(ChangesNothing),
                        $"{record.AggregateType} {id} version {record.Version}: {string.Join(", ", record.Happened)} with an empty record");
                    Assert.Equal(record.Happened.Length, JsonNode.Parse(record.Details)!.AsArray().Count);
                    shadow = Shadow.Apply(shadow, differences);
                }
                var kept = Shadow.Normalised(AuditState.After(db.Entry(root)));
                Assert.True(JsonNode.DeepEquals(kept, shadow),
                    $"{type.Name} {id}\nkept   {kept!.ToJsonString(AuditState.Json)}\nshadow {shadow.ToJsonString(AuditState.Json)}");
                compared++;
            }
        }
        return compared;
    }

    // Whose whole meaning is that nothing has changed but the version.
    private static bool ChangesNothing(string happened) =>
        happened is EventNames.PublisherRestored or "account-password-changed" or "account-password-reset"
            or "account-second-factor-enabled" or "account-second-factor-removed" or "ranking-recalculated";
}
