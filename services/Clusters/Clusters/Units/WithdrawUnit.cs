namespace ThiDua.Clusters;

/// <summary>A unit was entered by mistake and never was one. Its code is not used again.</summary>
internal static class WithdrawUnit
{
    /// <param name="Reason">Why it never was one.</param>
    public sealed record Request(string Reason);

    public static void Map(RouteGroupBuilder units)
    {
        units.MapPost("/{code}/withdrawal", HandleAsync).WithName(nameof(WithdrawUnit))
            .WithSummary("Withdraws a unit that was entered by mistake")
            .RequireIfMatch().NoWayBack("it never was a unit; one that is one is entered under a code of its own.")
            .Needs(Permissions.ManageUnits);
        units.MapGet("/{code}/withdrawal", LookAsync).WithName("GetUnitWithdrawal")
            .WithSummary("What rests on a unit, so that it cannot be withdrawn").Needs(Permissions.ManageUnits);
    }

    private static async Task<Results<Ok<WithdrawalView>, Problem>> LookAsync(
        string code, HttpContext http, ClustersDbContext db, CancellationToken ct)
    {
        var unit = await db.Units.AsNoTracking().SingleOrDefaultAsync(u => u.Code == code, ct);
        if (unit is null) return Problem.From(UnitErrors.UnitNotFound);
        return await WithdrawalView.OfAsync(http, unit.RefusesWithdrawal(await RestingOnUnits.OfUnitAsync(db, code, ct)));
    }

    private static async Task<Results<Versioned<UnitView>, Problem>> HandleAsync(
        string code, Request request, ETag ifMatch, ClustersDbContext db, CurrentUser user, CancellationToken ct)
    {
        var loaded = await Units.LoadForChangeAsync(db, code, ifMatch, user, ct);
        if (loaded.Error is { } refused) return Problem.From(refused);

        var unit = loaded.Value;
        if (new FieldChecks().Name(request.Reason, "/reason", 2_000).Error is { } wrong) return Problem.From(wrong);
        var withdrawn = unit.Withdraw(Text.Clean(request.Reason), await RestingOnUnits.OfUnitAsync(db, code, ct));
        if (withdrawn.Error is { } refusal) return Problem.From(refusal);

        await db.SaveChangesAsync(ct);
        return Versioned.Ok(UnitView.Of(unit), unit.Version);
    }
}
