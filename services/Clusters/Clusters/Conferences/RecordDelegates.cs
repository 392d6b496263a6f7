namespace ThiDua.Clusters;

/// <summary>Tells how many delegates came to a conference and which functions were present (<i>đại biểu dự hội nghị</i>).</summary>
internal static class RecordDelegates
{
    /// <summary>What is left out stays as it was told before.</summary>
    public sealed record Request : Partial
    {
        /// <summary>Needed the first time.</summary>
        public int Count { get; init; }

        /// <summary><c>more-than</c> keeps a lower bound one; <c>exact</c> when it was never told.</summary>
        public CountQualifier Qualifier { get; init; }

        /// <summary>Functions present besides the members, never names; one value.</summary>
        public IReadOnlyList<string> Functions { get; init; } = [];

        public (int? Count, CountQualifier Qualifier, IReadOnlyList<string> Functions) Over(Conference now) => (
            Or(Count, now.DelegateCount, nameof(Count)), Or(Qualifier, now.DelegateQualifier ?? CountQualifier.Exact, nameof(Qualifier)),
            Or<IReadOnlyList<string>>([.. Functions.Select(Text.Clean)], [.. now.Functions], nameof(Functions)));
    }

    public static void Map(RouteGroupBuilder conferences) =>
        conferences.MapPut("/{id:guid}/delegates", HandleAsync).WithName(nameof(RecordDelegates))
            .WithSummary("Tells how many delegates came to a conference and which functions were present")
            .RequireIfMatch().WayBack(nameof(RecordDelegates)).Needs(Permissions.HoldConference);

    private static async Task<Results<Versioned<ConferenceView>, Problem>> HandleAsync(
        Guid id, Request request, ETag ifMatch, ClustersDbContext db, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var loaded = await Conferences.LoadForChangeAsync(db, id, ifMatch, user, ct);
        if (loaded.Error is { } refused) return Problem.From(refused);

        var (conference, _) = loaded.Value;
        var checks = new FieldChecks().Size(request.Functions, "/functions", atMost: 200)
            .That(request.Over(conference).Count is not null, "/count", GeneralErrors.Missing)
            .That(request.Count is >= 0 and <= 100_000, "/count", ConferenceErrors.DelegatesOutOfRange);
        for (var i = 0; i < request.Functions.Count; i++) checks.Name(request.Functions[i], $"/functions/{i}");
        if (checks.Error is { } wrong) return Problem.From(wrong);

        var (count, qualifier, functions) = request.Over(conference);
        var recorded = conference.RecordDelegates(count!.Value, qualifier, functions, LegalTime.Today(clock));
        if (recorded.Error is { } error) return Problem.From(error);

        await db.SaveChangesAsync(ct);
        return Versioned.Ok(ConferenceView.Of(conference), conference.Version);
    }
}
