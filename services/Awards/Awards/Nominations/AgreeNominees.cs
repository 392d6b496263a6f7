namespace ThiDua.Awards;

/// <summary>Records on whom the conference agreed (<i>suy tôn</i>), or confirms them after the ranking was adopted again.</summary>
internal static class AgreeNominees
{
    /// <param name="UnitCodes">Units in the order of the minutes.</param>
    /// <param name="Reason">Needed when a better placed unit is left out or a proposed one is taken off.</param>
    public sealed record Request(IReadOnlyList<string> UnitCodes, string? Reason = null);

    public static void Map(RouteGroupBuilder nominations) =>
        nominations.MapPut("/{id:guid}/nominees", HandleAsync).WithName(nameof(AgreeNominees)).WithSummary("Agree on the nominees")
            .RequireIfMatch().Needs(Permissions.Nominate);

    private static async Task<Results<Versioned<ShowNomination.Response>, Problem>> HandleAsync(
        Guid id, Request request, ETag ifMatch, AwardsDbContext db, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var check = new FieldChecks().Size(request.UnitCodes, "/unitCodes", atLeast: 1).Note(request.Reason, "/reason")
            .That(request.UnitCodes.Distinct().Count() == request.UnitCodes.Count, "/unitCodes", "Một đơn vị được ghi hai lần.",
                "A unit stands twice.");
        if (check.Error is { } wrong) return Problem.From(wrong);

        var found = await db.NominationToChangeAsync(id, ifMatch, Permissions.Nominate, user, clock, ct);
        if (found.Error is { } refused) return Problem.From(refused);
        var nomination = found.Value;
        var ranking = await db.Rankings.SingleAsync(one => one.Id == nomination.RankingId, ct);
        var members = await db.MembersInAsync(nomination.ClusterCode, nomination.Year, ct);

        var agreed = nomination.AgreeNominees(request.UnitCodes, Text.CleanOrNull(request.Reason), ranking, members,
            await db.AllotmentOfAsync(nomination, ct));
        if (agreed.Error is { } refusal) return Problem.From(refusal);
        ranking.Touched++;
        await db.SaveChangesAsync(ct);
        return Versioned.Ok(ShowNomination.Response.Of(nomination), nomination.Version);
    }
}
