namespace ThiDua.Clusters;

/// <summary>Notes what was done at a conference, with a link to the act itself where it lives in a module.</summary>
internal static class RecordAct
{
    /// <param name="Kind">What was done.</param>
    /// <param name="Summary">In the words of the minutes.</param>
    /// <param name="ReferenceId">Id of the act itself, for example of the pact signed; left out where it lives in no module.</param>
    public sealed record Request(ActKind Kind, string Summary, Guid? ReferenceId = null);

    public static void Map(RouteGroupBuilder conferences) =>
        conferences.MapPost("/{id:guid}/acts", HandleAsync).WithName(nameof(RecordAct))
            .WithSummary("Notes what was done at a conference, with a link to the act itself where it lives in a module")
            .RequireIfMatch().WayBack(nameof(WithdrawAct)).Needs(Permissions.HoldConference);

    private static async Task<Results<Versioned<ConferenceView>, Problem>> HandleAsync(
        Guid id, Request request, ETag ifMatch, ClustersDbContext db, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var loaded = await Conferences.LoadForChangeAsync(db, id, ifMatch, user, ct);
        if (loaded.Error is { } refused) return Problem.From(refused);

        var (conference, _) = loaded.Value;
        if (new FieldChecks().Name(request.Summary, "/summary", 2_000).Error is { } wrong) return Problem.From(wrong);

        var act = new Act(request.Kind, Text.Clean(request.Summary), request.ReferenceId);
        if (conference.RecordAct(act, LegalTime.Today(clock)).Error is { } error) return Problem.From(error);

        await db.SaveChangesAsync(ct);
        return Versioned.Ok(ConferenceView.Of(conference), conference.Version);
    }
}
