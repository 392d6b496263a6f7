namespace ThiDua.Clusters;

/// <summary>Tells how many delegates came to a conference and which functions were present (<i>đại biểu dự hội nghị</i>).</summary>
internal static class RecordDelegates
{
    /// <param name="Qualifier"><c>more-than</c> keeps a lower bound one.</param>
    /// <param name="Functions">Functions present besides the members, never names.</param>
    /// <param name="Count">Number of delegates (<i>đại biểu</i>).</param>
    public sealed record Request(int Count, CountQualifier Qualifier, IReadOnlyList<string> Functions);

    public static void Map(RouteGroupBuilder conferences) =>
        conferences.MapPut("/{id:guid}/delegates", HandleAsync).WithName(nameof(RecordDelegates))
            .WithSummary("Tells how many delegates came to a conference and which functions were present")
            .RequireIfMatch().Needs(Permissions.HoldConference);

    private static async Task<Results<Versioned<ConferenceView>, Problem>> HandleAsync(
        Guid id, Request request, ETag ifMatch, ClustersDbContext db, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var loaded = await Conferences.LoadForChangeAsync(db, id, ifMatch, user, ct);
        if (loaded.Error is { } refused) return Problem.From(refused);

        var (conference, _) = loaded.Value;
        var checks = new FieldChecks().Size(request.Functions, "/functions", atMost: 200)
            .That(request.Count is >= 0 and <= 100_000, "/count", ConferenceErrors.DelegatesOutOfRange);
        for (var i = 0; i < request.Functions.Count; i++) checks.Name(request.Functions[i], $"/functions/{i}");
        if (checks.Error is { } wrong) return Problem.From(wrong);

        List<string> functions = [.. request.Functions.Select(Text.Clean)];
        var recorded = conference.RecordDelegates(request.Count, request.Qualifier, functions, LegalTime.Today(clock));
        if (recorded.Error is { } error) return Problem.From(error);

        await db.SaveChangesAsync(ct);
        return Versioned.Ok(ConferenceView.Of(conference), conference.Version);
    }
}
