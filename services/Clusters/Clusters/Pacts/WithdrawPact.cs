namespace ThiDua.Clusters;

/// <summary>A pact never was the cluster's (<i>rút giao ước lập nhầm</i>), or is given up before everybody has signed. One that all have
/// signed only the province withdraws.</summary>
internal static class WithdrawPact
{
    /// <param name="Reason">Why it was wrong.</param>
    public sealed record Request(string Reason);

    public static void Map(RouteGroupBuilder pacts)
    {
        pacts.MapPost("/{id:guid}/withdrawal", HandleAsync).WithName(nameof(WithdrawPact))
            .WithSummary("Withdraws a pact that never was the cluster's")
            .RequireIfMatch().WayBack(nameof(DraftPact)).Needs(Permissions.DraftPact);
        pacts.MapGet("/{id:guid}/withdrawal", LookAsync).WithName("GetPactWithdrawal")
            .WithSummary("What rests on a pact, so that it cannot be withdrawn").Needs(Permissions.ReadRegister);
    }

    private static async Task<Results<Ok<WithdrawalView>, Problem>> LookAsync(
        Guid id, HttpContext http, ClustersDbContext db, CancellationToken ct) =>
        await db.Pacts.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, ct) is { } pact
            ? await WithdrawalView.OfAsync(http, pact.RefusesWithdrawal(await RestingOnUnits.OfPactAsync(db, id, ct)),
                pact.SignaturesGiven())
            : Problem.From(PactErrors.PactNotFound);

    private static async Task<Results<Versioned<PactView>, Problem>> HandleAsync(
        Guid id, Request request, ETag ifMatch, ClustersDbContext db, CurrentUser user, CancellationToken ct)
    {
        var loaded = await Pacts.LoadForWithdrawalAsync(db, id, ifMatch, user, ct);
        if (loaded.Error is { } refused) return Problem.From(refused);

        var (pact, cluster) = loaded.Value;
        if (new FieldChecks().Name(request.Reason, "/reason", 2_000).Error is { } wrong) return Problem.From(wrong);
        var resting = await RestingOnUnits.OfPactAsync(db, id, ct);
        if (pact.Withdraw(Text.Clean(request.Reason), resting).Error is { } refusal) return Problem.From(refusal);

        await db.SaveChangesAsync(ct);
        return Versioned.Ok(await Pacts.ViewAsync(db, pact, cluster, ct), pact.Version);
    }
}
