namespace ThiDua.Clusters;

/// <summary>Changes targets of a complete pact by an annex (<i>lập phụ lục giao ước</i>); it is in force when every member has
/// signed.</summary>
internal static class AnnexPact
{
    /// <param name="Reason">Why the targets have to change.</param>
    /// <param name="Targets">Targets that are changed or added, as they shall be.</param>
    /// <param name="Dropped">Targets that shall no longer be.</param>
    public sealed record Request(string Reason, IReadOnlyList<PactTargetBody> Targets, IReadOnlyList<DroppedTarget> Dropped);

    /// <summary>A target that is dropped.</summary>
    [ShowsNames]
    public sealed record DroppedTarget(string UnitCode, string IndicatorCode);

    public static void Map(RouteGroupBuilder pacts) =>
        pacts.MapPost("/{id:guid}/annexes", HandleAsync).WithName(nameof(AnnexPact))
            .WithSummary("Changes targets of a complete pact by an annex that every member signs")
            .RequireIfMatch().WayBack(nameof(WithdrawAnnex), nameof(AnnexPact)).Needs(Permissions.DraftPact);

    private static async Task<Results<Versioned<PactView>, Problem>> HandleAsync(
        Guid id, Request request, ETag ifMatch, ClustersDbContext db, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var loaded = await Pacts.LoadForChangeAsync(db, id, ifMatch, user, ct);
        if (loaded.Error is { } refused) return Problem.From(refused);

        var (pact, cluster) = loaded.Value;
        var (targets, dropped) = (request.Targets, request.Dropped);
        var members = await db.LivingMembersAsync(cluster, pact.Year, db.Today, ct);
        var indicators = await PledgedIndicators.AwaitAsync(db, targets, clock, ct);
        var checks = new FieldChecks().Name(request.Reason, "/reason", 2_000).Size(dropped, "/dropped", atMost: 10_000);
        PactBody.CheckTargets(checks, targets, members, indicators, pact.Year);
        for (var i = 0; i < dropped.Count; i++)
            checks.That(!targets.Any(t => (t.UnitCode, t.IndicatorCode) == (dropped[i].UnitCode, dropped[i].IndicatorCode))
                && dropped.IndexOf(dropped[i]) == i, $"/dropped/{i}", PactErrors.TargetTwice);
        if ((checks.Error ?? indicators.Missing(targets)) is { } wrong) return Problem.From(wrong);

        var annexed = pact.Annex(Text.Clean(request.Reason), PactBody.TargetsOf(targets),
            [.. dropped.Select(gone => (gone.UnitCode, gone.IndicatorCode))]);
        if (annexed.Error is { } refusal) return Problem.From(refusal.In("/dropped"));

        await db.SaveChangesAsync(ct);
        return Versioned.Ok(await Pacts.ViewAsync(db, pact, cluster, ct), pact.Version);
    }
}
