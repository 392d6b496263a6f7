using ThiDua.BuildingBlocks.Persistence;
using V1 = ThiDua.Contracts.Clusters.V1;

namespace ThiDua.Clusters;

/// <summary>The one place where an aggregate becomes the state that other modules read.</summary>
internal static class ClustersContracts
{
    public static readonly Type[] Published =
    [
        typeof(V1.UnitState), typeof(V1.ClusterState), typeof(V1.CycleState), typeof(V1.PactState), typeof(V1.ConferenceState),
            typeof(V1.HandOverState),
        typeof(V1.MovementState), typeof(V1.StandingFlagState), typeof(V1.RegisteredWorkState), typeof(V1.ExemplaryModelState),
            typeof(V1.CouncilState),
    ];

    public static object Of(AggregateRoot root, ContractHeader h) => root switch
    {
        Unit u => new V1.UnitState(h.EventId, u.Id, u.Version, h.OccurredAt, h.Happened,
            u.Code, u.Name, Wire.Word(u.Kind), u.ParentCode, u.ValidFrom, u.ValidTo, [.. u.Predecessors], [.. u.Successors]),
        Cluster c => new V1.ClusterState(h.EventId, c.Id, c.Version, h.OccurredAt, h.Happened,
            c.Code, c.Name, Wire.Word(c.Kind), c.FormedBy.DecisionNumber, c.FormedBy.DecisionDate, c.ValidFrom, c.ValidTo,
            [.. c.Members.OrderBy(m => m.FromYear).ThenBy(m => m.UnitCode, StringComparer.Ordinal)
                .Select(m => new V1.ClusterMember(m.UnitCode, m.FromYear, m.ToYear))],
            [.. c.Officers.Select(o => new V1.ClusterOfficer(o.Year, Wire.Word(o.Post), o.UnitCode))]),
        Cycle c => new V1.CycleState(h.EventId, c.Id, c.Version, h.OccurredAt, h.Happened,
            c.Code, c.Name, c.Year, [.. c.ClusterCodes],
                [.. c.Phases.Select(p => new V1.CyclePhase(Wire.Word(p.Kind), p.OpensAt, p.ClosesAt, p.GraceDays, Wire.Word(p.GraceIn)))]),
        Pact p => new V1.PactState(h.EventId, p.Id, p.Version, h.OccurredAt, h.Happened,
            p.ClusterCode, p.CycleCode, p.Year, p.Stage.Name, p.CreatedFromId,
            [.. p.Movements.Select(m => new V1.PactMovement(m.Name, m.Aim))],
            [.. p.Targets.Select(t => new V1.PactTarget(t.UnitCode, t.IndicatorCode, Wire.Word(t.Status), t.Value))],
            [.. p.Commitments], [.. p.Signatures.Select(s => new V1.PactSignature(s.UnitCode, s.Capacity, s.SignedAt))]),
        Conference c => new V1.ConferenceState(h.EventId, c.Id, c.Version, h.OccurredAt, h.Happened,
            c.ClusterCode, c.CycleCode, Wire.Word(c.Kind), c.Stage.Name, c.HeldOn, c.HostUnitCode, c.Place, c.MinutesNumber,
            [.. c.Attendance.Select(a => new V1.ConferenceAttendance(a.UnitCode, a.Present))],
            [.. c.Acts.Select(a => new V1.ConferenceAct(Wire.Word(a.Kind), a.Summary, a.ReferenceId))],
            c.DelegateCount, c.DelegateQualifier is { } qualifier ? Wire.Word(qualifier) : null, [.. c.Functions]),
        HandOver o => new V1.HandOverState(h.EventId, o.Id, o.Version, h.OccurredAt, h.Happened,
            o.ClusterCode, o.EffectiveYear, o.Stage.Name, o.Outgoing, o.IncomingHead, o.IncomingDeputy,
            [.. o.Items], [.. o.Signatures.Select(s => new V1.HandOverSignature(s.UnitCode, s.Capacity, s.SignedAt))]),
        Movement m => new V1.MovementState(h.EventId, m.Id, m.Version, h.OccurredAt, h.Happened,
            m.Name, m.Aim, m.LaunchedBy, Wire.Word(m.Reach), m.ClusterCode, m.From, m.To, m.Stage.Name,
            [.. m.Steps.Select(s => new V1.MovementStep(Wire.Word(s.Kind), s.On, s.ConferenceId, s.Summary))]),
        StandingFlag f => new V1.StandingFlagState(h.EventId, f.Id, f.Version, h.OccurredAt, h.Happened, f.ClusterCode, f.Holder!,
            [.. f.Holdings.Select(o => new V1.FlagHolding(o.UnitCode, o.FromYear, o.On, o.ConferenceId))]),
        Council c => new V1.CouncilState(h.EventId, c.Id, c.Version, h.OccurredAt, h.Happened,
            c.UnitCode, [
                .. c.Seats.Select(s => new V1.CouncilSeat(s.Number, Wire.Word(s.Function), s.UnitCode, s.Capacity, s.From, s.To))]),
        ExemplaryModel m => new V1.ExemplaryModelState(h.EventId, m.Id, m.Version, h.OccurredAt, h.Happened,
            m.UnitCode, m.Name, m.FoundOn, m.MovementId, [.. m.Replications.Select(r => new V1.ModelReplication(r.UnitCode, r.On))]),
        RegisteredWork w => new V1.RegisteredWorkState(h.EventId, w.Id, w.Version, h.OccurredAt, h.Happened,
            w.MovementId, w.UnitCode, w.Name, w.Place, w.PlannedFinish, w.FinishedOn),
        _ => throw new ArgumentOutOfRangeException(nameof(root), root, "This aggregate has no contract."),
    };
}
