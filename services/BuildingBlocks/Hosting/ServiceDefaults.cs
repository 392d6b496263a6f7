using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using ThiDua.BuildingBlocks.Calendar;
using ThiDua.BuildingBlocks.Http;

namespace ThiDua.BuildingBlocks.Hosting;

/// <summary>What every host has: telemetry, health, sign-in by token, problem answers, request limits, language, clock.</summary>
public static class ServiceDefaults
{
    private static readonly string[] Orders = ["--demo", "--migrate", "--republish", "--setup-link"];
    private static readonly CultureInfo[] Languages = [new("vi"), new("en")];

    /// <summary>
    /// The builder of every host. Settings lie beside the program, whatever folder it is started from. Orders to the program
    /// (<c>--migrate</c>) are kept
    /// from the configuration, which would take the next word of the command line for their value.
    /// </summary>
    public static WebApplicationBuilder CreateBuilder(string[] args) =>
        WebApplication.CreateBuilder(
            new WebApplicationOptions { Args = [.. args.Except(Orders)], ContentRootPath = AppContext.BaseDirectory });

    /// <param name="service">Name in telemetry.</param>
    /// <param name="behindGateway">Whether the gateway stands in front and makes tokens for this service alone.</param>
    public static WebApplicationBuilder AddServiceDefaults(this WebApplicationBuilder builder, string service, bool behindGateway = false)
    {
        builder.AddPlatformTelemetry(service);
        // Probes are asked every few seconds and are an answer by themselves; each "not yet" would be an error with a stack trace here.
        builder.Logging.AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.None);
        builder.AddPlatformAuthorization(behindGateway ? AuthOptions.AudienceOf(service) : AuthOptions.Platform);
        var services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<OutboxOptions>().BindConfiguration(OutboxOptions.Section).ValidateDataAnnotations()
            .Validate(o => o.InboxRetention > o.Retention,
                "Outbox:InboxRetention must be longer than Outbox:Retention, or a replay would be handled twice.")
            .Validate(o => o.IdempotencyRetention >= TimeSpan.FromDays(1), "Outbox:IdempotencyRetention must be at least one day.")
            .Validate(o => o.PublishTimeout > TimeSpan.Zero && o.PollInterval > TimeSpan.Zero,
                "Outbox:PublishTimeout and Outbox:PollInterval must be above zero.")
            .ValidateOnStart();
        services.AddOptions<MessagingOptions>().BindConfiguration(MessagingOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<RequestLimits>().BindConfiguration(RequestLimits.Section).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(_ => HolidayCalendar.Load(builder.Configuration["Calendar:File"]));
        // Read at once: a wrong file stops the start, not the first refusal.
        services.TryAddSingleton(Labels.Load(builder.Configuration["Labels:Path"]));
        services.ConfigureHttpJsonOptions(json => JsonDefaults.Apply(json.SerializerOptions));
        // A bad request is one kind of thing in every environment: an exception that ExceptionAnswers turns into a problem.
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.AddExceptionHandler<ExceptionAnswers>();
        services.AddProblemDetails();
        services.AddHealthChecks();
        services.AddOutputCache();
        services.Configure<RequestLocalizationOptions>(options =>
        {
            options.DefaultRequestCulture = new RequestCulture(CultureInfo.InvariantCulture, Languages[0]);
            (options.SupportedCultures, options.SupportedUICultures) = ([CultureInfo.InvariantCulture], Languages);
            options.RequestCultureProviders = [new AcceptLanguageHeaderRequestCultureProvider()];
        });
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = builder.Configuration.GetSection(RequestLimits.Section).Get<RequestLimits>()?.BodyBytes
                ?? new RequestLimits().BodyBytes;
        });
        services.AddOptions<ShutdownOptions>().BindConfiguration(ShutdownOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<Draining>();
        services.AddHostedService(provider => provider.GetRequiredService<Draining>());
        // preStop 5 s, then draining 5 s and the bus 15 s within the host's 25 s, then terminationGracePeriodSeconds 45: what is in hand is
        // finished.
        services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(25));
        builder.Host.UseDefaultServiceProvider(provider => (provider.ValidateOnBuild, provider.ValidateScopes) = (true, true));
        return builder;
    }

    /// <param name="edge">What the process that faces the outside puts in front of authentication; its refusals are answered like all
    /// others.</param>
    public static WebApplication UseServiceDefaults(this WebApplication app, Action<WebApplication>? edge = null)
    {
        app.Use(app.Services.GetRequiredService<Draining>().SayAsync);
        app.UseRequestLocalization();
        app.UseExceptionHandler();
        app.UseStatusCodePages(context => AnswerEmptyAsync(context.HttpContext));
        edge?.Invoke(app);
        app.Use(UnreadableBody.CheckTypeAsync);
        app.Use(IdempotencyExtensions.BufferAsync);
        app.UseAuthentication();
        app.Use((context, next) =>
        {
            context.RequestServices.GetService<CurrentUser>()?.SignIn(context.User);
            return next(context);
        });
        app.UseAuthorization();
        app.Use(EndpointParameters.CheckAsync);
        app.UseOutputCache();
        // It is the same until the next start, and making it takes longer than any other answer.
        app.MapOpenApi("/api/{documentName}/v1/openapi.json").AllowAnonymous().CacheOutput(cache => cache.Expire(TimeSpan.FromHours(1)));
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false })
            .AllowAnonymous().WithMetadata(new Probe());
        app.MapHealthChecks("/health/ready", new HealthCheckOptions
        {
            Predicate = check =>
            check.Tags.Contains("ready"),
            ResponseWriter = WriteHealthAsync
        }).AllowAnonymous().WithMetadata(new Probe());
        app.MapHealthChecks("/health/messages", new HealthCheckOptions
        {
            Predicate = check =>
            check.Tags.Contains("messages"),
            ResponseWriter = WriteQueuesAsync
        }).AllowAnonymous();
        return app;
    }

    /// <summary>
    /// <c>--migrate</c> migrates every module of the process, declares its queues and ends; <c>--republish</c> raises every state again and
    /// ends;
    /// otherwise the host runs. It migrates by itself only in Development or when <c>Database:MigrateAtStart</c> says so (the one-process
    /// host).
    /// </summary>
    public static async Task<int> RunOrMigrateAsync(this WebApplication app, string[] args)
    {
        var migrate = args.Contains("--migrate");
        if (migrate || app.Environment.IsDevelopment() || app.Configuration.GetValue<bool>("Database:MigrateAtStart"))
        {
            try
            {
                foreach (var module in app.Services.GetServices<ModuleMigration>()) await module.MigrateAsync(CancellationToken.None);
            }
            catch (OldDatabaseException refused)
            {
                await Console.Error.WriteLineAsync(refused.Message);
                return 1;
            }
        }
        if (args.Contains("--republish"))
        {
            foreach (var module in app.Services.GetServices<ModuleMigration>())
                Console.WriteLine($"{module.Module}: {await module.RepublishAsync(CancellationToken.None)} states written to the outbox.");
            return 0;
        }
        if (migrate)
        {
            await app.Services.DeclareQueuesAsync(CancellationToken.None);
            Console.WriteLine("Migrated.");
            return 0;
        }
        await app.RunAsync();
        return 0;
    }

    // What the framework refuses by itself has no body yet.
    private static Task AnswerEmptyAsync(HttpContext context) => context.Response.StatusCode switch
    {
        401 => Answer(context, GeneralErrors.NotSignedIn),
        403 => Answer(context, context.GetEndpoint()?.Metadata.GetMetadata<NeedsPermission>() is { } needs
            ? GeneralErrors.Lacks(needs.Permission) : GeneralErrors.Forbidden),
        404 => Answer(context, GeneralErrors.PathUnknown),
        405 => Answer(context, GeneralErrors.MethodNotAllowed),
        413 => Answer(context, GeneralErrors.TooLarge),
        415 => Answer(context, GeneralErrors.MediaType),
        429 => Answer(context, GeneralErrors.TooMany),
        502 or 503 => Answer(context, GeneralErrors.Unavailable),
        504 => Answer(context, GeneralErrors.TimedOut),
        >= 500 => Answer(context, GeneralErrors.Bug),
        _ => Answer(context, GeneralErrors.BadParameter),
    };

    private static Task Answer(HttpContext context, Error error) => Problem.From(error, context.Response.StatusCode).ExecuteAsync(context);

    // What waits and what failed is nobody's business outside: there the word alone is told.
    private static Task WriteQueuesAsync(HttpContext context, HealthReport report) =>
        context.Connection.RemoteIpAddress is { } remote && System.Net.IPAddress.IsLoopback(remote)
            || context.RequestServices.GetService<CurrentUser>()?.Holds(Permissions.Operate) == true
            ? WriteHealthAsync(context, report)
            : context.Response.WriteAsJsonAsync(new { status = report.Status.ToString() }, JsonSerializerOptions.Web, "application/json");

    private static Task WriteHealthAsync(HttpContext context, HealthReport report) => context.Response.WriteAsJsonAsync(
        new
        {
            status = report.Status.ToString(),
            checks = report.Entries.ToDictionary(e => e.Key, e =>
                new { status = e.Value.Status.ToString(), e.Value.Description, e.Value.Data }),
        },
        JsonSerializerOptions.Web, "application/json");
}

/// <summary>How much a request may carry. Section <c>RequestLimits</c>.</summary>
public sealed class RequestLimits
{
    public const string Section = "RequestLimits";

    /// <summary>Bytes of a body at most.</summary>
    [System.ComponentModel.DataAnnotations.Range(1_024, 1L << 30)]
    public long BodyBytes { get; set; } = 1_048_576;
}
