namespace ThiDua.Clusters;

/// <summary>Records a new name; the former one stays with its years.</summary>
internal static class RenameUnit
{
    public sealed record Request(string Name, string DecisionNumber, DateOnly ValidFrom);

    public static void Map(RouteGroupBuilder units) =>
        units.MapPost("/{code}/name", HandleAsync).WithName(nameof(RenameUnit))
            .WithSummary("Records a new name")
            .RequireIfMatch().WayBack(nameof(CorrectUnit)).Needs(Permissions.ManageUnits);

    private static async Task<Results<Versioned<UnitView>, Problem>> HandleAsync(
        string code, Request request, ETag ifMatch, ClustersDbContext db, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var loaded = await Units.LoadForChangeAsync(db, code, ifMatch, user, ct);
        if (loaded.Error is { } refused) return Problem.From(refused);

        var unit = loaded.Value;
        var checks = new FieldChecks().Name(request.Name, "/name").Name(request.DecisionNumber, "/decisionNumber")
            .Day(request.ValidFrom, "/validFrom");
        if (checks.Error is { } wrong) return Problem.From(wrong);

        var renamed = unit.Rename(Text.Clean(request.Name), Text.Clean(request.DecisionNumber), request.ValidFrom, LegalTime.Today(clock));
        if (renamed.Error is { } refusal) return Problem.From(refusal);

        await db.SaveChangesAsync(ct);
        return Versioned.Ok(UnitView.Of(unit), unit.Version);
    }
}
