namespace ThiDua.Clusters;

/// <summary>Shows the titles that one unit aims at in a cycle.</summary>
internal static class GetTitleRegistration
{
    public static void Map(RouteGroupBuilder titles) =>
        titles.MapGet("/{id:guid}", HandleAsync).WithName(nameof(GetTitleRegistration))
            .WithSummary("Shows the titles that one unit aims at in a cycle")
            .Needs(Permissions.ReadTitles);

    private static async Task<Results<Versioned<TitleRegistrationView>, Problem>> HandleAsync(Guid id, ClustersDbContext db,
        CurrentUser user, CancellationToken ct) =>
        await Titles.SeenBy(user, db).AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, ct) is { } registration
            ? Versioned.Ok(TitleRegistrationView.Of(registration), registration.Version)
            : Problem.From(TitleErrors.RegistrationNotFound);
}
