using ThiDua.BuildingBlocks.Calendar;

namespace ThiDua.Scoring;

/// <summary>
/// Adopts a cluster's ranking at its closing conference (<i>hội nghị tổng kết thông qua kết quả</i>).
/// From then on no point of that year changes unless the ranking is reopened.
/// </summary>
internal static class AdoptRanking
{
    /// <param name="ConferenceDate">Day of the conference, Asia/Ho_Chi_Minh; not in the future.</param>
    /// <param name="MinutesNumber">Number of the minutes (<i>số biên bản</i>) that record the adoption.</param>
    /// <param name="PlacesNeeded">The first places whose order is needed, as many as are to be nominated; equal totals behind them share
    /// their place. Left out, it is what the cluster's rules say, else every place; not to be sent where by those rules equal totals are
    /// always put in order.</param>
    public sealed record Request(DateOnly ConferenceDate, string MinutesNumber, int? PlacesNeeded = null);

    public static void Map(RouteGroupBuilder rankings) =>
        rankings.MapPost("/{id:guid}/adoption", HandleAsync).WithName(nameof(AdoptRanking))
            .WithSummary("Adopt a ranking and freeze its sheets")
            .RequireIfMatch().Needs(Permissions.AdoptRanking)
            .WayBack(nameof(CorrectAdoption), nameof(ReopenRanking));

    private static async Task<Results<Versioned<RankingView>, Problem>> HandleAsync(
        Guid id, Request request, ETag ifMatch, ScoringDbContext db, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var loaded = await Rankings.LoadForChangeAsync(db, id, ifMatch, user, RankingAct.Adopt, now, ct);
        if (loaded.Error is { } refusal) return Problem.From(refusal);
        var checks = new FieldChecks().Name(request.MinutesNumber, "/minutesNumber", 100)
            .That(request.ConferenceDate <= LegalTime.DayOf(now), "/conferenceDate", RankingErrors.ConferenceInFuture);
        var ranking = loaded.Value.Ranking;
        var least = ranking.Rules.PlacesNeeded ?? 1;
        checks.That(!(request.PlacesNeeded < least), "/placesNeeded", RankingErrors.TooFewPlaces(least))
            .That(request.PlacesNeeded is null || ranking.Rules.Ties != TieRule.Resolve, "/placesNeeded", RankingErrors.AllPlacesNeeded);
        if (checks.Error is { } invalid) return Problem.From(invalid);

        var basis = await loaded.Value.BasisAsync(db, ct);
        if (basis.Error is { } missing) return Problem.From(missing);
        var minutes = Text.Clean(request.MinutesNumber);
        var adopted = ranking.Adopt(basis.Value.Table, basis.Value.Results, request.ConferenceDate, minutes, user.ToAuthor(), now,
            request.PlacesNeeded);
        if (adopted.Error is { } refused) return Problem.From(refused);
        foreach (var sheet in basis.Value.Sheets)
        {
            // Each sheet moves with the ranking, so a correction at the same moment either comes first or finds the sheet changed.
            if (sheet.Freeze(minutes).Error is { } locked) return Problem.From(locked);
        }

        // A unit that joins at the same moment either comes first or finds the ranking adopted.
        loaded.Value.Cluster.Touch();

        await db.SaveChangesAsync(ct);
        return Versioned.Ok(await Rankings.ViewAsync(db, user, ranking, ct), ranking.Version);
    }
}
