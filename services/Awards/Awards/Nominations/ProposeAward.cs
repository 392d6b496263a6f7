namespace ThiDua.Awards;

/// <summary>Proposes an award for a nominee (<i>đề nghị khen thưởng</i>) within the allotment.</summary>
internal static class ProposeAward
{
    public sealed record Request(string UnitCode, string AwardCode);

    public static void Map(RouteGroupBuilder nominations) =>
        nominations.MapPost("/{id:guid}/proposals", HandleAsync).WithName(nameof(ProposeAward))
            .WithSummary("Propose an award for a nominee")
            .RequireIfMatch().Needs(Permissions.Nominate);

    private static async Task<Results<Versioned<NominationView>, Problem>> HandleAsync(
        Guid id, Request request, ETag ifMatch, AwardsDbContext db, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var found = await Nominations.LoadForChangeAsync(db, id, ifMatch, Permissions.Nominate, user, clock, ct);
        if (found.Error is { } refused) return Problem.From(refused);
        var nomination = found.Value;
        var allotment = await db.AllotmentOfAsync(nomination.ClusterCode, nomination.CycleCode, ct);
        var proposed = nomination.Propose(request.UnitCode, request.AwardCode, allotment);
        if (proposed.Error is { } refusal) return Problem.From(refusal);
        await db.SaveChangesAsync(ct);
        return Versioned.Ok(NominationView.Of(nomination), nomination.Version);
    }
}
