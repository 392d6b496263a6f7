using System.Diagnostics;
using System.IO.Compression;
using Microsoft.EntityFrameworkCore;

namespace ThiDua.Platform.Tests.Seasons;

/// <summary>What was there before this state of the project stays readable, and the year goes on with it.</summary>
[Collection(KeptDatabase.Name)]
public sealed class KeptSeason(KeptPlatform platform)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    // What the sample tells since these databases were kept: two judgements of Sông Lô, the records of three conferences, and the end of
    // the fifteen districts. Everything else must be found as it was played.
    private static readonly Dictionary<string, string[]> ToldSince = new()
    {
        ["Clusters"] = ["act-recorded", "attendance-recorded", "conference-closed", "deputy-stood-in", "member-left", "post-ended",
            "unit-closed"],
        ["Indicators"] = ["history-recorded", "indicator-added"],
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
            Assert.Equal(ToldSince.GetValueOrDefault(module, []), since.SelectMany(happened => happened).Distinct()
                .Order(StringComparer.Ordinal));
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
