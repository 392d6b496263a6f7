namespace ThiDua.Awards;

/// <summary>Shows the awards and rule sets with source and confidence (<i>danh mục khen thưởng</i>), all of them or those of one
/// day.</summary>
internal static class ShowCatalogue
{
    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("/catalogue", Handle).WithName(nameof(ShowCatalogue)).WithSummary("Awards and dated rule sets")
            .Needs(Permissions.ReadAwardRules);

    /// <param name="at">Only what is valid on that day.</param>
    private static Ok<AwardCatalogue> Handle(DateOnly? at, AwardCatalogue catalogue) =>
        TypedResults.Ok(at is not { } day ? catalogue : new AwardCatalogue(
        [.. catalogue.RuleSets.Where(rules => rules.IsValidOn(day))],
        [.. catalogue.Awards.Where(award => award.IsValidOn(day))]));
}
