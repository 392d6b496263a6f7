using System.ComponentModel.DataAnnotations;
using System.Net;

namespace ThiDua.Identity;

/// <summary>Settings under <c>Gateway</c>; checked at start.</summary>
public sealed class EdgeOptions : IValidatableObject
{
    public const string Section = "Gateway";

    /// <summary>Addresses or networks (<c>10.0.0.0/8</c>) of the proxies in front; only their <c>X-Forwarded-*</c> headers are
    /// believed.</summary>
    public IReadOnlyList<string> KnownProxies { get; set; } = [];

    /// <summary>The address that people type, for example <c>https://thidua.laocai.gov.vn</c>. Printed in the set-up link; requests for
    /// another host are refused where it is set.</summary>
    public Uri? PublicAddress { get; set; }

    /// <summary>Lets people sign in over http from other machines. Passwords and cookies can then be read on the way; only for a network of
    /// its own.</summary>
    public bool AllowPlainHttp { get; set; }

    /// <summary>Requests of one account or client.</summary>
    [Required]
    public Allowance ClientLimit { get; set; } = new() { Requests = 1200, Seconds = 60 };

    /// <summary>Requests of one address that has not said who it is.</summary>
    [Required]
    public Allowance AnonymousLimit { get; set; } = new() { Requests = 1200, Seconds = 60 };

    /// <summary>Sign-ins, tokens and set-ups asked for by one address.</summary>
    [Required]
    public Allowance SignInLimit { get; set; } = new() { Requests = 120, Seconds = 60 };

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var proxy in KnownProxies.Where(proxy => !IPAddress.TryParse(proxy, out _) && !IPNetwork.TryParse(proxy, out _)))
            yield return new ValidationResult($"Gateway:KnownProxies: '{proxy}' is neither an address nor a network such as 10.0.0.0/8.");
        if (PublicAddress is { } address
            && (!address.IsAbsoluteUri || address.Scheme is not ("http" or "https") || address.PathAndQuery != "/"))
            yield return new ValidationResult("Gateway:PublicAddress is an address such as https://thidua.example.vn, without a path.");
        foreach (var allowance in (Allowance[])[ClientLimit, AnonymousLimit, SignInLimit])
            if (allowance.Requests is < 1 or > 1_000_000 || allowance.Seconds is < 1 or > 3600)
                yield return new ValidationResult("Gateway: a limit has 1 to 1000000 requests in 1 to 3600 seconds.");
    }

    /// <summary>So many requests in so many seconds; unused ones come back evenly.</summary>
    public sealed record Allowance
    {
        public int Requests { get; set; }
        public int Seconds { get; set; }
    }
}

/// <summary>Settings under <c>Web</c>.</summary>
public sealed class WebOptions
{
    public const string Section = "Web";

    /// <summary>Folder of the built pages; <c>web</c> beside the program when empty.</summary>
    public string? Root { get; set; }
}
