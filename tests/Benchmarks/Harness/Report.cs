using System.Runtime.CompilerServices;
using System.Text;

namespace ThiDua.Benchmarks.Harness;

/// <summary>What one benchmark found, printed as it goes and written to <c>results/</c>, whole and anew each time.</summary>
internal sealed class Report(string name, string title)
{
    private readonly StringBuilder _text = new();

    public static string Root { get; } = Path.GetFullPath(Path.Combine(Here(), "../../.."));

    public bool AllMet { get; private set; } = true;

    /// <summary>Only on the screen: that something goes on.</summary>
    public static void Progress(string line) => Console.WriteLine($"  {line}");

    /// <summary>A paragraph of the file: what is compared, what shares the cores.</summary>
    /// <param name="pieces">Of one paragraph, each with the space it ends with.</param>
    public Report Say(params string[] pieces)
    {
        _text.AppendLine(string.Concat(pieces)).AppendLine();
        return this;
    }

    public Report Table(string header, IEnumerable<string> rows)
    {
        var columns = header.Split('|');
        _text.AppendLine($"| {string.Join(" | ", columns.Select(c => c.Trim()))} |")
            .AppendLine($"|{string.Concat(columns.Select(_ => "---|"))}");
        foreach (var row in rows) _text.AppendLine($"| {row} |");
        _text.AppendLine();
        return this;
    }

    /// <summary>One line that says what was wanted, what was seen, and whether that is enough.</summary>
    public Report Goal(string what, double seen, double goal, string unit = "", bool atMost = false)
    {
        var met = atMost ? seen <= goal : seen >= goal;
        AllMet &= met;
        var line = ($"{what}: **{seen:0.00}{unit}**, goal {(atMost ? "≤" : "≥")} {goal:0.0##}{unit}: {(met ? "met" : "not met")}");
        Console.WriteLine(line.Replace("**", "", StringComparison.Ordinal));
        _text.AppendLine($"* {line}");
        return this;
    }

    public async Task<bool> WriteAsync(Machine machine, CancellationToken ct)
    {
        var folder = Path.Combine(Root, "tests/Benchmarks/results");
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, $"{name}.md"),
            $"# {title}\n\n{machine.Line()}\n\n{_text.ToString().TrimEnd()}\n\nRepeat: `dotnet dev.cs bench {name}`.\n", ct);
        return AllMet;
    }

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}

/// <summary>Where it was measured. The load says how much else ran: above the number of cores a figure in seconds means little, a ratio
/// still something.</summary>
internal sealed class Machine
{
    private readonly List<string> _versions = [$".NET {Environment.Version}"];
    private readonly string _before = Load();

    public void Uses(string version) => _versions.Add(version);

    public string Line() =>
        $"{DateTime.UtcNow:yyyy-MM-dd HH:mm} UTC, {Environment.ProcessorCount} cores, {string.Join(", ", _versions.Distinct())}; load "
            + $"average {_before} before and {Load()} after, this benchmark's own work included.";

    private static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";
}
