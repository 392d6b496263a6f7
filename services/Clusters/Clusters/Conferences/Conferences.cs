namespace ThiDua.Clusters;

/// <summary>Conferences: their addresses, and how one is loaded to be recorded.</summary>
internal static class Conferences
{
    public static void Map(RouteGroupBuilder api)
    {
        var conferences = api.MapGroup("/conferences");
        ConveneConference.Map(conferences);
        ListConferences.Map(conferences);
        GetConference.Map(conferences);
        RecordAttendance.Map(conferences);
        RecordDelegates.Map(conferences);
        RecordAct.Map(conferences);
        CloseConference.Map(conferences);
        WithdrawMinutes.Map(conferences);
        WithdrawAct.Map(conferences);
        CorrectConference.Map(conferences);
        WithdrawConference.Map(conferences);
    }

    /// <returns>No cluster for a conference of the province; that one is the office's.</returns>
    public static async Task<Result<(Conference Conference, Cluster? Cluster)>> LoadForChangeAsync(ClustersDbContext db, Guid id,
        ETag ifMatch, CurrentUser user, CancellationToken ct)
    {
        var conference = await db.Conferences.SingleOrDefaultAsync(c => c.Id == id, ct);
        if (conference is null) return ConferenceErrors.ConferenceNotFound;
        var cluster = conference.IsOfProvince ? null
            : await db.Clusters.AsNoTracking().SingleAsync(c => c.Code == conference.ClusterCode, ct);
        var refusal = cluster is null ? user.Refuses(Permissions.HoldConference)
            : user.RefusesFor(Permissions.HoldConference, cluster, conference.Year, db.Today);
        if (refusal is not null) return refusal;
        return await db.RefusesStaleAsync(conference, ifMatch, GeneralErrors.Changed, ct) is { } stale ? stale : (conference, cluster);
    }

    /// <summary>Who may be noted there: the members that live on the day, for the province every unit that does.</summary>
    public static async Task<IReadOnlyList<string>> MembersAsync(ClustersDbContext db, Cluster? cluster, int year, DateOnly day,
        CancellationToken ct) =>
        cluster is not null ? await db.LivingMembersAsync(cluster, year, day, ct)
            : await db.Units.Where(u => u.WithdrawnBecause == null && u.ValidFrom <= day && (u.ValidTo == null || u.ValidTo >= day))
                .Select(u => u.Code).ToListAsync(ct);

    public static FieldRule HostRule(Cluster? cluster) => cluster is null ? ConferenceErrors.HostNotThen : ConferenceErrors.HostNotAMember;

    /// <summary>A step tied to a conference was taken there and then; a cluster's movement at a conference of that cluster
    /// or of the province.</summary>
    public static async Task<Error?> MissesAsync(ClustersDbContext db, Guid? conferenceId, DateOnly on, string? clusterCode,
        CancellationToken ct)
    {
        if (conferenceId is null) return null;
        var held = await db.Conferences.AnyAsync(c =>
            c.Id == conferenceId && c.HeldOn == on && c.State != ConferenceState.Withdrawn
            && (clusterCode == null || c.ClusterCode == "" || c.ClusterCode == clusterCode), ct);
        return held ? null : MovementErrors.NotThatConference(on);
    }
}
