using ThiDua.BuildingBlocks.Calendar;

namespace ThiDua.Awards;

/// <summary>Records that the body takes a decision, or single awards of it, back (<i>hủy bỏ quyết định, thu hồi khen thưởng</i>).</summary>
internal static class RevokeDecision
{
    /// <param name="Number">Number of the decision that revokes.</param>
    /// <param name="RevokedOn">Legal day, Asia/Ho_Chi_Minh; not in the future.</param>
    /// <param name="RevokedBy">Function of who signed it; nobody is named.</param>
    /// <param name="Reason">Why, as the law lists it: false declaration, false papers, wrong appraisal, a violation found later.</param>
    /// <param name="AwardIds">Only these entries; without it all that are in force.</param>
    public sealed record Request(string Number, DateOnly RevokedOn, string RevokedBy, string Reason,
        IReadOnlyList<Guid>? AwardIds = null);

    public static void Map(RouteGroupBuilder decisions)
    {
        decisions.MapPost("/{id:guid}/revocation", HandleAsync).WithName(nameof(RevokeDecision))
            .WithSummary("Record that a decision, or single awards of it, were revoked")
            .RequireIfMatch().Needs(Permissions.RecordDecision).WayBack(nameof(WithdrawRevocation));
        decisions.MapGet("/{id:guid}/revocation", LookAsync).WithName("GetRevocationConsequences")
            .WithSummary("What a revocation of the decision would bring about").Needs(Permissions.ReadRegisterOfAwards);
    }

    private static async Task<Results<Versioned<DecisionView>, Problem>> HandleAsync(
        Guid id, Request request, ETag ifMatch, AwardsDbContext db, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var found = await Decisions.LoadForChangeAsync(db, id, ifMatch, user, ct);
        if (found.Error is { } refused) return Problem.From(refused);
        var decision = found.Value;
        var check = new FieldChecks().Name(request.Number, "/number", 100).Name(request.RevokedBy, "/revokedBy")
            .Name(request.Reason, "/reason", 2_000).Year(request.RevokedOn.Year, "/revokedOn")
            .That(request.RevokedOn <= LegalTime.Today(clock), "/revokedOn", DecisionErrors.RevokedInFuture);
        foreach (var (index, one) in (request.AwardIds ?? []).Index())
            check.That(decision.Lines.Any(line => line.AwardId == one), $"/awardIds/{index}", DecisionErrors.EntryNotOfDecision);
        if (request.AwardIds is { } named) check.Size(named, "/awardIds", atLeast: 1)
            .That(named.Distinct().Count() == named.Count, "/awardIds", DecisionErrors.EntryTwice);
        if (check.Error is { } invalid) return Problem.From(invalid);

        var entries = await db.EntriesOfAsync(decision, ct);
        List<Award> revoked = request.AwardIds is { } ids ? [.. ids.Select(one => entries.First(award => award.Id == one))]
            : [.. entries.Where(award => award.State == EntryState.InForce)];
        if (revoked.Count == 0) return Problem.From(AwardErrors.NotInForce);
        var done = decision.Revoke(
            new Revocation(Text.Clean(request.Number), request.RevokedOn, Text.Clean(request.RevokedBy), Text.Clean(request.Reason)),
            revoked);
        // Who named no entries is told of none by its place in a list.
        if (done.Error is { } refusal) return Problem.From(request.AwardIds is null ? refusal : refusal.In("/awardIds"));
        await db.SaveChangesAsync(ct);
        return Versioned.Ok(await DecisionView.OfAsync(decision, user, db, ct), decision.Version);
    }

    private static async Task<Results<Ok<WithdrawalView>, Problem>> LookAsync(Guid id, AwardsDbContext db, CurrentUser user,
        HttpContext http, CancellationToken ct)
    {
        var decision = await db.Decisions.AsNoTracking().SeenBy(user, db).SingleOrDefaultAsync(one => one.Id == id, ct);
        if (decision is null) return Problem.From(DecisionErrors.NotFound);
        var seen = await db.Awards.AsNoTracking().SeenBy(user, db)
            .Where(award => award.DecisionId == id && award.State == EntryState.InForce).ToListAsync(ct);
        List<Resting> consequences = [];
        foreach (var award in seen)
        {
            consequences.Add(award.AsResting());
            if (award.PresentedOn is { } on) consequences.Add(new Resting(
                $"thu hồi hiện vật và tiền thưởng đã trao ngày {on} cho {award.RecipientName}",
                $"the object and the money handed over on {on} to {award.RecipientName} are recovered"));
        }
        consequences.AddRange(await LaterAwardsAsync(db, seen, user, ct));
        return await WithdrawalView.OfAsync(http, decision.WithdrawnBecause is null ? null : DecisionErrors.IsWithdrawn, consequences);
    }

    // An award of a later year may have counted the revoked one among what it asks for (law of 2022, article 93).
    private static async Task<IEnumerable<Resting>> LaterAwardsAsync(AwardsDbContext db, IReadOnlyList<Award> revoked, CurrentUser user,
        CancellationToken ct)
    {
        string[] units = [.. revoked.Select(award => award.RecipientUnitCode).Distinct()];
        var later = await db.Awards.AsNoTracking().SeenBy(user, db)
            .Where(award => units.Contains(award.RecipientUnitCode) && award.State == EntryState.InForce).ToListAsync(ct);
        return later.Where(award => revoked.Any(one => award.AchievementYear > one.AchievementYear
                && award.RecipientUnitCode == one.RecipientUnitCode && award.RecipientKind == one.RecipientKind
                && (award.RecipientKind == RecipientKind.Collective || award.RecipientName == one.RecipientName)))
            .OrderBy(award => award.AchievementYear).ThenBy(award => award.Id)
            .Select(award => new Resting(
                $"xem lại điều kiện của {Thing.Award(award.AwardCode)} năm {award.AchievementYear} đã tặng {award.RecipientName}",
                $"whether {Thing.Award(award.AwardCode)} of {award.AchievementYear} to {award.RecipientName} still meets its conditions")
            { Address = $"{AwardsModule.Prefix}/awards/{award.Id}" });
    }
}
