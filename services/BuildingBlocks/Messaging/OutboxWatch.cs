using Microsoft.Extensions.Diagnostics.HealthChecks;
using OpenTelemetry;

namespace ThiDua.BuildingBlocks.Messaging;

/// <summary>Looks every few seconds at what waits in a module's tables; without it the gauges would be silent until somebody asks for the
/// health page.</summary>
internal sealed class OutboxWatch<TDb>(OutboxHealthCheck<TDb> tables, TimeProvider clock) : BackgroundService
    where TDb : ModuleDbContext
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);
    private static readonly HealthCheckContext Nobody = new();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // A look is not worth a trace of its own; a database that is away is an answer of the check, not an exception.
        using var quiet = SuppressInstrumentationScope.Begin();
        using var timer = new PeriodicTimer(Every, clock);
        do await tables.CheckHealthAsync(Nobody, stoppingToken);
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
