using System.Text.Json.Serialization;

namespace ThiDua.Scoring;

/// <summary>Who acted: the account or client, never a person's full name.</summary>
/// <param name="DisplayFunction">Function of the holder at that time; <c>null</c> for clients and for what was entered before functions
/// were kept.</param>
internal sealed record Author(Guid Id, string Name, string? DisplayFunction = null)
{
    /// <summary>As a sentence names who acted.</summary>
    [JsonIgnore]
    public string Called => DisplayFunction is null ? Name : $"{DisplayFunction} ({Name})";
}
