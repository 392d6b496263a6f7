using System.Collections.Frozen;

namespace ThiDua.Identity;

/// <summary>
/// The units that have ended: no token carries a right of one (<i>quyền của tài khoản chấm dứt cùng đơn vị</i>). Asked at every request,
/// so it is kept for a moment; the services judge by their own copies at once.
/// </summary>
internal sealed class EndedUnits(IServiceScopeFactory scopes, TimeProvider clock)
{
    public static readonly TimeSpan Kept = TimeSpan.FromSeconds(2);
    private Known? _known;

    /// <returns>The rights that are left.</returns>
    public async ValueTask<IReadOnlyList<string>> LeftOfAsync(IReadOnlyList<string> grants, CancellationToken ct)
    {
        // Most accounts have one right, and most of those are of one unit.
        var held = grants.Select(Grant.Parse).OfType<Grant>().ToList();
        if (held.Bodies() is not { Count: > 0 } bodies) return grants;
        var ended = await EndedAsync(ct);
        return bodies.Any(ended.Contains) ? [.. held.Without(ended).Select(grant => grant.ToString())] : grants;
    }

    private async ValueTask<FrozenSet<string>> EndedAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (_known is { } known && now - known.At is var age && age >= TimeSpan.Zero && age < Kept) return known.Codes;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IdentityDbContext>();
        var today = db.Today;
        // One that was withdrawn ended before it began, whatever day that is.
        var codes = await db.Database.SqlQuery<string>($"""
            select code as "Value" from identity.unit_copy
            where (state->>'validTo')::date < {today} or (state->>'validTo')::date < (state->>'validFrom')::date
            """).ToListAsync(ct);
        _known = new Known(now, codes.ToFrozenSet(StringComparer.Ordinal));
        return _known.Codes;
    }

    private sealed record Known(DateTimeOffset At, FrozenSet<string> Codes);
}
