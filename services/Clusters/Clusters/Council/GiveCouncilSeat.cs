namespace ThiDua.Clusters;

/// <summary>An office takes a seat in a Council (<i>kiện toàn Hội đồng Thi đua - Khen thưởng</i>); the first seat founds the
/// Council.</summary>
internal static class GiveCouncilSeat
{
    /// <param name="UnitCode">Body the office belongs to.</param>
    /// <param name="Capacity">The office in words, no name of a person.</param>
    public sealed record Request(CouncilFunction Function, string UnitCode, string Capacity, DateOnly From);

    public static void Map(RouteGroupBuilder councils) =>
        councils.MapPost("/{code}/seats", HandleAsync).WithName(nameof(GiveCouncilSeat)).RequireIfMatch().Needs(Permissions.ManageCouncil);

    private static async Task<Results<Versioned<CouncilView>, Problem>> HandleAsync(
        string code, Request request, ETag ifMatch, ClustersDbContext db, TimeProvider clock, CancellationToken ct)
    {
        var known = await db.Units.Where(u => u.Code == code || u.Code == request.UnitCode).Select(u => u.Code).ToListAsync(ct);
        if (!known.Contains(code)) return Problem.From(ClustersErrors.UnitNotFound);
        var council = await db.Councils.SingleOrDefaultAsync(c => c.UnitCode == code, ct);
        if ((council?.Version ?? 0) != ifMatch.Version) return Problem.From(GeneralErrors.Changed);
        var checks = new FieldChecks().Known(request.UnitCode, known, "/unitCode").Name(request.Capacity, "/capacity")
            .Day(request.From, "/from");
        if (checks.Error is { } wrong) return Problem.From(wrong);

        if (council is null) db.Add(council = new Council(Guid.CreateVersion7(clock.GetUtcNow()), code));
        if (council.Give(new Seat(0, request.Function, request.UnitCode, Text.Clean(request.Capacity), request.From, null))
            .Error is { } refusal) return Problem.From(refusal);

        await db.SaveChangesAsync(ct);
        return Versioned.Ok(CouncilView.Of(council, null), council.Version);
    }
}
