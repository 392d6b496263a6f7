namespace ThiDua.Clusters;

/// <summary>
/// The closure of a unit was entered by mistake, or with a wrong day or successor: the unit goes on, with the memberships and posts that
/// had ended with it. What is right is then entered as a closure again.
/// </summary>
internal static class WithdrawUnitClosure
{
    /// <param name="Reason">Why it was wrong.</param>
    public sealed record Request(string Reason);

    public static void Map(RouteGroupBuilder units)
    {
        units.MapPost("/{code}/closure/withdrawal", HandleAsync).WithName(nameof(WithdrawUnitClosure))
            .WithSummary("Withdraws the closure of a unit")
            .RequireIfMatch().WayBack(nameof(CloseUnit)).Needs(Permissions.ManageUnits);
        units.MapGet("/{code}/closure/withdrawal", LookAsync).WithName("GetUnitClosureWithdrawal")
            .WithSummary("What rests on the closure of a unit, so that it cannot be withdrawn").Needs(Permissions.ManageUnits);
    }

    private static async Task<Results<Ok<WithdrawalView>, Problem>> LookAsync(
        string code, HttpContext http, ClustersDbContext db, CancellationToken ct)
    {
        var unit = await db.Units.AsNoTracking().SingleOrDefaultAsync(u => u.Code == code, ct);
        if (unit is null) return Problem.From(UnitErrors.UnitNotFound);
        return await WithdrawalView.OfAsync(http, await RefusesAsync(db, unit, ct));
    }

    private static async Task<Results<Versioned<UnitView>, Problem>> HandleAsync(
        string code, Request request, ETag ifMatch, ClustersDbContext db, CurrentUser user, CancellationToken ct)
    {
        var loaded = await Units.LoadForChangeAsync(db, code, ifMatch, user, ct);
        if (loaded.Error is { } refused) return Problem.From(refused);

        var unit = loaded.Value;
        if (new FieldChecks().Name(request.Reason, "/reason", 2_000).Error is { } wrong) return Problem.From(wrong);
        if (await RefusesAsync(db, unit, ct) is { } refusal) return Problem.From(refusal);

        var (reason, lastDay, codes) = (Text.Clean(request.Reason), unit.ValidTo!.Value, unit.Successors.ToList());
        var successors = await db.Units.Where(u => codes.Contains(u.Code)).ToListAsync(ct);
        if (unit.WithdrawClosure(reason, successors).Error is { } locked) return Problem.From(locked);
        var clusters = await db.Clusters.FromSql(
            $"""
            select cluster.* from clusters.cluster where fell_away @> jsonb_build_array(jsonb_build_object('unitCode', {code}))
                or id in (select cluster_id from clusters.membership where unit_code = {code})
            """).ToListAsync(ct);
        foreach (var cluster in clusters)
            cluster.UnitLives(code, lastDay, reason);

        await db.SaveChangesAsync(ct);
        return Versioned.Ok(UnitView.Of(unit), unit.Version);
    }

    private static async Task<Error?> RefusesAsync(ClustersDbContext db, Unit unit, CancellationToken ct)
    {
        if (unit.WithdrawnBecause is not null) return UnitErrors.UnitWithdrawn(unit.Code);
        if (unit.Closure is null) return UnitErrors.UnitNotClosed(unit.Code);
        var resting = await RestingOnUnits.OfClosureAsync(db, unit, ct);
        return resting.Count == 0 ? null : UnitErrors.ClosureIsUsed(unit.Code).Because(resting);
    }
}
