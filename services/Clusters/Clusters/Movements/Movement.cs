using System.Text.Json.Serialization;

namespace ThiDua.Clusters;

/// <summary>
/// An emulation movement (<i>phong trào thi đua</i>): launched, reviewed as often as it is, closed. It may run over several years; the
/// pacts of these years
/// name it in words of their own.
/// </summary>
internal sealed class Movement : AggregateRoot
{
    private readonly List<MovementStep> _steps = [];

    private Movement(Guid id) : base(id) { }

    public string Name { get; private set; } = "";
    public string? Aim { get; private set; }

    /// <summary>Body that launched it.</summary>
    public string LaunchedBy { get; private set; } = "";

    public MovementReach Reach { get; private set; }

    /// <summary>The cluster it is for; <c>null</c> when it reaches the province or one unit.</summary>
    public string? ClusterCode { get; private set; }

    public DateOnly From { get; private set; }

    /// <summary>Last day as planned; <c>null</c> when none was set.</summary>
    public DateOnly? To { get; private set; }

    /// <summary>Day of the closing review (<i>tổng kết</i>).</summary>
    public DateOnly? ClosedOn { get; private set; }

    public MovementState State { get; private set; } = MovementState.Launched;

    /// <summary>Why it never was one (<i>rút lại</i>); <c>null</c> for every other.</summary>
    public string? WithdrawnBecause { get; private set; }

    /// <summary>What was done, in the order of its days; the first is the launch.</summary>
    public IReadOnlyList<MovementStep> Steps => _steps;

    public static Result<Movement> Launch(Guid id, MovementPlan plan, string launchedBy, MovementReach reach, string? clusterCode,
        MovementStep launch, DateOnly today)
    {
        if (launch.On > today) return MovementErrors.StepInFuture(launch.On);
        if (plan.To < plan.From) return MovementErrors.MovementEndsBefore(plan.From);

        var movement = new Movement(id)
        {
            Name = plan.Name,
            Aim = plan.Aim,
            From = plan.From,
            To = plan.To,
            LaunchedBy = launchedBy,
            Reach = reach,
            ClusterCode = clusterCode,
        };
        movement._steps.Add(launch);
        movement.Raise(new MovementLaunched());
        return movement;
    }

    /// <summary>Mid-term review (<i>sơ kết</i>).</summary>
    public Result Review(MovementStep review, DateOnly today)
    {
        if (Refuses(MovementAct.Review, review, today) is { } refusal) return refusal;
        _steps.Add(review);
        State = MovementState.Reviewed;
        Raise(new MovementReviewed(review.On));
        return Result.Ok;
    }

    /// <summary>Closing review (<i>tổng kết</i>); it may well be held after the last day, and before it when the aim is reached.</summary>
    public Result Close(MovementStep closing, DateOnly today)
    {
        if (Refuses(MovementAct.Close, closing, today) is { } refusal) return refusal;
        _steps.Add(closing);
        (State, ClosedOn) = (MovementState.Closed, closing.On);
        Raise(new MovementClosed(closing.On));
        return Result.Ok;
    }

    /// <summary>What was typed wrong about it.</summary>
    /// <param name="firstWork">First day on which a work of it was to be finished, or was; <c>null</c> without works.</param>
    public Result Correct(MovementPlan plan, string reason, DateOnly? firstWork)
    {
        if (WithdrawnBecause is not null) return MovementErrors.MovementWithdrawn;
        if (plan.To < plan.From) return MovementErrors.MovementEndsBefore(plan.From);
        if (firstWork < plan.From) return MovementErrors.WorksBefore(firstWork.Value);
        if (new MovementPlan(Name, Aim, From, To) == plan) return Result.Ok;

        (Name, Aim, From, To) = (plan.Name, plan.Aim, plan.From, plan.To);
        Raise(new MovementCorrected(reason));
        return Result.Ok;
    }

    /// <summary>The last review, or the closing, was entered by mistake or with a wrong day: the movement is where it was before.</summary>
    public Result WithdrawLastStep(string reason)
    {
        if (WithdrawnBecause is not null) return MovementErrors.MovementWithdrawn;
        if (_steps.Count == 1) return MovementErrors.OnlyLaunched;
        var step = _steps[^1];
        _steps.RemoveAt(_steps.Count - 1);
        (State, ClosedOn) = (_steps.Count == 1 ? MovementState.Launched : MovementState.Reviewed, null);
        Raise(new MovementStepWithdrawn(step.Kind, step.On, reason));
        return Result.Ok;
    }

    /// <summary>It never was launched.</summary>
    /// <param name="restsOn">Works and models that belong to it.</param>
    public Result Withdraw(string reason, IReadOnlyList<Resting> restsOn)
    {
        if (RefusesWithdrawal(restsOn) is { } refusal) return refusal;
        WithdrawnBecause = reason;
        Raise(new MovementWithdrawn(reason));
        return Result.Ok;
    }

    public Error? RefusesWithdrawal(IReadOnlyList<Resting> restsOn) =>
        WithdrawnBecause is not null ? MovementErrors.MovementWithdrawn
        : restsOn.Count > 0 ? MovementErrors.MovementIsUsed.Because(restsOn) : null;

    private Error? Refuses(MovementAct action, MovementStep step, DateOnly today)
    {
        if (WithdrawnBecause is not null) return MovementErrors.MovementWithdrawn;
        if (!State.Allows(action)) return MovementErrors.MovementClosed;
        if (step.On > today) return MovementErrors.StepInFuture(step.On);
        return step.On < _steps[^1].On ? MovementErrors.StepBeforeLast(_steps[^1].On) : null;
    }
}

internal sealed record MovementPlan(string Name, string? Aim, DateOnly From, DateOnly? To);

/// <summary>Something held in a movement.</summary>
/// <param name="ConferenceId">Conference at which it was done, if at one.</param>
/// <param name="Summary">What came of it.</param>
/// <param name="Kind">Launch (<i>phát động</i>), review (<i>sơ kết</i>) or closing (<i>tổng kết</i>).</param>
/// <param name="On">Day it was held, Asia/Ho_Chi_Minh.</param>
[AuditKey]
internal sealed record MovementStep(MovementStepKind Kind, DateOnly On, Guid? ConferenceId, string? Summary);

/// <summary>Launch (<i>phát động</i>), review (<i>sơ kết</i>) or closing (<i>tổng kết</i>).</summary>
internal enum MovementStepKind
{
    [JsonStringEnumMemberName("launch")] Launch,
    [JsonStringEnumMemberName("review")] Review,
    [JsonStringEnumMemberName("closing")] Closing,
}

/// <summary>Whom it is for: everybody in the province, the members of one cluster, or one unit.</summary>
internal enum MovementReach
{
    [JsonStringEnumMemberName("province")] Province,
    [JsonStringEnumMemberName("cluster")] Cluster,
    [JsonStringEnumMemberName("unit")] Unit,
}

/// <summary>Launched, reviewed at least once, or closed.</summary>
internal enum MovementState
{
    [JsonStringEnumMemberName("launched")] Launched,
    [JsonStringEnumMemberName("reviewed")] Reviewed,
    [JsonStringEnumMemberName("closed")] Closed,
}

internal enum MovementAct
{
    [JsonStringEnumMemberName("review")] Review,
    [JsonStringEnumMemberName("close")] Close,
}

/// <summary>What may be done with a movement in each state.</summary>
internal static class MovementStates
{
    private static readonly StateTable<MovementState, MovementAct> Table = new(
        (MovementState.Launched, [MovementAct.Review, MovementAct.Close]),
        (MovementState.Reviewed, [MovementAct.Review, MovementAct.Close]),
        (MovementState.Closed, []));

    public static bool Allows(this MovementState state, MovementAct act) => Table.Allows(state, act);
}

[EventName("movement-launched")]
internal sealed record MovementLaunched : IDomainEvent;
[EventName("movement-reviewed")]
internal sealed record MovementReviewed(DateOnly On) : IDomainEvent;
[EventName("movement-closed")]
internal sealed record MovementClosed(DateOnly On) : IDomainEvent;
[EventName("movement-corrected")]
internal sealed record MovementCorrected(string Reason) : ICorrection;
[EventName("movement-step-withdrawn")]
internal sealed record MovementStepWithdrawn(MovementStepKind Kind, DateOnly On, string Reason) : IWithdrawal;
[EventName("movement-withdrawn")]
internal sealed record MovementWithdrawn(string Reason) : IWithdrawal;
