using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ThiDua.Platform.Tests.Examples;

/// <summary>
/// A call that was really made, with what differs from run to run made equal: ids counted from one, moments and days of the run, secrets.
/// Lists are shortened to their first entries; everything else stands as it was said.
/// </summary>
internal sealed partial class Normalised
{
    private const int Longest = 3;

    private static readonly string[] Secrets =
        ["password", "current", "new", "secret", "oneTimePassword", "access_token", "token", "uri", "traceId", "next", "x",
            "y"];

    private readonly Dictionary<string, string> _ids = [];

    public static JsonObject Of(Exchange said)
    {
        var one = new Normalised();
        var call = new JsonObject { ["call"] = $"{said.Method} {one.Text(said.Path)}" };
        if (said.IfMatch is not null) call["ifMatch"] = said.IfMatch;
        if (said.Request is { Length: > 0 }) call["request"] = one.Node(said.Request);
        call["status"] = said.Status;
        if (said.Answer.Length > 0) call["answer"] = one.Node(said.Answer);
        return call;
    }

    private JsonNode? Node(string text)
    {
        try
        {
            return Node(JsonNode.Parse(text), "");
        }
        catch (JsonException)
        {
            // A table for a spreadsheet, or a form.
            return Text(string.Join('\n', text.Split('\n').Take(Longest + 1)));
        }
    }

    private JsonNode? Node(JsonNode? node, string member) => node switch
    {
        // A table of words, not a thing with that many properties.
        JsonObject { Count: > 40 } table => new JsonObject(table.Take(Longest)
            .Select(one => KeyValuePair.Create(one.Key, Node(one.Value, one.Key)))),
        JsonObject all => new JsonObject(all.Select(one => KeyValuePair.Create(one.Key, Node(one.Value, one.Key)))),
        JsonArray list => new JsonArray([.. list.Take(Longest).Select(entry => Node(entry, member))]),
        JsonValue value when value.GetValueKind() == JsonValueKind.String && Secrets.Contains(member) && value.ToString().Length > 0 => "…",
        JsonValue value when value.GetValueKind() == JsonValueKind.String => Text(value.ToString()),
        // Numbers that the database counts over everything that happened before.
        JsonValue value when value.GetValueKind() == JsonValueKind.Number && member is "id" or "states" => 1,
        _ => node?.DeepClone(),
    };

    private string Text(string text)
    {
        text = Guids().Replace(text, id => _ids.TryGetValue(id.Value, out var known) ? known
            : _ids[id.Value] = $"00000000-0000-7000-8000-{_ids.Count + 1:000000000000}");
        // The way to a sign-in provider is another each time.
        text = Ways().Replace(text, "https://dang-nhap.vi-du.vn/auth?response_type=code&state=…");
        text = Moments().Replace(text, moment => $"2022-01-20T09:00:00{moment.Groups[1].Value}");
        text = Codes().Replace(text, "123456");
        text = Written().Replace(text, day =>
            int.Parse(day.Groups[1].Value, CultureInfo.InvariantCulture) > 2025 ? "20/01/2022" : day.Value);
        return Days().Replace(text, day =>
            int.Parse(day.Groups[1].Value, CultureInfo.InvariantCulture) > 2025 ? "2022-01-20" : day.Value);
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Guids();

    [GeneratedRegex(@"^http://localhost:\d+/auth\?.*$")]
    private static partial Regex Ways();

    [GeneratedRegex(@"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(Z|[+-]\d\d:\d\d)")]
    private static partial Regex Moments();

    [GeneratedRegex(@"^\d{6}$")]
    private static partial Regex Codes();

    [GeneratedRegex(@"\b\d\d/\d\d/(\d{4})\b")]
    private static partial Regex Written();

    [GeneratedRegex(@"\b(\d{4})-\d\d-\d\d\b")]
    private static partial Regex Days();
}
