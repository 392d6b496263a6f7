using System.Text.Json.Serialization;

namespace ThiDua.Clusters;

/// <summary>A pact (<i>giao ước thi đua</i>) of a cluster for one cycle: complete only when every member has signed.</summary>
internal sealed class Pact : AggregateRoot
{
    private readonly List<JoinedMovement> _movements = [];
    private readonly List<Target> _targets = [];
    private readonly List<string> _commitments = [];
    private readonly List<Signature> _signatures = [];
    private readonly List<PactAnnex> _annexes = [];

    public Pact(Guid id, string clusterCode, Cycle cycle, PactContent content) : base(id)
    {
        (ClusterCode, CycleCode, Year) = (clusterCode, cycle.Code, cycle.Year);
        ReplaceContent(content);
        Raise(new PactDrafted(clusterCode, cycle.Code));
    }

    private Pact() : base(default) { }

    public string ClusterCode { get; private set; } = "";
    public string CycleCode { get; private set; } = "";
    public int Year { get; private set; }
    public PactState State { get; private set; } = PactState.Draft;
    public Guid? CreatedFromId { get; private set; }
    public IReadOnlyList<JoinedMovement> Movements => _movements;
    public IReadOnlyList<Target> Targets => _targets;
    public IReadOnlyList<string> Commitments => _commitments;
    public IReadOnlyList<Signature> Signatures => _signatures;
    public IReadOnlyList<PactAnnex> Annexes => _annexes;

    /// <summary>Why it never was a pact (<i>rút lại</i>); <c>null</c> for every other.</summary>
    public string? WithdrawnBecause { get; private set; }

    /// <summary>The targets as the annexes in force have left them; <see cref="Targets"/> stay what was signed first.</summary>
    public IReadOnlyList<Target> TargetsInForce() =>
        _annexes.Where(annex => annex.State == AnnexState.InForce).Aggregate(Targets, (before, annex) => annex.Over(before));

    public Result Revise(PactContent content)
    {
        if (!State.Allows(PactAct.Revise)) return Over(PactErrors.PactNotDraft);
        ReplaceContent(content);
        Raise(new PactRevised());
        return Result.Ok;
    }

    public Result Circulate()
    {
        if (!State.Allows(PactAct.Circulate)) return Over(PactErrors.PactNotDraft);
        if (_movements.Count + _targets.Count + _commitments.Count == 0) return PactErrors.PactEmpty;
        State = PactState.Circulated;
        Raise(new PactCirculated());
        return Result.Ok;
    }

    /// <summary>It was sent too early or with mistakes: it is a draft again (<i>thu hồi bản gửi lấy chữ ký</i>).</summary>
    public Result Recall(string reason)
    {
        if (RefusesRecall() is { } refusal) return refusal;
        State = PactState.Draft;
        Raise(new CirculationWithdrawn(reason));
        return Result.Ok;
    }

    /// <returns>Why it cannot be recalled, with the signatures that rest on its text, or <c>null</c>.</returns>
    public Error? RefusesRecall() =>
        State == PactState.Draft ? PactErrors.PactNotCirculated
        : State == PactState.Withdrawn ? PactErrors.PactIsWithdrawn
        : _signatures.Count == 0 && State.Allows(PactAct.Recall) ? null
        : (State == PactState.Complete ? PactErrors.SignedByAll() : PactErrors.PactSigned).Because(SignaturesGiven());

    /// <summary>It never was the cluster's pact: written for the wrong cycle, or given up before it was signed.</summary>
    /// <param name="restsOn">Pacts of later years that were drafted from it.</param>
    public Result Withdraw(string reason, IReadOnlyList<Resting> restsOn)
    {
        if (RefusesWithdrawal(restsOn) is { } refusal) return refusal;
        (State, WithdrawnBecause) = (PactState.Withdrawn, reason);
        Raise(new PactWithdrawn(reason));
        return Result.Ok;
    }

    public Error? RefusesWithdrawal(IReadOnlyList<Resting> restsOn) =>
        !State.Allows(PactAct.Withdraw) ? PactErrors.PactIsWithdrawn
        : restsOn.Count > 0 ? PactErrors.PactIsUsed.Because(restsOn) : null;

    /// <summary>Each signature given, as that which falls with the pact or keeps it.</summary>
    public IReadOnlyList<Resting> SignaturesGiven() => [.. _signatures.Select(s =>
        new Resting($"chữ ký của {Thing.Unit(s.UnitCode)}", $"the signature of {Thing.Unit(s.UnitCode)}"))];

    /// <param name="members">Members that live on the day of the signature: they may sign.</param>
    /// <param name="signers">Those of them that must: a unit that ends within the year need not.</param>
    public Result Sign(string unitCode, string capacity, IReadOnlyList<string> members, IReadOnlyList<string> signers, DateTimeOffset at)
    {
        if (!State.Allows(PactAct.Sign))
            return State == PactState.Draft ? PactErrors.PactNotCirculated : Over(PactErrors.PactComplete);
        if (!members.Contains(unitCode))
            return ClusterErrors.NotAMember(unitCode, Contracts.Clusters.Membership.DayWithin(Year, LegalTime.DayOf(at)));
        if (_signatures.Exists(s => s.UnitCode == unitCode)) return PactErrors.SignedAlready(unitCode);

        _signatures.Add(new Signature(unitCode, capacity, at));
        Raise(new PactSigned(unitCode));
        CompleteIfAllSigned(signers);
        return Result.Ok;
    }

    /// <summary>
    /// The pact no longer waits for a unit whose membership ended; perhaps it was the last one missing. The version rises even when others
    /// are still
    /// missing: whoever signs at this moment counted with the old members and must look again, otherwise nobody would complete the pact.
    /// </summary>
    /// <param name="signers">Members whose signature it still needs.</param>
    public void Release(string unitCode, IReadOnlyList<string> signers, DateTimeOffset at)
    {
        ReleaseAnnex(unitCode, signers, at);
        if (!State.Allows(PactAct.Sign) || _signatures.Exists(s => s.UnitCode == unitCode)) return;
        Raise(new PactSignerLeft(unitCode));
        CompleteIfAllSigned(signers);
    }

    /// <summary>Changes, adds or drops targets of a complete pact (<i>lập phụ lục giao ước</i>); it goes to the members at once.</summary>
    /// <param name="pledged">Targets as they shall be; what is in force already is no change.</param>
    /// <param name="dropped">Targets that shall no longer be.</param>
    public Result Annex(string reason, IReadOnlyList<Target> pledged, IReadOnlyList<(string UnitCode, string IndicatorCode)> dropped)
    {
        if (!State.Allows(PactAct.Annex)) return Over(PactErrors.PactNotComplete);
        if (OpenAnnex is { } open) return PactErrors.AnnexOpen(open.Number);
        var now = TargetsInForce().ToDictionary(target => (target.UnitCode, target.IndicatorCode));
        foreach (var (i, gone) in dropped.Index())
            if (!now.ContainsKey(gone)) return PactErrors.NothingToDrop(gone.UnitCode, gone.IndicatorCode).At(i);

        List<TargetChange> changes =
        [
            .. pledged.Where(target => now.GetValueOrDefault((target.UnitCode, target.IndicatorCode)) != target).Select(target =>
                new TargetChange(target.UnitCode, target.IndicatorCode,
                    now.TryGetValue((target.UnitCode, target.IndicatorCode), out var before) ? PledgedTarget.Of(before) : null,
                    PledgedTarget.Of(target))),
            .. dropped.Select(gone => new TargetChange(gone.UnitCode, gone.IndicatorCode, PledgedTarget.Of(now[gone]), null)),
        ];
        if (changes.Count == 0) return PactErrors.AnnexEmpty;
        _annexes.Add(new PactAnnex(_annexes.Count + 1, reason, AnnexState.Circulated, changes, []));
        Raise(new PactAnnexed(_annexes.Count, reason));
        return Result.Ok;
    }

    /// <inheritdoc cref="Sign"/>
    public Result SignAnnex(int number, string unitCode, string capacity, IReadOnlyList<string> members, IReadOnlyList<string> signers,
        DateTimeOffset at)
    {
        var annex = _annexes[number - 1];
        if (RefusesOpen(annex) is { } refusal) return refusal;
        if (!members.Contains(unitCode))
            return ClusterErrors.NotAMember(unitCode, Contracts.Clusters.Membership.DayWithin(Year, LegalTime.DayOf(at)));
        if (annex.IsSignedBy(unitCode)) return PactErrors.SignedAlready(unitCode);

        _annexes[number - 1] = annex with { Signatures = [.. annex.Signatures, new Signature(unitCode, capacity, at)] };
        Raise(new AnnexSigned(number, unitCode));
        AnnexInForceIfAllSigned(number, signers, at);
        return Result.Ok;
    }

    /// <summary>It was written by mistake, or the members do not agree: what is in force stays.</summary>
    public Result WithdrawAnnex(int number, string reason)
    {
        var annex = _annexes[number - 1];
        if (RefusesOpen(annex) is { } refusal) return refusal;
        _annexes[number - 1] = annex with { State = AnnexState.Withdrawn, WithdrawnBecause = reason };
        Raise(new AnnexWithdrawn(number, reason));
        return Result.Ok;
    }

    /// <summary>Whether a signature of the unit is still missing, under the pact or under its open annex.</summary>
    public bool WaitsFor(string unitCode, IReadOnlyList<string> signers) =>
        (State == PactState.Circulated && Missing(signers).Contains(unitCode))
        || (OpenAnnex?.Missing(signers).Contains(unitCode) ?? false);

    /// <summary>Members whose signature is still missing.</summary>
    public IReadOnlyList<string> Missing(IReadOnlyList<string> signers) =>
        State is PactState.Complete or PactState.Withdrawn ? [] : [.. signers.Except(_signatures.Select(s => s.UnitCode))];

    /// <summary>Drafts the pact of a later cycle from what is in force of this one. Targets of units that are no longer members are left
    /// behind and named, and so are indicators that are not valid then.</summary>
    public Result<PactSuccession> DraftSuccessor(Guid id, Cycle cycle, IReadOnlyList<string> members, Predicate<string> isValid)
    {
        if (!State.Allows(PactAct.Succeed)) return Over(PactErrors.PactStillDraft);
        if (cycle.Year <= Year) return PactErrors.SuccessorNotLater(Year);

        var inForce = TargetsInForce();
        var carried = inForce.Where(t => members.Contains(t.UnitCode) && isValid(t.IndicatorCode)).ToList();
        var next = new Pact(id, ClusterCode, cycle, new PactContent(_movements, carried, _commitments)) { CreatedFromId = Id };
        var left = inForce.Select(t => t.UnitCode).Distinct().Except(members);
        var closed = inForce.Select(t => t.IndicatorCode).Distinct().Where(code => !isValid(code));
        var without = members.Except(carried.Select(t => t.UnitCode));
        return new PactSuccession(next, [.. left], [.. without], [.. closed]);
    }

    private PactAnnex? OpenAnnex => State == PactState.Complete ? _annexes.Find(annex => annex.State == AnnexState.Circulated) : null;

    /// <summary>What is said of a pact that is no more, instead of what its state would be told otherwise.</summary>
    private Error Over(Error refusal) => State == PactState.Withdrawn ? PactErrors.PactIsWithdrawn : refusal;

    private Error? RefusesOpen(PactAnnex annex) => State == PactState.Withdrawn ? PactErrors.PactIsWithdrawn : annex.State switch
    {
        AnnexState.Circulated => null,
        AnnexState.InForce => PactErrors.AnnexIsInForce,
        _ => PactErrors.AnnexIsWithdrawn,
    };

    private void ReleaseAnnex(string unitCode, IReadOnlyList<string> signers, DateTimeOffset at)
    {
        if (OpenAnnex is not { } annex || annex.IsSignedBy(unitCode)) return;
        Raise(new AnnexSignerLeft(annex.Number, unitCode));
        AnnexInForceIfAllSigned(annex.Number, signers, at);
    }

    private void AnnexInForceIfAllSigned(int number, IReadOnlyList<string> signers, DateTimeOffset at)
    {
        var annex = _annexes[number - 1];
        if (signers.Count == 0 || annex.Missing(signers).Count > 0) return;
        _annexes[number - 1] = annex with { State = AnnexState.InForce, InForceSince = at };
        Raise(new AnnexInForce(number));
    }

    private void CompleteIfAllSigned(IReadOnlyList<string> signers)
    {
        if (!State.Allows(PactAct.Sign) || signers.Count == 0 || Missing(signers).Count > 0) return;
        State = PactState.Complete;
        Raise(new PactCompleted());
    }

    private void ReplaceContent(PactContent content)
    {
        // What stays is the list itself that is cleared here.
        IReadOnlyList<JoinedMovement> movements = [.. content.Movements];
        IReadOnlyList<Target> targets = [.. content.Targets];
        IReadOnlyList<string> commitments = [.. content.Commitments];
        _movements.Clear();
        _targets.Clear();
        _commitments.Clear();
        _movements.AddRange(movements);
        _targets.AddRange(targets);
        _commitments.AddRange(commitments);
    }
}

internal sealed record PactContent(IReadOnlyList<JoinedMovement> Movements, IReadOnlyList<Target> Targets,
    IReadOnlyList<string> Commitments);

/// <param name="LeftBehind">Units whose targets were not carried over, because they are no longer members.</param>
/// <param name="WithoutTargets">Members of the new year that have no target yet.</param>
/// <param name="ClosedIndicators">Indicators whose targets were not carried over, because they are not valid in the new year.</param>
internal sealed record PactSuccession(Pact Pact, IReadOnlyList<string> LeftBehind, IReadOnlyList<string> WithoutTargets,
    IReadOnlyList<string> ClosedIndicators);

/// <summary>A movement joined (<i>phong trào thi đua</i>).</summary>
/// <param name="Aim">What it is for, in the words of the pact; <c>null</c> when the pact does not say.</param>
[AuditKey(nameof(JoinedMovement.Name))]
internal sealed record JoinedMovement(string Name, string? Aim);

/// <param name="Value">Present exactly when the status is <see cref="TargetStatus.Assigned"/>; zero is a value.</param>
[AuditKey(nameof(Target.UnitCode), nameof(Target.IndicatorCode))]
internal sealed record Target(string UnitCode, string IndicatorCode, TargetStatus Status, decimal? Value)
{
    [JsonIgnore]
    public bool IsConsistent => (Status == TargetStatus.Assigned) == (Value is not null);
}

/// <summary>Assigned with a value (zero included), expressly not assigned (<i>không giao</i>), or not applicable.</summary>
internal enum TargetStatus
{
    [JsonStringEnumMemberName("assigned")] Assigned,
    [JsonStringEnumMemberName("not-assigned")] NotAssigned,
    [JsonStringEnumMemberName("not-applicable")] NotApplicable,
}

/// <summary>A signature given for a unit.</summary>
/// <param name="Capacity">Function in which it was signed, never the person's name.</param>
/// <param name="SignedAt">When it was given.</param>
[AuditKey(nameof(Signature.UnitCode))]
[ShowsNames]
internal sealed record Signature(string UnitCode, string Capacity, DateTimeOffset SignedAt);

/// <summary>Draft; circulated for signatures, its text fixed; complete with the last signature; withdrawn, because it never was the
/// cluster's pact.</summary>
internal enum PactState
{
    [JsonStringEnumMemberName("draft")] Draft,
    [JsonStringEnumMemberName("circulated")] Circulated,
    [JsonStringEnumMemberName("complete")] Complete,
    [JsonStringEnumMemberName("withdrawn")] Withdrawn,
}

internal enum PactAct
{
    [JsonStringEnumMemberName("revise")] Revise,
    [JsonStringEnumMemberName("circulate")] Circulate,
    [JsonStringEnumMemberName("recall")] Recall,
    [JsonStringEnumMemberName("sign")] Sign,
    [JsonStringEnumMemberName("succeed")] Succeed,
    [JsonStringEnumMemberName("annex")] Annex,
    [JsonStringEnumMemberName("withdraw")] Withdraw,
}

/// <summary>What may be done with a pact in each state.</summary>
internal static class PactStates
{
    private static readonly StateTable<PactState, PactAct> Table = new(
        (PactState.Draft, [PactAct.Revise, PactAct.Circulate, PactAct.Withdraw]),
        (PactState.Circulated, [PactAct.Recall, PactAct.Sign, PactAct.Succeed, PactAct.Withdraw]),
        (PactState.Complete, [PactAct.Succeed, PactAct.Annex, PactAct.Withdraw]),
        (PactState.Withdrawn, []));

    public static bool Allows(this PactState state, PactAct act) => Table.Allows(state, act);
}

[EventName("pact-drafted")]
internal sealed record PactDrafted(string ClusterCode, string CycleCode) : IDomainEvent;
[EventName("pact-revised")]
internal sealed record PactRevised : IDomainEvent;
[EventName("pact-circulated")]
internal sealed record PactCirculated : IDomainEvent;
[EventName("circulation-withdrawn")]
internal sealed record CirculationWithdrawn(string Reason) : IWithdrawal;
[EventName("pact-signed")]
internal sealed record PactSigned(string UnitCode) : IDomainEvent;
[EventName("pact-signer-left")]
internal sealed record PactSignerLeft(string UnitCode) : IDomainEvent;
[EventName("pact-completed")]
internal sealed record PactCompleted : IDomainEvent;
[EventName("pact-withdrawn")]
internal sealed record PactWithdrawn(string Reason) : IWithdrawal;
