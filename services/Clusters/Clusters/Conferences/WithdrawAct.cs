namespace ThiDua.Clusters;

/// <summary>An act was not done at the conference, or was written down wrong (<i>rút nội dung ghi nhầm</i>).</summary>
internal static class WithdrawAct
{
    /// <param name="Number">Counts the acts of the conference from one.</param>
    /// <param name="Reason">Why it was wrong.</param>
    public sealed record Request(int Number, string Reason);

    public static void Map(RouteGroupBuilder conferences) =>
        conferences.MapPost("/{id:guid}/acts/withdrawal", HandleAsync).WithName(nameof(WithdrawAct))
            .WithSummary("Withdraws an act that was not done at a conference")
            .RequireIfMatch().WayBack(nameof(RecordAct)).Needs(Permissions.HoldConference);

    private static async Task<Results<Versioned<ConferenceView>, Problem>> HandleAsync(
        Guid id, Request request, ETag ifMatch, ClustersDbContext db, CurrentUser user, CancellationToken ct)
    {
        var loaded = await Conferences.LoadForChangeAsync(db, id, ifMatch, user, ct);
        if (loaded.Error is { } refused) return Problem.From(refused);

        var (conference, _) = loaded.Value;
        if (new FieldChecks().Name(request.Reason, "/reason", 2_000).Error is { } wrong) return Problem.From(wrong);
        if (conference.WithdrawAct(request.Number, Text.Clean(request.Reason)).Error is { } error) return Problem.From(error);

        await db.SaveChangesAsync(ct);
        return Versioned.Ok(ConferenceView.Of(conference), conference.Version);
    }
}
