namespace ThiDua.Scoring;

/// <summary>The figures of a sheet's unit as they are now, by the criteria that are bound to them.</summary>
internal sealed class Inputs(IReadOnlyDictionary<string, Input> byCriterion)
{
    /// <returns><c>null</c> for a criterion that is not bound, or of whose figure nothing is known.</returns>
    public Input? Of(string criterion) => byCriterion.GetValueOrDefault(criterion);
}
