using System.Globalization;
using System.Net;

namespace ThiDua.Kubernetes.Tests.Checks.Server;

/// <summary>How the API server wants names, labels, addresses and quantities written. Each answers what is wrong, or nothing.</summary>
internal static partial class Formats
{
    public static string? Label(string text) =>
        text.Length <= 63 && DnsLabel().IsMatch(text) ? null : $"'{text}' is no RFC 1123 label (a-z, 0-9 and '-', at most 63)";

    public static string? Subdomain(string text) =>
        text.Length <= 253 && text.Split('.').All(part => DnsLabel().IsMatch(part)) ? null
            : $"'{text}' is no RFC 1123 name (a-z, 0-9, '-' and '.', at most 253)";

    public static string? ServiceName(string text) =>
        text.Length <= 63 && DnsLabel().IsMatch(text) && char.IsAsciiLetterLower(text[0]) ? null
            : $"'{text}' is no name of a Service (a-z, 0-9 and '-', a letter first, at most 63)";

    public static string? HostName(string text) =>
        IPAddress.TryParse(text, out _) ? $"'{text}' is an address, not a name"
            : Subdomain(text.StartsWith("*.", StringComparison.Ordinal) ? text[2..] : text) is null ? null
            : $"'{text}' is no host name (a name alone, without scheme, port and path)";

    public static string? LabelKey(string text)
    {
        var parts = text.Split('/');
        return parts.Length <= 2 && (parts.Length == 1 || Subdomain(parts[0]) is null) && parts[^1].Length is > 0 and <= 63
            && QualifiedName().IsMatch(parts[^1]) ? null : $"'{text}' is no name of a label or annotation";
    }

    public static string? LabelValue(string text) =>
        text.Length == 0 || (text.Length <= 63 && QualifiedName().IsMatch(text)) ? null
            : $"'{text}' is no value of a label (letters, digits, '-', '_' and '.', at most 63)";

    public static string? PortName(string text) =>
        text.Length is > 0 and <= 15 && DnsLabel().IsMatch(text) && text.Any(char.IsAsciiLetterLower)
            && !text.Contains("--", StringComparison.Ordinal) ? null
            : $"'{text}' is no name of a port (a-z, 0-9 and '-', a letter among them, at most 15)";

    public static string? DataKey(string text) =>
        text.Length is > 0 and <= 253 && Key().IsMatch(text) && text is not "." && !text.StartsWith("..", StringComparison.Ordinal) ? null
            : $"'{text}' is no key (letters, digits, '-', '_' and '.')";

    public static string? VariableName(string text) =>
        text.Length > 0 && text.All(c => c is >= ' ' and <= '~' and not '=') ? null : $"'{text}' is no name of a variable";

    public static string? Address(string text) => IPAddress.TryParse(text, out var address) && address.ToString() == text ? null
        : $"'{text}' is no IP address";

    public static string? Network(string text) =>
        text.Contains('/', StringComparison.Ordinal) && IPNetwork.TryParse(text, out var network)
            && Address(network.BaseAddress.ToString()) is null && text.StartsWith($"{network.BaseAddress}/", StringComparison.Ordinal)
            ? null : $"'{text}' is no address range (192.0.2.0/24)";

    public static string? Percent(string text) => Percentage().IsMatch(text) ? null : $"'{text}' is neither a number nor a percentage";

    public static string? ResourceName(string text) =>
        text is "cpu" or "memory" or "ephemeral-storage" || text.StartsWith("hugepages-", StringComparison.Ordinal)
            || (text.Contains('/', StringComparison.Ordinal) && LabelKey(text) is null) ? null : $"there is no resource '{text}'";

    public static string? PathInside(string text) =>
        !text.StartsWith('/') && !text.Split('/').Contains("..") ? null : $"'{text}' leaves its folder";

    public static bool IsQuantity(string text) => Amount().IsMatch(text);

    /// <summary>Null for what is no quantity; what is beyond every number is the largest.</summary>
    public static decimal? Quantity(string text)
    {
        var match = Amount().Match(text);
        if (!match.Success || !decimal.TryParse(match.Groups["n"].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return null;
        var suffix = match.Groups["s"].Value;
        try
        {
            if (suffix.Length > 1 && suffix[0] is 'e' or 'E' && int.TryParse(suffix[1..], CultureInfo.InvariantCulture, out var power))
                return number * (decimal)Math.Pow(10, power);
            return number * suffix switch
            {
                "n" => 0.000_000_001m,
                "u" => 0.000_001m,
                "m" => 0.001m,
                "" => 1m,
                [var letter] => Power(1000, letter),
                _ => Power(1024, suffix[0]),
            };
        }
        catch (OverflowException)
        {
            return decimal.MaxValue;
        }
    }

    private static decimal Power(decimal step, char letter) =>
        Enumerable.Range(0, "KMGTPE".IndexOf(char.ToUpperInvariant(letter), StringComparison.Ordinal) + 1)
            .Aggregate(1m, (n, _) => n * step);

    [GeneratedRegex(@"^[a-z0-9]([-a-z0-9]*[a-z0-9])?\z")]
    private static partial Regex DnsLabel();

    [GeneratedRegex(@"^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]\z")]
    private static partial Regex QualifiedName();

    [GeneratedRegex(@"^[-._a-zA-Z0-9]+\z")]
    private static partial Regex Key();

    [GeneratedRegex(@"^[0-9]+%\z")]
    private static partial Regex Percentage();

    [GeneratedRegex(@"^(?<n>[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+))(?<s>[KMGTPE]i|[numkMGTPE]|[eE][+-]?[0-9]+)?\z")]
    private static partial Regex Amount();
}
