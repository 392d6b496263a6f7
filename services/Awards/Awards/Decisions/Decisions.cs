using System.Text;

namespace ThiDua.Awards;

/// <summary>Decisions on commendation (<i>quyết định khen thưởng</i>). What was decided stands; what was typed wrong is corrected, what was
/// never issued withdrawn, and what the body itself takes back revoked.</summary>
internal static class Decisions
{
    // Nobody gives an award in the name of these by typing their title.
    private static readonly string[] OfTheState = ["Chủ tịch nước", "Thủ tướng"];

    public static void Map(RouteGroupBuilder api)
    {
        var decisions = api.MapGroup("/decisions");
        IssueDecision.Map(decisions);
        GetDecision.Map(decisions);
        ListDecisions.Map(decisions);
        CorrectDecision.Map(decisions);
        WithdrawDecision.Map(decisions);
        RevokeDecision.Map(decisions);
    }

    /// <returns>The decision to change, or the refusal: not seen, no right by its issuer, or another version.</returns>
    public static async Task<Result<Decision>> LoadForChangeAsync(AwardsDbContext db, Guid id, ETag ifMatch, CurrentUser user,
        CancellationToken ct)
    {
        var decision = await db.Decisions.SeenBy(user, db).SingleOrDefaultAsync(one => one.Id == id, ct);
        if (decision is null) return DecisionErrors.NotFound;
        if (RefusesRight(user, decision.IssuerUnitCode, decision.Above is not null) is { } foreign) return foreign;
        return await db.RefusesStaleAsync(decision, ifMatch, DecisionErrors.Changed, ct) is { } stale ? stale : decision;
    }

    /// <summary>A unit's own decisions are its leader's to record; those from above only who records for the whole province.</summary>
    public static Error? RefusesRight(CurrentUser user, string issuerUnitCode, bool above) =>
        user.Refuses(Permissions.RecordDecision, above ? Scope.Everything : Scopes.Unit(issuerUnitCode));

    /// <summary>Whether the title is one of the state, however its signs are put together (<i>dựng sẵn, tổ hợp</i>).</summary>
    public static bool ClaimsState(string issuerTitle)
    {
        var words = issuerTitle.Normalize(NormalizationForm.FormC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var title = string.Join(' ', words);
        return OfTheState.Any(claimed => title.Contains(claimed, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The nomination that a decision names as its ground, if it names one.</summary>
    public static async Task<Result<Nomination?>> GroundAsync(this AwardsDbContext db, Guid? id, CurrentUser user, CancellationToken ct)
    {
        if (id is null) return (Nomination?)null;
        // Read first and written with the decision: of a decision and a reopening at once, whoever comes second is told.
        var ranking = await db.Rankings.SingleOrDefaultAsync(r => db.Nominations.Any(n => n.Id == id && n.RankingId == r.Id), ct);
        ranking?.Touch();
        var nomination = await db.Nominations.AsNoTracking().SeenBy(user, db).SingleOrDefaultAsync(one => one.Id == id, ct);
        return nomination is null ? NominationErrors.NotFound : nomination;
    }

    /// <summary>All entries a decision made, in the order of its lines.</summary>
    public static async Task<IReadOnlyList<Award>> EntriesOfAsync(this AwardsDbContext db, Decision decision, CancellationToken ct)
    {
        var entries = await db.Awards.Where(award => award.DecisionId == decision.Id).ToListAsync(ct);
        return [.. decision.Lines.Join(entries, line => line.AwardId, award => award.Id, (_, award) => award)];
    }

    /// <summary>Decisions in force that name the nomination as their ground.</summary>
    public static async Task<IReadOnlyList<Resting>> DecisionsOnAsync(this AwardsDbContext db, Guid nominationId, CancellationToken ct) =>
    [
        .. (await db.Decisions.AsNoTracking().Where(one => one.NominationId == nominationId && one.WithdrawnBecause == null)
            .OrderBy(one => one.DecidedOn).Select(one => new { one.Id, one.Number, one.DecidedOn }).ToListAsync(ct))
            .Select(one => new Resting($"quyết định số {one.Number} ngày {one.DecidedOn}",
                $"decision {one.Number} of {one.DecidedOn}")
            { Address = $"{AwardsModule.Prefix}/decisions/{one.Id}" }),
    ];

    /// <returns>The refusal when the account has proposed or submitted what it would decide, or when a unit of a thematic or sudden
    /// decision stands in a ballot for the same award and year and nobody confirmed that.</returns>
    public static async Task<Error?> RefusesDecidingAsync(this AwardsDbContext db, IssueDecision.Request request, Nomination? nomination,
        CurrentUser user, CancellationToken ct)
    {
        // Whoever enters an old season copies papers of others, proposals and decision alike; a decision of this year is no such paper.
        var copied = nomination is { EnteredAfterwards: true } && request.DecidedOn.Year < db.ThisYear;
        if (nomination is not null && !copied && await db.Changes.AnyAsync(change => change.AggregateId == nomination.Id
            && change.UserId == user.Id && change.UserName == user.Name
            && (change.Happened.Contains("award-proposed") || change.Happened.Contains("nomination-submitted")), ct))
            return DecisionErrors.SameAccount(user.Name);
        if (request.Outside is not { Basis: not OutsideBasis.EarlierYear, DespiteBallot: false }) return null;

        var ballots = await db.Nominations.AsNoTracking().Where(one => one.Year == request.AchievementYear).Select(one => one.Ballots)
            .ToListAsync(ct);
        var voted = ballots.SelectMany(some => some).Where(ballot => ballot.WithdrawnBecause is null)
            .SelectMany(ballot => ballot.Counts.Select(count => (count.UnitCode, ballot.AwardCode))).ToHashSet();
        foreach (var (index, line) in request.Lines.Index())
        {
            if (voted.Contains((line.RecipientUnitCode, line.AwardCode)))
                return DecisionErrors.StandsInBallot(line.RecipientUnitCode, line.AwardCode).At(index).In("/lines");
        }
        return null;
    }

    /// <summary>A decision is sent to all it names: whoever sees one of its entries, or decided it, sees the decision.</summary>
    public static IQueryable<Decision> SeenBy(this IQueryable<Decision> decisions, CurrentUser user, AwardsDbContext db)
    {
        var reach = user.ReachOf(Permissions.ReadRegisterOfAwards);
        if (reach.Everything) return decisions;
        var seen = db.Awards.SeenBy(user, db);
        return decisions.Where(decision => seen.Any(award => award.DecisionId == decision.Id));
    }

    /// <summary>Those of the units whose cluster keeps a cycle of the year here.</summary>
    public static async Task<HashSet<string>> VotedOnInAsync(this AwardsDbContext db, int year, IReadOnlyCollection<string> unitCodes,
        CancellationToken ct)
    {
        var cycles = await db.Cycles.AsNoTracking().Where(cycle => cycle.Year == year).ToListAsync(ct);
        var voting = cycles.SelectMany(cycle => cycle.State.ClusterCodes).ToHashSet();
        return await db.Members.AsNoTracking()
            .Where(member => unitCodes.Contains(member.UnitCode) && voting.Contains(member.ClusterCode)
                && RegisterDbContext.Covers(member.FromYear, member.ToYear, year))
            .Select(member => member.UnitCode).ToHashSetAsync(ct);
    }

    /// <summary>What the register holds already refuses: the same award for the same recipient, or more than is allotted.</summary>
    public static async Task<Error?> RefusesEntriesAsync(this AwardsDbContext db, IReadOnlyList<Award> awards, Nomination? nomination,
        CancellationToken ct)
    {
        string[] units = [.. awards.Select(award => award.RecipientUnitCode).Distinct()];
        int[] years = [.. awards.Select(award => award.AchievementYear).Distinct()];
        var held = await db.Awards.AsNoTracking()
            .Where(award => years.Contains(award.AchievementYear) && units.Contains(award.RecipientUnitCode)
                && award.State == EntryState.InForce).ToListAsync(ct);
        if (awards.FirstOrDefault(award => held.Exists(award.IsSameAs)) is { } twice)
            return AwardErrors.AlreadyAwarded(twice.RecipientName, twice.AwardCode, twice.AchievementYear);
        return nomination is null ? null : await RefusesAllotmentAsync(db, awards, nomination, ct);
    }

    // Proposals may be taken back after a reopening, awards already decided are not: the register counts, not the list of proposals.
    private static async Task<Error?> RefusesAllotmentAsync(AwardsDbContext db, IReadOnlyList<Award> awards, Nomination nomination,
        CancellationToken ct)
    {
        var allotment = await db.AllotmentOfAsync(nomination.ClusterCode, nomination.CycleCode, ct);
        var decided = await db.Awards
            .Where(a => a.State == EntryState.InForce && db.Decisions.Any(d => d.Id == a.DecisionId && d.NominationId == nomination.Id))
            .GroupBy(a => a.AwardCode).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        foreach (var group in awards.GroupBy(award => award.AwardCode))
        {
            var allotted = allotment?.CountOf(group.Key) ?? 0;
            if (decided.GetValueOrDefault(group.Key) + group.Count() > allotted) return AllotmentErrors.UsedUp(group.Key, allotted);
        }
        return null;
    }
}
