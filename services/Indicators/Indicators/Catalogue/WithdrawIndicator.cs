using System.Text.Json;

namespace ThiDua.Indicators;

/// <summary>Withdraws an indicator that was added by mistake (<i>rút chỉ tiêu khỏi danh mục</i>) and that nothing rests on.</summary>
internal static class WithdrawIndicator
{
    public sealed record Request(string Reason);

    public static void Map(RouteGroupBuilder indicators)
    {
        indicators.MapPost("/{code}/withdrawal", HandleAsync).WithName(nameof(WithdrawIndicator))
            .WithSummary("Withdraws an indicator that was added by mistake")
            .NoWayBack("its code is never free again; add the indicator under another code.")
            .RequireIfMatch().Needs(Permissions.ManageCatalogue);
        indicators.MapGet("/{code}/withdrawal", LookAsync).WithName("GetIndicatorWithdrawal")
            .WithSummary("Says what rests on an indicator, before it is withdrawn")
            .Needs(Permissions.ManageCatalogue);
    }

    private static async Task<Results<Versioned<IndicatorView>, Problem>> HandleAsync(
        string code, Request request, ETag ifMatch, IndicatorsDbContext db, CancellationToken ct)
    {
        var loaded = await Catalogue.LoadForChangeAsync(db, code, ifMatch, ct);
        if (loaded.Error is { } refused) return Problem.From(refused);
        var indicator = loaded.Value;

        var reason = Text.Clean(request.Reason);
        if (new FieldChecks().Name(reason, "/reason", 2_000).Error is { } wrong) return Problem.From(wrong);
        if (indicator.Withdraw(await RestsOnAsync(code, db, ct), reason).Error is { } refusal) return Problem.From(refusal);

        await db.SaveChangesAsync(ct);
        return Versioned.Ok(IndicatorView.Of(indicator), indicator.Version);
    }

    /// <summary>What rests on an indicator and keeps it from being withdrawn; asking changes nothing.</summary>
    private static async Task<Results<Ok<WithdrawalView>, Problem>> LookAsync(
        string code, HttpContext http, IndicatorsDbContext db, CancellationToken ct)
    {
        if (await db.Indicators.AsNoTracking().SingleOrDefaultAsync(one => one.Code == code, ct) is not { } indicator)
            return Problem.From(CatalogueErrors.IndicatorNotFound);
        return await WithdrawalView.OfAsync(http, indicator.RefusesWithdrawal(await RestsOnAsync(code, db, ct)));
    }

    // The first few of each kind say enough; a count would have to be of what the caller may see.
    private static async Task<IReadOnlyList<Resting>> RestsOnAsync(string code, IndicatorsDbContext db, CancellationToken ct)
    {
        var figures = await db.FigureSets.IgnoreAutoIncludes().AsNoTracking()
            .Where(set => set.Figures.Any(figure => figure.IndicatorCode == code))
            .OrderBy(set => set.UnitCode).ThenBy(set => set.Period)
            .Select(set => new { set.UnitCode, set.Period }).Take(20).ToListAsync(ct);
        // Within jsonb nothing can be asked by LINQ.
        var entry = JsonSerializer.Serialize(new[] { new { indicatorCode = code } });
        var said = await db.ClusterFigures.FromSql(
            $"select * from indicators.cluster_figures where entries @> {entry}::jsonb").AsNoTracking()
            .OrderBy(set => set.ClusterCode).ThenBy(set => set.Period).Select(set => new { set.ClusterCode, set.Period }).Take(20)
            .ToListAsync(ct);
        var asked = await db.Reviews.FromSql($"select * from indicators.review where questions @> {entry}::jsonb").AsNoTracking()
            .Where(review => review.State != ReviewState.Withdrawn).OrderBy(review => review.Id)
            .Select(review => new { review.Id, review.ClusterCode, review.Title }).Take(20).ToListAsync(ct);
        var pledged = await db.Pacts.FromSql($"select * from indicators.pact_copy where state -> 'targets' @> {entry}::jsonb")
            .AsNoTracking().OrderBy(pact => pact.Id).Take(20).ToListAsync(ct);
        var weighed = await db.Indicators.AsNoTracking().Where(one => one.WeightedBy == code && one.Withdrawn == null)
            .Select(one => one.Code).ToListAsync(ct);
        return
        [
            .. figures.Select(set => new Resting(
                $"số liệu của {Thing.Unit(set.UnitCode)} trong {set.Period.InVietnamese}",
                $"figures of {Thing.Unit(set.UnitCode)} in {set.Period.InEnglish}")
            { Address = $"{IndicatorsModule.Prefix}/figures/{set.UnitCode}/{set.Period}" }),
            .. said.Select(set => new Resting(
                $"số liệu chung của {Thing.Cluster(set.ClusterCode)} trong {set.Period.InVietnamese}",
                $"what is said of {Thing.Cluster(set.ClusterCode)} in {set.Period.InEnglish}")
            { Address = $"{IndicatorsModule.Prefix}/clusters/{set.ClusterCode}/{set.Period}/figures" }),
            .. asked.Select(review => new Resting(
                $"câu hỏi của «{review.Title}», {Thing.Cluster(review.ClusterCode)}",
                $"a question of “{review.Title}”, {Thing.Cluster(review.ClusterCode)}")
            { Address = $"{IndicatorsModule.Prefix}/reviews/{review.Id}" }),
            .. pledged.Select(pact => new Resting(
                $"giao ước năm {pact.State.Year} của {Thing.Cluster(pact.State.ClusterCode)}",
                $"the pact of {Thing.Cluster(pact.State.ClusterCode)} for {pact.State.Year}")),
            .. weighed.Select(other => new Resting(
                $"{Thing.Indicator(other)} được bình quân theo chỉ tiêu này", $"the mean of {Thing.Indicator(other)} is weighted by it")
            { Address = $"{IndicatorsModule.Prefix}/indicators/{other}" }),
        ];
    }
}
