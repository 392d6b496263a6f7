using System.Linq.Expressions;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using ThiDua.BuildingBlocks.Http;

namespace ThiDua.BuildingBlocks.Hosting;

/// <summary>One change of one thing, as far as the caller may see the thing.</summary>
/// <param name="AggregateType">Kind of the thing.</param>
/// <param name="AggregateId">The thing.</param>
/// <param name="Version">Its version after the change.</param>
/// <param name="Happened">Names of what happened, in order.</param>
/// <param name="Kind">Whether something changed, was put right, or was withdrawn because it never was so.</param>
/// <param name="Details">What belongs to each of them, in the same order.</param>
/// <param name="UserName">Sign-in name of who did it.</param>
/// <param name="Reason">Why, in the words of who did it.</param>
/// <param name="Differences">Each value that changed: <c>path</c> (a JSON pointer; entries of lists by their code), <c>before</c>,
/// <c>after</c>.</param>
/// <param name="TraceId">Of the request, to quote to an administrator.</param>
public sealed record Change(long Id, string AggregateType, Guid AggregateId, long Version, IReadOnlyList<string> Happened,
    ChangeKind Kind, JsonElement Details, string UserName, DateTimeOffset At, string? Reason, JsonElement Differences, string? TraceId);

/// <summary>
/// The change record (<i>nhật ký thay đổi</i>), newest first: who, when, what, before, after and why. It shows changes of things that the
/// caller may see, and of these only what the caller may see; to anybody else it is as if there were none.
/// </summary>
internal static class ListChanges
{
    internal static async Task<Results<Ok<Page<Change>>, Problem>> HandleAsync(
        ModuleDbContext db, CurrentUser user, PageRequest page, Guid? aggregateId, CancellationToken ct)
    {
        if (!page.TryStart(1, out var after)) return Problem.From(GeneralErrors.BadCursor);
        var before = long.MaxValue;
        if (after.Length > 0 && !long.TryParse(after[0], CultureInfo.InvariantCulture, out before)) return Problem.From(
            GeneralErrors.BadCursor);

        var rows = await db.Changes.AsNoTracking().Where(SeenBy(db.SeenBy(user)))
            .Where(c => c.Id < before && (aggregateId == null || c.AggregateId == aggregateId))
            .OrderByDescending(c => c.Id).Take(page.Size + 1).ToListAsync(ct);
        var shown = Page.Of(rows, page, c => [c.Id.ToString(CultureInfo.InvariantCulture)]);
        var mayRead = await db.ReadableAsync(shown.Items, user, ct);
        return TypedResults.Ok(new Page<Change>([.. shown.Items.Select(row => Show(db, row, mayRead)).OfType<Change>()], shown.Next));
    }

    // One predicate for all kinds, so that the newest are found along the primary key.
    private static Expression<Func<ChangeRecord, bool>> SeenBy(IEnumerable<Seen> kinds)
    {
        var record = Expression.Parameter(typeof(ChangeRecord));
        var any = kinds.Aggregate((Expression)Expression.Constant(false), (sum, kind) =>
        {
            Expression<Func<ChangeRecord, bool>> one = kind.Ids is { } ids
                ? c => c.AggregateType == kind.AggregateType && ids.Contains(c.AggregateId)
                : c => c.AggregateType == kind.AggregateType;
            return Expression.OrElse(sum, new Replacing(one.Parameters[0], record).Visit(one.Body)!);
        });
        return Expression.Lambda<Func<ChangeRecord, bool>>(any, record);
    }

    private static Change? Show(ModuleDbContext db, ChangeRecord row, Func<ChangeRecord, string, bool> mayRead)
    {
        var all = JsonNode.Parse(row.Differences)!.AsArray();
        var readable = all.Where(one => mayRead(row, one!["path"]!.GetValue<string>())).Select(one => one!.DeepClone()).ToArray();
        // Nothing of it may be seen, so not even that somebody did something.
        if (all.Count > 0 && readable.Length == 0) return null;
        return new Change(row.Id, row.AggregateType, row.AggregateId, row.Version, row.Happened,
            ChangeKinds.Of(db.GetType().Assembly, row.Happened), JsonSerializer.Deserialize<JsonElement>(row.Details), row.UserName,
            row.At, row.Reason, JsonSerializer.SerializeToElement(new JsonArray(readable)), row.TraceId);
    }

    private sealed class Replacing(Expression from, Expression to) : ExpressionVisitor
    {
        public override Expression? Visit(Expression? node) => node == from ? to : base.Visit(node);
    }
}
