using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ThiDua.Awards.Domain;
using ThiDua.Awards.Persistence;
using ThiDua.BuildingBlocks.Http;
using ThiDua.BuildingBlocks.Security;
using ThiDua.Contracts.Policy;

namespace ThiDua.Awards.Features;

/// <summary>Shows one nomination with its ballots and proposals.</summary>
internal static class ShowNomination
{
    /// <param name="State"><c>open, suspended, submitted</c>; suspended while the ranking it rests on does not stand.</param>
    public sealed record Response(
        Guid Id, Guid RankingId, string ClusterCode, string CycleCode, int Year, DateOnly AdoptedOn, NominationStatus State, string? MinutesNumber,
        IReadOnlyList<string> Nominees, IReadOnlyList<Ballot> Ballots, IReadOnlyList<Proposal> Proposals)
    {
        public static Response Of(Nomination nomination) => new(
            nomination.Id, nomination.RankingId, nomination.ClusterCode, nomination.CycleCode, nomination.Year, nomination.AdoptedOn, nomination.Status,
            nomination.MinutesNumber, [.. nomination.Nominees.Select(nominee => nominee.UnitCode)], nomination.Ballots, nomination.Proposals);
    }

    public static void Map(RouteGroupBuilder nominations) =>
        nominations.MapGet("/{id:guid}", HandleAsync).WithName(nameof(ShowNomination)).WithSummary("One nomination").Needs(Permissions.ReadNominations);

    private static async Task<Results<Versioned<Response>, Problem>> HandleAsync(Guid id, AwardsDbContext db, CurrentUser user, CancellationToken ct)
    {
        var nomination = await db.Nominations.AsNoTracking().SeenBy(user, db).SingleOrDefaultAsync(one => one.Id == id, ct);
        return nomination is null ? Problem.From(AwardsErrors.NominationNotFound) : Versioned.Ok(Response.Of(nomination), nomination.Version);
    }
}
