namespace ThiDua.Awards;

/// <summary>Begins the nomination of a cluster on its adopted ranking.</summary>
internal static class BeginNomination
{
    /// <param name="AllMembers">All members with a vote, present or not; without it one vote for each member of the year.</param>
    public sealed record Request(Guid RankingId, int? AllMembers = null);

    public static void Map(RouteGroupBuilder nominations) =>
        nominations.MapPost("/", HandleAsync).WithName(nameof(BeginNomination)).WithSummary("Begin the nomination on an adopted ranking")
            .Needs(Permissions.Nominate);

    private static async Task<Results<VersionedCreated<ShowNomination.Response>, Problem>> HandleAsync(
        Request request, AwardsDbContext db, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        if (new FieldChecks().Electorate(request.AllMembers).Error is { } wrong) return Problem.From(wrong);
        // Nobody but the head nominates, and whose ranking it is not cannot tell it from one that does not exist.
        var ranking = await db.Rankings.SingleOrDefaultAsync(one => one.Id == request.RankingId, ct);
        if (ranking is null || !user.May(Permissions.Nominate, Scopes.Cluster(ranking.ClusterCode))) return Problem.From(
            AwardsErrors.RankingNotFound);
        if (await db.RefusesForAsync(user, Permissions.Nominate, [ranking.ClusterCode], ranking.Year,
            ct) is { } notInOffice) return Problem.From(notInOffice);
        if (await db.RefusesNominatingAsync(ranking.CycleCode, clock, ct) is { } closed) return Problem.From(closed);

        var members = await db.MembersInAsync(ranking.ClusterCode, ranking.Year, ct);
        var begun = Nomination.Begin(Guid.CreateVersion7(), ranking, request.AllMembers, members.Count);
        if (begun.Error is { } refusal) return Problem.From(refusal);
        var nomination = begun.Value;
        ranking.Touched++;
        db.Add(nomination);
        await db.SaveChangesAsync(ct);
        return Versioned.Created($"{AwardsModule.Prefix}/nominations/{nomination.Id}", ShowNomination.Response.Of(nomination),
            nomination.Version);
    }
}
