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
    /// <param name="Above">For a decision of the President, the Prime Minister or a central body: who decided and where the paper lies; the
    /// issuing unit is then the office that received it, the title the function of who signed.</param>
    public sealed record Request(
        string IssuerUnitCode, string IssuerTitle, string Number, DateOnly DecidedOn, int AchievementYear, IReadOnlyList<Line> Lines,
        Guid? NominationId = null, OutsideRequest? Outside = null, AboveRequest? Above = null);

    /// <summary>Who decided above the province.</summary>
    /// <param name="Authority"><c>president, prime-minister, central-body</c>.</param>
    /// <param name="Body">The body as the paper names it.</param>
    /// <param name="FileReference">Where the paper lies: file, box, link.</param>
    public sealed record AboveRequest(Authority Authority, string Body, string FileReference);

    /// <summary>Why there is no nomination.</summary>
    /// <param name="Reason">The theme, the event, or where the decision on paper lies.</param>
    /// <param name="DespiteBallot">Confirms a thematic or sudden award although the unit stood in a ballot for the same award and
    /// year.</param>
    public sealed record OutsideRequest(OutsideBasis Basis, string Reason, bool DespiteBallot = false);

    /// <summary>One award of a decision.</summary>
    /// <param name="RecipientUnitCode">Unit rewarded, or of the person or household rewarded.</param>
    /// <param name="Achievement">For what, in words.</param>
    public sealed record Line(string AwardCode, RecipientKind RecipientKind, string RecipientName, string RecipientUnitCode,
        string? Achievement = null);

    public static void Map(RouteGroupBuilder decisions) =>
        decisions.MapPost("", HandleAsync).WithName(nameof(IssueDecision)).WithSummary("Record a decision")
            .Needs(Permissions.RecordDecision).WayBack(nameof(CorrectDecision), nameof(RevokeDecision), nameof(WithdrawDecision));

    private static async Task<Results<VersionedCreated<DecisionView>, Problem>> HandleAsync(
        Request request, AwardsDbContext db, AwardCatalogue catalogue, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        if (Decisions.RefusesRight(user, request.IssuerUnitCode, request.Above is not null) is { } foreign) return Problem.From(foreign);
        string[] codes = [request.IssuerUnitCode, .. request.Lines.Select(line => line.RecipientUnitCode)];
        var units = await db.Units.AsNoTracking().Where(unit => codes.Contains(unit.Code)).ToDictionaryAsync(unit => unit.Code, ct);
        if (await db.RefusesPeopleAsync(request, units, user, ct) is { } others) return Problem.From(others);
        if (Check(request, units.Keys, LegalTime.Today(clock)) is { } invalid) return Problem.From(invalid);

        // The nomination is nothing that the decision is made in, but what it names as its ground.
        var ground = await db.GroundAsync(request.NominationId, user, ct);
        if (ground.Error is { } unseen) return Problem.From(unseen);
        var nomination = ground.Value;
        if (await db.RefusesDecidingAsync(request, nomination, user, ct) is { } apart) return Problem.From(apart);
        var recipients = RecipientsOf(request, units, catalogue, clock);
        if (recipients.Error is { } unknown) return Problem.From(unknown.In("/lines"));

        var issuer = units[request.IssuerUnitCode];
        var issued = Decision.Issue(HeadOf(request, clock),
            // What comes from above may be entered by an office that is younger than the paper.
            new Issuer(issuer.Code, issuer.Kind,
                issuer.State.ExistsOn(request.Above is null ? request.DecidedOn : LegalTime.Today(clock))), nomination, recipients.Value,
            await db.VotedOnInAsync(request.AchievementYear, codes, ct));
        if (issued.Error is { } refusal) return Problem.From(refusal.In("/lines"));
        var (decision, awards) = issued.Value;
        if (await db.RefusesEntriesAsync(awards, nomination, ct) is { } entered) return Problem.From(entered.In("/lines"));

        db.Add(decision);
        db.AddRange(awards);
        await db.SaveChangesAsync(ct);
        return Versioned.Created($"{AwardsModule.Prefix}/decisions/{decision.Id}",
            await DecisionView.OfAsync(decision, user, db, ct), decision.Version);
    }

    private static DecisionHead HeadOf(Request request, TimeProvider clock) => new(
        Guid.CreateVersion7(clock.GetUtcNow()), Text.Clean(request.IssuerTitle), Text.Clean(request.Number), request.DecidedOn,
        request.AchievementYear, request.Outside is { } without ? new Outside(without.Basis, Text.Clean(without.Reason)) : null,
        request.Above is { } above
            ? new DecidedAbove(above.Authority, Text.Clean(above.Body), Text.Clean(above.FileReference)) : null,
        LegalTime.Today(clock));

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
                new RecipientUnit(unit.Code, unit.State.ExistsIn(request.AchievementYear)), Text.CleanOrNull(line.Achievement),
                CertificateCode.New()));
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
        if (request.Above is { } above)
        {
            check.That(above.Authority is Authority.President or Authority.PrimeMinister or Authority.CentralBody, "/above/authority",
                    DecisionErrors.AuthorityNotAbove)
                .Name(above.Body, "/above/body").Name(above.FileReference, "/above/fileReference", 500);
        }
        else
        {
            check.That(!Decisions.ClaimsState(request.IssuerTitle), "/issuerTitle", DecisionErrors.TitleAbove);
        }
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
