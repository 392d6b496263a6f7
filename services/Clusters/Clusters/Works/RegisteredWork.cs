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

    /// <summary>Whom a movement reaches: its cluster's members, its unit and what belongs to it, or everybody.</summary>
    /// <param name="cluster">Cluster of the movement, when it reaches one.</param>
    public static Result<RegisteredWork> Register(Guid id, Movement movement, Unit unit, Cluster? cluster, string name, string place,
        DateOnly plannedFinish, DateOnly today)
    {
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
        if (FinishedOn is { } finished) return WorkErrors.WorkFinished(finished);
        if (on > today) return MovementErrors.StepInFuture(on);
        if (on < movementFrom) return WorkErrors.FinishedTooEarly(movementFrom);

        FinishedOn = on;
        Raise(new WorkFinished(on));
        return Result.Ok;
    }
}

[EventName("work-registered")]
internal sealed record WorkRegistered(string UnitCode) : IDomainEvent;
[EventName("work-finished")]
internal sealed record WorkFinished(DateOnly On) : IDomainEvent;
