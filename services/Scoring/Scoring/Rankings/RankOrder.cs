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
    public UnitResult ToResult() => new(UnitCode, Total, Groups);
}

/// <summary>How units with one total were put in order.</summary>
[AuditKey]
internal sealed record TieResolution(Points Total, IReadOnlyList<string> Order, string Reason, Author By, DateTimeOffset At)
{
    /// <summary>A resolution is about these units at this total; when either has changed, it is about something else.</summary>
    public bool Settles(Points total, IReadOnlyCollection<string> units) =>
        Total == total && Order.Count == units.Count && units.All(Order.Contains);
}

/// <param name="On">Day of the conference.</param>
[AuditKey]
internal sealed record Adoption(DateOnly On, string MinutesNumber, Author By, DateTimeOffset At, Reopening? Reopened);

internal sealed record Reopening(string Reason, Author By, DateTimeOffset At);

/// <summary>Order of a ranking: by total, the highest first; a tie is shown until somebody resolves it, never broken by name or
/// code.</summary>
internal static class RankOrder
{
    public static IReadOnlyList<Place> Of(IEnumerable<UnitResult> results, IReadOnlyList<TieResolution> resolutions)
    {
        var all = results.OrderBy(result => result.UnitCode, StringComparer.Ordinal).ToList();
        var places = new List<Place>(all.Count);
        foreach (var equal in all.Where(result => result.Total is not null).GroupBy(result => result.Total!.Value)
            .OrderByDescending(same => same.Key))
        {
            var rank = places.Count + 1;
            var units = equal.Select(result => result.UnitCode).ToList();
            var settled = resolutions.LastOrDefault(resolution => resolution.Settles(equal.Key, units));
            places.AddRange((units.Count, settled) switch
            {
                (1, _) => equal.Select(only => new Place(only.UnitCode, only.Total, rank, TieState.None, null, only.Groups)),
                (_, null) => equal.Select(one => new Place(one.UnitCode, one.Total, rank, TieState.Waiting, null, one.Groups)),
                _ => settled.Order.Select((code, i) => (Result: equal.First(one => one.UnitCode == code), Rank: rank + i))
                    .Select(one => new Place(one.Result.UnitCode, one.Result.Total, one.Rank, TieState.Resolved, settled.Reason,
                        one.Result.Groups)),
            });
        }

        places.AddRange(all.Where(result => result.Total is null)
            .Select(one => new Place(one.UnitCode, null, null, TieState.None, null, one.Groups)));
        return places;
    }
}
