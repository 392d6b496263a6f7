using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ThiDua.BuildingBlocks.Http;
using ThiDua.BuildingBlocks.Security;
using ThiDua.Clusters.Persistence;
using ThiDua.Contracts.Policy;

namespace ThiDua.Clusters.Features;

/// <summary>Shows one unit with its names, predecessors and successors.</summary>
internal static class GetUnit
{
    public static void Map(RouteGroupBuilder units) =>
        units.MapGet("/{code}", HandleAsync).WithName(nameof(GetUnit)).Needs(Permissions.ReadRegister);

    private static async Task<Results<Versioned<UnitView>, Problem>> HandleAsync(string code, ClustersDbContext db, CancellationToken ct) =>
        await db.Units.AsNoTracking().SingleOrDefaultAsync(u => u.Code == code, ct) is { } unit
            ? Versioned.Ok(UnitView.Of(unit), unit.Version)
            : Problem.From(ClustersErrors.UnitNotFound);
}
