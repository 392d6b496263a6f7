namespace ThiDua.Clusters;

/// <summary>Enters a unit (<i>đơn vị</i>) in the register.</summary>
internal static class CreateUnit
{
    /// <param name="Code">Stable state identifier; never changes, never used again.</param>
    /// <param name="Predecessors">Codes of the units it is formed from.</param>
    /// <param name="Kind">What kind of body it is.</param>
    /// <param name="ParentCode">Code of the unit above it; left out at the top.</param>
    public sealed record Request(string Code, string Name, UnitKind Kind, DateOnly ValidFrom, string? ParentCode = null,
        IReadOnlyList<string>? Predecessors = null);

    public static void Map(RouteGroupBuilder units) =>
        units.MapPost("", HandleAsync).WithName(nameof(CreateUnit))
            .WithSummary("Enters a unit in the register")
            .WayBack(nameof(CorrectUnit), nameof(WithdrawUnit)).Needs(Permissions.ManageUnits);

    private static async Task<Results<VersionedCreated<UnitView>, Problem>> HandleAsync(
        Request request, ClustersDbContext db, TimeProvider clock, CancellationToken ct)
    {
        var predecessors = request.Predecessors ?? [];
        var checks = new FieldChecks().Code(request.Code, "/code").Name(request.Name, "/name").Day(request.ValidFrom, "/validFrom")
            .Size(predecessors, "/predecessors");
        if (checks.Error is { } wrong) return Problem.From(wrong);

        string[] named = request.ParentCode is { } parent ? [parent, .. predecessors] : [.. predecessors];
        var known = await db.Units.Where(u => named.Contains(u.Code)).Select(u => u.Code).ToListAsync(ct);
        checks.Known(request.ParentCode, known, "/parentCode").AllKnown(predecessors, known, "/predecessors");
        if (checks.Error is { } unknown) return Problem.From(unknown);

        var unit = new Unit(Guid.CreateVersion7(clock.GetUtcNow()), request.Code, Text.Clean(request.Name), request.Kind,
            request.ParentCode, request.ValidFrom, predecessors);
        db.Add(unit);
        await db.SaveChangesAsync(ct);
        return Versioned.Created($"{ClustersModule.Prefix}/units/{unit.Code}", UnitView.Of(unit), unit.Version);
    }
}
