using System.Data.Common;

namespace ThiDua.BuildingBlocks.Http;

/// <summary>Marks the endpoints of a module with the <see cref="INames{TDb}"/> by which its refusals are told.</summary>
public sealed class NamesFrom(Type names)
{
    public Type Names => names;
}

/// <summary>Looks up the names of what a refusal mentions, where the answer is written.</summary>
public static partial class SpokenNames
{
    /// <summary>How a refusal is told to the caller of this request.</summary>
    public static async Task<Wording> WordingAsync(HttpContext http, Language language, Error error)
    {
        var services = http.RequestServices;
        var labels = services.GetService<Labels>() ?? Labels.Shipped;
        var user = services.GetService<CurrentUser>();
        var mentioned = new Wording(language, labels, _ => null, _ => false).ThingsOf(error);
        var names = mentioned.Count == 0 ? null : await LookUpAsync(http, mentioned);
        return new Wording(language, labels, thing => names?.GetValueOrDefault(thing), right => user?.Holds(right) == true);
    }

    // In a scope of its own: the request's transaction may have failed, which is why it is refused.
    private static async Task<IReadOnlyDictionary<Thing, string>?> LookUpAsync(HttpContext http, IReadOnlyCollection<Thing> mentioned)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<NamesFrom>() is not { } from) return null;
        await using var scope = http.RequestServices.CreateAsyncScope();
        try
        {
            var names = scope.ServiceProvider.GetService(from.Names) as INames;
            return names is null ? null : await names.OfAsync(mentioned, http.RequestAborted);
        }
        catch (Exception e) when (e is DbException or InvalidOperationException { InnerException: DbException } or TimeoutException)
        {
            // The refusal stands without the names; it is told with the codes.
            WithoutNames(http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(SpokenNames)), e.Message);
            return null;
        }
    }

    [LoggerMessage(133, LogLevel.Warning, "A refusal was told with codes, because the names could not be looked up: {Message}")]
    private static partial void WithoutNames(ILogger log, string message);
}
