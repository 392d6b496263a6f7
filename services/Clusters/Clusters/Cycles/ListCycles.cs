using System.Globalization;

namespace ThiDua.Clusters;

/// <summary>Lists cycles, the newest year first.</summary>
internal static class ListCycles
{
    /// <param name="Code">Stable code of the cycle.</param>
    [ShowsNames]
    internal sealed record Item(Guid Id, string Code, string Name, int Year, IReadOnlyList<string> ClusterCodes);

    public static void Map(RouteGroupBuilder cycles) =>
        cycles.MapGet("", HandleAsync).WithName(nameof(ListCycles))
            .WithSummary("Lists cycles, the newest year first")
            .Needs(Permissions.ReadRegister);

    private static async Task<Results<Ok<Page<Item>>, Problem>> HandleAsync([AsParameters] PageRequest page, ClustersDbContext db,
        CancellationToken ct)
    {
        if (!page.TryStart(2, out var after)) return Problem.From(GeneralErrors.BadCursor);

        var cycles = db.Cycles.AsNoTracking();
        if (after is [var yearText, var code])
        {
            if (!int.TryParse(yearText, CultureInfo.InvariantCulture, out var year)) return Problem.From(GeneralErrors.BadCursor);
            cycles = cycles.Where(c => c.Year < year || (c.Year == year && string.Compare(c.Code, code) > 0));
        }

        var rows = await cycles.OrderByDescending(c => c.Year).ThenBy(c => c.Code).Take(page.Size + 1)
            .Select(c => new Item(c.Id, c.Code, c.Name, c.Year, c.ClusterCodes)).ToListAsync(ct);
        return TypedResults.Ok(Page.Of(rows, page, c => [c.Year.ToString(CultureInfo.InvariantCulture), c.Code]));
    }
}
