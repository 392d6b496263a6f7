namespace ThiDua.Clusters;

/// <summary>Puts right what was typed wrong about a conference (<i>đính chính hội nghị</i>), before it has its minutes.</summary>
internal static class CorrectConference
{
    /// <summary>What is left out stays.</summary>
    public sealed record Request : Partial
    {
        /// <summary>What it is held for.</summary>
        public ConferenceKind Kind { get; init; }

        public DateOnly HeldOn { get; init; }

        public string HostUnitCode { get; init; } = "";

        /// <summary>Where it is held, in words.</summary>
        public string Place { get; init; } = "";

        /// <summary>Why it was wrong.</summary>
        public required string Reason { get; init; }

        public (ConferenceKind Kind, DateOnly HeldOn, string Host, string Place) Over(Conference now) => (
            Or(Kind, now.Kind, nameof(Kind)), Or(HeldOn, now.HeldOn, nameof(HeldOn)),
            Or(HostUnitCode, now.HostUnitCode, nameof(HostUnitCode)), Or(Text.Clean(Place), now.Place, nameof(Place)));
    }

    public static void Map(RouteGroupBuilder conferences) =>
        conferences.MapPost("/{id:guid}/correction", HandleAsync).WithName(nameof(CorrectConference))
            .WithSummary("Puts right what was typed wrong about a conference")
            .RequireIfMatch().WayBack(nameof(CorrectConference)).Needs(Permissions.HoldConference);

    private static async Task<Results<Versioned<ConferenceView>, Problem>> HandleAsync(
        Guid id, Request request, ETag ifMatch, ClustersDbContext db, CurrentUser user, CancellationToken ct)
    {
        var loaded = await Conferences.LoadForChangeAsync(db, id, ifMatch, user, ct);
        if (loaded.Error is { } refused) return Problem.From(refused);

        var (conference, cluster) = loaded.Value;
        var (kind, heldOn, host, place) = request.Over(conference);
        var members = await Conferences.MembersAsync(db, cluster, conference.Year, heldOn, ct);
        var checks = new FieldChecks().Name(place, "/place").Day(heldOn, "/heldOn")
            .That(members.Contains(host), "/hostUnitCode", Conferences.HostRule(cluster)).Name(request.Reason, "/reason", 2_000);
        if (checks.Error is { } wrong) return Problem.From(wrong);
        var resting = await RestingOnUnits.OfConferenceAsync(db, conference, ct);
        var corrected = conference.Correct(kind, heldOn, host, place, Text.Clean(request.Reason), members, resting);
        if (corrected.Error is { } error) return Problem.From(error);

        await db.SaveChangesAsync(ct);
        return Versioned.Ok(ConferenceView.Of(conference), conference.Version);
    }
}
