namespace ThiDua.Awards;

/// <summary>Settings of the module. Section <c>Awards</c>.</summary>
public sealed class AwardsOptions
{
    public const string Section = "Awards";

    /// <summary>A catalogue of awards and rule sets in place of the one that is shipped; same form.</summary>
    public string? CatalogueFile { get; set; }
}
