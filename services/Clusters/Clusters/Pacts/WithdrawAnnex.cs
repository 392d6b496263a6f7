namespace ThiDua.Clusters;

/// <summary>Takes back an annex that is not in force (<i>rút phụ lục giao ước</i>); the targets stay as they are.</summary>
internal static class WithdrawAnnex
{
    /// <param name="Reason">Why it was wrong, or is not agreed to.</param>
    public sealed record Request(string Reason);

    public static void Map(RouteGroupBuilder pacts) =>
        pacts.MapPost("/{id:guid}/annexes/{number:int}/withdrawal", HandleAsync).WithName(nameof(WithdrawAnnex))
            .WithSummary("Takes back an annex that is not in force")
            .RequireIfMatch().WayBack(nameof(AnnexPact)).Needs(Permissions.DraftPact);

    /// <param name="number">Number of the annex within the pact.</param>
    private static async Task<Results<Versioned<PactView>, Problem>> HandleAsync(
        Guid id, int number, Request request, ETag ifMatch, ClustersDbContext db, CurrentUser user, CancellationToken ct)
    {
        var loaded = await Pacts.LoadForAnnexAsync(db, id, number, ifMatch, user, ct);
        if (loaded.Error is { } refused) return Problem.From(refused);

        var (pact, cluster) = loaded.Value;
        if (new FieldChecks().Name(request.Reason, "/reason", 2_000).Error is { } wrong) return Problem.From(wrong);
        if (pact.WithdrawAnnex(number, Text.Clean(request.Reason)).Error is { } refusal) return Problem.From(refusal);

        await db.SaveChangesAsync(ct);
        return Versioned.Ok(await Pacts.ViewAsync(db, pact, cluster, ct), pact.Version);
    }
}
