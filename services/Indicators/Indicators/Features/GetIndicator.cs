using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ThiDua.BuildingBlocks.Http;
using ThiDua.BuildingBlocks.Security;
using ThiDua.Contracts.Policy;
using ThiDua.Indicators.Persistence;

namespace ThiDua.Indicators.Features;

/// <summary>One indicator of the catalogue.</summary>
internal static class GetIndicator
{
    public static void Map(RouteGroupBuilder indicators) =>
        indicators.MapGet("/{code}", HandleAsync).WithName(nameof(GetIndicator)).Needs(Permissions.ReadCatalogue);

    private static async Task<Results<Versioned<IndicatorView>, Problem>> HandleAsync(string code, IndicatorsDbContext db, CancellationToken ct)
    {
        var view = await db.Indicators.Where(i => i.Code == code).Select(IndicatorView.Projection).SingleOrDefaultAsync(ct);
        return view is null ? Problem.From(IndicatorsErrors.IndicatorNotFound) : Versioned.Ok(view, view.Version);
    }
}
