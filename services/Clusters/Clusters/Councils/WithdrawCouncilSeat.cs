namespace ThiDua.Clusters;

/// <summary>A seat in a Council never was given (<i>rút chức danh ghi nhầm</i>).</summary>
internal static class WithdrawCouncilSeat
{
    /// <param name="Reason">Why it was wrong.</param>
    public sealed record Request(string Reason);

    public static void Map(RouteGroupBuilder councils) =>
        councils.MapPost("/{code}/seats/{number:int}/withdrawal", HandleAsync).WithName(nameof(WithdrawCouncilSeat))
            .WithSummary("Withdraws a seat in a Council that never was given")
            .RequireIfMatch().WayBack(nameof(GiveCouncilSeat)).Needs(Permissions.ManageCouncil);

    /// <param name="number">Number of the seat in the Council.</param>
    private static async Task<Results<Versioned<CouncilView>, Problem>> HandleAsync(
        string code, int number, Request request, ETag ifMatch, ClustersDbContext db, CurrentUser user, CancellationToken ct)
    {
        var loaded = await Councils.LoadForChangeAsync(db, code, ifMatch, user, ct);
        if (loaded.Error is { } refused) return Problem.From(refused);

        var council = loaded.Value;
        if (new FieldChecks().Name(request.Reason, "/reason", 2_000).Error is { } wrong) return Problem.From(wrong);
        if (council.Withdraw(number, Text.Clean(request.Reason)).Error is { } refusal) return Problem.From(refusal);

        await db.SaveChangesAsync(ct);
        return Versioned.Ok(CouncilView.Of(council, null), council.Version);
    }
}
