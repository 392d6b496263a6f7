namespace ThiDua.Clusters;

/// <summary>What rests on a unit and on its memberships in this module; a withdrawal names all of it.</summary>
internal static class RestingOnUnits
{
    /// <summary>What the cluster did with the unit as a member between two days: pacts it signed, conferences that noted it, the standing
    /// flag.</summary>
    public static async Task<IReadOnlyList<Resting>> OfMembershipAsync(ClustersDbContext db, string clusterCode, string unitCode,
        DateOnly from, DateOnly? to, CancellationToken ct)
    {
        var (first, last) = (from.Year, to?.Year ?? 9999);
        var pacts = await db.Pacts.AsNoTracking().Where(p => p.ClusterCode == clusterCode && p.Year >= first && p.Year <= last)
            .ToListAsync(ct);
        var conferences = await db.Conferences.AsNoTracking()
            .Where(c => c.ClusterCode == clusterCode && c.State != ConferenceState.Withdrawn && c.Year >= first && c.Year <= last)
            .ToListAsync(ct);
        var flag = await db.StandingFlags.AsNoTracking().SingleOrDefaultAsync(f => f.ClusterCode == clusterCode, ct);
        var titles = await db.TitleRegistrations.AsNoTracking().Where(r => r.ClusterCode == clusterCode && r.UnitCode == unitCode
            && r.WithdrawnBecause == null && r.Year >= first && r.Year <= last).Select(r => new { r.Id, r.Year }).ToListAsync(ct);
        return
        [
            .. titles.Select(r => new Resting($"đăng ký danh hiệu thi đua năm {r.Year}", $"the titles it registered for {r.Year}")
            { Address = $"{ClustersModule.Prefix}/title-registrations/{r.Id}" }),
            .. pacts.Where(p => p.Signatures.Any(s => s.UnitCode == unitCode)).Select(p =>
                new Resting($"chữ ký trong giao ước năm {p.Year}", $"its signature under the pact of {p.Year}") { Address = PathOf(p) }),
            .. pacts.Where(p => p.Targets.Any(t => t.UnitCode == unitCode)).Select(p =>
                new Resting($"chỉ tiêu trong giao ước năm {p.Year}", $"its targets in the pact of {p.Year}") { Address = PathOf(p) }),
            .. conferences.Where(c => c.Attendance.Any(a => a.UnitCode == unitCode) || c.HostUnitCode == unitCode).Select(c =>
                new Resting($"hội nghị ngày {c.HeldOn}", $"the conference of {c.HeldOn}") { Address = PathOf(c) }),
            .. (flag?.Holdings ?? []).Where(h => h.UnitCode == unitCode && h.FromYear >= first && h.FromYear <= last).Select(h =>
                new Resting($"cờ thường trực từ năm {h.FromYear}", $"the standing flag from {h.FromYear} on")
                { Address = $"{ClustersModule.Prefix}/clusters/{clusterCode}/standing-flag" }),
        ];
    }

    /// <summary>What names the unit at all.</summary>
    public static async Task<IReadOnlyList<Resting>> OfUnitAsync(ClustersDbContext db, string code, CancellationToken ct)
    {
        var clusters = await db.Clusters.Where(c => c.Members.Any(m => m.UnitCode == code)).Select(c => c.Code).ToListAsync(ct);
        var units = await db.Units.Where(u => u.ParentCode == code || u.Predecessors.Contains(code) || u.Successors.Contains(code))
            .Select(u => u.Code).ToListAsync(ct);
        var works = await db.Works.CountAsync(w => w.UnitCode == code && w.WithdrawnBecause == null, ct);
        var models = await db.Models.CountAsync(m => m.UnitCode == code && m.WithdrawnBecause == null, ct);
        var movements = await db.Movements.CountAsync(m => m.LaunchedBy == code && m.WithdrawnBecause == null, ct);
        var conferences = (await db.Conferences.AsNoTracking().Where(c => c.ClusterCode == "" && c.State != ConferenceState.Withdrawn)
            .ToListAsync(ct)).Where(c => c.HostUnitCode == code || c.Attendance.Any(a => a.UnitCode == code));
        var council = await db.Councils.AnyAsync(c => c.UnitCode == code, ct);
        return
        [
            .. clusters.Select(cluster =>
                new Resting($"tư cách thành viên {Thing.Cluster(cluster)}", $"the membership of {Thing.Cluster(cluster)}")
                { Address = $"{ClustersModule.Prefix}/clusters/{cluster}" }),
            .. units.Select(unit => new Resting($"quan hệ với {Thing.Unit(unit)}", $"what is said of {Thing.Unit(unit)}")
            { Address = $"{ClustersModule.Prefix}/units/{unit}" }),
            .. conferences.Select(c => new Resting($"hội nghị ngày {c.HeldOn}", $"the conference of {c.HeldOn}") { Address = PathOf(c) }),
            .. Some(works, "công trình, phần việc đăng ký", "registered works"),
            .. Some(models, "điển hình tiên tiến", "exemplary models"),
            .. Some(movements, "phong trào đã phát động", "movements it launched"),
            .. Some(council ? 1 : 0, "Hội đồng của đơn vị", "Council of its own"),
        ];
    }

    /// <summary>What was done because the unit had ended: pacts completed without it, conferences closed without it.</summary>
    public static async Task<IReadOnlyList<Resting>> OfClosureAsync(ClustersDbContext db, Unit unit, CancellationToken ct)
    {
        var (code, last) = (unit.Code, unit.ValidTo ?? DateOnly.MaxValue);
        var clusters = await db.Clusters.AsNoTracking()
            .Where(c => c.Members.Any(m => m.UnitCode == code && m.EndedWithUnit && m.To == last)).Select(c => c.Code).ToListAsync(ct);
        var pacts = await db.Pacts.AsNoTracking()
            .Where(p => clusters.Contains(p.ClusterCode) && p.Year >= last.Year && p.State == PactState.Complete).ToListAsync(ct);
        var conferences = await db.Conferences.AsNoTracking()
            .Where(c => clusters.Contains(c.ClusterCode) && c.HeldOn > last && c.State == ConferenceState.Closed).ToListAsync(ct);
        return
        [
            .. pacts.Where(p => !p.Signatures.Any(s => s.UnitCode == code)).Select(p =>
                new Resting($"giao ước năm {p.Year} đã hoàn thành mà không có đơn vị", $"the pact of {p.Year}, completed without it")
                { Address = PathOf(p) }),
            .. conferences.Where(c => !c.Attendance.Any(a => a.UnitCode == code)).Select(c =>
                new Resting($"biên bản hội nghị ngày {c.HeldOn}", $"the minutes of the conference of {c.HeldOn}") { Address = PathOf(c) }),
        ];
    }

    /// <summary>What names a cluster.</summary>
    public static async Task<IReadOnlyList<Resting>> OfClusterAsync(ClustersDbContext db, string code, CancellationToken ct) =>
    [
        .. (await db.Cycles.Where(c => c.ClusterCodes.Contains(code)).Select(c => c.Code).ToListAsync(ct)).Select(cycle =>
            new Resting($"{Thing.Cycle(cycle)}", $"{Thing.Cycle(cycle)}") { Address = $"{ClustersModule.Prefix}/cycles/{cycle}" }),
        .. Some(await db.Movements.CountAsync(m => m.ClusterCode == code && m.WithdrawnBecause == null, ct),
            "phong trào của cụm, khối", "movements of the cluster"),
    ];

    /// <summary>What belongs to a movement.</summary>
    public static async Task<IReadOnlyList<Resting>> OfMovementAsync(ClustersDbContext db, Guid id, CancellationToken ct) =>
    [
        .. Some(await db.Works.CountAsync(w => w.MovementId == id && w.WithdrawnBecause == null, ct),
            "công trình, phần việc đăng ký", "registered works"),
        .. Some(await db.Models.CountAsync(m => m.MovementId == id && m.WithdrawnBecause == null, ct),
            "điển hình tiên tiến", "exemplary models"),
    ];

    /// <summary>What was done at a conference and says so: steps of movements, the standing flag.</summary>
    public static async Task<IReadOnlyList<Resting>> OfConferenceAsync(ClustersDbContext db, Conference conference, CancellationToken ct)
    {
        var steps = await db.Movements.FromSql(
            $"""
            select * from clusters.movement
            where withdrawn_because is null and steps @> jsonb_build_array(jsonb_build_object('conferenceId', {conference.Id}))
            """).AsNoTracking().ToListAsync(ct);
        var flag = await db.StandingFlags.AsNoTracking().SingleOrDefaultAsync(f => f.ClusterCode == conference.ClusterCode, ct);
        return
        [
            .. steps.Select(m => new Resting($"phong trào «{m.Name}»", $"the movement '{m.Name}'")
            { Address = $"{ClustersModule.Prefix}/movements/{m.Id}" }),
            .. (flag?.Holdings ?? []).Where(h => h.ConferenceId == conference.Id).Select(h =>
                new Resting($"cờ thường trực từ năm {h.FromYear}", $"the standing flag from {h.FromYear} on")
                { Address = $"{ClustersModule.Prefix}/clusters/{conference.ClusterCode}/standing-flag" }),
        ];
    }

    private static IEnumerable<Resting> Some(int count, string vietnamese, string english) =>
        count == 0 ? [] : [new Resting($"{count} {vietnamese}", $"{count} {english}")];

    private static string PathOf(Pact pact) => $"{ClustersModule.Prefix}/pacts/{pact.Id}";

    private static string PathOf(Conference conference) => $"{ClustersModule.Prefix}/conferences/{conference.Id}";
}
