using System.ComponentModel.DataAnnotations;

namespace ThiDua.Identity;

/// <summary>
/// Settings under <c>ExternalSignIn</c>: sign-in by an OpenID provider beside the own passwords (<i>đăng nhập một lần</i>). Off while no
/// authority is
/// named; checked at start.
/// </summary>
public sealed class ExternalSignInOptions : IValidatableObject
{
    public const string Section = "ExternalSignIn";

    /// <summary>Issuer of the provider; its description is read from <c>/.well-known/openid-configuration</c> below it. Needs https outside
    /// Development.</summary>
    public Uri? Authority { get; set; }

    public string ClientId { get; set; } = "";

    public string ClientSecret { get; set; } = "";

    /// <summary>Text of the button on the start page.</summary>
    [Required, StringLength(60, MinimumLength = 2)]
    public string Label { get; set; } = "Đăng nhập một lần";

    /// <summary>Asked for beside <c>openid</c>, where the required claim needs it.</summary>
    public IReadOnlyList<string> Scopes { get; set; } = [];

    /// <summary>A claim without which nobody of the provider gets in; with <see cref="RequiredClaimValue"/> one of its values must be that
    /// one.</summary>
    public string? RequiredClaim { get; set; }

    public string? RequiredClaimValue { get; set; }

    /// <summary>One of these classes of authentication must stand in <c>acr</c>; they are asked for by <c>acr_values</c>. None: the
    /// provider decides.</summary>
    public IReadOnlyList<string> RequiredAcr { get; set; } = [];

    /// <summary>One of these methods must stand in <c>amr</c>, for example <c>mfa</c> or <c>otp</c>. None: the provider decides.</summary>
    public IReadOnlyList<string> RequiredAmr { get; set; } = [];

    public bool IsOn => Authority is not null;

    /// <summary>As stored with an account: some issuers end with a slash in one place and without in another.</summary>
    internal string Issuer => WithoutSlash(Authority!.OriginalString);

    internal static string WithoutSlash(string issuer) => issuer.TrimEnd('/');

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IsOn)
        {
            if (ClientId.Length + ClientSecret.Length > 0) yield return new ValidationResult(
                "ExternalSignIn:Authority is missing: without it nobody signs in by a provider.");
            yield break;
        }
        if (!Authority!.IsAbsoluteUri || Authority.Scheme is not ("https" or "http")
            || Authority.Query.Length + Authority.Fragment.Length + Authority.UserInfo.Length > 0)
            yield return new ValidationResult(
                "ExternalSignIn:Authority must be the address of the issuer, for example https://sso.example/realms/tinh.");
        if (string.IsNullOrWhiteSpace(ClientId)) yield return new ValidationResult(
            "ExternalSignIn:ClientId is missing: register this site at the provider.");
        if (string.IsNullOrWhiteSpace(ClientSecret)) yield return new ValidationResult(
            "ExternalSignIn:ClientSecret is missing: register this site at the provider.");
        if (string.IsNullOrWhiteSpace(RequiredClaim) && !string.IsNullOrEmpty(RequiredClaimValue))
            yield return new ValidationResult("ExternalSignIn:RequiredClaimValue says nothing without ExternalSignIn:RequiredClaim.");
    }
}
