using System.Globalization;

namespace ThiDua.Identity;

/// <summary>Attempts to sign in, newest first, for whoever watches over the platform (<i>nhật ký đăng nhập</i>).</summary>
internal static class ListSignInAttempts
{
    /// <param name="Account">Sign-in name of the account; <c>null</c> where no account has the name that was typed; what was typed is
    /// not kept.</param>
    /// <param name="Outcome">What became of it.</param>
    /// <param name="Network">Where it came from: the network, not the machine.</param>
    internal sealed record Item(long Id, DateTimeOffset At, string? Account, SignInOutcome Outcome, string? Network);

    public static void Map(RouteGroupBuilder api) => api.MapGet("/sign-in-attempts", HandleAsync).Needs(Permissions.ReadSecurity)
        .WithName(nameof(ListSignInAttempts)).WithSummary("Attempts to sign in, newest first");

    /// <summary>Attempts to sign in by password or provider, newest first; kept for 180 days.</summary>
    /// <param name="outcome">Only these.</param>
    private static async Task<Results<Ok<Page<Item>>, Problem>> HandleAsync([AsParameters] PageRequest page, Word<SignInOutcome>? outcome,
        IdentityDbContext db, CancellationToken ct)
    {
        if (!page.TryStart(1, out var after)) return Problem.From(GeneralErrors.BadCursor);
        var before = long.MaxValue;
        if (after.Length > 0 && !long.TryParse(after[0], CultureInfo.InvariantCulture, out before))
            return Problem.From(GeneralErrors.BadCursor);

        var attempts = db.SignInAttempts.AsNoTracking().Where(attempt => attempt.Id < before);
        if (outcome is { Value: var wanted }) attempts = attempts.Where(attempt => attempt.Outcome == wanted);
        var rows = await (
            from attempt in attempts
            join account in db.Accounts on attempt.AccountId equals account.Id into accounts
            from account in accounts.DefaultIfEmpty()
            orderby attempt.Id descending
            select new Item(attempt.Id, attempt.At, account == null ? null : account.Name, attempt.Outcome, attempt.Network))
            .Take(page.Size + 1).ToListAsync(ct);
        return TypedResults.Ok(Page.Of(rows, page, item => [item.Id.ToString(CultureInfo.InvariantCulture)]));
    }
}
