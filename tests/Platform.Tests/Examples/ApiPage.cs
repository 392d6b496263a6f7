using System.Text.RegularExpressions;

namespace ThiDua.Platform.Tests.Examples;

/// <summary>The calls that <c>docs/api.md</c> lists, in its order.</summary>
internal static partial class ApiPage
{
    /// <param name="Role">Who makes it; <c>*</c> is anybody.</param>
    internal sealed record Call(HttpMethod Method, string Template, string Role);

    /// <summary>The table of each language.</summary>
    public static IReadOnlyList<IReadOnlyList<Call>> Read()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "api.md"));
        return [.. page.Split("\n## ").Skip(1).Select(section => (IReadOnlyList<Call>)[.. Row().Matches(section).Select(row =>
            new Call(new HttpMethod(row.Groups[1].Value), row.Groups[2].Value, row.Groups[3].Value))])];
    }

    /// <returns>The first call that was not made after those before it, by its role; <c>null</c> when all were.</returns>
    public static Call? NotPlayed(IEnumerable<Call> calls, IReadOnlyList<Exchange> heard, IReadOnlyList<Operation> operations,
        Func<string, string> roleOf)
    {
        var at = 0;
        foreach (var call in calls)
        {
            var operation = operations.FirstOrDefault(one => one.Method == call.Method && one.Template == call.Template);
            if (operation is null) return call;
            while (at < heard.Count && !(operations.First(one => one.Is(heard[at])) == operation && heard[at].Status is >= 200 and < 300
                && call.Role is var role && (role == "*" || role == roleOf(heard[at].Account)))) at++;
            if (at++ == heard.Count) return call;
        }
        return null;
    }

    [GeneratedRegex(@"^\| \d+ \| `(GET|POST|PUT|DELETE) (\S+)` \| `([a-z*-]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
