using System.Text.Json.Serialization;

namespace ThiDua.Indicators;

/// <summary>Four different things: nothing said yet, a number (zero included), expressly not assigned, and making no sense for the
/// unit.</summary>
internal enum TargetStatus
{
    [JsonStringEnumMemberName("blank")] Blank,
    [JsonStringEnumMemberName("assigned")] Assigned,
    [JsonStringEnumMemberName("not-assigned")] NotAssigned,
    [JsonStringEnumMemberName("not-applicable")] NotApplicable,
}

/// <summary>Where a target comes from: pledged in the pact, or assigned by the province, which goes before the pact.</summary>
internal enum TargetSource
{
    [JsonStringEnumMemberName("pact")] Pact,
    [JsonStringEnumMemberName("province")] Province,
}

/// <summary>What is planned for one indicator (<i>chỉ tiêu được giao</i>).</summary>
internal sealed record Target
{
    public static readonly Target Blank = new();

    private Target() { }

    public TargetStatus Status { get; private init; }

    /// <summary>There exactly when <see cref="TargetStatus.Assigned"/>.</summary>
    public decimal? Value { get; private init; }

    public TargetSource? Source { get; private init; }

    public static Target Assigned(decimal value, TargetSource source) =>
        new() { Status = TargetStatus.Assigned, Value = value, Source = source };

    public static Target NotAssigned(TargetSource source) => new() { Status = TargetStatus.NotAssigned, Source = source };

    public static Target NotApplicable(TargetSource source) => new() { Status = TargetStatus.NotApplicable, Source = source };

    /// <summary>Whether both say the same, whoever says it.</summary>
    public bool SaysTheSameAs(Target other) => Status == other.Status && Value == other.Value;
}
