namespace ThiDua.Clusters;

/// <summary>Changes the titles a unit aims at, until the deadline.</summary>
internal static class ReviseTitles
{
    /// <param name="Aims">All that is aimed at; the list is one value.</param>
    public sealed record Request(IReadOnlyList<TitleAimBody> Aims);

    public static void Map(RouteGroupBuilder titles) =>
        titles.MapPut("/{id:guid}", HandleAsync).WithName(nameof(ReviseTitles))
            .WithSummary("Changes the titles a unit aims at, until the deadline")
            .RequireIfMatch().WayBack(nameof(ReviseTitles), nameof(CorrectTitles)).Needs(Permissions.RegisterTitles);

    private static async Task<Results<Versioned<TitleRegistrationView>, Problem>> HandleAsync(
        Guid id, Request request, ETag ifMatch, ClustersDbContext db, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var loaded = await Titles.LoadForChangeAsync(db, id, ifMatch, user, clock.GetUtcNow(), ct);
        if (loaded.Error is { } refused) return Problem.From(refused);

        var registration = loaded.Value;
        if (new FieldChecks().Aims(request.Aims).Error is { } wrong) return Problem.From(wrong);
        var ended = await db.Units.Where(u => u.Code == registration.UnitCode && u.ValidTo < db.Today).Select(u => u.ValidTo)
            .SingleOrDefaultAsync(ct);
        if (registration.Revise(TitleAims.Content(request.Aims), ended).Error is { } error) return Problem.From(error);

        await db.SaveChangesAsync(ct);
        return Versioned.Ok(TitleRegistrationView.Of(registration), registration.Version);
    }
}
