using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
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
    IOptions<EdgeOptions> edge, IDataProtectionProvider protection, ModuleSchema<IdentityDbContext> schema,
    IHostApplicationLifetime lifetime, TimeProvider clock, ILogger<FirstStart> logger)
    : IHostedLifecycleService
{
    // A link that ends while somebody opens it helps nobody.
    private static readonly TimeSpan StillUseful = TimeSpan.FromMinutes(5);

    /// <summary>Before the first request: whoever waits for the port finds the accounts.</summary>
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        if (!options.Value.Demo) return;
        await schema.WhenCompleteAsync(cancellationToken);
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().ActAsSystem("demo");
        await DemoAccounts.CreateAsync(scope.ServiceProvider.GetRequiredService<IdentityDbContext>(),
            scope.ServiceProvider.GetRequiredService<UserManager<Credential>>(), DemoPassword, clock, cancellationToken);
    }

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        if (options.Value.Demo) PrintDemoAccounts();
        // The host serves meanwhile: its database may be migrated only later.
        else _ = PrintLinkAsync(lifetime.ApplicationStopping);
        return Task.CompletedTask;
    }

    private string DemoPassword => options.Value.DemoPassword ?? DemoAccounts.Password;

    private void PrintDemoAccounts()
    {
        Console.WriteLine($"Tài khoản trình diễn (mật khẩu chung: {DemoPassword}):");
        foreach (var role in DemoAccounts.All.GroupBy(account => account.Grant.Split('@')[0]))
            Console.WriteLine($"  {role.Key,-20} {string.Join(", ", role.Select(account => account.Name))}");
    }

    private async Task PrintLinkAsync(CancellationToken ct)
    {
        try
        {
            await schema.WhenCompleteAsync(ct);
            if (await SetUpTokenAsync(ct) is { } token) PrintLink(token);
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

    // Behind # the token stays in the browser: no proxy and no log sees it.
    private void PrintLink(string token) => Console.WriteLine(
        $"Chưa có tài khoản nào. Mở liên kết này một lần để tạo quản trị viên đầu tiên: {Address()}/setup/#{token}");

    private string Address() => edge.Value.PublicAddress?.ToString().TrimEnd('/')
        ?? (server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "http://localhost:8080")
            .Replace("[::]", "localhost", StringComparison.Ordinal).Replace("0.0.0.0", "localhost", StringComparison.Ordinal);

    /// <summary>Prints the link on demand (<c>--setup-link</c>), for whoever did not see it at the start.</summary>
    /// <returns>Exit code of the process.</returns>
    public async Task<int> PrintLinkOnDemandAsync(CancellationToken ct)
    {
        if (!await schema.IsCompleteAsync(ct))
        {
            await Console.Error.WriteLineAsync("The identity database is not migrated yet: run --migrate first.");
            return 1;
        }
        if (await SetUpTokenAsync(ct) is { } token)
        {
            PrintLink(token);
            return 0;
        }
        await Console.Error.WriteLineAsync(
            "Đã có tài khoản; liên kết cài đặt không còn dùng. Quản trị viên cấp lại mật khẩu trong trang tài khoản.");
        return 1;
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
        var seal = protection.CreateProtector("ThiDua.Identity.SetUpLink");
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // Replicas that start together find the link of the first.
        await db.Database.ExecuteSqlAsync($"lock table identity.set_up_link in share row exclusive mode", ct);
        if (await db.Accounts.AnyAsync(ct)) return null;

        var soon = clock.GetUtcNow() + StillUseful;
        foreach (var link in await db.SetUpLinks.AsNoTracking().Where(link => link.EndsAt > soon && link.Sealed != null).ToListAsync(ct))
            if (Opened(seal, link.Sealed!) is { } known) return known;
        var secret = Secret.New();
        await db.SetUpLinks.ExecuteDeleteAsync(ct);
        db.SetUpLinks.Add(new SetUpLink
        {
            Id = secret.Hash,
            EndsAt = clock.GetUtcNow() + options.Value.SetUpLinkLifetime,
            Sealed = seal.Protect(secret.Text),
        });
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return secret.Text;
    }

    // The keys may have been exchanged since; then a new link is made.
    private static string? Opened(IDataProtector seal, string text)
    {
        try
        {
            return seal.Unprotect(text);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    [LoggerMessage(LogLevel.Warning,
        "No set-up link could be made because the identity database does not answer; start the gateway again once it does.")]
    private partial void LogNoLink(Exception e);
}
