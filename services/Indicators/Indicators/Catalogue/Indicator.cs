using System.Text.Json.Serialization;

namespace ThiDua.Indicators;

/// <summary>Which way is good; said for every indicator, because a count of offences looks like a count of works.</summary>
internal enum Direction
{
    [JsonStringEnumMemberName("higher-is-better")] HigherIsBetter,
    [JsonStringEnumMemberName("lower-is-better")] LowerIsBetter,
    [JsonStringEnumMemberName("neutral")] Neutral,
}

/// <summary>How an indicator adds up over the members of a cluster and the parts of a year (<i>cách cộng gộp</i>).</summary>
internal enum Aggregation
{
    /// <summary>It does not: an index, a rank, a yes.</summary>
    [JsonStringEnumMemberName("none")] None,
    /// <summary>Amounts and counts.</summary>
    [JsonStringEnumMemberName("sum")] Sum,
    /// <summary>A stock: summed over units, the last part's over a year.</summary>
    [JsonStringEnumMemberName("last")] Last,
    /// <summary>The plain mean of the parts.</summary>
    [JsonStringEnumMemberName("mean")] Mean,
    /// <summary>The mean weighted by another indicator: a rate by the number it is a rate of.</summary>
    [JsonStringEnumMemberName("weighted-mean")] WeightedMean,
}

/// <summary>What is settled for an indicator besides its name: everything that a number of it is checked and added up by.</summary>
/// <param name="Decimals">Decimals that a number of it can have, 0 to 6.</param>
/// <param name="Lowest">No number of it lies below; <c>null</c> without a limit.</param>
/// <param name="Highest">No number of it lies above; <c>null</c> without a limit.</param>
/// <param name="AskBeyondTimes">
/// A number that is more than so many times what was known before, or less than that part of it, is taken only with a reason;
/// <c>null</c> where numbers jump by nature.
/// </param>
/// <param name="WeightedBy">Indicator that weighs the mean; there exactly with <see cref="Aggregation.WeightedMean"/>.</param>
internal sealed record NumberRules(Direction Direction, int Decimals, decimal? Lowest, decimal? Highest, decimal? AskBeyondTimes,
    Aggregation Aggregation, string? WeightedBy)
{
    /// <summary>What is asked where nothing else is said: a zero too many is ten times as much.</summary>
    public const decimal UsualTimes = 10;

    /// <summary>The part of them that other modules judge by, too.</summary>
    [JsonIgnore]
    public NumberLimits Limits => new(Decimals, Lowest, Highest, AskBeyondTimes);

    /// <summary>What is wrong with a number of the indicator, in the words of this module.</summary>
    public FieldRule? Refuses(decimal value) => Limits.FaultOf(value) switch
    {
        null => null,
        NumberFault.TooLong => FigureErrors.ValueTooLong,
        NumberFault.ReadTwoWays => FigureErrors.ReadTwoWays(value, NumberLimits.AsVietnamese(value), Decimals),
        NumberFault.TooManyDecimals => FigureErrors.TooManyDecimals(Decimals),
        NumberFault.BelowLowest => FigureErrors.BelowLowest(Lowest!.Value),
        NumberFault.AboveHighest => FigureErrors.AboveHighest(Highest!.Value),
        _ => throw new InvalidOperationException("A fault without words."),
    };
}

/// <summary>An indicator of the province's catalogue (<i>chỉ tiêu thi đua</i>).</summary>
internal sealed class Indicator : AggregateRoot
{
    public Indicator(Guid id, string code, string name, string unitOfMeasure, string ownerDepartmentCode, string? legalBasis,
        DateOnly validFrom) : base(id)
    {
        (Code, Name, UnitOfMeasure) = (code, name, unitOfMeasure);
        (OwnerDepartmentCode, LegalBasis, ValidFrom) = (ownerDepartmentCode, legalBasis, validFrom);
    }

    public string Code { get; private set; }

    public string Name { get; private set; }

    public string UnitOfMeasure { get; private set; }

    public Direction Direction { get; private set; }

    public int Decimals { get; private set; }

    /// <inheritdoc cref="NumberRules"/>
    public decimal? Lowest { get; private set; }

    /// <inheritdoc cref="NumberRules"/>
    public decimal? Highest { get; private set; }

    /// <inheritdoc cref="NumberRules"/>
    public decimal? AskBeyondTimes { get; private set; }

    public Aggregation Aggregation { get; private set; }

    /// <inheritdoc cref="NumberRules"/>
    public string? WeightedBy { get; private set; }

    public NumberRules Rules
    {
        get => new(Direction, Decimals, Lowest, Highest, AskBeyondTimes, Aggregation, WeightedBy);
        private set => (Direction, Decimals, Lowest, Highest, AskBeyondTimes, Aggregation, WeightedBy) = (value.Direction, value.Decimals,
            value.Lowest, value.Highest, value.AskBeyondTimes, value.Aggregation, value.WeightedBy);
    }

    /// <summary>Department that owns the figure: it may deliver it for any unit, and only it verifies and corrects it.</summary>
    public string OwnerDepartmentCode { get; private set; }

    public string? LegalBasis { get; private set; }

    public DateOnly ValidFrom { get; private set; }

    /// <summary>Last day; <c>null</c> while valid.</summary>
    public DateOnly? ValidTo { get; private set; }

    /// <summary>Why it was withdrawn; <c>null</c> while it counts. A withdrawn one is never valid; its code is not free again.</summary>
    public string? Withdrawn { get; private set; }

    public static Indicator Add(Guid id, string code, string name, string unitOfMeasure, NumberRules rules,
        string ownerDepartmentCode, string? legalBasis, DateOnly validFrom)
    {
        var indicator = new Indicator(id, code, name, unitOfMeasure, ownerDepartmentCode, legalBasis, validFrom) { Rules = rules };
        indicator.Raise(new IndicatorAdded());
        return indicator;
    }

    /// <summary>Closed for later periods; the figures of earlier ones stay and can still be corrected.</summary>
    public Result Close(DateOnly lastDay, string reason)
    {
        if (Withdrawn is not null) return CatalogueErrors.IndicatorIsWithdrawn;
        if (ValidTo is { } closed) return CatalogueErrors.IndicatorIsClosed(closed);
        if (lastDay < ValidFrom) return CatalogueErrors.ClosedBeforeItBegan(ValidFrom);

        ValidTo = lastDay;
        Raise(new IndicatorClosed(lastDay, reason));
        return Result.Ok;
    }

    /// <summary>Puts right what was typed wrong; what was reported and compared under it stays as it was written.</summary>
    public Result Correct(string name, string unitOfMeasure, NumberRules rules, string? legalBasis, DateOnly validFrom, DateOnly? validTo,
        string reason)
    {
        if (Withdrawn is not null) return CatalogueErrors.IndicatorIsWithdrawn;
        if (validTo < validFrom) return CatalogueErrors.ClosedBeforeItBegan(validFrom);
        if ((Name, UnitOfMeasure, Rules, LegalBasis, ValidFrom, ValidTo) == (name, unitOfMeasure, rules, legalBasis, validFrom, validTo))
            return Result.Ok;

        (Name, UnitOfMeasure, Rules, LegalBasis, ValidFrom, ValidTo) = (name, unitOfMeasure, rules, legalBasis, validFrom, validTo);
        Raise(new IndicatorCorrected(reason));
        return Result.Ok;
    }

    /// <summary>Entered by mistake, and nothing rests on it.</summary>
    /// <param name="restsOn">Figures, statements and questions that name it.</param>
    public Result Withdraw(IReadOnlyList<Resting> restsOn, string reason)
    {
        if (RefusesWithdrawal(restsOn) is { } refused) return refused;
        Withdrawn = reason;
        Raise(new IndicatorWithdrawn(reason));
        return Result.Ok;
    }

    public Error? RefusesWithdrawal(IReadOnlyList<Resting> restsOn) => Withdrawn is not null ? CatalogueErrors.IndicatorIsWithdrawn
        : restsOn.Count > 0 ? CatalogueErrors.IndicatorIsUsed.Because(restsOn) : null;

    /// <summary>Whether it is valid on any day of the period.</summary>
    public bool IsValidIn(Period period) =>
        Withdrawn is null && ValidFrom <= period.LastDay && (ValidTo is null || ValidTo >= period.FirstDay);
}

[EventName("indicator-added")]
internal sealed record IndicatorAdded : IDomainEvent;

[EventName("indicator-closed")]
internal sealed record IndicatorClosed(DateOnly LastDay, string Reason) : IDomainEvent;

[EventName("indicator-corrected")]
internal sealed record IndicatorCorrected(string Reason) : ICorrection;

[EventName("indicator-withdrawn")]
internal sealed record IndicatorWithdrawn(string Reason) : IWithdrawal;
