using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using ThiDua.BuildingBlocks.Persistence;

namespace ThiDua.Identity;

/// <summary>
/// Gives the first person a way in: demonstration accounts where the start asked for them, otherwise a one-time set-up link while there is
/// no account.
/// </summary>
internal sealed partial class FirstStart(IServiceScopeFactory scopes, IServer server, IOptions<IdentityModuleOptions> options,
    ModuleSchema<IdentityDbContext> schema, IHostApplicationLifetime lifetime, TimeProvider clock, ILogger<FirstStart> logger)
    : IHostedLifecycleService
{
    /// <summary>Before the first request: whoever waits for the port finds the accounts.</summary>
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        if (!options.Value.Demo) return;
        await schema.WhenCompleteAsync(cancellationToken);
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().ActAsSystem("demo");
        await DemoAccounts.CreateAsync(scope.ServiceProvider.GetRequiredService<IdentityDbContext>(),
            scope.ServiceProvider.GetRequiredService<UserManager<Credential>>(), options.Value.DemoPassword, clock, cancellationToken);
    }

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        if (options.Value.Demo) PrintDemoAccounts();
        // The host serves meanwhile: its database may be migrated only later.
        else _ = PrintLinkAsync(lifetime.ApplicationStopping);
        return Task.CompletedTask;
    }

    private void PrintDemoAccounts()
    {
        Console.WriteLine($"Tài khoản trình diễn (mật khẩu chung: {options.Value.DemoPassword}):");
        foreach (var role in DemoAccounts.All.GroupBy(account => account.Grant.Split('@')[0]))
            Console.WriteLine($"  {role.Key,-20} {string.Join(", ", role.Select(account => account.Name))}");
    }

    private async Task PrintLinkAsync(CancellationToken ct)
    {
        try
        {
            await schema.WhenCompleteAsync(ct);
            if (await SetUpTokenAsync(ct) is not { } token) return;
            var address = (server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "")
                .Replace("[::]", "localhost", StringComparison.Ordinal).Replace("0.0.0.0", "localhost", StringComparison.Ordinal);
            // Behind # the token stays in the browser: no proxy and no log sees it.
            Console.WriteLine($"Chưa có tài khoản nào. Mở liên kết này một lần để tạo quản trị viên đầu tiên: {address}/setup/#{token}");
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // The host stops.
        }
        catch (Exception e) when (e is NpgsqlException or TimeoutException or InvalidOperationException { InnerException: NpgsqlException })
        {
            LogNoLink(e);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <returns><c>null</c> when somebody can sign in already.</returns>
    internal async Task<string?> SetUpTokenAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IdentityDbContext>();
        if (await db.Accounts.AnyAsync(ct)) return null;

        var secret = Secret.New();
        db.SetUpLinks.Add(new SetUpLink { Id = secret.Hash, EndsAt = clock.GetUtcNow() + options.Value.SetUpLinkLifetime });
        await db.SaveChangesAsync(ct);
        return secret.Text;
    }

    [LoggerMessage(LogLevel.Warning,
        "No set-up link could be made because the identity database does not answer; start the gateway again once it does.")]
    private partial void LogNoLink(Exception e);
}
