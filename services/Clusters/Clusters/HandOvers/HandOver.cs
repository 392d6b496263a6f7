using System.Text.Json.Serialization;

namespace ThiDua.Clusters;

/// <summary>Hand-over of the posts of head and deputy (<i>bàn giao chức danh trưởng, phó cụm/khối</i>), effective when both sides have
/// signed.</summary>
internal sealed class HandOver : AggregateRoot
{
    private readonly List<string> _items = [];
    private readonly List<Signature> _signatures = [];

    private HandOver(Guid id) : base(id) { }

    public string ClusterCode { get; private set; } = "";

    /// <summary>Year for which the incoming officers serve; the head of the year before hands over.</summary>
    public int EffectiveYear { get; private set; }

    public HandOverState State { get; private set; } = HandOverState.Prepared;
    public string Outgoing { get; private set; } = "";
    public string IncomingHead { get; private set; } = "";
    public string? IncomingDeputy { get; private set; }

    /// <summary>Documents and objects handed over, the standing flag (<i>cờ thường trực</i>) among them where there is one.</summary>
    public IReadOnlyList<string> Items => _items;

    public IReadOnlyList<Signature> Signatures => _signatures;

    public static Result<HandOver> Prepare(Guid id, Cluster cluster, int effectiveYear, string incomingHead, string? incomingDeputy,
        IReadOnlyList<string> items)
    {
        if (cluster.HeadOf(effectiveYear - 1) is not { } outgoing) return HandOverErrors.NoOutgoingHead(effectiveYear - 1);
        if (incomingHead == outgoing) return HandOverErrors.HandOverToSelf(effectiveYear);
        if (cluster.RefusesOfficers(effectiveYear, incomingHead, incomingDeputy) is { } refusal) return refusal;

        var handOver = new HandOver(id)
        {
            ClusterCode = cluster.Code,
            EffectiveYear = effectiveYear,
            Outgoing = outgoing,
            IncomingHead = incomingHead,
            IncomingDeputy = incomingDeputy,
        };
        handOver._items.AddRange(items);
        handOver.Raise(new HandOverPrepared(effectiveYear));
        return handOver;
    }

    /// <summary>With the second signature the posts pass on, in the same transaction.</summary>
    public Result Sign(string unitCode, string capacity, Cluster cluster, DateTimeOffset at)
    {
        if (!State.Allows(HandOverAct.Sign)) return HandOverErrors.HandOverOver(State);
        if (unitCode != Outgoing && unitCode != IncomingHead) return HandOverErrors.NotAParty(unitCode);
        if (_signatures.Exists(s => s.UnitCode == unitCode)) return PactErrors.SignedAlready(unitCode);

        var last = _signatures.Count == 1;
        if (last && cluster.PassPosts(this).Error is { } refusal) return refusal;

        _signatures.Add(new Signature(unitCode, capacity, at));
        Raise(new HandOverSigned(unitCode));
        if (!last) return Result.Ok;

        State = HandOverState.Effective;
        Raise(new HandOverTookEffect(EffectiveYear));
        return Result.Ok;
    }

    /// <summary>It was prepared by mistake; another is prepared instead.</summary>
    public Result Withdraw(string reason)
    {
        if (!State.Allows(HandOverAct.Withdraw)) return HandOverErrors.HandOverOver(State);
        State = HandOverState.Withdrawn;
        Raise(new HandOverWithdrawn(reason));
        return Result.Ok;
    }

    /// <summary>One of its units ended before both sides had signed: another is prepared by whoever stands in.</summary>
    public void Lapse(string unitCode, string decisionNumber)
    {
        if (!State.Allows(HandOverAct.Lapse)) return;
        State = HandOverState.Lapsed;
        Raise(new HandOverLapsed(unitCode, decisionNumber));
    }
}

/// <summary>Prepared; effective when both sides have signed; lapsed when one of its units ended before; withdrawn when it was prepared by
/// mistake.</summary>
internal enum HandOverState
{
    [JsonStringEnumMemberName("prepared")] Prepared,
    [JsonStringEnumMemberName("effective")] Effective,
    [JsonStringEnumMemberName("lapsed")] Lapsed,
    [JsonStringEnumMemberName("withdrawn")] Withdrawn,
}

internal enum HandOverAct
{
    [JsonStringEnumMemberName("sign")] Sign,
    [JsonStringEnumMemberName("lapse")] Lapse,
    [JsonStringEnumMemberName("withdraw")] Withdraw,
}

/// <summary>What may be done with a hand-over in each state.</summary>
internal static class HandOverStates
{
    private static readonly StateTable<HandOverState, HandOverAct> Table = new(
        (HandOverState.Prepared, [HandOverAct.Sign, HandOverAct.Lapse, HandOverAct.Withdraw]),
        (HandOverState.Effective, []),
        (HandOverState.Lapsed, []),
        (HandOverState.Withdrawn, []));

    public static bool Allows(this HandOverState state, HandOverAct act) => Table.Allows(state, act);
}

[EventName("hand-over-prepared")]
internal sealed record HandOverPrepared(int EffectiveYear) : IDomainEvent;
[EventName("hand-over-signed")]
internal sealed record HandOverSigned(string UnitCode) : IDomainEvent;
[EventName("hand-over-lapsed")]
internal sealed record HandOverLapsed(string UnitCode, string DecisionNumber) : IDomainEvent { public string? Reason => DecisionNumber; }
[EventName("hand-over-withdrawn")]
internal sealed record HandOverWithdrawn(string Reason) : IWithdrawal;
[EventName("hand-over-took-effect")]
internal sealed record HandOverTookEffect(int EffectiveYear) : IDomainEvent;
