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
        typeof(V1.ExemplaryModelState), typeof(V1.CouncilState), typeof(V1.TitleRegistrationState),
    ];

    public static object StateOf(AggregateRoot root, ContractHeader h) => root switch
    {
        Unit u => new V1.UnitState(
            EventId: h.EventId,
            AggregateId: u.Id,
            Version: u.Version,
            OccurredAt: h.OccurredAt,
            Happened: h.Happened,
            Code: u.Code,
            Name: u.Name,
            Kind: EnumWord.Of(u.Kind),
            ParentCode: u.ParentCode,
            ValidFrom: u.ValidFrom,
            ValidTo: u.ValidTo,
            Predecessors: [.. u.Predecessors],
            Successors: [.. u.Successors]),
        Cluster c => new V1.ClusterState(
            EventId: h.EventId,
            AggregateId: c.Id,
            Version: c.Version,
            OccurredAt: h.OccurredAt,
            Happened: h.Happened,
            Code: c.Code,
            Name: c.Name,
            Kind: EnumWord.Of(c.Kind),
            DecisionNumber: c.FormedBy.DecisionNumber,
            DecisionDate: c.FormedBy.DecisionDate,
            ValidFrom: c.ValidFrom,
            ValidTo: c.ValidTo,
            Members: [.. c.Members.OrderBy(m => m.From).ThenBy(m => m.UnitCode, StringComparer.Ordinal)
                .Select(m => new V1.ClusterMember(m.UnitCode, m.FromYear, m.ToYear, m.From, m.To))],
            Officers: [.. c.Officers.Select(o =>
                new V1.ClusterOfficer(o.Year, EnumWord.Of(o.Post), o.UnitCode, o.From, o.To, o.Acting))]),
        Cycle c => new V1.CycleState(
            EventId: h.EventId,
            AggregateId: c.Id,
            Version: c.Version,
            OccurredAt: h.OccurredAt,
            Happened: h.Happened,
            Code: c.Code,
            Name: c.Name,
            Year: c.Year,
            ClusterCodes: [.. c.ClusterCodes],
            Phases: [.. c.Phases.Select(p =>
                new V1.CyclePhase(EnumWord.Of(p.Kind), p.OpensAt, p.ClosesAt, p.GraceDays, EnumWord.Of(p.GraceIn)))],
            Exceptions: [.. c.Exceptions.Select(one =>
                new V1.CycleException(one.UnitCode, EnumWord.Of(one.Kind), LegalTime.StartOf(one.LastDay.AddDays(1))))]),
        Pact p => new V1.PactState(
            EventId: h.EventId,
            AggregateId: p.Id,
            Version: p.Version,
            OccurredAt: h.OccurredAt,
            Happened: h.Happened,
            ClusterCode: p.ClusterCode,
            CycleCode: p.CycleCode,
            Year: p.Year,
            State: EnumWord.Of(p.State),
            CreatedFromId: p.CreatedFromId,
            Movements: [.. p.Movements.Select(m => new V1.PactMovement(m.Name, m.Aim))],
            Targets: [.. p.Targets.Select(TargetOf)],
            Commitments: [.. p.Commitments],
            Signatures: [.. p.Signatures.Select(SignatureOf)],
            TargetsInForce: [.. p.TargetsInForce().Select(TargetOf)],
            Annexes: [.. p.Annexes.Select(AnnexOf)]),
        Conference c => new V1.ConferenceState(
            EventId: h.EventId,
            AggregateId: c.Id,
            Version: c.Version,
            OccurredAt: h.OccurredAt,
            Happened: h.Happened,
            ClusterCode: c.ClusterCode,
            CycleCode: c.CycleCode,
            Kind: EnumWord.Of(c.Kind),
            State: EnumWord.Of(c.State),
            HeldOn: c.HeldOn,
            HostUnitCode: c.HostUnitCode,
            Place: c.Place,
            MinutesNumber: c.MinutesNumber,
            Attendance: [.. c.Attendance.Select(a => new V1.ConferenceAttendance(a.UnitCode, a.Present))],
            Acts: [.. c.Acts.Select(a => new V1.ConferenceAct(EnumWord.Of(a.Kind), a.Summary, a.ReferenceId))],
            DelegateCount: c.DelegateCount,
            DelegateQualifier: c.DelegateQualifier is { } qualifier ? EnumWord.Of(qualifier) : null,
            Functions: [.. c.Functions]),
        HandOver o => new V1.HandOverState(
            EventId: h.EventId,
            AggregateId: o.Id,
            Version: o.Version,
            OccurredAt: h.OccurredAt,
            Happened: h.Happened,
            ClusterCode: o.ClusterCode,
            EffectiveYear: o.EffectiveYear,
            State: EnumWord.Of(o.State),
            OutgoingUnitCode: o.Outgoing,
            IncomingHeadUnitCode: o.IncomingHead,
            IncomingDeputyUnitCode: o.IncomingDeputy,
            Items: [.. o.Items],
            Signatures: [.. o.Signatures.Select(s => new V1.HandOverSignature(s.UnitCode, s.Capacity, s.SignedAt))]),
        Movement m => new V1.MovementState(
            EventId: h.EventId,
            AggregateId: m.Id,
            Version: m.Version,
            OccurredAt: h.OccurredAt,
            Happened: h.Happened,
            Name: m.Name,
            Aim: m.Aim,
            LaunchedByUnitCode: m.LaunchedBy,
            Reach: EnumWord.Of(m.Reach),
            ClusterCode: m.ClusterCode,
            From: m.From,
            To: m.To,
            State: EnumWord.Of(m.State),
            Steps: [.. m.Steps.Select(s => new V1.MovementStep(EnumWord.Of(s.Kind), s.On, s.ConferenceId, s.Summary))],
            Withdrawn: m.WithdrawnBecause is not null),
        StandingFlag f => new V1.StandingFlagState(
            EventId: h.EventId,
            AggregateId: f.Id,
            Version: f.Version,
            OccurredAt: h.OccurredAt,
            Happened: h.Happened,
            ClusterCode: f.ClusterCode,
            HolderUnitCode: f.Holder!,
            Holdings: [.. f.Holdings.Select(o => new V1.FlagHolding(o.UnitCode, o.FromYear, o.On, o.ConferenceId))]),
        Council c => new V1.CouncilState(
            EventId: h.EventId,
            AggregateId: c.Id,
            Version: c.Version,
            OccurredAt: h.OccurredAt,
            Happened: h.Happened,
            UnitCode: c.UnitCode,
            Seats: [.. c.Seats.Select(s => new V1.CouncilSeat(s.Number, EnumWord.Of(s.Function), s.UnitCode, s.Capacity, s.From, s.To))]),
        ExemplaryModel m => new V1.ExemplaryModelState(
            EventId: h.EventId,
            AggregateId: m.Id,
            Version: m.Version,
            OccurredAt: h.OccurredAt,
            Happened: h.Happened,
            UnitCode: m.UnitCode,
            Name: m.Name,
            FoundOn: m.FoundOn,
            MovementId: m.MovementId,
            Replications: [.. m.Replications.Select(r => new V1.ModelReplication(r.UnitCode, r.On, r.Claimed))],
            Withdrawn: m.WithdrawnBecause is not null),
        RegisteredWork w => new V1.RegisteredWorkState(
            EventId: h.EventId,
            AggregateId: w.Id,
            Version: w.Version,
            OccurredAt: h.OccurredAt,
            Happened: h.Happened,
            MovementId: w.MovementId,
            UnitCode: w.UnitCode,
            Name: w.Name,
            Place: w.Place,
            PlannedFinish: w.PlannedFinish,
            FinishedOn: w.FinishedOn,
            Withdrawn: w.WithdrawnBecause is not null),
        TitleRegistration t => new V1.TitleRegistrationState(
            EventId: h.EventId,
            AggregateId: t.Id,
            Version: t.Version,
            OccurredAt: h.OccurredAt,
            Happened: h.Happened,
            ClusterCode: t.ClusterCode,
            CycleCode: t.CycleCode,
            Year: t.Year,
            UnitCode: t.UnitCode,
            Aims: [.. t.Aims.Select(a => new V1.TitleAim(a.AwardCode, a.Title, EnumWord.Of(a.Recipients), a.Count))],
            Withdrawn: t.WithdrawnBecause is not null),
        _ => throw new ArgumentOutOfRangeException(nameof(root), root, "This aggregate has no contract."),
    };

    private static V1.PactTarget TargetOf(Target t) => new(t.UnitCode, t.IndicatorCode, EnumWord.Of(t.Status), t.Value);

    private static V1.PactSignature SignatureOf(Signature s) => new(s.UnitCode, s.Capacity, s.SignedAt);

    private static V1.PactAnnex AnnexOf(PactAnnex annex) => new(annex.Number, annex.Reason, EnumWord.Of(annex.State),
        [.. annex.Changes.Select(change => change.AsTarget()).OfType<Target>().Select(TargetOf)],
        [.. annex.Changes.Where(change => change.After is null).Select(change =>
            new V1.PactTarget(change.UnitCode, change.IndicatorCode, EnumWord.Of(change.Before!.Status), change.Before.Value))],
        [.. annex.Signatures.Select(SignatureOf)], annex.InForceSince);
}
