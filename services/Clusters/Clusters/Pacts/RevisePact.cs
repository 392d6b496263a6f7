namespace ThiDua.Clusters;

/// <summary>Replaces the content of a draft.</summary>
internal static class RevisePact
{
    public static void Map(RouteGroupBuilder pacts) =>
        pacts.MapPut("/{id:guid}", HandleAsync).WithName(nameof(RevisePact))
            .WithSummary("Replaces the content of a draft")
            .RequireIfMatch().Needs(Permissions.DraftPact);

    private static async Task<Results<Versioned<PactView>, Problem>> HandleAsync(
        Guid id, PactBody request, ETag ifMatch, ClustersDbContext db, CurrentUser user, CancellationToken ct)
    {
        var loaded = await Pacts.LoadForChangeAsync(db, id, ifMatch, user, ct);
        if (loaded.Error is { } refused) return Problem.From(refused);

        var (pact, cluster) = loaded.Value;
        if (request.FieldsWrong(cluster.MembersOf(pact.Year)) is { } wrong) return Problem.From(wrong);
        if (pact.Revise(request.Content()).Error is { } locked) return Problem.From(locked);

        await db.SaveChangesAsync(ct);
        return Versioned.Ok(PactView.Of(pact, cluster), pact.Version);
    }
}
