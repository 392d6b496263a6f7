namespace ThiDua.Clusters;

/// <summary>Notes which members were present and which were not.</summary>
internal static class RecordAttendance
{
    /// <param name="Attendance">One entry for each member that is noted; those not named stay as they were.</param>
    public sealed record Request(IReadOnlyList<Attendance> Attendance);

    public static void Map(RouteGroupBuilder conferences) =>
        conferences.MapPost("/{id:guid}/attendance", HandleAsync).WithName(nameof(RecordAttendance))
            .WithSummary("Notes which members were present and which were not")
            .RequireIfMatch().WayBack(nameof(RecordAttendance)).Needs(Permissions.HoldConference);

    private static async Task<Results<Versioned<ConferenceView>, Problem>> HandleAsync(
        Guid id, Request request, ETag ifMatch, ClustersDbContext db, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var loaded = await Conferences.LoadForChangeAsync(db, id, ifMatch, user, ct);
        if (loaded.Error is { } refused) return Problem.From(refused);

        var (conference, cluster) = loaded.Value;
        if (new FieldChecks().Size(request.Attendance, "/attendance", atLeast: 1).Error is { } wrong) return Problem.From(wrong);

        var members = await Conferences.MembersAsync(db, cluster, conference.Year, conference.HeldOn, ct);
        var recorded = conference.RecordAttendance(request.Attendance, members, LegalTime.Today(clock));
        if (recorded.Error is { } error) return Problem.From(error.In("/attendance"));

        await db.SaveChangesAsync(ct);
        return Versioned.Ok(ConferenceView.Of(conference), conference.Version);
    }
}
