namespace ThiDua.Clusters;

/// <summary>
/// An exemplary model (<i>điển hình tiên tiến, mô hình, gương người tốt việc tốt</i>) of a unit: the day it was found and the days on which
/// it was taken over elsewhere.
/// It names no person.
/// </summary>
internal sealed class ExemplaryModel : AggregateRoot
{
    private readonly List<Replication> _replications = [];

    private ExemplaryModel(Guid id) : base(id) { }

    /// <summary>Unit where it was found.</summary>
    public string UnitCode { get; private set; } = "";
    public string Name { get; private set; } = "";
    public string? Description { get; private set; }
    public DateOnly FoundOn { get; private set; }

    /// <summary>Movement it came from, where there is one.</summary>
    public Guid? MovementId { get; private set; }

    /// <summary>Where it was taken over, in the order in which it was recorded; empty means that nobody has yet.</summary>
    public IReadOnlyList<Replication> Replications => _replications;

    /// <summary>Why it never was one (<i>rút lại</i>); <c>null</c> for every other.</summary>
    public string? WithdrawnBecause { get; private set; }

    public static Result<ExemplaryModel> Find(Guid id, Unit unit, string name, string? description, DateOnly foundOn, Guid? movementId,
        DateOnly today)
    {
        if (foundOn > today) return MovementErrors.StepInFuture(foundOn);
        if (foundOn < unit.ValidFrom || foundOn > unit.ValidTo) return ModelErrors.UnitNotThen(unit.Code, foundOn);

        var model = new ExemplaryModel(id)
        {
            UnitCode = unit.Code,
            Name = name,
            Description = description,
            FoundOn = foundOn,
            MovementId = movementId
        };
        model.Raise(new ModelFound(unit.Code));
        return model;
    }

    /// <param name="taker">Unit that took it over.</param>
    public Result Replicate(Unit taker, Replication replication, DateOnly today)
    {
        if (WithdrawnBecause is not null) return ModelErrors.ModelWithdrawn;
        if (replication.On > today) return MovementErrors.StepInFuture(replication.On);
        if (replication.On < taker.ValidFrom || replication.On > taker.ValidTo)
            return ModelErrors.UnitNotThen(taker.Code, replication.On);
        if (replication.On < FoundOn) return ModelErrors.ReplicatedBeforeFound(FoundOn);
        if (replication.UnitCode == UnitCode) return ModelErrors.ReplicatedAtHome(UnitCode);
        if (_replications.Exists(known => known.UnitCode == replication.UnitCode))
            return ModelErrors.ReplicatedThere(replication.UnitCode);

        _replications.Add(replication);
        Raise(replication.Claimed ? new ReplicationClaimed(replication.UnitCode) : new ModelReplicated(replication.UnitCode));
        return Result.Ok;
    }

    /// <summary>The unit itself says that it took the model over, as somebody else had claimed.</summary>
    public Result ConfirmReplication(string unitCode)
    {
        if (WithdrawnBecause is not null) return ModelErrors.ModelWithdrawn;
        var place = _replications.FindIndex(known => known.UnitCode == unitCode);
        if (place < 0) return ModelErrors.NotReplicatedThere(unitCode);
        if (!_replications[place].Claimed) return ModelErrors.ReplicatedThere(unitCode);
        _replications[place] = _replications[place] with { Claimed = false };
        Raise(new ReplicationConfirmed(unitCode));
        return Result.Ok;
    }

    /// <summary>What was typed wrong about it.</summary>
    public Result Correct(Unit unit, string name, string? description, DateOnly foundOn, Guid? movementId, string reason, DateOnly today)
    {
        if (WithdrawnBecause is not null) return ModelErrors.ModelWithdrawn;
        if (foundOn > today) return MovementErrors.StepInFuture(foundOn);
        if (foundOn < unit.ValidFrom || foundOn > unit.ValidTo) return ModelErrors.UnitNotThen(unit.Code, foundOn);
        if (_replications.Exists(known => known.On < foundOn)) return ModelErrors.ReplicatedBeforeFound(foundOn);
        if ((Name, Description, FoundOn, MovementId) == (name, description, foundOn, movementId)) return Result.Ok;

        (Name, Description, FoundOn, MovementId) = (name, description, foundOn, movementId);
        Raise(new ModelCorrected(reason));
        return Result.Ok;
    }

    /// <summary>It never was one; what was said of taking it over falls with it.</summary>
    public Result Withdraw(string reason)
    {
        if (WithdrawnBecause is not null) return ModelErrors.ModelWithdrawn;
        WithdrawnBecause = reason;
        Raise(new ModelWithdrawn(reason));
        return Result.Ok;
    }

    /// <summary>The unit never took it over, or on another day.</summary>
    public Result WithdrawReplication(string unitCode, string reason)
    {
        if (WithdrawnBecause is not null) return ModelErrors.ModelWithdrawn;
        if (_replications.RemoveAll(known => known.UnitCode == unitCode) == 0) return ModelErrors.NotReplicatedThere(unitCode);
        Raise(new ReplicationWithdrawn(unitCode, reason));
        return Result.Ok;
    }
}

/// <summary>A unit that took the model over (<i>nhân rộng</i>).</summary>
/// <param name="On">Day it was taken over.</param>
/// <param name="Claimed">Told by somebody else, and not confirmed yet by the unit that is said to have taken it over.</param>
[AuditKey]
[ShowsNames]
internal sealed record Replication(string UnitCode, DateOnly On, string? Note, bool Claimed = false);

[EventName("model-found")]
internal sealed record ModelFound(string UnitCode) : IDomainEvent;
[EventName("model-replicated")]
internal sealed record ModelReplicated(string UnitCode) : IDomainEvent;
[EventName("replication-claimed")]
internal sealed record ReplicationClaimed(string UnitCode) : IDomainEvent;
[EventName("replication-confirmed")]
internal sealed record ReplicationConfirmed(string UnitCode) : IDomainEvent;
[EventName("model-corrected")]
internal sealed record ModelCorrected(string Reason) : ICorrection;
[EventName("model-withdrawn")]
internal sealed record ModelWithdrawn(string Reason) : IWithdrawal;
[EventName("replication-withdrawn")]
internal sealed record ReplicationWithdrawn(string UnitCode, string Reason) : IWithdrawal;
