namespace ThiDua.Clusters;

/// <summary>An office takes a seat in a Council (<i>kiện toàn Hội đồng Thi đua - Khen thưởng</i>); the first seat founds the
/// Council.</summary>
internal static class GiveCouncilSeat
{
    /// <param name="UnitCode">Body the office belongs to.</param>
    /// <param name="Capacity">The office in words, no name of a person.</param>
    /// <param name="From">First day of the seat.</param>
    public sealed record Request(CouncilFunction Function, string UnitCode, string Capacity, DateOnly From);

    public static void Map(RouteGroupBuilder councils) =>
        councils.MapPost("/{code}/seats", HandleAsync).WithName(nameof(GiveCouncilSeat))
            .WithSummary("An office takes a seat in a Council")
            .RequireIfMatch().WayBack(nameof(CorrectCouncilSeat), nameof(WithdrawCouncilSeat)).Needs(Permissions.ManageCouncil);

    private static async Task<Results<Versioned<CouncilView>, Problem>> HandleAsync(
        string code, Request request, ETag ifMatch, ClustersDbContext db, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var loaded = await Councils.LoadOrNoneForChangeAsync(db, code, ifMatch, user, ct);
        if (loaded.Error is { } refused) return Problem.From(refused);

        var council = loaded.Value.Council;
        var known = await db.Units.Where(u => u.Code == request.UnitCode).Select(u => u.Code).ToListAsync(ct);
        var checks = new FieldChecks().Known(request.UnitCode, known, "/unitCode").Name(request.Capacity, "/capacity")
            .Day(request.From, "/from");
        if (checks.Error is { } wrong) return Problem.From(wrong);

        if (council is null) db.Add(council = new Council(Guid.CreateVersion7(clock.GetUtcNow()), code));
        var seat = new Seat(0, request.Function, request.UnitCode, Text.Clean(request.Capacity), request.From, null);
        if (council.Give(seat).Error is { } refusal) return Problem.From(refusal);

        await db.SaveChangesAsync(ct);
        return Versioned.Ok(CouncilView.Of(council, null), council.Version);
    }
}
