using System.Globalization;

namespace ThiDua.Awards;

/// <summary>Lists and searches the award register (<i>sổ khen thưởng</i>): newest achievement year first, then by name in Vietnamese
/// order.</summary>
internal static class ListAwards
{
    public static void Map(RouteGroupBuilder awards) =>
        awards.MapGet("", HandleAsync).WithName(nameof(ListAwards)).WithSummary("Award register")
            .Needs(Permissions.ReadRegisterOfAwards);

    /// <param name="q">Part of the recipient's name, the unit's name, the award's name or the number of the decision, with or without
    /// diacritics.</param>
    /// <param name="unit">Unit rewarded, or of the person rewarded.</param>
    /// <param name="includePredecessors">With <paramref name="unit"/>: the entries of the units it came from too, as far as one may see
    /// them.</param>
    /// <param name="year">Achievement year.</param>
    /// <param name="award">Code in the catalogue.</param>
    /// <param name="decision">Part of the number of the decision.</param>
    /// <param name="issuer">Only of this issuing unit (its code).</param>
    /// <param name="state">Only entries in this state; without it those in force and those revoked.</param>
    private static async Task<Results<Ok<Page<AwardView>>, Problem>> HandleAsync(
        [AsParameters] PageRequest page, string? q, string? unit, int? year, string? award, bool? includePredecessors,
        string? decision, string? issuer, Word<EntryState>? state, AwardsDbContext db, AwardCatalogue catalogue, CurrentUser user,
        CancellationToken ct)
    {
        var (afterYear, afterId) = (0, Guid.Empty);
        if (!page.TryStart(3, out var after) || (after.Length > 0
            && !(int.TryParse(after[0], CultureInfo.InvariantCulture, out afterYear) && Guid.TryParse(after[2], out afterId))))
            return Problem.From(GeneralErrors.BadCursor);
        foreach (var (name, words) in new[] { ("q", q), ("decision", decision) })
        {
            if (words is not null && !Text.IsPlain(words, 300)) return Problem.From(
                GeneralErrors.BadParameter.With(FieldError.OfParameter(name, GeneralErrors.NoPlainText(300))));
        }

        string[] units = unit is null ? [] : [unit];
        var history = db.WithPredecessors(units);
        var entries = db.Awards.AsNoTracking().SeenBy(user, db)
            .Where(one =>
                (unit == null || one.RecipientUnitCode == unit || (includePredecessors == true && history.Contains(one.RecipientUnitCode)))
                && (year == null || one.AchievementYear == year) && (award == null || one.AwardCode == award)
                && (issuer == null || one.IssuerUnitCode == issuer));
        EntryState? only = state is { } word ? word.Value : null;
        entries = only is { } wantedState ? entries.Where(one => one.State == wantedState)
            : entries.Where(one => one.State != EntryState.Withdrawn);
        if (Text.CleanOrNull(decision) is { } number)
        {
            var like = $"%{Escaped(number)}%";
            entries = entries.Where(one => EF.Functions.Like(AwardsDbContext.Fold(one.DecisionNumber), AwardsDbContext.Fold(like), @"\"));
        }
        if (Text.CleanOrNull(q) is { } wanted)
        {
            var pattern = $"%{Escaped(wanted)}%";
            string[] named = [.. catalogue.Awards.Where(type => type.Name.Folded().Contains(wanted.Folded(), StringComparison.Ordinal))
                .Select(type => type.Code).Distinct()];
            // Read first: each of the four conditions has an index, and a question to another table between them would keep it from all.
            var rewarded = await db.Units.AsNoTracking()
                .Where(known => EF.Functions.Like(AwardsDbContext.Fold(known.Name), AwardsDbContext.Fold(pattern), @"\"))
                .Select(known => known.Code).ToArrayAsync(ct);
            entries = entries.Where(one => EF.Functions.Like(AwardsDbContext.Fold(one.RecipientName), AwardsDbContext.Fold(pattern), @"\")
                || EF.Functions.Like(AwardsDbContext.Fold(one.DecisionNumber), AwardsDbContext.Fold(pattern), @"\")
                || rewarded.Contains(one.RecipientUnitCode) || named.Contains(one.AwardCode));
        }
        if (after.Length > 0)
        {
            var afterName = after[1];
            entries = entries.Where(one => one.AchievementYear < afterYear || (one.AchievementYear == afterYear
                && (one.RecipientName.CompareTo(afterName) > 0 || (one.RecipientName == afterName && one.Id > afterId))));
        }

        var rows = await entries.OrderByDescending(one => one.AchievementYear).ThenBy(one => one.RecipientName).ThenBy(one => one.Id)
            .Take(page.Size + 1).Select(AwardView.Projection).ToListAsync(ct);
        return TypedResults.Ok(
            Page.Of(rows, page, row => [row.AchievementYear.ToString(CultureInfo.InvariantCulture), row.RecipientName, row.Id.ToString()]));
    }

    // What stands for any text in a pattern is looked for as it is.
    private static string Escaped(string text) => text.Replace(@"\", @"\\", StringComparison.Ordinal)
        .Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal);
}
