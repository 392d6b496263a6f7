using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ThiDua.Identity;

/// <summary>Makes the next signing key in time, and sweeps what has ended: sessions, set-up links, old sign-in attempts.</summary>
internal sealed partial class KeyRotation(KeyRing keys, IServiceScopeFactory scopes, TimeProvider clock, ILogger<KeyRotation> logger)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan AttemptsKept = TimeSpan.FromDays(180);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        do
        {
            try
            {
                await keys.RotateAsync(stoppingToken);
                await SweepAsync(stoppingToken);
            }
            // Whatever it was: an ended background service would end the host, and a restarted database must not do that.
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                LogPostponed(e);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    internal async Task SweepAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IdentityDbContext>();
        var now = clock.GetUtcNow();
        await db.Sessions.Where(session => session.EndsAt < now).ExecuteDeleteAsync(ct);
        await db.ClientAssertions.Where(assertion => assertion.EndsAt < now).ExecuteDeleteAsync(ct);
        await db.SetUpLinks.Where(link => link.EndsAt < now).ExecuteDeleteAsync(ct);
        await db.SignInAttempts.Where(attempt => attempt.At < now - AttemptsKept).ExecuteDeleteAsync(ct);
    }

    [LoggerMessage(LogLevel.Warning,
        "Keys and sessions could not be looked after, probably because the identity database does not answer; it is tried again in five minutes.")]
    private partial void LogPostponed(Exception e);
}
