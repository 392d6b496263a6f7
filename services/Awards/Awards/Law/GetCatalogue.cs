namespace ThiDua.Awards;

/// <summary>Shows the awards and rule sets with source and confidence (<i>danh mục khen thưởng</i>), all of them or those of one
/// day.</summary>
internal static class GetCatalogue
{
    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("/catalogue", Handle).WithName(nameof(GetCatalogue)).WithSummary("Awards and dated rule sets")
            .Needs(Permissions.ReadAwardRules);

    /// <param name="at">Only what is valid on that day.</param>
    private static Ok<CatalogueView> Handle(DateOnly? at, AwardCatalogue catalogue) => TypedResults.Ok(CatalogueView.Of(catalogue, at));
}

/// <summary>Awards and the rules they are judged by.</summary>
internal sealed record CatalogueView(IReadOnlyList<RuleSet> RuleSets, IReadOnlyList<AwardType> Awards)
{
    /// <param name="at">Day on which the entries must be valid; all of them without one.</param>
    public static CatalogueView Of(AwardCatalogue catalogue, DateOnly? at) => at is not { } day
        ? new(catalogue.RuleSets, catalogue.Awards)
        : new([.. catalogue.RuleSets.Where(rules => rules.IsValidOn(day))], [.. catalogue.Awards.Where(award => award.IsValidOn(day))]);
}
