namespace ThiDua.Awards;

/// <summary>Shows one commendation summary: each line with its counts, the totals and what is derived from them.</summary>
internal static class ShowCommendationSummary
{
    /// <param name="Totals">Sums of the lines; <c>at-least</c> while a line is unknown.</param>
    /// <param name="Groups">Empty when the source has no such breakdown, else every group.</param>
    /// <param name="Areas">Empty when the source has no such breakdown, else both.</param>
    public sealed record Response(
        Guid Id, OwnerKind OwnerKind, string OwnerCode, int Year, string Occasion, string? Period, DateOnly? HeldOn, string? CycleCode,
            Guid? ConferenceId,
        string Source, IReadOnlyList<CommendationLine> Lines, Totals Totals, IReadOnlyList<GroupShare> Groups,
            IReadOnlyList<AreaShare> Areas)
    {
        public static Response Of(CommendationSummary summary)
        {
            List<int?> groups =
                [.. Enum.GetValues<RecipientGroup>().Select(group => summary.Groups.FirstOrDefault(known => known.Group == group)?.Number)];
            List<int?> areas =
                [.. Enum.GetValues<CommendedArea>().Select(area => summary.Areas.FirstOrDefault(known => known.Area == area)?.Number)];
            return new(summary.Id, summary.OwnerKind, summary.OwnerCode, summary.Year, summary.Occasion, summary.Period, summary.HeldOn,
                summary.CycleCode,
                summary.ConferenceId, summary.Source, summary.Lines, Totals.Of(summary),
                summary.Groups.Count == 0 ? []
                    : [.. groups.Select((number, index) => new GroupShare((RecipientGroup)index, number, Shares.Of(number, groups)))],
                summary.Areas.Count == 0 ? []
                    : [.. areas.Select((number, index) => new AreaShare((CommendedArea)index, number, Shares.Of(number, areas)))]);
        }
    }

    public sealed record Totals(RecipientTotal Collectives, RecipientTotal Individuals, RecipientTotal All)
    {
        public static Totals Of(CommendationSummary summary) => new(summary.Collectives, summary.Individuals, summary.All);
    }

    /// <param name="DerivedPercent">Calculated, not quoted; <c>null</c> unless every group is known.</param>
    public sealed record GroupShare(RecipientGroup Group, int? Number, decimal? DerivedPercent);

    /// <param name="DerivedPercent">Calculated, not quoted; <c>null</c> unless both areas are known.</param>
    public sealed record AreaShare(CommendedArea Area, int? Number, decimal? DerivedPercent);

    public static void Map(RouteGroupBuilder summaries) =>
        summaries.MapGet("/{id:guid}", HandleAsync).WithName(nameof(ShowCommendationSummary)).WithSummary("One commendation summary")
            .Needs(Permissions.ReadCommendationSummaries);

    private static async Task<Results<Versioned<Response>, Problem>> HandleAsync(Guid id, AwardsDbContext db, CurrentUser user,
        CancellationToken ct)
    {
        var summary = await db.Summaries.AsNoTracking().SeenBy(user, db).SingleOrDefaultAsync(one => one.Id == id, ct);
        return summary is null ? Problem.From(AwardsErrors.SummaryNotFound) : Versioned.Ok(Response.Of(summary), summary.Version);
    }
}
