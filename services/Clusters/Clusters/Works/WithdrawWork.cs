namespace ThiDua.Clusters;

/// <summary>A work was registered by mistake (<i>rút công trình, phần việc ghi nhầm</i>); it is listed no longer.</summary>
internal static class WithdrawWork
{
    /// <param name="Reason">Why it never was registered.</param>
    public sealed record Request(string Reason);

    public static void Map(RouteGroupBuilder works) =>
        works.MapPost("/{id:guid}/withdrawal", HandleAsync).WithName(nameof(WithdrawWork))
            .WithSummary("Withdraws a work that was registered by mistake")
            .RequireIfMatch().WayBack(nameof(RegisterWork)).Needs(Permissions.RegisterWork);

    private static async Task<Results<Versioned<WorkView>, Problem>> HandleAsync(
        Guid id, Request request, ETag ifMatch, ClustersDbContext db, CurrentUser user, CancellationToken ct)
    {
        var loaded = await Works.LoadForChangeAsync(db, id, ifMatch, user, ct);
        if (loaded.Error is { } refused) return Problem.From(refused);

        var work = loaded.Value;
        if (new FieldChecks().Name(request.Reason, "/reason", 2_000).Error is { } wrong) return Problem.From(wrong);
        if (work.Withdraw(Text.Clean(request.Reason)).Error is { } error) return Problem.From(error);

        await db.SaveChangesAsync(ct);
        return Versioned.Ok(WorkView.Of(work), work.Version);
    }
}
