using System.Text.Json;
using ThiDua.TestKit;

namespace ThiDua.Contracts.Tests;

/// <summary>Every operation is described with a call that was really made, and the call is as described (RecordedExamples).</summary>
public sealed class ExampleTests
{
    [Theory, MemberData(nameof(DescriptionTests.Names), MemberType = typeof(DescriptionTests))]
    public void Every_operation_shows_a_recorded_call_that_fits_it(string module)
    {
        var document = Documents.Read(module);
        var calls = JsonSerializer.Deserialize<JsonElement>(File.ReadAllText(Path.Combine(Documents.Folder, "examples", $"{module}.json")));
        var wrong = new List<string>();
        foreach (var (name, operation) in Documents.Operations(document))
        {
            if (!calls.TryGetProperty(operation.GetProperty("operationId").GetString()!, out var call))
            {
                wrong.Add($"{name}: no example");
                continue;
            }
            var response = operation.GetProperty("responses").GetProperty($"{call.GetProperty("status").GetInt32()}");
            if (call.TryGetProperty("answer", out _)) wrong.AddRange(Findings(name, response));
            if (call.TryGetProperty("request", out _) && operation.TryGetProperty("requestBody", out var body))
                wrong.AddRange(Findings(name, body));
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));

        IEnumerable<string> Findings(string name, JsonElement of)
        {
            foreach (var media in of.GetProperty("content").EnumerateObject())
            {
                if (!media.Value.TryGetProperty("example", out var example)) yield return $"{name}: {media.Name} shows no example";
                else if (media.Name == "application/json")
                    foreach (var finding in SchemaFit.Findings(example, media.Value.GetProperty("schema"), document))
                        yield return $"{name}: {finding}";
            }
        }
    }
}
