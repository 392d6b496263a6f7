namespace ThiDua.Clusters;

/// <summary>The last hand-over of the standing flag never was (<i>rút lần bàn giao cờ ghi nhầm</i>).</summary>
internal static class WithdrawFlagHandOver
{
    /// <param name="Reason">Why it was wrong.</param>
    public sealed record Request(string Reason);

    public static void Map(RouteGroupBuilder clusters) =>
        clusters.MapPost("/{code}/standing-flag/withdrawal", HandleAsync).WithName(nameof(WithdrawFlagHandOver))
            .WithSummary("Withdraws the last hand-over of the standing flag")
            .RequireIfMatch().WayBack(nameof(RecordFlagHandOver)).Needs(Permissions.HoldConference);

    private static async Task<Results<Versioned<StandingFlagView>, Problem>> HandleAsync(
        string code, Request request, ETag ifMatch, ClustersDbContext db, CurrentUser user, CancellationToken ct)
    {
        var loaded = await StandingFlags.LoadLastForChangeAsync(db, code, ifMatch, user, ct);
        if (loaded.Error is { } refused) return Problem.From(refused);

        var (flag, _) = loaded.Value;
        if (new FieldChecks().Name(request.Reason, "/reason", 2_000).Error is { } wrong) return Problem.From(wrong);
        if (flag.WithdrawLast(Text.Clean(request.Reason)).Error is { } error) return Problem.From(error);

        await db.SaveChangesAsync(ct);
        return Versioned.Ok(StandingFlagView.Of(flag), flag.Version);
    }
}
