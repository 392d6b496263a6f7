using ThiDua.BuildingBlocks.Persistence;
using V1 = ThiDua.Contracts.Clusters.V1;

namespace ThiDua.Clusters;

/// <summary>The one place where an aggregate becomes the state that other modules read.</summary>
internal static class ClustersContracts
{
    public static readonly Type[] Published =
    [
        typeof(V1.UnitState), typeof(V1.ClusterState), typeof(V1.CycleState), typeof(V1.PactState), typeof(V1.ConferenceState),
        typeof(V1.HandOverState), typeof(V1.MovementState), typeof(V1.StandingFlagState), typeof(V1.RegisteredWorkState),
        typeof(V1.ExemplaryModelState), typeof(V1.CouncilState),
    ];

    public static object StateOf(AggregateRoot root, ContractHeader h) => root switch
    {
        Unit u => new V1.UnitState(h.EventId, u.Id, u.Version, h.OccurredAt, h.Happened,
            u.Code, u.Name, EnumWord.Of(u.Kind), u.ParentCode, u.ValidFrom, u.ValidTo, [.. u.Predecessors], [.. u.Successors]),
        Cluster c => new V1.ClusterState(h.EventId, c.Id, c.Version, h.OccurredAt, h.Happened,
            c.Code, c.Name, EnumWord.Of(c.Kind), c.FormedBy.DecisionNumber, c.FormedBy.DecisionDate, c.ValidFrom, c.ValidTo,
            [.. c.Members.OrderBy(m => m.FromYear).ThenBy(m => m.UnitCode, StringComparer.Ordinal)
                .Select(m => new V1.ClusterMember(m.UnitCode, m.FromYear, m.ToYear))],
            [.. c.Officers.Select(o => new V1.ClusterOfficer(o.Year, EnumWord.Of(o.Post), o.UnitCode))]),
        Cycle c => new V1.CycleState(h.EventId, c.Id, c.Version, h.OccurredAt, h.Happened,
            c.Code, c.Name, c.Year, [.. c.ClusterCodes],
                [.. c.Phases.Select(p => new V1.CyclePhase(EnumWord.Of(p.Kind), p.OpensAt, p.ClosesAt, p.GraceDays, EnumWord.Of(p.GraceIn)))]),
        Pact p => new V1.PactState(h.EventId, p.Id, p.Version, h.OccurredAt, h.Happened,
            p.ClusterCode, p.CycleCode, p.Year, EnumWord.Of(p.State), p.CreatedFromId,
            [.. p.Movements.Select(m => new V1.PactMovement(m.Name, m.Aim))],
            [.. p.Targets.Select(t => new V1.PactTarget(t.UnitCode, t.IndicatorCode, EnumWord.Of(t.Status), t.Value))],
            [.. p.Commitments], [.. p.Signatures.Select(s => new V1.PactSignature(s.UnitCode, s.Capacity, s.SignedAt))]),
        Conference c => new V1.ConferenceState(h.EventId, c.Id, c.Version, h.OccurredAt, h.Happened,
            c.ClusterCode, c.CycleCode, EnumWord.Of(c.Kind), EnumWord.Of(c.State), c.HeldOn, c.HostUnitCode, c.Place, c.MinutesNumber,
            [.. c.Attendance.Select(a => new V1.ConferenceAttendance(a.UnitCode, a.Present))],
            [.. c.Acts.Select(a => new V1.ConferenceAct(EnumWord.Of(a.Kind), a.Summary, a.ReferenceId))],
            c.DelegateCount, c.DelegateQualifier is { } qualifier ? EnumWord.Of(qualifier) : null, [.. c.Functions]),
        HandOver o => new V1.HandOverState(h.EventId, o.Id, o.Version, h.OccurredAt, h.Happened,
            o.ClusterCode, o.EffectiveYear, EnumWord.Of(o.State), o.Outgoing, o.IncomingHead, o.IncomingDeputy,
            [.. o.Items], [.. o.Signatures.Select(s => new V1.HandOverSignature(s.UnitCode, s.Capacity, s.SignedAt))]),
        Movement m => new V1.MovementState(h.EventId, m.Id, m.Version, h.OccurredAt, h.Happened,
            m.Name, m.Aim, m.LaunchedBy, EnumWord.Of(m.Reach), m.ClusterCode, m.From, m.To, EnumWord.Of(m.State),
            [.. m.Steps.Select(s => new V1.MovementStep(EnumWord.Of(s.Kind), s.On, s.ConferenceId, s.Summary))]),
        StandingFlag f => new V1.StandingFlagState(h.EventId, f.Id, f.Version, h.OccurredAt, h.Happened, f.ClusterCode, f.Holder!,
            [.. f.Holdings.Select(o => new V1.FlagHolding(o.UnitCode, o.FromYear, o.On, o.ConferenceId))]),
        Council c => new V1.CouncilState(h.EventId, c.Id, c.Version, h.OccurredAt, h.Happened,
            c.UnitCode, [
                .. c.Seats.Select(s => new V1.CouncilSeat(s.Number, EnumWord.Of(s.Function), s.UnitCode, s.Capacity, s.From, s.To))]),
        ExemplaryModel m => new V1.ExemplaryModelState(h.EventId, m.Id, m.Version, h.OccurredAt, h.Happened,
            m.UnitCode, m.Name, m.FoundOn, m.MovementId, [.. m.Replications.Select(r => new V1.ModelReplication(r.UnitCode, r.On))]),
        RegisteredWork w => new V1.RegisteredWorkState(h.EventId, w.Id, w.Version, h.OccurredAt, h.Happened,
            w.MovementId, w.UnitCode, w.Name, w.Place, w.PlannedFinish, w.FinishedOn),
        _ => throw new ArgumentOutOfRangeException(nameof(root), root, "This aggregate has no contract."),
    };
}
