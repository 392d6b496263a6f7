namespace ThiDua.Awards;

/// <summary>Shows one nomination with its ballots and proposals.</summary>
internal static class GetNomination
{
    public static void Map(RouteGroupBuilder nominations) =>
        nominations.MapGet("/{id:guid}", HandleAsync).WithName(nameof(GetNomination)).WithSummary("One nomination")
            .Needs(Permissions.ReadNominations);

    private static async Task<Results<Versioned<NominationView>, Problem>> HandleAsync(Guid id, AwardsDbContext db, CurrentUser user,
        CancellationToken ct)
    {
        var nomination = await db.Nominations.AsNoTracking().SeenBy(user, db).SingleOrDefaultAsync(one => one.Id == id, ct);
        return nomination is null
            ? Problem.From(NominationErrors.NotFound)
            : Versioned.Ok(NominationView.Of(nomination), nomination.Version);
    }
}
