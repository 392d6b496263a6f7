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
    public sealed record Request(
        string IssuerUnitCode, string IssuerTitle, string Number, DateOnly DecidedOn, int AchievementYear, IReadOnlyList<Line> Lines,
            Guid? NominationId = null,
        OutsideRequest? Outside = null);

    /// <param name="Reason">The theme, the event, or where the decision on paper lies.</param>
    public sealed record OutsideRequest(OutsideBasis Basis, string Reason);

    /// <param name="RecipientUnitCode">Unit rewarded, or of the person or household rewarded.</param>
    public sealed record Line(string AwardCode, RecipientKind RecipientKind, string RecipientName, string RecipientUnitCode,
        string? Achievement = null);

    public static void Map(RouteGroupBuilder decisions) =>
        decisions.MapPost("/", HandleAsync).WithName(nameof(IssueDecision)).WithSummary("Record a decision")
            .Needs(Permissions.RecordDecision);

    private static async Task<Results<VersionedCreated<ShowDecision.Response>, Problem>> HandleAsync(
        Request request, AwardsDbContext db, AwardCatalogue catalogue, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        if (user.Refuses(Permissions.RecordDecision, Scopes.Unit(request.IssuerUnitCode)) is { } foreign) return Problem.From(foreign);
        string[] codes = [request.IssuerUnitCode, .. request.Lines.Select(line => line.RecipientUnitCode)];
        var units = await db.Units.AsNoTracking().Where(unit => codes.Contains(unit.Code)).ToDictionaryAsync(unit => unit.Code, ct);
        if (Check(request, units.Keys, LegalTime.Today(clock)) is { } wrong) return Problem.From(wrong);

        Nomination? nomination = null;
        if (request.NominationId is { } id)
        {
            // Read first and written with the decision: of a decision and a reopening at once, whoever comes second is told.
            var ranking = await db.Rankings.SingleOrDefaultAsync(r => db.Nominations.Any(n => n.Id == id && n.RankingId == r.Id), ct);
            if (ranking is not null) ranking.Touched++;
            nomination = await db.Nominations.AsNoTracking().SeenBy(user, db).SingleOrDefaultAsync(one => one.Id == id, ct);
            if (nomination is null) return Problem.From(AwardsErrors.NominationNotFound);
        }

        List<Recipient> recipients = [];
        foreach (var line in request.Lines)
        {
            if (catalogue.Find(line.AwardCode, request.DecidedOn) is not { } type) return Problem.From(
                AwardsErrors.AwardUnknown(line.AwardCode, request.DecidedOn));
            recipients.Add(new Recipient(type, line.RecipientKind, Text.Clean(line.RecipientName), units[line.RecipientUnitCode],
                Text.CleanOrNull(line.Achievement)));
        }

        var outside = request.Outside is { } without ? new Outside(without.Basis, Text.Clean(without.Reason)) : null;
        var head = new DecisionHead(Guid.CreateVersion7(), Text.Clean(request.IssuerTitle), Text.Clean(request.Number), request.DecidedOn,
            request.AchievementYear, outside);
        var issued = Decision.Issue(head, units[request.IssuerUnitCode], nomination, recipients,
            await db.VotedOnInAsync(head.AchievementYear, codes, ct));
        if (issued.Error is { } refusal) return Problem.From(refusal);
        var (decision, awards) = issued.Value;

        var held = await db.Awards.AsNoTracking()
            .Where(award => award.AchievementYear == decision.AchievementYear && codes.Contains(award.RecipientUnitCode)).ToListAsync(ct);
        if (awards.FirstOrDefault(award => held.Exists(award.IsSameAs)) is { } twice)
            return Problem.From(AwardsErrors.AlreadyAwarded(twice.RecipientName, twice.AwardCode, twice.AchievementYear));
        if (nomination is not null && await db.AboveAllotmentAsync(nomination, awards, ct) is { } above) return Problem.From(above);
        db.Add(decision);
        db.AddRange(awards);
        await db.SaveChangesAsync(ct);
        return Versioned.Created($"{AwardsModule.Prefix}/decisions/{decision.Id}",
            ShowDecision.Response.Of(decision, [.. awards.Select(ShowAward.Response.Of)]), decision.Version);
    }

    private static Error? Check(Request request, IReadOnlyCollection<string> known, DateOnly today)
    {
        var check = new FieldChecks().Name(request.IssuerTitle, "/issuerTitle").Name(request.Number, "/number", 100)
            .Year(request.AchievementYear, "/achievementYear").Year(request.DecidedOn.Year, "/decidedOn")
                .Size(request.Lines, "/lines", atLeast: 1)
            .That(request.DecidedOn <= today, "/decidedOn", "Ngày quyết định không thể ở tương lai.",
                "The decision cannot be in the future.")
            .That(known.Contains(request.IssuerUnitCode), "/issuerUnitCode", "Không có đơn vị này.", "There is no such unit.")
            .That(request.Outside is null || request.NominationId is null, "/outside",
                "Quyết định căn cứ hồ sơ suy tôn thì không ghi căn cứ khác.", "A decision that rests on a nomination has no other basis.");
        if (request.Outside is { } outside)
        {
            check.Name(outside.Reason, "/outside/reason", 2_000)
                .That(outside.Basis != OutsideBasis.EarlierYear || request.AchievementYear < today.Year, "/outside/basis",
                "Thành tích của năm nay không phải là của năm trước.", "An achievement of this year is not one of an earlier year.");
        }
        for (var index = 0; index < request.Lines.Count; index++)
            check.Name(request.Lines[index].RecipientName, $"/lines/{index}/recipientName")
                .Note(request.Lines[index].Achievement, $"/lines/{index}/achievement")
                .That(known.Contains(request.Lines[index].RecipientUnitCode), $"/lines/{index}/recipientUnitCode", "Không có đơn vị này.",
                    "There is no such unit.");
        return check.Error;
    }
}
