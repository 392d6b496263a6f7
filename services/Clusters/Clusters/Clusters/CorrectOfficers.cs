namespace ThiDua.Clusters;

/// <summary>The first head and deputy of a year were typed wrong. That the posts pass on is another thing: a hand-over.</summary>
internal static class CorrectOfficers
{
    /// <param name="Head">Code of the member that leads.</param>
    /// <param name="Deputy">Code of the member that is deputy; left out where there is none.</param>
    /// <param name="Reason">Why it was wrong.</param>
    public sealed record Request(string Head, string Reason, string? Deputy = null);

    public static void Map(RouteGroupBuilder clusters) =>
        clusters.MapPost("/{code}/officers/{year:int}/correction", HandleAsync).WithName(nameof(CorrectOfficers))
            .WithSummary("Puts right who head and deputy of a year are")
            .RequireIfMatch().WayBack(nameof(CorrectOfficers)).Needs(Permissions.ManageClusters);

    private static async Task<Results<Versioned<ClusterView>, Problem>> HandleAsync(
        string code, int year, Request request, ETag ifMatch, ClustersDbContext db, CurrentUser user, CancellationToken ct)
    {
        var loaded = await Clusters.LoadForChangeAsync(db, code, ifMatch, user, ct);
        if (loaded.Error is { } refused) return Problem.From(refused);

        var cluster = loaded.Value;
        if (new FieldChecks().Name(request.Reason, "/reason", 2_000).Error is { } wrong) return Problem.From(wrong);
        // What two sides have signed is not typed over.
        if (await db.HandOvers.AnyAsync(h => h.ClusterCode == code && h.EffectiveYear == year && h.State == HandOverState.Effective, ct))
            return Problem.From(ClusterErrors.OfficersHandedOver(year));
        var corrected = cluster.CorrectOfficers(year, request.Head, request.Deputy, Text.Clean(request.Reason));
        if (corrected.Error is { } refusal) return Problem.From(refusal);

        await db.SaveChangesAsync(ct);
        return Versioned.Ok(ClusterView.Of(cluster), cluster.Version);
    }
}
