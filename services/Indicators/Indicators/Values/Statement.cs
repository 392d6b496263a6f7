using System.Text.Json.Serialization;

namespace ThiDua.Indicators;

/// <summary>How the source judges what it says; never read out of its words by us.</summary>
internal enum Assessment
{
    [JsonStringEnumMemberName("weak")] Weak,
    [JsonStringEnumMemberName("met")] Met,
    [JsonStringEnumMemberName("strong")] Strong,
}

/// <summary>
/// What a source says without a number (<i>nhận định định tính</i>): "cao", "hàng trăm". It is no number, is never turned into one,
/// and stands beside a number when the source gives both.
/// </summary>
/// <param name="Quote">The words as printed.</param>
/// <param name="Cause">Why, as the source says, for example "dịch tả lợn châu Phi".</param>
internal sealed record Statement(string Quote, Assessment? Assessment, string? Cause);
