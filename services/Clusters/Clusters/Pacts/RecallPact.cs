namespace ThiDua.Clusters;

/// <summary>Takes a pact back that was circulated and that nobody has signed (<i>thu hồi bản gửi lấy chữ ký</i>); it is a draft
/// again.</summary>
internal static class RecallPact
{
    /// <param name="Reason">Why it is taken back.</param>
    public sealed record Request(string Reason);

    public static void Map(RouteGroupBuilder pacts)
    {
        pacts.MapPost("/{id:guid}/circulation/withdrawal", HandleAsync).WithName(nameof(RecallPact))
            .WithSummary("Takes a circulated pact back that nobody has signed")
            .RequireIfMatch().WayBack(nameof(CirculatePact)).Needs(Permissions.DraftPact);
        pacts.MapGet("/{id:guid}/circulation/withdrawal", LookAsync).WithName("GetPactRecall")
            .WithSummary("What rests on a circulated pact, so that it cannot be taken back").Needs(Permissions.ReadRegister);
    }

    private static async Task<Results<Ok<WithdrawalView>, Problem>> LookAsync(
        Guid id, HttpContext http, ClustersDbContext db, CancellationToken ct) =>
        await db.Pacts.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, ct) is { } pact
            ? await WithdrawalView.OfAsync(http, pact.RefusesRecall()) : Problem.From(PactErrors.PactNotFound);

    private static async Task<Results<Versioned<PactView>, Problem>> HandleAsync(
        Guid id, Request request, ETag ifMatch, ClustersDbContext db, CurrentUser user, CancellationToken ct)
    {
        var loaded = await Pacts.LoadForChangeAsync(db, id, ifMatch, user, ct);
        if (loaded.Error is { } refused) return Problem.From(refused);

        var (pact, cluster) = loaded.Value;
        if (new FieldChecks().Name(request.Reason, "/reason", 2_000).Error is { } wrong) return Problem.From(wrong);
        if (pact.Recall(Text.Clean(request.Reason)).Error is { } refusal) return Problem.From(refusal);

        await db.SaveChangesAsync(ct);
        return Versioned.Ok(await Pacts.ViewAsync(db, pact, cluster, ct), pact.Version);
    }
}
