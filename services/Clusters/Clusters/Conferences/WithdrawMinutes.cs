namespace ThiDua.Clusters;

/// <summary>The minutes were entered by mistake, or with a wrong number (<i>rút biên bản ghi nhầm</i>); the record is open again.</summary>
internal static class WithdrawMinutes
{
    /// <param name="Reason">Why it was wrong.</param>
    public sealed record Request(string Reason);

    public static void Map(RouteGroupBuilder conferences) =>
        conferences.MapPost("/{id:guid}/minutes/withdrawal", HandleAsync).WithName(nameof(WithdrawMinutes))
            .WithSummary("Withdraws the minutes of a conference, so that its record is open again")
            .RequireIfMatch().WayBack(nameof(CloseConference)).Needs(Permissions.HoldConference);

    private static async Task<Results<Versioned<ConferenceView>, Problem>> HandleAsync(
        Guid id, Request request, ETag ifMatch, ClustersDbContext db, CurrentUser user, CancellationToken ct)
    {
        var loaded = await Conferences.LoadForChangeAsync(db, id, ifMatch, user, ct);
        if (loaded.Error is { } refused) return Problem.From(refused);

        var (conference, _) = loaded.Value;
        if (new FieldChecks().Name(request.Reason, "/reason", 2_000).Error is { } wrong) return Problem.From(wrong);
        if (conference.WithdrawMinutes(Text.Clean(request.Reason)).Error is { } error) return Problem.From(error);

        await db.SaveChangesAsync(ct);
        return Versioned.Ok(ConferenceView.Of(conference), conference.Version);
    }
}
