using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure;

namespace ThiDua.BuildingBlocks.Persistence;

/// <summary>The connection pool of one module.</summary>
/// <param name="Module">Name of the module, also of its connection string.</param>
public sealed record ModuleDatabase<TDb>(string Module, string Schema, NpgsqlDataSource Source, string? MigratorConnectionString)
    : IAsyncDisposable
    where TDb : ModuleDbContext
{
    public ValueTask DisposeAsync() => Source.DisposeAsync();
}

public static class ModuleExtensions
{
    /// <summary>Connections of one host to its database at most, where its connection string does not say it.</summary>
    public const int PoolSize = 20;

    /// <summary>
    /// Registers a module's database, relay, sweeper and health. The connection string is <c>ConnectionStrings:{module}</c>;
    /// <c>ConnectionStrings:{module}Migrator</c> is used for migrations when it is given, so that the app's own role needs no DDL.
    /// </summary>
    /// <param name="contracts">Contracts the module publishes or listens to; it can replay both.</param>
    public static IHostApplicationBuilder AddModule<TDb>(this IHostApplicationBuilder builder, string module, string schema,
        params Type[] contracts)
        where TDb : ModuleDbContext
    {
        var connection = builder.Configuration.GetConnectionString(module)
            ?? throw new InvalidOperationException(
                $"ConnectionStrings:{module} is missing; give the PostgreSQL connection of the module {module}.");
        var database = new NpgsqlConnectionStringBuilder(connection) { ApplicationName = $"thidua-{schema}" };
        // No Kerberos here; without this the driver complains at start on images that lack its library.
        database.GssEncryptionMode = GssEncryptionMode.Disable;
        // Five modules in one process at the driver's default of 100 would pass PostgreSQL's own maximum.
        if (!database.ShouldSerialize("Maximum Pool Size")) database.MaxPoolSize = PoolSize;

        var signal = new OutboxSignal();
        var registry = new ContractRegistry(contracts);
        builder.Services.AddSingleton(_ => new ModuleDatabase<TDb>(module, schema, NpgsqlDataSource.Create(database),
            builder.Configuration.GetConnectionString($"{module}Migrator")));
        // The options are the same for every request; made anew for each they were a good part of a short read (docs/performance.md).
        builder.Services.AddDbContext<TDb>((services, options) =>
            Configure(options.UseNpgsql(services.GetRequiredService<ModuleDatabase<TDb>>().Source, Npgsql(schema)), signal),
            ServiceLifetime.Scoped, ServiceLifetime.Singleton);
        builder.Services.TryAddScoped<ChangeContext>();
        builder.Services.TryAddScoped<CurrentUser>();
        builder.Services.TryAddSingleton<MessagingMetrics>();
        builder.Services.AddSingleton<ModuleSchema<TDb>>();
        builder.Services.AddSingleton<OutboxHealthCheck<TDb>>();
        builder.Services.AddHostedService<OutboxWatch<TDb>>();
        builder.Services.AddSingleton<ModuleMigration>(services => new ModuleMigration<TDb>(services, registry));
        builder.Services.AddSingleton<RetentionSweeper<TDb>>();
        builder.Services.AddHostedService(services => services.GetRequiredService<RetentionSweeper<TDb>>());
        if (contracts.Length > 0)
        {
            builder.Services.AddHostedService(services => ActivatorUtilities.CreateInstance<OutboxRelay<TDb>>(services, signal, registry));
        }
        builder.Services.AddHealthChecks()
            .AddCheck<OutboxHealthCheck<TDb>>($"{schema}-outbox", tags: ["messages"])
            .AddCheck<DatabaseHealthCheck<TDb>>($"{schema}-database", tags: ["ready"]);
        return builder;
    }

    internal static Action<NpgsqlDbContextOptionsBuilder> Npgsql(string schema) => npgsql =>
        npgsql.MigrationsHistoryTable("migrations_history", schema);

    internal static void Configure(DbContextOptionsBuilder options, OutboxSignal signal) => options
        .UseSnakeCaseNamingConvention().AddInterceptors(signal)
        // What fails is an exception, and told where it is caught: a refusal, a race, an outage or a bug.
        .ConfigureWarnings(events => events.Log(
            (CoreEventId.SaveChangesFailed, LogLevel.Debug), (CoreEventId.OptimisticConcurrencyException, LogLevel.Debug),
            (CoreEventId.QueryIterationFailed, LogLevel.Debug), (RelationalEventId.CommandError, LogLevel.Debug),
            (RelationalEventId.ConnectionError, LogLevel.Debug), (RelationalEventId.TransactionError, LogLevel.Debug)));
}

/// <summary>Lets <c>dotnet ef</c> read a module's model without a host.</summary>
public static class DesignTime
{
    public static DbContextOptions<TDb> Options<TDb>(string schema) where TDb : ModuleDbContext =>
        new DbContextOptionsBuilder<TDb>().UseNpgsql("Host=localhost;Database=design", ModuleExtensions.Npgsql(schema))
            .UseSnakeCaseNamingConvention().Options;
}
