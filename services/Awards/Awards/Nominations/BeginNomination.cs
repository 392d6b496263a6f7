namespace ThiDua.Awards;

/// <summary>Begins the nomination of a cluster on its adopted ranking.</summary>
internal static class BeginNomination
{
    /// <param name="AllMembers">All members with a vote, present or not; without it one vote for each member that lives today.</param>
    public sealed record Request(Guid RankingId, int? AllMembers = null);

    public static void Map(RouteGroupBuilder nominations) =>
        nominations.MapPost("", HandleAsync).WithName(nameof(BeginNomination)).WithSummary("Begin the nomination on an adopted ranking")
            .Needs(Permissions.Nominate)
            .NoWayBack("a nomination without nominees claims nothing; what is entered in it has ways back of its own.");

    private static async Task<Results<VersionedCreated<NominationView>, Problem>> HandleAsync(
        Request request, AwardsDbContext db, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var found = await LoadRankingAsync(db, request.RankingId, user, clock, ct);
        if (found.Error is { } refused) return Problem.From(refused);
        var invalid = new FieldChecks()
            .That(request.AllMembers is not > Nomination.MostMembers, "/allMembers", NominationErrors.TooManyMembers).Error;
        if (invalid is not null) return Problem.From(invalid);

        var copy = found.Value;
        var afterwards = user.EntersAfterwards(Permissions.Nominate, copy.ClusterCode);
        var day = afterwards ? copy.State.AdoptedOn ?? db.Today : db.Today;
        var members = await db.LivingMembersAsync(copy.ClusterCode, copy.Year, day, ct);
        var id = Guid.CreateVersion7(clock.GetUtcNow());
        var begun = Nomination.Begin(id, copy.AsRanking(), request.AllMembers, members.Count, afterwards);
        if (begun.Error is { } refusal) return Problem.From(refusal);
        copy.Touch();
        db.Add(begun.Value);
        await db.SaveChangesAsync(ct);
        return Versioned.Created($"{AwardsModule.Prefix}/nominations/{id}", NominationView.Of(begun.Value), begun.Value.Version);
    }

    private static async Task<Result<RankingCopy>> LoadRankingAsync(AwardsDbContext db, Guid id, CurrentUser user, TimeProvider clock,
        CancellationToken ct)
    {
        // Nobody but the head nominates, and whose ranking it is not cannot tell it from one that does not exist.
        var ranking = await db.Rankings.SingleOrDefaultAsync(one => one.Id == id, ct);
        if (ranking is null || !user.May(Permissions.Nominate, Scopes.Cluster(ranking.ClusterCode)))
            return NominationErrors.RankingNotFound;
        var foreign = await db.RefusesHeadAsync(user, Permissions.Nominate, [ranking.ClusterCode], ranking.Year,
            NominationErrors.NotInOffice, ct);
        if (foreign is not null) return foreign;
        if (user.EntersAfterwards(Permissions.Nominate, ranking.ClusterCode))
            return Nominations.RefusesSeason(ranking.Year, clock) is { } early ? early : ranking;
        if (await Nominations.RefusesPhaseAsync(db, ranking.CycleCode, nameof(BeginNomination), clock, ct) is { } closed) return closed;
        return ranking;
    }
}
