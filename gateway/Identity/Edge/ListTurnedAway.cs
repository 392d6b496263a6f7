using System.Globalization;

namespace ThiDua.Identity;

/// <summary>Requests that were turned away, newest minute first, for whoever watches over the platform.</summary>
internal static class ListTurnedAway
{
    /// <param name="Minute">Beginning of the minute.</param>
    /// <param name="Status">401 not signed in, 403 without the right, 429 too many.</param>
    /// <param name="Operation">Name of the operation; empty where the path is none of the platform's.</param>
    /// <param name="Network">Where it came from: the network, not the machine; empty where so many kinds came at once that they were
    /// counted together.</param>
    /// <param name="Account">Sign-in name of the account, or name of the client, that asked.</param>
    /// <param name="Count">So many requests.</param>
    internal sealed record Item(DateTimeOffset Minute, int Status, string Operation, string Network, string? Account, long Count);

    public static void Map(RouteGroupBuilder api) => api.MapGet("/turned-away", HandleAsync).Needs(Permissions.ReadSecurity)
        .WithName(nameof(ListTurnedAway)).WithSummary("Requests that were turned away, by minute");

    /// <summary>How often requests were turned away, by minute, operation, network and caller; newest first.</summary>
    /// <param name="status">Only these: <c>401</c>, <c>403</c> or <c>429</c>.</param>
    private static async Task<Results<Ok<Page<Item>>, Problem>> HandleAsync([AsParameters] PageRequest page, int? status,
        IdentityDbContext db, CancellationToken ct)
    {
        if (!page.TryStart(1, out var after)) return Problem.From(GeneralErrors.BadCursor);
        var skip = 0;
        if (after.Length > 0 && !int.TryParse(after[0], CultureInfo.InvariantCulture, out skip))
            return Problem.From(GeneralErrors.BadCursor);

        var rows = await (
            from away in db.TurnedAway.AsNoTracking().Where(away => status == null || away.Status == status)
            join account in db.Accounts on away.Caller equals account.Id into accounts
            from account in accounts.DefaultIfEmpty()
            join client in db.Clients on away.Caller equals client.Id into clients
            from client in clients.DefaultIfEmpty()
            orderby away.Minute descending, away.Status, away.Operation, away.Network, away.Caller
            select new Item(away.Minute, away.Status, away.Operation, away.Network, account != null ? account.Name
                : client != null ? client.Name : null, away.Count)).Skip(skip).Take(page.Size + 1).ToListAsync(ct);
        return TypedResults.Ok(Page.Of(rows, page, _ => [(skip + page.Size).ToString(CultureInfo.InvariantCulture)]));
    }
}
