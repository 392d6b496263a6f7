namespace ThiDua.Clusters;

/// <summary>A work that a unit registered within a movement (<i>công trình, phần việc đăng ký</i>), with the day planned and the day it was
/// really finished.</summary>
internal sealed class RegisteredWork : AggregateRoot
{
    private RegisteredWork(Guid id) : base(id) { }

    public Guid MovementId { get; private set; }
    public string UnitCode { get; private set; } = "";
    public string Name { get; private set; } = "";
    public string Place { get; private set; } = "";
    public DateOnly PlannedFinish { get; private set; }

    /// <summary>Day it was really finished; <c>null</c> until then.</summary>
    public DateOnly? FinishedOn { get; private set; }

    /// <summary>Why it never was registered (<i>rút lại</i>); <c>null</c> for every other.</summary>
    public string? WithdrawnBecause { get; private set; }

    /// <summary>Whom a movement reaches: its cluster's members, its unit and what belongs to it, or everybody.</summary>
    /// <param name="cluster">Cluster of the movement, when it reaches one.</param>
    public static Result<RegisteredWork> Register(Guid id, Movement movement, Unit unit, Cluster? cluster, string name, string place,
        DateOnly plannedFinish, DateOnly today)
    {
        if (movement.WithdrawnBecause is not null) return MovementErrors.MovementWithdrawn;
        if (movement.State == MovementState.Closed) return MovementErrors.MovementClosed;
        if (plannedFinish < movement.From) return WorkErrors.PlannedTooEarly(movement.From);
        if (unit.ValidTo is { } closedOn && closedOn < today) return UnitErrors.UnitClosed(unit.Code, closedOn);
        var reached = movement.Reach switch
        {
            MovementReach.Cluster =>
                cluster!.Members.Any(m => m.UnitCode == unit.Code && m.Overlaps(movement.From, movement.To)),
            MovementReach.Unit => unit.Code == movement.LaunchedBy || unit.ParentCode == movement.LaunchedBy,
            MovementReach.Province => true,
        };
        if (!reached) return WorkErrors.MovementElsewhere(unit.Code);

        var work = new RegisteredWork(id)
        {
            MovementId = movement.Id,
            UnitCode = unit.Code,
            Name = name,
            Place = place,
            PlannedFinish = plannedFinish
        };
        work.Raise(new WorkRegistered(unit.Code));
        return work;
    }

    /// <param name="movementFrom">First day of the movement it belongs to.</param>
    public Result Finish(DateOnly on, DateOnly movementFrom, DateOnly today)
    {
        if (WithdrawnBecause is not null) return WorkErrors.WorkWithdrawn;
        if (FinishedOn is { } finished) return WorkErrors.WorkFinished(finished);
        if (on > today) return MovementErrors.StepInFuture(on);
        if (on < movementFrom) return WorkErrors.FinishedTooEarly(movementFrom);

        FinishedOn = on;
        Raise(new WorkFinished(on));
        return Result.Ok;
    }

    /// <summary>What was typed wrong about it, the day on which it was finished among it.</summary>
    /// <param name="finishedOn"><c>null</c> when it is not finished after all.</param>
    public Result Correct(string name, string place, DateOnly plannedFinish, DateOnly? finishedOn, string reason, DateOnly movementFrom,
        DateOnly today)
    {
        if (WithdrawnBecause is not null) return WorkErrors.WorkWithdrawn;
        if (plannedFinish < movementFrom) return WorkErrors.PlannedTooEarly(movementFrom);
        if (finishedOn > today) return MovementErrors.StepInFuture(finishedOn.Value);
        if (finishedOn < movementFrom) return WorkErrors.FinishedTooEarly(movementFrom);
        if ((Name, Place, PlannedFinish, FinishedOn) == (name, place, plannedFinish, finishedOn)) return Result.Ok;

        (Name, Place, PlannedFinish, FinishedOn) = (name, place, plannedFinish, finishedOn);
        Raise(new WorkCorrected(reason));
        return Result.Ok;
    }

    /// <summary>It never was registered: entered by mistake, or for another unit.</summary>
    public Result Withdraw(string reason)
    {
        if (WithdrawnBecause is not null) return WorkErrors.WorkWithdrawn;
        WithdrawnBecause = reason;
        Raise(new WorkWithdrawn(reason));
        return Result.Ok;
    }
}

[EventName("work-registered")]
internal sealed record WorkRegistered(string UnitCode) : IDomainEvent;
[EventName("work-finished")]
internal sealed record WorkFinished(DateOnly On) : IDomainEvent;
[EventName("work-corrected")]
internal sealed record WorkCorrected(string Reason) : ICorrection;
[EventName("work-withdrawn")]
internal sealed record WorkWithdrawn(string Reason) : IWithdrawal;
