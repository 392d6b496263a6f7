namespace ThiDua.Clusters;

/// <summary>Names the first head and deputy of a year (<i>trưởng, phó cụm/khối</i>).</summary>
internal static class AppointOfficers
{
    /// <param name="Head">Code of the member that leads.</param>
    /// <param name="Deputy">Code of the member that is deputy; left out where there is none.</param>
    public sealed record Request(int Year, string Head, string? Deputy = null);

    public static void Map(RouteGroupBuilder clusters) =>
        clusters.MapPost("/{code}/officers", HandleAsync).WithName(nameof(AppointOfficers))
            .WithSummary("Names the first head and deputy of a year")
            .RequireIfMatch().WayBack(nameof(CorrectOfficers)).Needs(Permissions.ManageClusters);

    private static async Task<Results<Versioned<ClusterView>, Problem>> HandleAsync(
        string code, Request request, ETag ifMatch, ClustersDbContext db, CurrentUser user, CancellationToken ct)
    {
        var loaded = await Clusters.LoadForChangeAsync(db, code, ifMatch, user, ct);
        if (loaded.Error is { } refused) return Problem.From(refused);

        var cluster = loaded.Value;
        if (new FieldChecks().Year(request.Year, "/year").Error is { } wrong) return Problem.From(wrong);
        if (cluster.AppointFirst(request.Year, request.Head, request.Deputy).Error is { } refusal) return Problem.From(refusal);

        await db.SaveChangesAsync(ct);
        return Versioned.Ok(ClusterView.Of(cluster), cluster.Version);
    }
}
