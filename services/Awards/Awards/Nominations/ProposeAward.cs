namespace ThiDua.Awards;

/// <summary>Proposes an award for a nominee (<i>đề nghị khen thưởng</i>) within the allotment.</summary>
internal static class ProposeAward
{
    /// <param name="Reason">Needed when a unit with more votes, or as many and a better place, does not come first.</param>
    public sealed record Request(string UnitCode, string AwardCode, string? Reason = null);

    public static void Map(RouteGroupBuilder nominations) =>
        nominations.MapPost("/{id:guid}/proposals", HandleAsync).WithName(nameof(ProposeAward))
            .WithSummary("Propose an award for a nominee")
            .RequireIfMatch().Needs(Permissions.Nominate)
            .WayBack(nameof(WithdrawProposal));

    private static async Task<Results<Versioned<NominationView>, Problem>> HandleAsync(
        Guid id, Request request, ETag ifMatch, AwardsDbContext db, AwardCatalogue catalogue, CurrentUser user, TimeProvider clock,
        CancellationToken ct)
    {
        var found = await Nominations.LoadForChangeAsync(db, id, ifMatch, nameof(ProposeAward), Permissions.Nominate, user, clock, ct);
        if (found.Error is { } refused) return Problem.From(refused);
        if (new FieldChecks().Note(request.Reason, "/reason").Error is { } invalid) return Problem.From(invalid);
        var nomination = found.Value;
        var allotment = await db.AllotmentOfAsync(nomination.ClusterCode, nomination.CycleCode, ct);
        var proposed = nomination.Propose(request.UnitCode, request.AwardCode, Text.CleanOrNull(request.Reason), allotment, catalogue);
        if (proposed.Error is { } refusal) return Problem.From(refusal);
        await db.SaveChangesAsync(ct);
        return Versioned.Ok(NominationView.Of(nomination), nomination.Version);
    }
}
