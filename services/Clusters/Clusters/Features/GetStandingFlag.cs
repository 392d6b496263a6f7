using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ThiDua.BuildingBlocks.Http;
using ThiDua.BuildingBlocks.Security;
using ThiDua.Clusters.Persistence;
using ThiDua.Contracts.Policy;

namespace ThiDua.Clusters.Features;

/// <summary>Shows who holds the standing flag of a cluster (<i>cờ thường trực</i>), with its history.</summary>
internal static class GetStandingFlag
{
    public static void Map(RouteGroupBuilder clusters) =>
        clusters.MapGet("/{code}/standing-flag", HandleAsync).WithName(nameof(GetStandingFlag)).Needs(Permissions.ReadRegister);

    private static async Task<Results<Versioned<FlagView>, Problem>> HandleAsync(string code, ClustersDbContext db, CancellationToken ct) =>
        await db.StandingFlags.AsNoTracking().SingleOrDefaultAsync(f => f.ClusterCode == code, ct) is { } flag
            ? Versioned.Ok(FlagView.Of(flag), flag.Version)
            : Problem.From(ClustersErrors.FlagNotFound);
}
