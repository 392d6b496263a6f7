using System.Text.Json.Serialization;

namespace ThiDua.Indicators;

/// <summary>Which way is good; said for every indicator, because a count of offences looks like a count of works.</summary>
internal enum Direction
{
    [JsonStringEnumMemberName("higher-is-better")] HigherIsBetter,
    [JsonStringEnumMemberName("lower-is-better")] LowerIsBetter,
    [JsonStringEnumMemberName("neutral")] Neutral,
}

/// <summary>An indicator of the province's catalogue (<i>chỉ tiêu thi đua</i>).</summary>
internal sealed class Indicator : AggregateRoot
{
    /// <param name="decimals">Decimals shown; what is stored is never rounded to them.</param>
    public Indicator(
        Guid id, string code, string name, string unitOfMeasure, Direction direction, int decimals,
        string ownerDepartmentCode, string? legalBasis, DateOnly validFrom) : base(id)
    {
        (Code, Name, UnitOfMeasure, Direction, Decimals) = (code, name, unitOfMeasure, direction, decimals);
        (OwnerDepartmentCode, LegalBasis, ValidFrom) = (ownerDepartmentCode, legalBasis, validFrom);
    }

    public string Code { get; private set; }

    public string Name { get; private set; }

    public string UnitOfMeasure { get; private set; }

    public Direction Direction { get; private set; }

    public int Decimals { get; private set; }

    /// <summary>Department that owns the figure: it may deliver it for any unit, and only it verifies and corrects it.</summary>
    public string OwnerDepartmentCode { get; private set; }

    public string? LegalBasis { get; private set; }

    public DateOnly ValidFrom { get; private set; }

    /// <summary>Last day; <c>null</c> while valid.</summary>
    public DateOnly? ValidTo { get; private set; }

    public static Indicator Add(
        Guid id, string code, string name, string unitOfMeasure, Direction direction, int decimals,
        string ownerDepartmentCode, string? legalBasis, DateOnly validFrom)
    {
        var indicator = new Indicator(id, code, name, unitOfMeasure, direction, decimals, ownerDepartmentCode, legalBasis, validFrom);
        indicator.Raise(new IndicatorAdded());
        return indicator;
    }

    /// <summary>Closed for later periods; the figures of earlier ones stay and can still be corrected.</summary>
    public Result Close(DateOnly lastDay, string reason)
    {
        if (ValidTo is { } closed) return CatalogueErrors.IndicatorIsClosed(closed);
        if (lastDay < ValidFrom) return CatalogueErrors.ClosedBeforeItBegan(ValidFrom);

        ValidTo = lastDay;
        Raise(new IndicatorClosed(lastDay, reason));
        return Result.Ok;
    }

    /// <summary>Whether it is valid on any day of the period.</summary>
    public bool IsValidIn(Period period) => ValidFrom <= period.LastDay && (ValidTo is null || ValidTo >= period.FirstDay);
}

[EventName("indicator-added")]
internal sealed record IndicatorAdded : IDomainEvent;

[EventName("indicator-closed")]
internal sealed record IndicatorClosed(DateOnly LastDay, string Reason) : IDomainEvent;
