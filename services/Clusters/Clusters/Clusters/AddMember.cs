namespace ThiDua.Clusters;

/// <summary>Takes a unit into a cluster from a day on, or from the beginning of a year.</summary>
internal static class AddMember
{
    /// <param name="FromYear">First year: from its first day, or the unit's own first day in it. Given exactly when
    /// <paramref name="From"/> is not.</param>
    /// <param name="From">First day.</param>
    public sealed record Request(string UnitCode, int? FromYear = null, DateOnly? From = null);

    public static void Map(RouteGroupBuilder clusters) =>
        clusters.MapPost("/{code}/members", HandleAsync).WithName(nameof(AddMember))
            .WithSummary("Takes a unit into a cluster from a day or a year on")
            .RequireIfMatch().WayBack(nameof(CorrectMembership), nameof(WithdrawMembership)).Needs(Permissions.ManageClusters);

    private static async Task<Results<Versioned<ClusterView>, Problem>> HandleAsync(
        string code, Request request, ETag ifMatch, ClustersDbContext db, CurrentUser user, CancellationToken ct)
    {
        var loaded = await Clusters.LoadForChangeAsync(db, code, ifMatch, user, ct);
        if (loaded.Error is { } refused) return Problem.From(refused);

        var cluster = loaded.Value;
        var unit = await db.Units.SingleOrDefaultAsync(u => u.Code == request.UnitCode, ct);
        var checks = new FieldChecks().That(request.FromYear is null != request.From is null, "/from", ClusterErrors.DayOrYear)
            .Year(request.FromYear ?? request.From?.Year ?? 2000, request.From is null ? "/fromYear" : "/from")
            .Known(request.UnitCode, unit is null ? [] : [unit.Code], "/unitCode");
        if (checks.Error is { } wrong) return Problem.From(wrong);

        var from = request.From ?? FirstDay(unit!, request.FromYear!.Value);
        var lastDay = cluster.Reach(unit!, entered: null);
        var elsewhere = await db.Clusters
            .Where(c => c.Kind == cluster.Kind && c.Code != code && c.Members.Any(m =>
                m.UnitCode == unit!.Code && (m.To == null || m.To >= from) && (lastDay == null || m.From <= lastDay)))
            .Select(c => c.Code).FirstOrDefaultAsync(ct);
        if (cluster.AddMember(unit!, from, elsewhere).Error is { } refusal) return Problem.From(refusal);

        await db.SaveChangesAsync(ct);
        return Versioned.Ok(ClusterView.Of(cluster), cluster.Version);
    }

    private static DateOnly FirstDay(Unit unit, int year) =>
        unit.ValidFrom.Year == year ? unit.ValidFrom : new DateOnly(year, 1, 1);
}
