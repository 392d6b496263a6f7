namespace ThiDua.Clusters;

/// <summary>Notes which members were present and which were not.</summary>
internal static class RecordAttendance
{
    public sealed record Request(IReadOnlyList<Attendance> Attendance);

    public static void Map(RouteGroupBuilder conferences) =>
        conferences.MapPost("/{id:guid}/attendance", HandleAsync).WithName(nameof(RecordAttendance)).RequireIfMatch()
            .Needs(Permissions.HoldConference);

    private static async Task<Results<Versioned<ConferenceView>, Problem>> HandleAsync(
        Guid id, Request request, ETag ifMatch, ClustersDbContext db, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var conference = await db.Conferences.SingleOrDefaultAsync(c => c.Id == id, ct);
        if (conference is null) return Problem.From(ClustersErrors.ConferenceNotFound);
        var cluster = await db.Clusters.AsNoTracking().SingleAsync(c => c.Code == conference.ClusterCode, ct);
        if (user.RefusesFor(Permissions.HoldConference, cluster, conference.Year) is { } refusal) return Problem.From(refusal);
        if (conference.IsStale(ifMatch)) return Problem.From(GeneralErrors.Changed);
        if (new FieldChecks().Size(request.Attendance, "/attendance", atLeast: 1).Error is { } wrong) return Problem.From(wrong);

        if (conference.RecordAttendance(request.Attendance, cluster.MembersOf(conference.Year), LegalTime.Today(clock))
            .Error is { } error) return Problem.From(error);

        await db.SaveChangesAsync(ct);
        return Versioned.Ok(ConferenceView.Of(conference), conference.Version);
    }
}
