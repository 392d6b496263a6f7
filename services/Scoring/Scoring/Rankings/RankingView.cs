namespace ThiDua.Scoring;

/// <summary>A ranking as it is shown after every act on it.</summary>
/// <param name="AdoptedOn">Day of the conference whose adoption is in force.</param>
/// <param name="Places">Best first; units without a total last.</param>
/// <param name="Resolutions">How ties were resolved, every time, the newest last.</param>
/// <param name="ChangedSince">Figures that have changed since the points were given that rest on them: of the adopted points, and while the
/// ranking is open of the official ones; only of units whose sheet the reader sees whole.</param>
/// <param name="Rules">The cluster's rules by which it is ranked.</param>
/// <param name="SetAside">Every member that was ever set aside, with the reason, the newest last.</param>
/// <param name="Adoptions">Every adoption with its reopening, the newest last.</param>
[ShowsNames]
internal sealed record RankingView(
    Guid Id, Guid TableId, string ClusterCode, string CycleCode, int Year, RankingState State, DateOnly? AdoptedOn, string? MinutesNumber,
    TableRulesBody Rules, IReadOnlyList<PlaceView> Places, IReadOnlyList<SetAsideView> SetAside,
    IReadOnlyList<ResolutionView> Resolutions, IReadOnlyList<AdoptionView> Adoptions,
    IReadOnlyList<ChangedInputView> ChangedSince)
{
    /// <summary>Decisions that rest on it, whichever of its adoptions: all to who ranks and who inspects, to a unit those that reward
    /// it.</summary>
    public required IReadOnlyList<RestingDecisionView> Decisions { get; init; }

    /// <param name="names">Of the units that are known here.</param>
    /// <param name="decisions">As far as the reader may know of them.</param>
    public static RankingView Of(ClusterRanking ranking, IReadOnlyDictionary<string, string> names,
        IReadOnlyList<ChangedInputView> changedSince, IReadOnlyList<RestingDecision> decisions) => new(
        Id: ranking.Id,
        TableId: ranking.TableId,
        ClusterCode: ranking.ClusterCode,
        CycleCode: ranking.CycleCode,
        Year: ranking.Year,
        State: ranking.State,
        AdoptedOn: ranking.InForce?.On,
        MinutesNumber: ranking.InForce?.MinutesNumber,
        Rules: TableRulesBody.Of(ranking.Rules),
        Places: [.. ranking.Places.Select(place => PlaceView.Of(place, names.GetValueOrDefault(place.UnitCode)))],
        SetAside: [.. ranking.SetAside.Select(SetAsideView.Of)],
        Resolutions: [.. ranking.Resolutions.Select(ResolutionView.Of)],
        Adoptions: [.. ranking.Adoptions.Select(adoption => AdoptionView.Of(adoption, names))],
        ChangedSince: changedSince)
        { Decisions = [.. decisions.Select(RestingDecisionView.Of)] };
}

/// <summary>A decision on commendation that rests on a ranking (<i>quyết định khen thưởng</i>).</summary>
/// <param name="Id">Id of the decision in Awards.</param>
/// <param name="Number">Number of the decision (<i>số quyết định</i>).</param>
/// <param name="DecidedOn">Date of the decision.</param>
/// <param name="UnitCodes">Units rewarded on their places.</param>
[ShowsNames]
internal sealed record RestingDecisionView(
    Guid Id, string Number, DateOnly DecidedOn, string IssuerUnitCode, [property: NameOf(Named.Unit)] IReadOnlyList<string> UnitCodes)
{
    public static RestingDecisionView Of(RestingDecision decision) =>
        new(decision.Id, decision.Number, decision.DecidedOn, decision.IssuerUnitCode, decision.UnitCodes);
}

/// <summary>The place of one member.</summary>
/// <param name="Total"><c>null</c> while there are no official points (not zero).</param>
/// <param name="Rank">1 is best; equal totals share a rank until the tie is resolved; <c>null</c> without a total.</param>
/// <param name="Groups">Points of each top group.</param>
/// <param name="Tie">Whether it shares its total, and whether the conference has separated it.</param>
/// <param name="TieReason">How the tie was resolved; <c>null</c> without one.</param>
/// <param name="TieBasis">Why equal totals stand as they do; <c>null</c> without equal totals and while they wait.</param>
/// <param name="SetAside">How the unit is counted without points; <c>null</c> for one that is not set aside.</param>
/// <param name="SetAsideReason">Why it is set aside; <c>null</c> for one that is not.</param>
internal sealed record PlaceView(
    string UnitCode, string? UnitName, decimal? Total, int? Rank, TieState Tie, string? TieReason, TieBasis? TieBasis,
    SetAsideRule? SetAside, string? SetAsideReason, IReadOnlyList<GroupView> Groups)
{
    public static PlaceView Of(Place place, string? unitName) => new(
        UnitCode: place.UnitCode,
        UnitName: unitName,
        Total: place.Total?.Value,
        Rank: place.Rank,
        Tie: place.Tie,
        TieReason: place.TieReason,
        TieBasis: place.Basis,
        SetAside: place.SetAside,
        SetAsideReason: place.SetAsideReason,
        Groups: [.. place.Groups.Select(GroupView.Of)]);
}

/// <summary>A figure that has changed since points were given that rest on it.</summary>
/// <param name="CriterionCode">Code of the criterion in the table.</param>
/// <param name="Points">Official points that rest on it; they do not change by themselves.</param>
/// <param name="Was">As it was when they were given.</param>
/// <param name="Is">As it is now; <c>null</c> when it is no longer told.</param>
/// <param name="ChangedAt">When the unit's figures last changed; <c>null</c> when nothing is told any more.</param>
/// <param name="Source">Code of the body that delivered the actual that counts now; <c>null</c> when none did.</param>
[ShowsNames]
internal sealed record ChangedInputView(
    string UnitCode, string CriterionCode, string IndicatorCode, decimal Points, FigureView Was, FigureView? Is, DateTimeOffset? ChangedAt,
    string? Source);

/// <summary>A member that was set aside because it had no official points (<i>để ngoài xếp hạng</i>).</summary>
/// <param name="TakenBackBecause">Why it was taken back; <c>null</c> while it is set aside.</param>
/// <param name="TakenBackBy">Who took it back; <c>null</c> while it is set aside.</param>
/// <param name="TakenBackAt">When it was taken back; <c>null</c> while it is set aside.</param>
[ShowsNames]
internal sealed record SetAsideView(
    string UnitCode, string Reason, string By, string? ByFunction, DateTimeOffset At, string? TakenBackBecause, string? TakenBackBy,
    DateTimeOffset? TakenBackAt)
{
    public static SetAsideView Of(SetAside aside) => new(
        aside.UnitCode, aside.Reason, aside.By.Name, aside.By.DisplayFunction, aside.At, aside.TakenBack?.Reason,
        aside.TakenBack?.By.Name, aside.TakenBack?.At);
}

/// <summary>Points of one top group of the table.</summary>
/// <param name="Code">Code of the group in the table.</param>
/// <param name="Points">Sum of the official points; <c>null</c> while one is missing.</param>
internal sealed record GroupView(string Code, decimal? Points)
{
    public static GroupView Of(GroupTotal group) => new(group.Code, group.Points?.Value);
}

/// <summary>How units with one total were put in order.</summary>
/// <param name="Total">The total they share.</param>
/// <param name="Order">Codes of the units, best first.</param>
/// <param name="Shared">Whether they share the place; the order says nothing then.</param>
[ShowsNames]
internal sealed record ResolutionView(
    decimal Total, bool Shared, [property: NameOf(Named.Unit)] IReadOnlyList<string> Order, string Reason, string By,
    string? ByFunction, DateTimeOffset At)
{
    public static ResolutionView Of(TieResolution tie) => new(
        tie.Total.Value, tie.Shared, tie.Order, tie.Reason, tie.By.Name, tie.By.DisplayFunction, tie.At);
}

/// <summary>An adoption of the ranking, with its reopening where there was one.</summary>
/// <param name="On">Day of the conference.</param>
/// <param name="PlacesNeeded">The first places whose order was needed; <c>null</c> for all.</param>
/// <param name="Places">What was adopted, as it was then; <c>null</c> for what was adopted before this was kept.</param>
/// <param name="Corrected">What stood there until it was put right, the newest last.</param>
/// <param name="ReopenedBecause">Why it was reopened; <c>null</c> while it stands.</param>
/// <param name="ReopenedBy">Who reopened it; <c>null</c> while it stands.</param>
/// <param name="ReopenedAt">When it was reopened; <c>null</c> while it stands.</param>
internal sealed record AdoptionView(
    DateOnly On, string MinutesNumber, string By, string? ByFunction, DateTimeOffset At, string? ReopenedBecause, string? ReopenedBy,
    string? ReopenedByFunction, DateTimeOffset? ReopenedAt, int? PlacesNeeded, IReadOnlyList<PlaceView>? Places,
    IReadOnlyList<AdoptionMistakeView> Corrected)
{
    /// <param name="names">Of the units that are known here.</param>
    public static AdoptionView Of(Adoption adoption, IReadOnlyDictionary<string, string> names) => new(
        On: adoption.On,
        MinutesNumber: adoption.MinutesNumber,
        By: adoption.By.Name,
        ByFunction: adoption.By.DisplayFunction,
        At: adoption.At,
        ReopenedBecause: adoption.Reopened?.Reason,
        ReopenedBy: adoption.Reopened?.By.Name,
        ReopenedByFunction: adoption.Reopened?.By.DisplayFunction,
        ReopenedAt: adoption.Reopened?.At,
        PlacesNeeded: adoption.PlacesNeeded,
        Places: adoption.Places?.Select(place => PlaceView.Of(place, names.GetValueOrDefault(place.UnitCode))).ToList(),
        Corrected: [.. adoption.Corrected.Select(AdoptionMistakeView.Of)]);
}

/// <summary>What stood about an adoption until it was put right.</summary>
/// <param name="On">Day of the conference that stood there.</param>
/// <param name="Reason">What was typed wrong.</param>
internal sealed record AdoptionMistakeView(
    DateOnly On, string MinutesNumber, string Reason, string By, string? ByFunction, DateTimeOffset At)
{
    public static AdoptionMistakeView Of(AdoptionMistake was) =>
        new(was.On, was.MinutesNumber, was.Reason, was.By.Name, was.By.DisplayFunction, was.At);
}
