namespace ThiDua.Scoring;

/// <summary>What one member brings to the ranking.</summary>
/// <param name="Total"><c>null</c> while there are no official points (not zero).</param>
internal sealed record UnitResult(string UnitCode, Points? Total, IReadOnlyList<GroupTotal> Groups)
{
    public bool Equals(UnitResult? other) =>
        other is not null && UnitCode == other.UnitCode && Total == other.Total && Groups.SequenceEqual(other.Groups);

    public override int GetHashCode() => HashCode.Combine(UnitCode, Total);
}

/// <summary>Points of one top group.</summary>
[AuditKey(nameof(GroupTotal.Code))]
internal sealed record GroupTotal(string Code, Points? Points);

/// <summary>One member's place.</summary>
/// <param name="Rank">1 is best; equal totals share a rank until the tie is resolved; <c>null</c> without a total.</param>
[AuditKey(nameof(Place.UnitCode))]
internal sealed record Place(string UnitCode, Points? Total, int? Rank, TieState Tie, string? TieReason, IReadOnlyList<GroupTotal> Groups)
{
    /// <summary>Why equal totals stand as they do; <c>null</c> without equal totals, and while they wait.</summary>
    public TieBasis? Basis { get; init; }

    /// <summary>How the unit is counted without points; <c>null</c> for one that is not set aside.</summary>
    public SetAsideRule? SetAside { get; init; }

    public string? SetAsideReason { get; init; }

    public UnitResult ToResult() => new(UnitCode, Total, Groups);
}

/// <summary>How units with one total were put in order.</summary>
[AuditKey]
internal sealed record TieResolution(Points Total, IReadOnlyList<string> Order, string Reason, Author By, DateTimeOffset At)
{
    /// <summary>The units share the place; the order says nothing then.</summary>
    public bool Shared { get; init; }

    /// <summary>A resolution is about these units at this total; when either has changed, it is about something else.</summary>
    public bool Settles(Points total, IReadOnlyCollection<string> units) =>
        Total == total && Order.Count == units.Count && units.All(Order.Contains);
}

/// <param name="On">Day of the conference.</param>
[AuditKey]
internal sealed record Adoption(DateOnly On, string MinutesNumber, Author By, DateTimeOffset At, Reopening? Reopened)
{
    /// <summary>The first places whose order was needed; <c>null</c> for all.</summary>
    public int? PlacesNeeded { get; init; }

    /// <summary>What was adopted; <c>null</c> for what was adopted before this was kept.</summary>
    public IReadOnlyList<Place>? Places { get; init; }

    /// <summary>Version of the ranking when it was adopted, by which others know this adoption; <c>null</c> for what was adopted before
    /// this was kept: then the version that the adopted ranking has.</summary>
    public long? Version { get; init; }

    /// <summary>What was typed wrong about it and put right, the newest last.</summary>
    public IReadOnlyList<AdoptionMistake> Corrected { get; init; } = [];
}

/// <summary>What stood about an adoption until it was put right.</summary>
/// <param name="On">Day of the conference that stood there.</param>
internal sealed record AdoptionMistake(DateOnly On, string MinutesNumber, string Reason, Author By, DateTimeOffset At);

/// <summary>A member without official points that does not stop the others (<i>để ngoài xếp hạng</i>).</summary>
/// <param name="TakenBack">Where it was taken back; <c>null</c> while it is set aside.</param>
[AuditKey]
internal sealed record SetAside(string UnitCode, string Reason, Author By, DateTimeOffset At, TakenBack? TakenBack = null);

internal sealed record TakenBack(string Reason, Author By, DateTimeOffset At);

internal sealed record Reopening(string Reason, Author By, DateTimeOffset At)
{
    /// <summary>Ids of the decisions that rested on it then and were confirmed; they stayed as they were.</summary>
    public IReadOnlyList<Guid> Despite { get; init; } = [];
}

/// <summary>Order of a ranking: by total, the highest first; a tie is shown until somebody resolves it, never broken by name or
/// code.</summary>
internal static class RankOrder
{
    /// <param name="aside">Who is set aside and why, by unit.</param>
    public static IReadOnlyList<Place> Of(IEnumerable<UnitResult> results, IReadOnlyList<TieResolution> resolutions, TableRules rules,
        IReadOnlyDictionary<string, string> aside)
    {
        var all = results.OrderBy(result => result.UnitCode, StringComparer.Ordinal).ToList();
        var places = new List<Place>(all.Count);
        foreach (var equal in all.Where(result => result.Total is not null).GroupBy(result => result.Total!.Value)
            .OrderByDescending(same => same.Key))
        {
            var rank = places.Count + 1;
            var units = equal.Select(result => result.UnitCode).ToList();
            var shared = rules.Ties == TieRule.Share;
            var settled = resolutions.LastOrDefault(resolution => resolution.Settles(equal.Key, units));
            // Shared under the rules of before; by those of now they are put in order.
            if (rules.Ties == TieRule.Resolve && settled is { Shared: true }) settled = null;
            places.AddRange((units.Count, settled) switch
            {
                (1, _) => equal.Select(only => new Place(only.UnitCode, only.Total, rank, TieState.None, null, only.Groups)),
                (_, null) => equal.Select(one =>
                    new Place(one.UnitCode, one.Total, rank, shared ? TieState.Shared : TieState.Waiting, null, one.Groups)
                    { Basis = shared ? TieBasis.ClusterRule : null }),
                (_, { Shared: true }) => equal.Select(one =>
                    new Place(one.UnitCode, one.Total, rank, TieState.Shared, settled.Reason, one.Groups) { Basis = TieBasis.Conference }),
                _ => settled.Order.Select((code, i) => (Result: equal.First(one => one.UnitCode == code), Rank: rank + i))
                    .Select(one => new Place(one.Result.UnitCode, one.Result.Total, one.Rank, TieState.Resolved, settled.Reason,
                        one.Result.Groups)
                    { Basis = TieBasis.Conference }),
            });
        }

        places.AddRange(all.Where(result => result.Total is null)
            .OrderBy(result => aside.ContainsKey(result.UnitCode))
            .Select(one => new Place(one.UnitCode, null, null, TieState.None, null, one.Groups)
            {
                SetAside = aside.ContainsKey(one.UnitCode) ? rules.SetAside : null,
                SetAsideReason = aside.GetValueOrDefault(one.UnitCode),
            }));
        return places;
    }
}
