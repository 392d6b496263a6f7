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

    public static async Task<Result<(Conference Conference, Cluster Cluster)>> LoadForChangeAsync(ClustersDbContext db, Guid id,
        ETag ifMatch, CurrentUser user, CancellationToken ct)
    {
        var conference = await db.Conferences.SingleOrDefaultAsync(c => c.Id == id, ct);
        if (conference is null) return ConferenceErrors.ConferenceNotFound;
        var cluster = await db.Clusters.AsNoTracking().SingleAsync(c => c.Code == conference.ClusterCode, ct);
        if (user.RefusesFor(Permissions.HoldConference, cluster, conference.Year, db.Today) is { } refusal) return refusal;
        return await db.RefusesStaleAsync(conference, ifMatch, GeneralErrors.Changed, ct) is { } stale ? stale : (conference, cluster);
    }

    /// <summary>A step tied to a conference was taken there and then; a cluster's movement at a conference of that cluster.</summary>
    public static async Task<Error?> MissesAsync(ClustersDbContext db, Guid? conferenceId, DateOnly on, string? clusterCode,
        CancellationToken ct)
    {
        if (conferenceId is null) return null;
        var held = await db.Conferences.AnyAsync(c =>
            c.Id == conferenceId && c.HeldOn == on && c.State != ConferenceState.Withdrawn
            && (clusterCode == null || c.ClusterCode == clusterCode), ct);
        return held ? null : MovementErrors.NotThatConference(on);
    }
}
