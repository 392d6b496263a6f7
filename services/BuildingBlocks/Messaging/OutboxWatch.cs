using Microsoft.Extensions.Diagnostics.HealthChecks;
using OpenTelemetry;
using ThiDua.BuildingBlocks.Hosting;

namespace ThiDua.BuildingBlocks.Messaging;

/// <summary>Looks every few seconds at what waits in a module's tables; without it the gauges would be silent until somebody asks for the
/// health page.</summary>
internal sealed class OutboxWatch<TDb>(
    ModuleDatabase<TDb> database, OutboxHealthCheck<TDb> tables, ModuleSchema<TDb> schema, TimeProvider clock,
    ILogger<OutboxWatch<TDb>> log)
    : RepeatedWork($"Watch of {database.Module}", clock, log)
    where TDb : ModuleDbContext
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);
    private static readonly HealthCheckContext Nobody = new();

    protected override Task WhenReadyAsync(CancellationToken ct) => schema.WhenCompleteAsync(ct);

    protected override async Task<TimeSpan> OnceAsync(CancellationToken ct)
    {
        // A look is not worth a trace of its own; a database that is away is an answer of the check, not an exception.
        using var quiet = SuppressInstrumentationScope.Begin();
        await tables.CheckHealthAsync(Nobody, ct);
        return Every;
    }
}
