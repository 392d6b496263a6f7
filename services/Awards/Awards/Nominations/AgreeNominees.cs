namespace ThiDua.Awards;

/// <summary>Records on whom the conference agreed (<i>suy tôn</i>), or confirms them after the ranking was adopted again.</summary>
internal static class AgreeNominees
{
    /// <param name="UnitCodes">Units in the order of the minutes.</param>
    /// <param name="Reason">Needed when a better placed unit is left out or a proposed one is taken off.</param>
    public sealed record Request(IReadOnlyList<string> UnitCodes, string? Reason = null);

    public static void Map(RouteGroupBuilder nominations) =>
        nominations.MapPut("/{id:guid}/nominees", HandleAsync).WithName(nameof(AgreeNominees)).WithSummary("Agree on the nominees")
            .RequireIfMatch().Needs(Permissions.Nominate)
            .WayBack(nameof(AgreeNominees));

    private static async Task<Results<Versioned<NominationView>, Problem>> HandleAsync(
        Guid id, Request request, ETag ifMatch, AwardsDbContext db, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var found = await Nominations.LoadForChangeAsync(db, id, ifMatch, nameof(AgreeNominees), Permissions.Nominate, user, clock, ct);
        if (found.Error is { } refused) return Problem.From(refused);
        var invalid = new FieldChecks().Size(request.UnitCodes, "/unitCodes", atLeast: 1).Note(request.Reason, "/reason")
            .That(request.UnitCodes.Distinct().Count() == request.UnitCodes.Count, "/unitCodes", NominationErrors.UnitTwice).Error;
        if (invalid is not null) return Problem.From(invalid);

        var nomination = found.Value;
        var copy = await db.Rankings.SingleAsync(one => one.Id == nomination.RankingId, ct);
        var members = await db.LivingMembersAsync(nomination.ClusterCode, nomination.Year, nomination.VotingDay(db.Today), ct);
        var allotment = await db.AllotmentOfAsync(nomination.ClusterCode, nomination.CycleCode, ct);
        var agreed = nomination.AgreeNominees(request.UnitCodes, Text.CleanOrNull(request.Reason), copy.AsRanking(), members, allotment);
        if (agreed.Error is { } refusal) return Problem.From(refusal.In("/unitCodes"));
        copy.Touch();
        await db.SaveChangesAsync(ct);
        return Versioned.Ok(NominationView.Of(nomination), nomination.Version);
    }
}
