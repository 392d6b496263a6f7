using System.Text.RegularExpressions;
using ThiDua.TestKit.Servers;

namespace ThiDua.Platform.Tests;

/// <summary>A start in which nothing went wrong says nothing that looks as if: no warning, no error, no stack trace, with a season played.
/// </summary>
public sealed partial class SilentStart(TestServers servers)
{
    [Fact]
    public async Task Of_the_one_process_with_sample_data()
    {
        await using var platform = new AllInOnePlatform();
        await platform.InitializeAsync();

        await platform.Played.PlayAsync(LaoCai2021.Season);

        IsSilent(platform.Process);
    }

    [Fact]
    public async Task Of_separate_hosts_that_were_there_before_their_migration()
    {
        await using var platform = new DistributedPlatform(servers) { StartsBeforeMigration = true };
        try
        {
            await platform.InitializeAsync();
            await platform.Played.PlayAsync(LaoCai2021.Season);
            await Faults.Ledger.SettlesAsync(platform, TestContext.Current.CancellationToken);
        }
        finally
        {
            foreach (var host in platform.Hosts) IsSilent(host);
        }
    }

    private static void IsSilent(HostProcess host) => Assert.True(!host.Lines.Any(line => Noise().IsMatch(line)),
        $"{host.Name} is not silent:\n{string.Join('\n', host.Lines.Where(line => line.Length > 0))}");

    [GeneratedRegex(@"^(\x1b\[\d+m)*(warn|fail|crit)|^\s+at \S+\(|Exception")]
    private static partial Regex Noise();
}
