using System.Globalization;

namespace ThiDua.Benchmarks.Harness;

/// <summary>
/// CPU seconds and memory of the programs this benchmark started: on a machine with other work they are steadier than times on the wall.
/// Ours is what carries one of the marks (a folder, an address) in its command line, or descends from such a process.
/// </summary>
internal sealed class Consumption(params string[] marks)
{
    // The kernel counts in hundredths of a second for everybody (USER_HZ).
    private const double Tick = 0.01;

    public Dictionary<string, double> Now()
    {
        var sums = Ours().GroupBy(one => one.Name).ToDictionary(group => group.Key, group => group.Sum(one => one.Seconds));
        sums["this program"] = Environment.CpuUsage.TotalTime.TotalSeconds;
        return sums;
    }

    /// <summary>Megabytes by program; what several processes share is counted once (PSS).</summary>
    public Dictionary<string, double> Memory() =>
        Ours().GroupBy(one => one.Name).ToDictionary(group => group.Key, group => group.Sum(one => Pss(one.Pid)));

    private static double Pss(int pid)
    {
        try
        {
            var line = File.ReadLines($"/proc/{pid}/smaps_rollup").FirstOrDefault(line => line.StartsWith("Pss:", StringComparison.Ordinal))
                ?? "Pss: 0 kB";
            return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }

    private List<Entry> Ours()
    {
        if (!Directory.Exists("/proc/self")) return [];
        var all = Directory.EnumerateDirectories("/proc").Select(path => Read(path)).OfType<Entry>().ToDictionary(one => one.Pid);
        return [.. all.Values.Where(IsOurs)];

        bool IsOurs(Entry one)
        {
            for (var depth = 0; depth < 8; depth++)
            {
                if (one.Pid == Environment.ProcessId) return false;
                if (marks.Any(mark => one.Command.Contains(mark, StringComparison.Ordinal))) return true;
                if (!all.TryGetValue(one.Parent, out var parent)) return false;
                one = parent;
            }
            return false;
        }
    }

    private static Entry? Read(string path)
    {
        if (!int.TryParse(Path.GetFileName(path), CultureInfo.InvariantCulture, out var pid)) return null;
        try
        {
            var stat = File.ReadAllText(Path.Combine(path, "stat"));
            // The name stands in brackets and may hold anything, so the fields are counted from the last bracket.
            var (open, close) = (stat.IndexOf('('), stat.LastIndexOf(')'));
            var fields = stat[(close + 2)..].Split(' ');
            return new(pid, stat[(open + 1)..close], int.Parse(fields[1], CultureInfo.InvariantCulture),
                File.ReadAllText(Path.Combine(path, "cmdline")),
                // With the ended children, which PostgreSQL has one of for each connection that was closed.
                fields[11..15].Sum(field => long.Parse(field, CultureInfo.InvariantCulture)) * Tick);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private sealed record Entry(int Pid, string Name, int Parent, string Command, double Seconds);
}

/// <summary>One round of messages.</summary>
internal sealed record Run(double Rate, Dictionary<string, double> CpuMicroseconds)
{
    public static Run Of(double rate, int messages, Dictionary<string, double> before, Dictionary<string, double> after) =>
        new(rate, after.ToDictionary(one => one.Key, one => (one.Value - before.GetValueOrDefault(one.Key)) / messages * 1e6));

    public static double Cpu(IEnumerable<Run> runs, string program) =>
        runs.Select(run => run.CpuMicroseconds.GetValueOrDefault(program)).Median();
}
