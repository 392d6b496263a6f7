using System.Diagnostics;
using System.IO.Compression;
using Microsoft.EntityFrameworkCore;

namespace ThiDua.Platform.Tests.Seasons;

/// <summary>What was there before this state of the project stays readable, and the year goes on with it.</summary>
[Collection(KeptDatabase.Name)]
public sealed class KeptSeason(KeptPlatform platform)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static readonly List<Gathering> Met = [.. Repertoire.All.OfType<Gathering>().Where(gathering => gathering.Meeting is not null)];
    private static readonly int Districts = Met.Sum(gathering => gathering.Districts.Count);

    // What the sample tells since these databases were kept, counted from the sample: the records of three conferences, the end of fifteen
    // districts with their memberships, in their two clusters each the post of the head, of the deputy, and of the deputy who stood in for
    // the head, and what Sông Lô says of two fields of its work in words. Not one change more may be needed.
    private static readonly Dictionary<string, Dictionary<string, int>> ToldSince = new()
    {
        ["Clusters"] = new()
        {
            ["act-recorded"] = Met.Sum(gathering => gathering.Meeting!.Acts.Count),
            ["attendance-recorded"] = Met.Count,
            ["conference-closed"] = Met.Count,
            ["unit-closed"] = Districts,
            ["member-left"] = Districts,
            ["post-ended"] = 2 * 3,
            ["deputy-stood-in"] = 2,
        },
        ["Indicators"] = new() { ["indicator-added"] = 2, ["history-recorded"] = 1 },
    };

    [Fact]
    public async Task What_was_played_before_is_found_again_and_nothing_of_it_changes()
    {
        var before = await platform.ChangesAsync();
        Assert.All(before, count => Assert.True(count > 0));
        var kept = await LastAsync();

        foreach (var scene in Repertoire.All) await platform.Played.PlayAsync(scene);

        foreach (var (module, last) in kept)
        {
            await using var db = platform.Context(module);
            var since = await db.Changes.AsNoTracking().Where(change => change.Id > last).Select(change => change.Happened).ToListAsync(Ct);
            Assert.Equal(Told(ToldSince.GetValueOrDefault(module, [])), Told(since.SelectMany(happened => happened).CountBy(name => name)));
        }

        var told = await platform.ChangesAsync();
        foreach (var scene in Repertoire.All) await platform.Played.AgainAsync(scene);
        Assert.Equal(told, await platform.ChangesAsync());
    }

    [Fact]
    public async Task A_season_that_was_not_there_is_played_on_it_from_the_pledge_to_the_certificate()
    {
        var stage = await platform.Played.PlayAsync(InventedSeason.From(81));

        Assert.NotEmpty(await stage.Records.AwardsAsync(Ct));
    }

    private static IEnumerable<string> Told(IEnumerable<KeyValuePair<string, int>> events) =>
        events.Select(one => $"{one.Key}: {one.Value}").Order(StringComparer.Ordinal);

    /// <summary>Number of the last change that each of the four services had kept.</summary>
    private async Task<IReadOnlyDictionary<string, long>> LastAsync()
    {
        var last = new Dictionary<string, long>();
        foreach (var module in RunningPlatform.Modules.Where(module => module != "Identity"))
        {
            await using var db = platform.Context(module);
            last[module] = await db.Changes.MaxAsync(change => change.Id, Ct);
        }
        return last;
    }
}

/// <summary>Makes the scripts of <see cref="KeptPlatform"/>, once, when <c>THIDUA_KEEP_DATABASES=1</c> says so.</summary>
[Collection(OneProcess.Name)]
public sealed class KeepDatabases(AllInOnePlatform platform)
{
    [Fact]
    public async Task The_databases_to_keep_are_all_there()
    {
        if (Environment.GetEnvironmentVariable("THIDUA_KEEP_DATABASES") == "1")
        {
            foreach (var scene in Repertoire.All) await platform.Played.PlayAsync(scene);
            foreach (var module in RunningPlatform.Modules) await KeepAsync(module);
        }
        Assert.All(RunningPlatform.Modules, module =>
            Assert.True(File.Exists(Path.Combine(KeptPlatform.Folder, $"{module.ToLowerInvariant()}.sql.gz")), module));
    }

    private async Task KeepAsync(string module)
    {
        await using var connection = await platform.OpenAsync(module);
        var at = new NpgsqlConnectionStringBuilder(connection.ConnectionString);
        var start = new ProcessStartInfo("pg_dump", ["--no-owner", "--no-privileges", "--inserts", "--rows-per-insert=100",
            $"--host={at.Host}", $"--port={at.Port}", $"--username={at.Username}", at.Database!])
        { RedirectStandardOutput = true };
        start.Environment["PGPASSWORD"] = platform.SuperuserPassword;
        using var dump = Process.Start(start)!;
        Directory.CreateDirectory(KeptPlatform.Folder);
        await using var file = File.Create(Path.Combine(KeptPlatform.Folder, $"{module.ToLowerInvariant()}.sql.gz"));
        await using var packed = new GZipStream(file, CompressionLevel.SmallestSize);
        await using var script = new StreamWriter(packed);
        while (await dump.StandardOutput.ReadLineAsync() is { } line)
        {
            // Orders to psql are no SQL; the session's settings would stay with the connection.
            if (!line.StartsWith('\\')) await script.WriteLineAsync(line);
        }
        await dump.WaitForExitAsync();
        Assert.Equal(0, dump.ExitCode);
    }
}
