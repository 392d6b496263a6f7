using System.Text.Json.Serialization;

namespace ThiDua.Awards;

/// <summary>Unknown is a blank in the source; not applicable is an award that this kind of recipient does not get. Neither is
/// zero.</summary>
internal enum CountState
{
    [JsonStringEnumMemberName("known")] Known,
    [JsonStringEnumMemberName("unknown")] Unknown,
    [JsonStringEnumMemberName("not-applicable")] NotApplicable,
}

/// <summary>A number of recipients as the source gives it.</summary>
/// <param name="Number">How many; <c>null</c> unless known.</param>
/// <param name="State">Whether the source gives the number.</param>
internal sealed record RecipientCount(int? Number, CountState State)
{
    public static RecipientCount Of(int? number, bool applies) =>
        !applies ? new(null, CountState.NotApplicable) : new(number, number is null ? CountState.Unknown : CountState.Known);
}

/// <summary>Not applicable: no line gives this kind of recipient anything, which is not a count of zero.</summary>
internal enum TotalState
{
    [JsonStringEnumMemberName("exact")] Exact,
    [JsonStringEnumMemberName("at-least")] AtLeast,
    [JsonStringEnumMemberName("unknown")] Unknown,
    [JsonStringEnumMemberName("not-applicable")] NotApplicable,
}

/// <summary>A sum of counts, honest about those that are missing.</summary>
/// <param name="Number">Sum of what is known; <c>null</c> when nothing is.</param>
/// <param name="State">How far the sum can be relied on.</param>
internal sealed record RecipientTotal(int? Number, TotalState State)
{
    public static RecipientTotal Of(IEnumerable<RecipientCount> counts)
    {
        var applicable = counts.Where(count => count.State != CountState.NotApplicable).ToList();
        var (missing, sum) = (applicable.Count(count => count.Number is null), applicable.Sum(count => count.Number ?? 0));
        if (applicable.Count == 0) return new(null, TotalState.NotApplicable);
        return missing == 0 ? new(sum, TotalState.Exact) : missing == applicable.Count ? new(null, TotalState.Unknown)
            : new(sum, TotalState.AtLeast);
    }
}

/// <summary>Whom the law asks to look at when commending (<i>đối tượng được khen</i>): the share of those who work with their hands is
/// reported.</summary>
internal enum RecipientGroup
{
    [JsonStringEnumMemberName("state-bodies-and-leaders")] StateBodiesAndLeaders,
    [JsonStringEnumMemberName("public-servants")] PublicServants,
    [JsonStringEnumMemberName("companies")] Companies,
    [JsonStringEnumMemberName("direct-workers")] DirectWorkers,
    [JsonStringEnumMemberName("armed-forces")] ArmedForces,
    [JsonStringEnumMemberName("other")] Other,
}

/// <summary>Where they work: a remote, border or ethnic-minority commune (<i>vùng sâu, vùng xa, biên giới, dân tộc thiểu số</i>) or
/// elsewhere.</summary>
internal enum CommendedArea
{
    [JsonStringEnumMemberName("remote-border-or-ethnic-minority")] RemoteBorderOrEthnicMinority,
    [JsonStringEnumMemberName("elsewhere")] Elsewhere,
}

/// <param name="Number">How many were commended; <c>null</c> when the source does not say.</param>
[AuditKey(nameof(GroupCount.Group))]
internal sealed record GroupCount(RecipientGroup Group, int? Number = null);

/// <param name="Number">How many were commended; <c>null</c> when the source does not say.</param>
[AuditKey(nameof(AreaCount.Area))]
internal sealed record AreaCount(CommendedArea Area, int? Number = null);

internal static class Shares
{
    /// <param name="all">All recipients; where their number is exact it is the whole, also while other parts are unknown.</param>
    /// <returns>Percent of the whole with one decimal, rounded half away from zero; <c>null</c> while the whole is not known.</returns>
    public static decimal? Of(int? part, IReadOnlyCollection<int?> parts, RecipientTotal all)
    {
        var whole = all.State == TotalState.Exact ? all.Number : parts.Contains(null) ? null : parts.Sum();
        return part is { } number && whole is > 0
            ? decimal.Round(number * 100m / whole.Value, 1, MidpointRounding.AwayFromZero) : null;
    }
}
