using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace ThiDua.Clusters;

/// <summary>Lists movements by their first day. A movement of several years is listed in each of them, until it is closed.</summary>
internal static class ListMovements
{
    /// <param name="ClosedOn">Day of the closing review (<i>tổng kết</i>); <c>null</c> until then.</param>
    /// <param name="From">First day.</param>
    /// <param name="To">Last day as planned; <c>null</c> when none was set.</param>
    /// <param name="ClusterCode">Cluster it is for; <c>null</c> unless it reaches one cluster.</param>
    [ShowsNames]
    internal sealed record Item(
        Guid Id, string Name, string LaunchedByUnitCode, MovementReach Reach, string? ClusterCode, DateOnly From, DateOnly? To,
            DateOnly? ClosedOn, MovementState State);

    public static void Map(RouteGroupBuilder movements) =>
        movements.MapGet("", HandleAsync).WithName(nameof(ListMovements))
            .WithSummary("Lists movements by their first day")
            .Needs(Permissions.ReadRegister);

    /// <param name="cluster">Movements of this cluster and those that reach the whole province.</param>
    /// <param name="state"><c>launched</c> lists those nobody has reviewed yet.</param>
    private static async Task<Results<Ok<Page<Item>>, Problem>> HandleAsync(
        [AsParameters] PageRequest page, [Range(1945, 2100)] int? year, string? cluster,
        Word<MovementState>? state, ClustersDbContext db, CancellationToken ct)
    {
        if (!page.TryStart(2, out var after)) return Problem.From(GeneralErrors.BadCursor);

        var movements = db.Movements.AsNoTracking()
            .Where(m => m.WithdrawnBecause == null)
            .Where(m => cluster == null || m.ClusterCode == cluster || m.Reach == MovementReach.Province);
        if (year is { } y)
        {
            var (first, last) = (new DateOnly(y, 1, 1), new DateOnly(y, 12, 31));
            movements = movements.Where(m => m.From <= last && ((m.ClosedOn ?? m.To) == null || (m.ClosedOn ?? m.To) >= first));
        }
        if (state is { Value: var wanted }) movements = movements.Where(m => m.State == wanted);
        if (after is [var dayText, var idText])
        {
            if (!DateOnly.TryParseExact(dayText, "O", out var day)
                || !Guid.TryParse(idText, out var id)) return Problem.From(GeneralErrors.BadCursor);
            movements = movements.Where(m => EF.Functions.GreaterThan(ValueTuple.Create(m.From, m.Id), ValueTuple.Create(day, id)));
        }

        var rows = await movements.OrderBy(m => m.From).ThenBy(m => m.Id).Take(page.Size + 1)
            .Select(m => new { m.Id, m.Name, m.LaunchedBy, m.Reach, m.ClusterCode, m.From, m.To, m.ClosedOn, m.State }).ToListAsync(ct);
        return TypedResults.Ok(Page.Of(
            [.. rows.Select(m => new Item(
                Id: m.Id,
                Name: m.Name,
                LaunchedByUnitCode: m.LaunchedBy,
                Reach: m.Reach,
                ClusterCode: m.ClusterCode,
                From: m.From,
                To: m.To,
                ClosedOn: m.ClosedOn,
                State: m.State))],
            page, m => [m.From.ToString("O", CultureInfo.InvariantCulture), m.Id.ToString()]));
    }
}
