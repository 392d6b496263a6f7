namespace ThiDua.Clusters;

/// <summary>Name, kind, unit above or first day of a unit were typed wrong. A renaming or a move by decision is another thing.</summary>
internal static class CorrectUnit
{
    /// <summary>What is left out stays.</summary>
    public sealed record Request : Partial
    {
        public string Name { get; init; } = "";

        /// <summary>What kind of body it is.</summary>
        public UnitKind Kind { get; init; }

        public string? ParentCode { get; init; }

        public DateOnly ValidFrom { get; init; }

        /// <summary>Why it was wrong.</summary>
        public required string Reason { get; init; }

        public string NameOver(Unit now) => Or(Text.Clean(Name), now.Name, nameof(Name));

        public UnitKind KindOver(Unit now) => Or(Kind, now.Kind, nameof(Kind));

        public string? ParentOver(Unit now) => Or(ParentCode, now.ParentCode, nameof(ParentCode));

        public DateOnly ValidFromOver(Unit now) => Or(ValidFrom, now.ValidFrom, nameof(ValidFrom));
    }

    public static void Map(RouteGroupBuilder units) =>
        units.MapPost("/{code}/correction", HandleAsync).WithName(nameof(CorrectUnit))
            .WithSummary("Puts right what was typed wrong about a unit")
            .RequireIfMatch().WayBack(nameof(CorrectUnit)).Needs(Permissions.ManageUnits);

    private static async Task<Results<Versioned<UnitView>, Problem>> HandleAsync(
        string code, Request request, ETag ifMatch, ClustersDbContext db, CurrentUser user, CancellationToken ct)
    {
        var loaded = await Units.LoadForChangeAsync(db, code, ifMatch, user, ct);
        if (loaded.Error is { } refused) return Problem.From(refused);

        var unit = loaded.Value;
        var (parent, validFrom) = (request.ParentOver(unit), request.ValidFromOver(unit));
        var known = await db.Units.Where(u => u.Code == parent).Select(u => u.Code).ToListAsync(ct);
        var checks = new FieldChecks().Name(request.NameOver(unit), "/name").Known(parent, known, "/parentCode")
            .Day(validFrom, "/validFrom").Name(request.Reason, "/reason", 2_000);
        if (checks.Error is { } wrong) return Problem.From(wrong);

        var memberFrom = await db.Clusters.SelectMany(c => c.Members).Where(m => m.UnitCode == code)
            .Select(m => (DateOnly?)m.From).MinAsync(ct);
        var corrected = unit.Correct(request.NameOver(unit), request.KindOver(unit), parent, validFrom, Text.Clean(request.Reason),
            memberFrom);
        if (corrected.Error is { } refusal) return Problem.From(refusal);

        await db.SaveChangesAsync(ct);
        return Versioned.Ok(UnitView.Of(unit), unit.Version);
    }
}
