using Microsoft.Extensions.Logging;
using ThiDua.BuildingBlocks.Hosting;
using ThiDua.BuildingBlocks.Persistence;

namespace ThiDua.Identity;

/// <summary>Makes the next signing key in time, and sweeps what has ended: sessions, set-up links, old sign-in attempts.</summary>
internal sealed class KeyRotation(
    KeyRing keys, IServiceScopeFactory scopes, ModuleSchema<IdentityDbContext> schema, TimeProvider clock, ILogger<KeyRotation> log)
    : RepeatedWork("Keys and sessions", clock, log)
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan GuessesKept = TimeSpan.FromDays(1);
    private static readonly TimeSpan AttemptsKept = TimeSpan.FromDays(180);

    protected override Task WhenReadyAsync(CancellationToken ct) => schema.WhenCompleteAsync(ct);

    protected override async Task<TimeSpan> OnceAsync(CancellationToken ct)
    {
        await keys.RotateAsync(ct);
        await SweepAsync(ct);
        return Every;
    }

    internal async Task SweepAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IdentityDbContext>();
        var now = Clock.GetUtcNow();
        await db.Sessions.Where(session => session.EndsAt < now).ExecuteDeleteAsync(ct);
        await db.ClientAssertions.Where(assertion => assertion.EndsAt < now).ExecuteDeleteAsync(ct);
        await db.SetUpLinks.Where(link => link.EndsAt < now).ExecuteDeleteAsync(ct);
        await db.Guesses.Where(guesses => guesses.LastAt < now - GuessesKept).ExecuteDeleteAsync(ct);
        await db.TurnedAway.Where(away => away.Minute < now - AttemptsKept).ExecuteDeleteAsync(ct);
        await db.SignInAttempts.Where(attempt => attempt.At < now - AttemptsKept).ExecuteDeleteAsync(ct);
    }
}
