namespace ThiDua.Awards;

/// <summary>Shows one entry of the award register.</summary>
internal static class GetAward
{
    public static void Map(RouteGroupBuilder awards) =>
        awards.MapGet("/{id:guid}", HandleAsync).WithName(nameof(GetAward)).WithSummary("One entry of the register")
            .Needs(Permissions.ReadRegisterOfAwards);

    private static async Task<Results<Versioned<AwardView>, Problem>> HandleAsync(Guid id, AwardsDbContext db, CurrentUser user,
        CancellationToken ct)
    {
        var award = await db.Awards.AsNoTracking().SeenBy(user, db).SingleOrDefaultAsync(one => one.Id == id, ct);
        return award is null ? Problem.From(AwardErrors.NotFound) : Versioned.Ok(AwardView.Of(award), award.Version);
    }
}
