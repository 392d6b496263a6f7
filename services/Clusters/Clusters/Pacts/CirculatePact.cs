namespace ThiDua.Clusters;

/// <summary>Sends a draft to the members for their signatures; from then on its text is fixed.</summary>
internal static class CirculatePact
{
    public static void Map(RouteGroupBuilder pacts) =>
        pacts.MapPost("/{id:guid}/circulation", HandleAsync).WithName(nameof(CirculatePact))
            .WithSummary("Sends a draft to the members for their signatures")
            .RequireIfMatch().WayBack(nameof(RecallPact), nameof(WithdrawPact)).Needs(Permissions.DraftPact);

    private static async Task<Results<Versioned<PactView>, Problem>> HandleAsync(
        Guid id, ETag ifMatch, ClustersDbContext db, CurrentUser user, CancellationToken ct)
    {
        var loaded = await Pacts.LoadForChangeAsync(db, id, ifMatch, user, ct);
        if (loaded.Error is { } refused) return Problem.From(refused);

        var (pact, cluster) = loaded.Value;
        if (pact.Circulate().Error is { } locked) return Problem.From(locked);

        await db.SaveChangesAsync(ct);
        return Versioned.Ok(await Pacts.ViewAsync(db, pact, cluster, ct), pact.Version);
    }
}
