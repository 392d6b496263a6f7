using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using ThiDua.BuildingBlocks.Http;

namespace ThiDua.BuildingBlocks.Hosting;

/// <summary>The outer group of a module's endpoints and the two things each module offers about itself: its change record and its
/// operations.</summary>
public static class ModuleEndpoints
{
    /// <param name="prefix">Fixed by the module; the gateway never rewrites it.</param>
    /// <param name="readChanges">Who may read the change record.</param>
    /// <param name="operate">Who may replay failures and republish.</param>
    public static RouteGroupBuilder MapModule<TDb>(this IEndpointRouteBuilder app, string prefix, string tag, Permission readChanges,
        Permission operate)
        where TDb : ModuleDbContext
    {
        var api = app.MapGroup(prefix).WithTags(tag).WithGroupName(tag.ToLowerInvariant()).RequireAuthorization().RemembersPosts<TDb>()
            .ShowsNames<TDb>();
        api.MapGet("/changes", Operations<TDb>.ListChangesAsync).WithName($"{tag}ListChanges").Needs(readChanges)
            .WithSummary("Change record: who, when, what, before, after and why");
        var operations = api.MapGroup("/operations");
        operations.MapGet("/failures", Operations<TDb>.ListFailuresAsync).WithName($"{tag}ListFailures").Needs(operate)
            .WithSummary("Messages that a consumer could not handle");
        operations.MapPost("/failures/{id:long}/replay", Operations<TDb>.ReplayFailureAsync).WithName($"{tag}ReplayFailure").Needs(operate)
            .WithSummary("Send a failed message once more").NoWayBack("a message that comes twice is handled once.");
        operations.MapGet("/parked", Operations<TDb>.ListParkedAsync).WithName($"{tag}ListParked").Needs(operate)
            .WithSummary("Messages that cannot be published");
        operations.MapPost("/parked/{id:long}/retry", Operations<TDb>.RetryParkedAsync).WithName($"{tag}RetryParked").Needs(operate)
            .WithSummary("Try a parked message again").NoWayBack("a message that comes twice is handled once.");
        operations.MapPost("/republish", Operations<TDb>.RepublishAsync).WithName($"{tag}Republish").Needs(operate)
            .WithSummary("Raise the current state of every aggregate once more").NoWayBack("it says only what is known already.");
        operations.MapPost("/republish-restored", Operations<TDb>.RepublishRestoredAsync).WithName($"{tag}RepublishRestored").Needs(operate)
            .WithSummary("After a restore from a backup: raise every state with a version that all readers take as newer")
            .NoWayBack("it says only what is known already.");
        return api;
    }

    /// <summary>A message that a consumer could not handle.</summary>
    /// <param name="Id">Number of the failure; the address of its replay.</param>
    /// <param name="MessageId">Identity of the message, equal on every delivery.</param>
    /// <param name="Consumer">Queue that could not handle it.</param>
    /// <param name="WireName">Contract of the message.</param>
    /// <param name="Error">What went wrong, for an administrator.</param>
    /// <param name="FailedAt">When it failed for the last time.</param>
    /// <param name="ReplayedAt">When it was sent once more; <c>null</c> until then.</param>
    public sealed record Failure(long Id, Guid MessageId, string Consumer, string WireName, string Error, DateTimeOffset FailedAt,
        DateTimeOffset? ReplayedAt);

    /// <summary>A message that cannot be published and waits for an administrator.</summary>
    /// <param name="Id">Number of the message; the address of its retry.</param>
    /// <param name="MessageId">Identity of the message, equal on every delivery.</param>
    /// <param name="AggregateId">Id of the thing whose state it carries.</param>
    /// <param name="WireName">Contract of the message.</param>
    /// <param name="Error">Why it could not be published; <c>null</c> when nothing was recorded.</param>
    /// <param name="OccurredAt">When the state was saved.</param>
    public sealed record Parked(long Id, Guid MessageId, Guid AggregateId, string WireName, string? Error, DateTimeOffset OccurredAt);

    /// <param name="States">How many states were written to the outbox.</param>
    public sealed record Republished(int States);

    /// <param name="Reason">Which backup and why; stands in the change record of every aggregate.</param>
    public sealed record Restored(string? Reason);

    // The context comes from the services, because the framework's route analyzer fails on a parameter whose type is a type parameter.
    private static class Operations<TDb> where TDb : ModuleDbContext
    {
        private static TDb Db(HttpContext http) => http.RequestServices.GetRequiredService<TDb>();

        /// <summary>Who changed what, when and why (<i>nhật ký thay đổi</i>), the newest first, as far as the caller may see the thing
        /// itself.</summary>
        internal static Task<Results<Ok<Page<Change>>, Problem>> ListChangesAsync(HttpContext http, CurrentUser user,
            [AsParameters] PageRequest page, Guid? aggregateId, CancellationToken ct) =>
            ListChanges.HandleAsync(Db(http), user, page, aggregateId, ct);

        /// <summary>Messages that a consumer could not handle, the newest first; at most 200. Each can be replayed.</summary>
        internal static async Task<Ok<Page<Failure>>> ListFailuresAsync(HttpContext http, CancellationToken ct) =>
            TypedResults.Ok(new Page<Failure>(
                await Db(http).Failures.AsNoTracking().OrderByDescending(f => f.Id).Take(PageRequest.Most)
                    .Select(f => new Failure(f.Id, f.MessageId, f.Consumer, f.WireName, f.Error, f.FailedAt, f.ReplayedAt)).ToListAsync(ct),
                        null));

        // The message goes out again under its own id: the consumer that failed has no inbox row for it, all others drop it.
        /// <summary>Sends a failed message out again under its own id: the consumer that failed tries anew, all others drop it.</summary>
        internal static async Task<Results<NoContent, Problem>> ReplayFailureAsync(long id, HttpContext http, TimeProvider clock,
            CancellationToken ct)
        {
            var db = Db(http);
            // One transaction, the request's own or this one: the old row must not go without the new one.
            await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(ct) : null;
            var failure = await db.Failures.SingleOrDefaultAsync(f => f.Id == id, ct);
            if (failure is null) return Problem.From(GeneralErrors.NothingHere);
            failure.ReplayedAt = clock.GetUtcNow();
            await db.Outbox.Where(row => row.MessageId == failure.MessageId).ExecuteDeleteAsync(ct);
            db.Outbox.Add(new OutboxMessage
            {
                MessageId = failure.MessageId,
                AggregateId = failure.MessageId,
                AggregateVersion = 0,
                WireName = failure.WireName,
                Body = failure.Body,
                OccurredAt = clock.GetUtcNow(),
            });
            await db.SaveChangesAsync(ct);
            if (transaction is not null) await transaction.CommitAsync(ct);
            OutboxSignal.Of(db).Set();
            return TypedResults.NoContent();
        }

        /// <summary>Messages that cannot be published, the oldest first; at most 200. Each can be tried again.</summary>
        internal static async Task<Ok<Page<Parked>>> ListParkedAsync(HttpContext http, CancellationToken ct) =>
            TypedResults.Ok(new Page<Parked>(
                await Db(http).Outbox.AsNoTracking().Where(row => row.ParkedAt != null).OrderBy(row => row.Id).Take(PageRequest.Most)
                    .Select(row => new Parked(row.Id, row.MessageId, row.AggregateId, row.WireName, row.LastError, row.OccurredAt))
                        .ToListAsync(ct), null));

        /// <summary>Lets a parked message be published again with the next round of the relay.</summary>
        internal static async Task<Results<NoContent, Problem>> RetryParkedAsync(long id, HttpContext http, CancellationToken ct)
        {
            var db = Db(http);
            var freed = await db.Outbox.Where(row => row.Id == id && row.ParkedAt != null)
                .ExecuteUpdateAsync(row => row.SetProperty(r => r.ParkedAt, (DateTimeOffset?)null), ct);
            if (freed == 0) return Problem.From(GeneralErrors.NothingHere);
            OutboxSignal.Of(db).Set();
            return TypedResults.NoContent();
        }

        /// <summary>Writes the present state of every aggregate to the outbox once more, for a reader that is new or was restored; old
        /// readers drop it.</summary>
        internal static async Task<Ok<Republished>> RepublishAsync(IEnumerable<ModuleMigration> modules, CancellationToken ct)
        {
            var mine = modules.OfType<ModuleMigration<TDb>>().Single();
            return TypedResults.Ok(new Republished(await mine.RepublishAsync(ct)));
        }

        /// <summary>After this service's database came back from a backup: writes every state with a version that all readers take as
        /// newer.</summary>
        internal static async Task<Results<Ok<Republished>, Problem>> RepublishRestoredAsync(Restored request, HttpContext http,
            IEnumerable<ModuleMigration> modules)
        {
            if (new FieldChecks().Name(request.Reason, "/reason", atMost: 2_000).Error is { } wrong) return Problem.From(wrong);
            var mine = modules.OfType<ModuleMigration<TDb>>().Single();
            // Half a module with newer versions would be worse than a caller who has gone: the work goes on without him.
            return TypedResults.Ok(
                new Republished(await mine.RepublishRestoredAsync(Text.Clean(request.Reason!), http.User, CancellationToken.None)));
        }
    }
}
