namespace ThiDua.Awards;

/// <summary>The names for the sentences of refusals: of the register, and of awards.</summary>
internal sealed class AwardsNames(AwardsDbContext db, AwardCatalogue catalogue) : RegisterNames<AwardsDbContext>(db)
{
    public override async Task<IReadOnlyDictionary<Thing, string>> OfAsync(IReadOnlyCollection<Thing> things, CancellationToken ct)
    {
        var names = new Dictionary<Thing, string>(await base.OfAsync(things, ct));
        foreach (var thing in things.Where(thing => thing.Kind == Thing.AwardKind))
        {
            // The last name an award had: a sentence of today is about it as it is called today.
            if (catalogue.Awards.Where(award => award.Code == thing.Code).MaxBy(award => award.ValidFrom ?? DateOnly.MinValue) is { } award)
                names[thing] = award.Name;
        }
        return names;
    }
}
