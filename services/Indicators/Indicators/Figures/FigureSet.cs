namespace ThiDua.Indicators;

/// <summary>
/// The figures of one unit in one period (<i>bộ số liệu của đơn vị trong kỳ</i>): changed and sent as one, so that a report of
/// sixty indicators is one change record and one event.
/// </summary>
internal sealed class FigureSet(Guid id, string unitCode, Period period) : AggregateRoot(id)
{
    private readonly List<Figure> _figures = [];

    public string UnitCode { get; private set; } = unitCode;

    public Period Period { get; private set; } = period;

    /// <summary>Year of the period, for the lists that join it with the membership of that year.</summary>
    public int Year { get; private set; } = period.Year;

    public IReadOnlyList<Figure> Figures => _figures;

    public Figure? Find(string indicatorCode) => _figures.Find(figure => figure.IndicatorCode == indicatorCode);

    /// <summary>Version in which the newest of the named figures was changed; 0 for none.</summary>
    public long ChangedIn(IEnumerable<string> indicatorCodes) =>
        indicatorCodes.Select(code => Find(code)?.ChangedIn ?? 0).DefaultIfEmpty().Max();

    /// <summary>Sets targets of the province; those not named stay. To change what a target says, say why.</summary>
    public Result AssignTargets(IReadOnlyList<(string IndicatorCode, Target Target)> targets, string? reason)
    {
        var changed = targets.Where(entry => TargetOf(entry.IndicatorCode) != entry.Target).ToList();
        if (reason is null && changed.Find(entry => Overrides(entry.IndicatorCode, entry.Target)) is { IndicatorCode: { } code } first)
            return FigureErrors.TargetChangeNeedsReason(code).At(targets.IndexOf(first));

        SetTargets(changed, codes => new TargetsAssigned(codes, reason));
        return Result.Ok;
    }

    /// <summary>Takes over what the unit pledged; a target the province has set goes before it.</summary>
    public void PledgeTargets(Guid pactId, IReadOnlyList<(string IndicatorCode, Target Target)> targets) =>
        SetTargets(
            [.. targets.Where(entry => TargetOf(entry.IndicatorCode) is var now && now.Source != TargetSource.Province
                && now != entry.Target)],
            codes => new TargetsPledged(pactId, codes));

    /// <summary>Takes over reported actuals; those not named stay. Either all are taken or none.</summary>
    public Result Report(IReadOnlyList<(string IndicatorCode, Actual Actual)> actuals) =>
        Take(actuals, codes => new ActualsReported(codes));

    /// <summary>Takes over figures of the past; the change record keeps why. The same rule as for a report: what is verified
    /// stays.</summary>
    public Result RecordHistory(IReadOnlyList<(string IndicatorCode, Actual Actual)> actuals, string reason) =>
        Take(actuals, codes => new HistoryRecorded(codes, reason));

    /// <summary>The owner of the indicators confirms the actuals; from then on only a correction with a reason changes them.</summary>
    public Result Verify(IReadOnlyList<string> indicatorCodes)
    {
        if (indicatorCodes.FirstOrDefault(code => !ActualOf(code).Allows(ActualAct.Verify)) is { } refused)
            return (ActualOf(refused).Allows(ActualAct.Correct) ? FigureErrors.ActualIsVerified(refused)
                : FigureErrors.NothingToVerify(refused)).At(indicatorCodes.IndexOf(refused));

        foreach (var code in indicatorCodes) ForChange(code).Actual = ActualOf(code).Verified();
        Raise(new ActualsVerified(indicatorCodes));
        return Result.Ok;
    }

    /// <summary>Replaces a verified actual; the former one stays in the change record with the reason.</summary>
    public Result Correct(string indicatorCode, Quantity quantity, string reason)
    {
        if (!ActualOf(indicatorCode).Allows(ActualAct.Correct)) return FigureErrors.NothingToCorrect(indicatorCode);

        ForChange(indicatorCode).Actual = ActualOf(indicatorCode).Corrected(quantity);
        Raise(new ActualCorrected(indicatorCode, reason));
        return Result.Ok;
    }

    private Result Take(IReadOnlyList<(string IndicatorCode, Actual Actual)> actuals, Func<IReadOnlyList<string>, IDomainEvent> happened)
    {
        var changed = actuals.Where(entry => !ActualOf(entry.IndicatorCode).SaysTheSameAs(entry.Actual)).ToList();
        if (changed.Find(entry => !ActualOf(entry.IndicatorCode).Allows(ActualAct.Report)) is { IndicatorCode: { } code } first)
            return FigureErrors.ActualIsVerified(code).At(actuals.IndexOf(first));
        if (changed.Count == 0) return Result.Ok;

        foreach (var (indicatorCode, actual) in changed) ForChange(indicatorCode).Actual = actual;
        Raise(happened([.. changed.Select(entry => entry.IndicatorCode)]));
        return Result.Ok;
    }

    private bool Overrides(string indicatorCode, Target target) =>
        TargetOf(indicatorCode) is { Status: not TargetStatus.Blank } now && !now.SaysTheSameAs(target);

    private void SetTargets(List<(string IndicatorCode, Target Target)> changed, Func<IReadOnlyList<string>, IDomainEvent> happened)
    {
        if (changed.Count == 0) return;
        foreach (var (indicatorCode, target) in changed) ForChange(indicatorCode).Target = target;
        Raise(happened([.. changed.Select(entry => entry.IndicatorCode)]));
    }

    /// <returns>Blank while nothing is planned.</returns>
    public Target TargetOf(string indicatorCode) => Find(indicatorCode)?.Target ?? Target.Blank;

    /// <returns>Blank while nothing is reported.</returns>
    public Actual ActualOf(string indicatorCode) => Find(indicatorCode)?.Actual ?? Actual.Blank;

    private Figure ForChange(string indicatorCode)
    {
        var figure = Find(indicatorCode);
        if (figure is null) _figures.Add(figure = new Figure(indicatorCode));
        figure.ChangedIn = Version + 1;
        return figure;
    }
}

[EventName("targets-assigned")]
internal sealed record TargetsAssigned(IReadOnlyList<string> IndicatorCodes, string? Reason) : IDomainEvent;

[EventName("targets-pledged")]
internal sealed record TargetsPledged(Guid PactId, IReadOnlyList<string> IndicatorCodes) : IDomainEvent;

[EventName("actuals-reported")]
internal sealed record ActualsReported(IReadOnlyList<string> IndicatorCodes) : IDomainEvent;

[EventName("history-recorded")]
internal sealed record HistoryRecorded(IReadOnlyList<string> IndicatorCodes, string Reason) : IDomainEvent;

[EventName("actuals-verified")]
internal sealed record ActualsVerified(IReadOnlyList<string> IndicatorCodes) : IDomainEvent;

[EventName("actual-corrected")]
internal sealed record ActualCorrected(string IndicatorCode, string Reason) : ICorrection;
