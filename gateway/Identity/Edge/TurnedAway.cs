using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using ThiDua.BuildingBlocks.Hosting;
using ThiDua.BuildingBlocks.Persistence;

namespace ThiDua.Identity;

/// <summary>
/// How often within one minute requests of one kind were turned away (<i>yêu cầu bị từ chối</i>): not signed in, without the right, or too
/// many. It says by which operation and from which network, never what was sent.
/// </summary>
internal sealed class TurnedAway
{
    public required DateTimeOffset Minute { get; init; }

    /// <summary>401, 403 or 429.</summary>
    public required int Status { get; init; }

    /// <summary>Name of the operation; "" where the path is none of ours.</summary>
    public required string Operation { get; init; }
    public required string Network { get; init; }

    /// <summary>The account or client that asked; <see cref="Guid.Empty"/> where nobody is signed in.</summary>
    public required Guid Caller { get; init; }
    public required long Count { get; set; }
}

/// <summary>Counts in memory, so that an attack costs one row a minute and not one a request.</summary>
internal sealed class TurnedAwayCount(TimeProvider clock) : IMiddleware
{
    /// <summary>More kinds at once are told together, without network and caller.</summary>
    private const int MostKinds = 2_000;
    private ConcurrentDictionary<(DateTimeOffset, int, string, string, Guid), long> _counts = new();

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        await next(context);
        if (context.Response.StatusCode is not (401 or 403 or 429)) return;
        var now = clock.GetUtcNow();
        var minute = new DateTimeOffset(now.Year, now.Month, now.Day, now.Hour, now.Minute, 0, TimeSpan.Zero);
        var operation = context.GetEndpoint()?.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName ?? "";
        var caller = Guid.TryParse(context.User.FindFirst("sub")?.Value, out var id) ? id : Guid.Empty;
        var counts = _counts;
        var kind = counts.Count < MostKinds ? (minute, context.Response.StatusCode, operation, Source.NetworkOf(context), caller)
            : (minute, context.Response.StatusCode, operation, "", Guid.Empty);
        counts.AddOrUpdate(kind, 1, (_, before) => before + 1);
    }

    public async Task KeepAsync(IdentityDbContext db, CancellationToken ct)
    {
        // Mostly nobody was turned away, and then there is nothing to open a transaction for.
        if (_counts.IsEmpty) return;
        var counts = Interlocked.Exchange(ref _counts, new());
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            // In one order for all replicas, which add to the same rows.
            foreach (var ((minute, status, operation, network, caller), count) in counts.OrderBy(one => one.Key))
                await db.Database.ExecuteSqlAsync($"""
                    insert into identity.turned_away as known (minute, status, operation, network, caller, count)
                    values ({minute}, {status}, {operation}, {network}, {caller}, {count})
                    on conflict (minute, status, operation, network, caller) do update set count = known.count + excluded.count
                    """, ct);
            await transaction.CommitAsync(ct);
        }
        catch
        {
            foreach (var (kind, count) in counts) _counts.AddOrUpdate(kind, count, (_, before) => before + count);
            throw;
        }
    }
}

/// <summary>Writes the counts down every ten seconds.</summary>
internal sealed class TurnedAwayKeeper(TurnedAwayCount counts, IServiceScopeFactory scopes, ModuleSchema<IdentityDbContext> schema,
    TimeProvider clock, ILogger<TurnedAwayKeeper> log) : RepeatedWork("Requests turned away", clock, log)
{
    protected override Task WhenReadyAsync(CancellationToken ct) => schema.WhenCompleteAsync(ct);

    protected override async Task<TimeSpan> OnceAsync(CancellationToken ct)
    {
        await KeepAsync(ct);
        return TimeSpan.FromSeconds(10);
    }

    internal async Task KeepAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        await counts.KeepAsync(scope.ServiceProvider.GetRequiredService<IdentityDbContext>(), ct);
    }
}
