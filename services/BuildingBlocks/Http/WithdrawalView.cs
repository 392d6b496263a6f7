using Microsoft.AspNetCore.Http.HttpResults;

namespace ThiDua.BuildingBlocks.Http;

/// <summary>What would happen if a thing were withdrawn; asking changes nothing.</summary>
/// <param name="Possible">Whether it can be withdrawn now.</param>
/// <param name="Code">Code of the refusal that would be given; <c>null</c> when it can be withdrawn.</param>
/// <param name="Sentence">The refusal's sentence; <c>null</c> when it can be withdrawn.</param>
/// <param name="RestsOn">What rests on it and has to be withdrawn before it.</param>
/// <param name="FallsWithIt">What no longer counts either once it is withdrawn.</param>
public sealed record WithdrawalView(bool Possible, string? Code, string? Sentence, IReadOnlyList<RestingView> RestsOn,
    IReadOnlyList<RestingView> FallsWithIt)
{
    /// <param name="refusal">What the rule says to a withdrawal now; <c>null</c> when it is allowed.</param>
    /// <param name="falls">What goes with it.</param>
    public static async Task<Ok<WithdrawalView>> OfAsync(HttpContext http, Error? refusal, IReadOnlyList<Resting>? falls = null)
    {
        var (blocking, falling) = (refusal?.RestsOn ?? [], falls ?? []);
        // One look-up of names for all that is told.
        var told = (refusal ?? GeneralErrors.NothingHere) with { RestsOn = [.. blocking, .. falling] };
        var wording = await SpokenNames.WordingAsync(http, Problem.CurrentLanguage(), told);
        return TypedResults.Ok(new WithdrawalView(refusal is null, refusal?.Code, refusal is null ? null : wording.Of(refusal),
            RestingView.Of(blocking, wording), RestingView.Of(falling, wording)));
    }
}

/// <summary>Something that rests on another thing.</summary>
/// <param name="Sentence">What it is, in the reader's language.</param>
/// <param name="Address">Its address in the API; <c>null</c> where it has none.</param>
public sealed record RestingView(string Sentence, string? Address)
{
    internal static IReadOnlyList<RestingView> Of(IReadOnlyList<Resting> resting, Wording wording) =>
        [.. resting.Select(one => new RestingView(wording.Of(one), one.Address))];
}
