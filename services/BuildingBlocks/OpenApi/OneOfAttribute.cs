namespace ThiDua.BuildingBlocks.OpenApi;

/// <summary>The words that a string of the API can be, where another module owns them and no enum of this one does.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OneOfAttribute(params string[] words) : Attribute
{
    public IReadOnlyList<string> Words { get; } = words;
}
