namespace ThiDua.Identity;

/// <summary>What the provider's name for somebody (<c>sub</c>) must look like: OpenID Connect allows 255 ASCII characters, and capitals
/// count.</summary>
internal static class ExternalIdentityRules
{
    public const int LongestSubject = 255;

    public static FieldChecks ExternalSubject(this FieldChecks check, string? subject, string pointer) => check.That(
        subject is null || (subject.Length is > 0 and <= LongestSubject && subject.All(c => c is > ' ' and <= '~')), pointer,
        ExternalErrors.NoSubject);
}
