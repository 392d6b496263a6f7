namespace ThiDua.Clusters;

/// <summary>Lists the registrations of titles within reach, in the order in which they were made; withdrawn ones are left out.</summary>
internal static class ListTitleRegistrations
{
    public static void Map(RouteGroupBuilder titles) =>
        titles.MapGet("", HandleAsync).WithName(nameof(ListTitleRegistrations))
            .WithSummary("Lists the registrations of titles the caller may see")
            .Needs(Permissions.ReadTitles);

    private static async Task<Results<Ok<Page<TitleRegistrationView>>, Problem>> HandleAsync(
        [AsParameters] PageRequest page, string? cluster, string? cycle, string? unit, int? year, ClustersDbContext db, CurrentUser user,
        CancellationToken ct)
    {
        if (!page.TryStart(1, out var after)) return Problem.From(GeneralErrors.BadCursor);
        var last = Guid.Empty;
        if (after is [var text] && !Guid.TryParse(text, out last)) return Problem.From(GeneralErrors.BadCursor);

        var rows = await Titles.SeenBy(user, db).AsNoTracking()
            .Where(r => r.WithdrawnBecause == null && (cluster == null || r.ClusterCode == cluster)
                && (cycle == null || r.CycleCode == cycle) && (unit == null || r.UnitCode == unit) && (year == null || r.Year == year)
                && r.Id > last)
            .OrderBy(r => r.Id).Take(page.Size + 1).ToListAsync(ct);
        return TypedResults.Ok(Page.Of(rows.ConvertAll(TitleRegistrationView.Of), page, r => [r.Id.ToString()]));
    }
}
