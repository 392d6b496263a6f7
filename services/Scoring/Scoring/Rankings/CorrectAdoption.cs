using ThiDua.BuildingBlocks.Calendar;

namespace ThiDua.Scoring;

/// <summary>Puts right the day or the minutes number of an adoption that were typed wrong (<i>đính chính việc thông qua</i>). It stays the
/// same adoption: nothing that rests on it lapses.</summary>
internal static class CorrectAdoption
{
    public sealed record Request : Partial
    {
        /// <summary>Day of the conference, Asia/Ho_Chi_Minh; not after the day on which the adoption was entered.</summary>
        public DateOnly ConferenceDate { get; init; }

        /// <summary>Number of the minutes (<i>số biên bản</i>).</summary>
        public string? MinutesNumber { get; init; }

        /// <summary>What was typed wrong.</summary>
        public required string Reason { get; init; }

        internal (DateOnly On, string MinutesNumber) Over(Adoption? now) =>
            (Or(ConferenceDate, now?.On ?? default), Text.Clean(Or(MinutesNumber, now?.MinutesNumber) ?? ""));
    }

    public static void Map(RouteGroupBuilder rankings) =>
        rankings.MapPost("/{id:guid}/adoption/correction", HandleAsync).WithName(nameof(CorrectAdoption))
            .WithSummary("Correct the day or the minutes number of an adoption")
            .RequireIfMatch().Needs(Permissions.AdoptRanking)
            .WayBack(nameof(CorrectAdoption));

    private static async Task<Results<Versioned<RankingView>, Problem>> HandleAsync(
        Guid id, Request request, ETag ifMatch, ScoringDbContext db, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var loaded = await Rankings.LoadForChangeAsync(db, id, ifMatch, user, RankingAct.CorrectAdoption, now, ct);
        if (loaded.Error is { } refusal) return Problem.From(refusal);

        var ranking = loaded.Value.Ranking;
        var (on, minutes) = request.Over(ranking.InForce);
        var checks = new FieldChecks().Name(request.Reason, "/reason", 2_000);
        if (ranking.InForce is { } adoption)
        {
            checks.Name(minutes, "/minutesNumber", 100)
                .That(on <= LegalTime.DayOf(adoption.At), "/conferenceDate", RankingErrors.ConferenceAfterEntry);
        }
        if (checks.Error is { } invalid) return Problem.From(invalid);
        var decisions = await db.DecisionsOnAsync(id, ct);
        var corrected = ranking.CorrectAdoption(on, minutes, Text.Clean(request.Reason), decisions, user.ToAuthor(), now);
        if (corrected.Error is { } refused) return Problem.From(refused);

        await db.SaveChangesAsync(ct);
        return Versioned.Ok(await Rankings.ViewAsync(db, user, ranking, ct), ranking.Version);
    }
}
