using System.Linq.Expressions;

namespace ThiDua.Indicators;

/// <summary>An indicator as every endpoint of the catalogue shows it.</summary>
/// <param name="ValidTo">Last day; <c>null</c> while valid.</param>
/// <param name="Code">Stable code of the indicator.</param>
/// <param name="Decimals">Decimals that its numbers can have, 0 to 6.</param>
/// <param name="UnitOfMeasure">Unit in which its numbers are counted (<i>đơn vị tính</i>).</param>
[ShowsNames]
internal sealed record IndicatorView(
    Guid Id, string Code, string Name, string UnitOfMeasure, Direction Direction, int Decimals, string OwnerDepartmentCode,
    string? LegalBasis, DateOnly ValidFrom, DateOnly? ValidTo, long Version)
{
    /// <summary>How it adds up over the members of a cluster and the parts of a year.</summary>
    public required Aggregation Aggregation { get; init; }

    /// <summary>Code of the indicator that weighs the mean; <c>null</c> where nothing does.</summary>
    public required string? WeightedBy { get; init; }

    /// <summary>No number of it lies below; <c>null</c> without a limit.</summary>
    public required decimal? Lowest { get; init; }

    /// <summary>No number of it lies above; <c>null</c> without a limit.</summary>
    public required decimal? Highest { get; init; }

    /// <summary>A number so many times what was known before needs a reason; <c>null</c> where none does.</summary>
    public required decimal? AskBeyondTimes { get; init; }

    /// <summary>Why it was withdrawn; <c>null</c> while it counts.</summary>
    public required string? Withdrawn { get; init; }

    public static readonly Expression<Func<Indicator, IndicatorView>> Projection = i => new IndicatorView(
        i.Id, i.Code, i.Name, i.UnitOfMeasure, i.Direction, i.Decimals, i.OwnerDepartmentCode, i.LegalBasis, i.ValidFrom, i.ValidTo,
        i.Version)
    {
        Aggregation = i.Aggregation,
        WeightedBy = i.WeightedBy,
        Lowest = i.Lowest,
        Highest = i.Highest,
        AskBeyondTimes = i.AskBeyondTimes,
        Withdrawn = i.Withdrawn,
    };

    private static readonly Func<Indicator, IndicatorView> View = Projection.Compile();

    public static IndicatorView Of(Indicator i) => View(i);
}
