namespace ThiDua.BuildingBlocks.Http;

/// <summary>
/// How what an endpoint does is put right or undone: by which use cases, or why by none. Each changing endpoint says one of the two; a
/// test fails for one that says neither and for one that names what does not exist.
/// </summary>
/// <param name="UseCases">Names of operations (<c>CorrectUnit</c>).</param>
/// <param name="Why">Why there is none, for the API description; <c>null</c> where there is one.</param>
public sealed record WayBack(IReadOnlyList<string> UseCases, string? Why);

public static class WayBackExtensions
{
    /// <summary>What is done here is put right or undone by these.</summary>
    public static RouteHandlerBuilder WayBack(this RouteHandlerBuilder endpoint, params string[] useCases) =>
        endpoint.WithMetadata(new WayBack(useCases, null));

    /// <summary>What is done here needs no way back, or can have none.</summary>
    /// <param name="why">One sentence in English, for the API description.</param>
    public static RouteHandlerBuilder NoWayBack(this RouteHandlerBuilder endpoint, string why) =>
        endpoint.WithMetadata(new WayBack([], why));
}
