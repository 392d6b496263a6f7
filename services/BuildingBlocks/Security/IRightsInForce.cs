namespace ThiDua.BuildingBlocks.Security;

/// <summary>Which of a caller's rights count at this moment. A module that knows when bodies end takes those away that are bound to one
/// that has.</summary>
public interface IRightsInForce
{
    Task<IReadOnlyList<Grant>> OfAsync(IReadOnlyList<Grant> grants, CancellationToken ct);
}
