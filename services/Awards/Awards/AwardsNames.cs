namespace ThiDua.Awards;

/// <summary>The register's names, and those of the awards; one that was renamed is shown by its newest name.</summary>
internal sealed class AwardsNames(AwardsDbContext db, AwardCatalogue catalogue) : RegisterNames<AwardsDbContext>(db)
{
    protected override async Task<IReadOnlyDictionary<string, string>> FindOthersAsync(
        string kind, IReadOnlyCollection<string> codes, CancellationToken ct) =>
        kind == Named.Award
            ? catalogue.Awards.Where(award => codes.Contains(award.Code)).GroupBy(award => award.Code)
                .ToDictionary(same => same.Key, same => same.MaxBy(award => award.ValidFrom ?? DateOnly.MinValue)!.Name)
            : await base.FindOthersAsync(kind, codes, ct);
}
