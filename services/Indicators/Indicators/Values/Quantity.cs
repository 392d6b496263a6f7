using System.Text.Json.Serialization;

namespace ThiDua.Indicators;

/// <summary>How firmly a number is known (<i>chính xác, trên, ít nhất, ước</i>). It goes wherever the number goes.</summary>
internal enum Qualifier
{
    [JsonStringEnumMemberName("exact")] Exact,
    /// <summary>"Trên 120": the number itself is excluded.</summary>
    [JsonStringEnumMemberName("more-than")] MoreThan,
    /// <summary>"Từ 120 trở lên": the number itself is included.</summary>
    [JsonStringEnumMemberName("at-least")] AtLeast,
    /// <summary>"Ước 120".</summary>
    [JsonStringEnumMemberName("estimated")] Estimated,
}

/// <summary>A number with how firmly it is known (<i>số liệu</i>). Negative numbers are legal.</summary>
internal sealed record Quantity(decimal Value, Qualifier Qualifier);
