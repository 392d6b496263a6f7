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
    public sealed record Request(DateOnly ConferenceDate, string MinutesNumber);

    public static void Map(RouteGroupBuilder rankings) =>
        rankings.MapPost("/{id:guid}/adoption", HandleAsync).WithName(nameof(AdoptRanking))
            .WithSummary("Adopt a ranking and freeze its sheets")
            .RequireIfMatch().Needs(Permissions.AdoptRanking);

    private static async Task<Results<Versioned<RankingView>, Problem>> HandleAsync(
        Guid id, Request request, ETag ifMatch, ScoringDbContext db, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var ranking = await db.RankingsFor(user).SingleOrDefaultAsync(r => r.Id == id, ct);
        if (ranking is null) return Problem.From(GeneralErrors.NothingHere);
        if (await db.RefusesForAsync(user, Permissions.AdoptRanking, ranking.ClusterCode, ranking.CycleCode,
            ct) is { } refusal) return Problem.From(refusal);
        if (ranking.IsStale(ifMatch)) return Problem.From(ScoringErrors.RankingChanged);
        var now = clock.GetUtcNow();
        var cycle = await db.Cycles.AsNoTracking().SingleAsync(c => c.Code == ranking.CycleCode, ct);
        if (cycle.Refuses(now, Phase.Conference) is { } closed) return Problem.From(closed);
        if (new FieldChecks().Name(request.MinutesNumber, "/minutesNumber", 100)
            .That(request.ConferenceDate <= LegalTime.DayOf(now), "/conferenceDate",
            "Ngày hội nghị không thể ở tương lai.", "The conference cannot be in the future.").Error is { } wrong) return Problem.From(
                wrong);
        var result = await SeasonResult.LoadAsync(db, ranking.ClusterCode, ranking.CycleCode, ct);
        if (result.Error is { } missing) return Problem.From(missing);

        var minutes = Text.Clean(request.MinutesNumber);
        var adopted = ranking.Adopt(result.Value.Table, result.Value.Standings, request.ConferenceDate, minutes, user.ToAuthor(), now);
        if (adopted.Error is { } refused) return Problem.From(refused);
        foreach (var sheet in result.Value.Sheets)
        {
            // Each sheet moves with the ranking, so a correction at the same moment either comes first or finds the sheet changed.
            if (sheet.Freeze(minutes).Error is { } locked) return Problem.From(locked);
        }

        // A unit that joins at the same moment either comes first or finds the ranking adopted.
        result.Value.Cluster.Touched++;

        await db.SaveChangesAsync(ct);
        return Versioned.Ok(RankingView.From(ranking, await db.NamesAsync(ranking.UnitCodes, ct)), ranking.Version);
    }
}
