using System.Globalization;

namespace ThiDua.Awards;

/// <param name="Number">Number of the decision (<i>số quyết định</i>).</param>
/// <param name="BasisReason">The theme, the event, or where the decision on paper lies; <c>null</c> for a decision on a nomination.</param>
/// <param name="Awards">Entries it made in the register, as far as the register shows them to the reader.</param>
[ShowsNames]
internal sealed record DecisionView(
    Guid Id, string IssuerUnitCode, string IssuerTitle, string Number, DateOnly DecidedOn, int AchievementYear, Guid? NominationId,
    OutsideBasis? Basis, string? BasisReason, IReadOnlyList<AwardView> Awards)
{
    /// <summary>Who decided above the province; then the issuing unit is the office that received it. <c>null</c> for a decision of the
    /// issuing unit itself.</summary>
    public required AboveView? Above { get; init; }

    /// <summary>How many entries the register does not show to the reader; nobody in them is named here either.</summary>
    public required int EntriesNotShown { get; init; }

    /// <summary>What its awards rested on when it was decided, as it was; only to those who may read the nomination.</summary>
    public required IReadOnlyList<GroundsView> Grounds { get; init; }

    /// <summary>Day on which it was entered here; <c>null</c> for decisions older than this day.</summary>
    public required DateOnly? RecordedOn { get; init; }

    /// <summary>Whether it was entered afterwards (<i>nhập sau</i>): in a later year than it was decided, or for an earlier year from
    /// paper.</summary>
    public required bool EnteredAfterwards { get; init; }

    /// <summary>Why it was withdrawn as never issued; <c>null</c> while it counts.</summary>
    public required string? WithdrawnBecause { get; init; }

    public static async Task<DecisionView> OfAsync(Decision decision, CurrentUser user, AwardsDbContext db, CancellationToken ct)
    {
        var seen = await db.Awards.AsNoTracking().SeenBy(user, db).Where(award => award.DecisionId == decision.Id).ToListAsync(ct);
        var readsNomination = decision.NominationId is { } id && await db.Nominations.SeenBy(user, db).AnyAsync(one => one.Id == id, ct);
        var rankings = readsNomination ? await RankingsAsync(decision, db, ct) : [];
        return new DecisionView(
            Id: decision.Id,
            IssuerUnitCode: decision.IssuerUnitCode,
            IssuerTitle: decision.IssuerTitle,
            Number: decision.Number,
            DecidedOn: decision.DecidedOn,
            AchievementYear: decision.AchievementYear,
            NominationId: decision.NominationId,
            Basis: decision.Basis,
            BasisReason: decision.BasisReason,
            Awards: [.. decision.Lines.Join(seen, line => line.AwardId, award => award.Id, (_, award) => AwardView.Of(award))])
        {
            Above = decision.Above is { } above ? new AboveView(above.Authority, above.Body, above.FileReference) : null,
            EntriesNotShown = decision.Lines.Count - seen.Count,
            Grounds = readsNomination ? [.. decision.Lines.Where(line => line.Grounds is not null)
                .Select(line => GroundsView.Of(line, line.Grounds!, rankings.GetValueOrDefault(line.Grounds!.RankingId)))] : [],
            RecordedOn = decision.RecordedOn,
            EnteredAfterwards = decision.EnteredAfterwards,
            WithdrawnBecause = decision.WithdrawnBecause,
        };
    }

    private static async Task<Dictionary<Guid, Ranking>> RankingsAsync(Decision decision, AwardsDbContext db, CancellationToken ct)
    {
        Guid[] ids = [.. decision.Lines.Select(line => line.Grounds?.RankingId).OfType<Guid>().Distinct()];
        var copies = await db.Rankings.AsNoTracking().Where(one => ids.Contains(one.Id)).ToListAsync(ct);
        return copies.ToDictionary(one => one.Id, one => one.AsRanking());
    }
}

/// <summary>Who decided above the province.</summary>
/// <param name="Authority">The President, the Prime Minister, or a central body.</param>
/// <param name="Body">The body as the paper names it.</param>
/// <param name="FileReference">Where the paper lies.</param>
internal sealed record AboveView(Authority Authority, string Body, string FileReference);

/// <summary>What one award rested on when it was decided; kept as it was.</summary>
/// <param name="AwardId">Its entry in the register.</param>
/// <param name="RankingId">Ranking it rested on.</param>
/// <param name="AdoptedOn">Day of the conference that adopted it.</param>
/// <param name="Rank">Place in it.</param>
/// <param name="Points">Official points in it.</param>
[ShowsNames]
internal sealed record GroundsView(Guid AwardId, string UnitCode, string AwardCode, Guid RankingId, DateOnly AdoptedOn, int Rank,
    decimal? Points)
{
    /// <summary>Votes in the ballot that counted.</summary>
    public required int? VotesFor { get; init; }

    /// <summary>All members with a vote.</summary>
    public required int? AllMembers { get; init; }

    /// <summary>The exact share of all members, as a fraction.</summary>
    public required string? Share { get; init; }

    /// <summary>That ballot: the first or the second.</summary>
    public required int? Round { get; init; }

    /// <summary>Share of all members the award needed, in words.</summary>
    public required string? Threshold { get; init; }

    /// <summary>Rule set that gave the threshold.</summary>
    public required string? RuleSet { get; init; }

    /// <summary>Why it was proposed before a unit with more votes or a better place.</summary>
    public required string? ProposalReason { get; init; }

    /// <summary>Whether the person in authority decided because the votes did not suffice.</summary>
    public required bool ByAuthority { get; init; }

    /// <summary>How the ranking differs now from what the award rested on; <c>null</c> while it does not.</summary>
    public required ChangedGrounds? ChangedSince { get; init; }

    public static GroundsView Of(DecidedLine line, Grounds was, Ranking? now) => new(
        line.AwardId, line.RecipientUnitCode, line.AwardCode, was.RankingId, was.AdoptedOn, was.Rank, was.Points)
    {
        VotesFor = was.VotesFor,
        AllMembers = was.AllMembers,
        Share = was.VotesFor is { } votes ? string.Create(CultureInfo.InvariantCulture, $"{votes}/{was.AllMembers}") : null,
        Round = was.Round,
        Threshold = was.Threshold,
        RuleSet = was.RuleSet,
        ProposalReason = was.ProposalReason,
        ByAuthority = was.ByAuthority,
        ChangedSince = ChangedGrounds.Of(line.RecipientUnitCode, was, now),
    };
}

/// <summary>The ranking as it is now, beside what a decision rested on.</summary>
/// <param name="Reopened">Whether it is open again, so that nothing in it stands.</param>
/// <param name="AdoptedOn">Day of its present adoption; <c>null</c> while it is open.</param>
/// <param name="Rank">Place now; <c>null</c> while it is open, or without one.</param>
/// <param name="Points">Points now; <c>null</c> while it is open, or without any.</param>
internal sealed record ChangedGrounds(bool Reopened, DateOnly? AdoptedOn, int? Rank, decimal? Points)
{
    public static ChangedGrounds? Of(string unitCode, Grounds was, Ranking? now)
    {
        if (now is null) return null;
        if (!now.IsAdopted) return new ChangedGrounds(true, null, null, null);
        var (rank, points) = (now.RankOf(unitCode), now.PointsOf(unitCode));
        // An older build kept no points; what is not known has not changed.
        var same = rank == was.Rank && (was.Points is null || points == was.Points)
            // The same adoption on another day: its day was typed wrong and put right.
            && (now.Version != was.RankingVersion || now.AdoptedOn == was.AdoptedOn);
        return same ? null : new ChangedGrounds(false, now.AdoptedOn, rank, points);
    }
}
