namespace ThiDua.Clusters;

/// <summary>Takes a unit into a cluster from a year on.</summary>
internal static class AddMember
{
    public sealed record Request(string UnitCode, int FromYear);

    public static void Map(RouteGroupBuilder clusters) =>
        clusters.MapPost("/{code}/members", HandleAsync).WithName(nameof(AddMember))
            .WithSummary("Takes a unit into a cluster from a year on")
            .RequireIfMatch().Needs(Permissions.ManageClusters);

    private static async Task<Results<Versioned<ClusterView>, Problem>> HandleAsync(
        string code, Request request, ETag ifMatch, ClustersDbContext db, CurrentUser user, CancellationToken ct)
    {
        var loaded = await Clusters.LoadForChangeAsync(db, code, ifMatch, user, ct);
        if (loaded.Error is { } refused) return Problem.From(refused);

        var cluster = loaded.Value;
        var unit = await db.Units.SingleOrDefaultAsync(u => u.Code == request.UnitCode, ct);
        var checks = new FieldChecks().Year(request.FromYear, "/fromYear")
            .Known(request.UnitCode, unit is null ? [] : [unit.Code], "/unitCode");
        if (checks.Error is { } wrong) return Problem.From(wrong);

        var lastYear = unit!.ValidTo?.Year;
        var elsewhere = await db.Clusters
            .Where(c => c.Kind == cluster.Kind && c.Code != code && c.Members.Any(m =>
                m.UnitCode == unit.Code && (m.ToYear == null || m.ToYear >= request.FromYear)
                    && (lastYear == null || m.FromYear <= lastYear)))
            .Select(c => c.Code).FirstOrDefaultAsync(ct);
        if (cluster.AddMember(unit, request.FromYear, elsewhere).Error is { } refusal) return Problem.From(refusal);

        await db.SaveChangesAsync(ct);
        return Versioned.Ok(ClusterView.Of(cluster), cluster.Version);
    }
}
