namespace ThiDua.Clusters;

/// <summary>Takes a registration of titles back (<i>rút đăng ký danh hiệu</i>): the unit until the deadline, the office whenever a
/// mistake is found.</summary>
internal static class WithdrawTitles
{
    /// <param name="Reason">Why it is taken back.</param>
    public sealed record Request(string Reason);

    public static void Map(RouteGroupBuilder titles) =>
        titles.MapPost("/{id:guid}/withdrawal", HandleAsync).WithName(nameof(WithdrawTitles))
            .WithSummary("Takes a registration of titles back")
            .RequireIfMatch().WayBack(nameof(RegisterTitles)).Needs(Permissions.RegisterTitles);

    private static async Task<Results<Versioned<TitleRegistrationView>, Problem>> HandleAsync(
        Guid id, Request request, ETag ifMatch, ClustersDbContext db, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var loaded = await Titles.LoadForWithdrawalAsync(db, id, ifMatch, user, clock.GetUtcNow(), ct);
        if (loaded.Error is { } refused) return Problem.From(refused);

        var registration = loaded.Value;
        if (new FieldChecks().Name(request.Reason, "/reason", 2_000).Error is { } wrong) return Problem.From(wrong);
        if (registration.Withdraw(Text.Clean(request.Reason)).Error is { } error) return Problem.From(error);

        await db.SaveChangesAsync(ct);
        return Versioned.Ok(TitleRegistrationView.Of(registration), registration.Version);
    }
}
