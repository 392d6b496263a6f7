namespace ThiDua.Clusters;

/// <summary>A unit registers the titles it aims at in a cycle (<i>đăng ký danh hiệu thi đua</i>).</summary>
internal static class RegisterTitles
{
    /// <param name="ClusterCode">Cluster the unit is a member of in the cycle's year.</param>
    /// <param name="Aims">Titles and commendations aimed at; one entry for each award and kind of recipient.</param>
    public sealed record Request(string UnitCode, string ClusterCode, string CycleCode, IReadOnlyList<TitleAimBody> Aims);

    public static void Map(RouteGroupBuilder titles) =>
        titles.MapPost("", HandleAsync).WithName(nameof(RegisterTitles))
            .WithSummary("A unit registers the titles it aims at in a cycle")
            .WayBack(nameof(ReviseTitles), nameof(CorrectTitles), nameof(WithdrawTitles)).Needs(Permissions.RegisterTitles);

    private static async Task<Results<VersionedCreated<TitleRegistrationView>, Problem>> HandleAsync(
        Request request, ClustersDbContext db, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var found = await Participation.FindAsync(db, request.ClusterCode, request.CycleCode, ct);
        if (found.Error is { } missing) return Problem.From(missing);
        if (user.Refuses(Permissions.RegisterTitles, Scopes.Unit(request.UnitCode)) is { } refusal) return Problem.From(refusal);
        var (now, (cluster, cycle)) = (clock.GetUtcNow(), found.Value);
        if (found.Value.Elsewhere is { } elsewhere) return Problem.From(elsewhere);
        if (cycle.Refuses(nameof(RegisterTitles), now, request.UnitCode) is { } closed) return Problem.From(closed);

        var unit = await db.Units.AsNoTracking().SingleOrDefaultAsync(u => u.Code == request.UnitCode, ct);
        var checks = new FieldChecks().Known(request.UnitCode, unit is null ? [] : [unit.Code], "/unitCode").Aims(request.Aims);
        if (checks.Error is { } wrong) return Problem.From(wrong);

        var living = await db.LivingMembersAsync(cluster, cycle.Year, db.Today, ct);
        var registered = TitleRegistration.Register(Guid.CreateVersion7(now), cluster.Code, cycle, unit!,
            TitleAims.Content(request.Aims), living, db.Today);
        if (registered.Error is { } error) return Problem.From(error);

        var registration = registered.Value;
        db.Add(registration);
        await db.SaveChangesAsync(ct);
        return Versioned.Created($"{ClustersModule.Prefix}/title-registrations/{registration.Id}",
            TitleRegistrationView.Of(registration), registration.Version);
    }
}
