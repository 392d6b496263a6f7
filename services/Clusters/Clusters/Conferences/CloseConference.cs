namespace ThiDua.Clusters;

/// <summary>Numbers the minutes (<i>biên bản</i>) and closes the record of a conference.</summary>
internal static class CloseConference
{
    public sealed record Request(string MinutesNumber);

    public static void Map(RouteGroupBuilder conferences) =>
        conferences.MapPost("/{id:guid}/minutes", HandleAsync).WithName(nameof(CloseConference))
            .WithSummary("Numbers the minutes and closes the record of a conference")
            .RequireIfMatch().WayBack(nameof(WithdrawMinutes)).Needs(Permissions.HoldConference);

    private static async Task<Results<Versioned<ConferenceView>, Problem>> HandleAsync(
        Guid id, Request request, ETag ifMatch, ClustersDbContext db, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var loaded = await Conferences.LoadForChangeAsync(db, id, ifMatch, user, ct);
        if (loaded.Error is { } refused) return Problem.From(refused);

        var (conference, cluster) = loaded.Value;
        if (new FieldChecks().Name(request.MinutesNumber, "/minutesNumber", 100).Error is { } wrong) return Problem.From(wrong);

        var members = cluster is null ? []
            : await db.LivingMembersAsync(cluster, conference.Year, conference.HeldOn, ct);
        var closed = conference.Close(Text.Clean(request.MinutesNumber), members, LegalTime.Today(clock));
        if (closed.Error is { } error) return Problem.From(error);

        await db.SaveChangesAsync(ct);
        return Versioned.Ok(ConferenceView.Of(conference), conference.Version);
    }
}
