using ThiDua.BuildingBlocks.Calendar;

namespace ThiDua.Awards;

/// <summary>Records a decision on commendation (<i>quyết định khen thưởng</i>) of any authorised body and enters its awards into the
/// register.</summary>
internal static class IssueDecision
{
    /// <param name="IssuerTitle">Head of the body in words, for example <c>Chủ tịch UBND huyện</c>.</param>
    /// <param name="DecidedOn">Legal day, Asia/Ho_Chi_Minh; not in the future.</param>
    /// <param name="NominationId">Needed for awards that a cluster proposes, unless <paramref name="Outside"/> says why there is
    /// none.</param>
    /// <param name="Number">Number of the decision (<i>số quyết định</i>); once for each issuer and year.</param>
    /// <param name="Lines">Awards given, one for each recipient.</param>
    /// <param name="Outside">Why awards that a cluster proposes come without a nomination.</param>
    public sealed record Request(
        string IssuerUnitCode, string IssuerTitle, string Number, DateOnly DecidedOn, int AchievementYear, IReadOnlyList<Line> Lines,
        Guid? NominationId = null, OutsideRequest? Outside = null);

    /// <summary>Why there is no nomination.</summary>
    /// <param name="Reason">The theme, the event, or where the decision on paper lies.</param>
    public sealed record OutsideRequest(OutsideBasis Basis, string Reason);

    /// <summary>One award of a decision.</summary>
    /// <param name="RecipientUnitCode">Unit rewarded, or of the person or household rewarded.</param>
    /// <param name="Achievement">For what, in words.</param>
    public sealed record Line(string AwardCode, RecipientKind RecipientKind, string RecipientName, string RecipientUnitCode,
        string? Achievement = null);

    public static void Map(RouteGroupBuilder decisions) =>
        decisions.MapPost("", HandleAsync).WithName(nameof(IssueDecision)).WithSummary("Record a decision")
            .Needs(Permissions.RecordDecision);

    private static async Task<Results<VersionedCreated<DecisionView>, Problem>> HandleAsync(
        Request request, AwardsDbContext db, AwardCatalogue catalogue, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        if (user.Refuses(Permissions.RecordDecision, Scopes.Unit(request.IssuerUnitCode)) is { } foreign) return Problem.From(foreign);
        string[] codes = [request.IssuerUnitCode, .. request.Lines.Select(line => line.RecipientUnitCode)];
        var units = await db.Units.AsNoTracking().Where(unit => codes.Contains(unit.Code)).ToDictionaryAsync(unit => unit.Code, ct);
        if (Check(request, units.Keys, LegalTime.Today(clock)) is { } invalid) return Problem.From(invalid);

        // The nomination is nothing that the decision is made in, but what it names as its ground.
        var ground = await LoadNominationAsync(db, request.NominationId, user, ct);
        if (ground.Error is { } unseen) return Problem.From(unseen);
        var nomination = ground.Value;
        var recipients = RecipientsOf(request, units, catalogue, clock);
        if (recipients.Error is { } unknown) return Problem.From(unknown.In("/lines"));

        var issuer = units[request.IssuerUnitCode];
        var issued = Decision.Issue(HeadOf(request, clock),
            new Issuer(issuer.Code, issuer.Kind, issuer.State.ExistsOn(request.DecidedOn)), nomination, recipients.Value,
            await db.VotedOnInAsync(request.AchievementYear, codes, ct));
        if (issued.Error is { } refusal) return Problem.From(refusal.In("/lines"));
        var (decision, awards) = issued.Value;
        if (await db.RefusesEntriesAsync(awards, nomination, ct) is { } entered) return Problem.From(entered.In("/lines"));

        db.Add(decision);
        db.AddRange(awards);
        await db.SaveChangesAsync(ct);
        return Versioned.Created($"{AwardsModule.Prefix}/decisions/{decision.Id}", DecisionView.Of(decision, awards), decision.Version);
    }

    private static async Task<Result<Nomination?>> LoadNominationAsync(AwardsDbContext db, Guid? id, CurrentUser user,
        CancellationToken ct)
    {
        if (id is null) return (Nomination?)null;
        // Read first and written with the decision: of a decision and a reopening at once, whoever comes second is told.
        var ranking = await db.Rankings.SingleOrDefaultAsync(r => db.Nominations.Any(n => n.Id == id && n.RankingId == r.Id), ct);
        ranking?.Touch();
        var nomination = await db.Nominations.AsNoTracking().SeenBy(user, db).SingleOrDefaultAsync(one => one.Id == id, ct);
        return nomination is null ? NominationErrors.NotFound : nomination;
    }

    private static DecisionHead HeadOf(Request request, TimeProvider clock) => new(
        Guid.CreateVersion7(clock.GetUtcNow()), Text.Clean(request.IssuerTitle), Text.Clean(request.Number), request.DecidedOn,
        request.AchievementYear, request.Outside is { } without ? new Outside(without.Basis, Text.Clean(without.Reason)) : null);

    private static Result<IReadOnlyList<Recipient>> RecipientsOf(Request request, Dictionary<string, UnitCopy> units,
        AwardCatalogue catalogue, TimeProvider clock)
    {
        List<Recipient> recipients = [];
        foreach (var (index, line) in request.Lines.Index())
        {
            if (catalogue.Find(line.AwardCode, request.DecidedOn) is not { } type)
                return LawErrors.AwardUnknown(line.AwardCode, request.DecidedOn).At(index);
            var unit = units[line.RecipientUnitCode];
            recipients.Add(new Recipient(
                Guid.CreateVersion7(clock.GetUtcNow()), type, line.RecipientKind, Text.Clean(line.RecipientName),
                new RecipientUnit(unit.Code, unit.State.ExistsIn(request.AchievementYear)), Text.CleanOrNull(line.Achievement)));
        }
        return recipients;
    }

    private static Error? Check(Request request, IReadOnlyCollection<string> known, DateOnly today)
    {
        var check = new FieldChecks().Name(request.IssuerTitle, "/issuerTitle").Name(request.Number, "/number", 100)
            .Year(request.AchievementYear, "/achievementYear").Year(request.DecidedOn.Year, "/decidedOn")
            .Size(request.Lines, "/lines", atLeast: 1)
            .That(request.DecidedOn <= today, "/decidedOn", DecisionErrors.DecidedInFuture)
            .That(known.Contains(request.IssuerUnitCode), "/issuerUnitCode", DecisionErrors.UnitUnknown)
            .That(request.Outside is null || request.NominationId is null, "/outside", DecisionErrors.OneBasisOnly);
        if (request.Outside is { } outside)
        {
            var earlier = outside.Basis != OutsideBasis.EarlierYear || request.AchievementYear < today.Year;
            check.Name(outside.Reason, "/outside/reason", 2_000).That(earlier, "/outside/basis", DecisionErrors.NotEarlierYear);
        }
        for (var index = 0; index < request.Lines.Count; index++)
        {
            var line = request.Lines[index];
            check.Name(line.RecipientName, $"/lines/{index}/recipientName").Note(line.Achievement, $"/lines/{index}/achievement")
                .That(known.Contains(line.RecipientUnitCode), $"/lines/{index}/recipientUnitCode", DecisionErrors.UnitUnknown);
        }
        return check.Error;
    }
}
