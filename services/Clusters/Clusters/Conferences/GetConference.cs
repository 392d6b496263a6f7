namespace ThiDua.Clusters;

/// <summary>Shows one conference.</summary>
internal static class GetConference
{
    public static void Map(RouteGroupBuilder conferences) =>
        conferences.MapGet("/{id:guid}", HandleAsync).WithName(nameof(GetConference))
            .WithSummary("Shows one conference")
            .Needs(Permissions.ReadRegister);

    private static async Task<Results<Versioned<ConferenceView>, Problem>> HandleAsync(Guid id, ClustersDbContext db,
        CancellationToken ct) =>
        await db.Conferences.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, ct) is { } conference
            ? Versioned.Ok(ConferenceView.Of(conference), conference.Version)
            : Problem.From(ConferenceErrors.ConferenceNotFound);
}
