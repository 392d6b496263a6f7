namespace ThiDua.Identity;

/// <summary>The one-time link that creates the first administrator (<i>liên kết cài đặt</i>).</summary>
internal sealed class SetUpLink
{
    /// <summary>SHA-256 of the link's token.</summary>
    public required byte[] Id { get; init; }
    public required DateTimeOffset EndsAt { get; init; }

    /// <summary>The token itself, encrypted, so that every replica and every start prints the same link.</summary>
    public string? Sealed { get; init; }
}
