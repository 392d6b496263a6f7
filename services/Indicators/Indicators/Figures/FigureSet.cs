namespace ThiDua.Indicators;

/// <summary>
/// The figures of one unit in one period (<i>bộ số liệu của đơn vị trong kỳ</i>): changed and sent as one, so that a report of
/// sixty indicators is one change record and one event.
/// </summary>
internal sealed class FigureSet(Guid id, string unitCode, Period period) : AggregateRoot(id)
{
    private readonly List<Figure> _figures = [];
    private IReadOnlyDictionary<string, CatalogueEntry> _catalogue = new Dictionary<string, CatalogueEntry>();

    public string UnitCode { get; private set; } = unitCode;

    public Period Period { get; private set; } = period;

    /// <summary>Year of the period, for the lists that join it with the membership of that year.</summary>
    public int Year { get; private set; } = period.Year;

    public IReadOnlyList<Figure> Figures => _figures;

    public Figure? Find(string indicatorCode) => _figures.Find(figure => figure.IndicatorCode == indicatorCode);

    /// <summary>Version in which the newest of the named figures was changed; 0 for none.</summary>
    public long ChangedIn(IEnumerable<string> indicatorCodes) =>
        indicatorCodes.Select(code => Find(code)?.ChangedIn ?? 0).DefaultIfEmpty().Max();

    /// <summary>What the catalogue says of the indicators that are about to be written.</summary>
    public void Know(IReadOnlyDictionary<string, CatalogueEntry> catalogue) => _catalogue = catalogue;

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

    /// <summary>What the unit no longer pledges; a target that says something else by now stays.</summary>
    /// <param name="pledged">What the pact had pledged, in any of its versions.</param>
    public void GiveBackTargets(Guid pactId, IReadOnlyList<(string IndicatorCode, Target Target)> pledged) =>
        SetTargets(
            [.. pledged.Where(entry => TargetOf(entry.IndicatorCode) == entry.Target).Select(entry => (entry.IndicatorCode, Target.Blank))
                .Distinct()],
            codes => new TargetsGivenBack(pactId, codes));

    /// <summary>
    /// Takes over reported actuals; those not named stay. Either all are taken or none. The owner's number stands: what another body
    /// reports beside it is kept as a claim, with the reason. What was reported is blanked with a reason only.
    /// </summary>
    /// <param name="reasons">By indicator, why what is there is contradicted or taken back.</param>
    /// <param name="reporter">Body that reports; the owner of each indicator when left out.</param>
    public Result Report(IReadOnlyList<(string IndicatorCode, Actual Actual)> actuals, IReadOnlyDictionary<string, string>? reasons = null,
        string? reporter = null, DateTimeOffset at = default)
    {
        var taken = new List<(string IndicatorCode, Actual Actual)>();
        var beside = new List<(string IndicatorCode, Claim? Claim)>();
        foreach (var (index, (code, actual)) in actuals.Index())
        {
            var now = ActualOf(code);
            if (now.SaysTheSameAs(actual)) continue;
            var reason = reasons?.GetValueOrDefault(code);
            if (OwnersNumberStands(code, reporter))
            {
                var claim = Find(code)?.Claim;
                if (actual.Status is ActualState.Reported && now.Quantity == actual.Quantity)
                {
                    // Who now says what the owner says holds no other number any more.
                    if (claim is { IsOpen: true } && claim.By == reporter) beside.Add((code, null));
                }
                else if (reason is null)
                    return (now.Allows(ActualAct.Report) ? FigureErrors.OwnersNumberStands(code, OwnerOf(code)!)
                        : FigureErrors.ActualIsVerified(code)).At(index);
                else if (claim is not { IsOpen: true } || (claim.By, claim.Quantity, claim.Reason) != (reporter, actual.Quantity, reason))
                    beside.Add((code, new Claim { By = reporter!, Quantity = actual.Quantity, Reason = reason, At = at }));
                continue;
            }
            if (!now.Allows(ActualAct.Report)) return FigureErrors.ActualIsVerified(code).At(index);
            if (reason is null && actual.Status is ActualState.Blank) return FigureErrors.BlankingNeedsReason(code).At(index);
            taken.Add((code, actual));
            // The owner reports over what another body had said: that stays beside it.
            if (OwnerOf(code) is { } owner && actual.ReportedBy == owner && now is { ReportedBy: { } other, ReportedAt: { } then }
                && other != owner && now.Quantity != actual.Quantity)
                ForChange(code).Claim = new Claim { By = other, Quantity = now.Quantity, At = then };
        }

        foreach (var (code, claim) in beside) ForChange(code).Claim = claim;
        if (beside.Count > 0)
            Raise(new ActualsContradicted([.. beside.Where(one => one.Claim is not null).Select(one => one.IndicatorCode)],
                [.. beside.Where(one => one.Claim is null).Select(one => one.IndicatorCode)])
            { Reason = beside.Select(one => one.Claim?.Reason).FirstOrDefault(said => said is not null) });
        return Take(taken, codes => new ActualsReported(codes)
        {
            Reasons = reasons?.Where(one => codes.Contains(one.Key)).ToDictionary() is { Count: > 0 } said ? said : null,
        });
    }

    /// <summary>The owner answers a claim: takes the number over, or says why its own stands.</summary>
    public Result AnswerClaim(string indicatorCode, bool accepted, string answer, string by, DateTimeOffset at)
    {
        if (Find(indicatorCode) is not { Claim: { IsOpen: true } claim }) return FigureErrors.NothingClaimed(indicatorCode);
        var figure = ForChange(indicatorCode);
        figure.Claim = claim with { Answer = answer, AnsweredAt = at };
        if (accepted)
        {
            var now = figure.Actual;
            figure.Actual = claim.Quantity is not { } quantity ? Actual.Blank
                : now.Allows(ActualAct.Correct) ? now.Corrected(quantity)
                : Actual.Reported(quantity, null, by, at, now.Source, now.Note, now.Statement, now.Comparisons);
        }
        Raise(new ClaimAnswered(indicatorCode, accepted, answer));
        return Result.Ok;
    }

    /// <summary>Takes a verification back that was given to the wrong unit or figure; the number itself goes too where it never was
    /// one.</summary>
    public Result WithdrawVerification(IReadOnlyList<string> indicatorCodes, bool withNumber, string reason)
    {
        if (indicatorCodes.FirstOrDefault(code => !ActualOf(code).Allows(ActualAct.Correct)) is { } refused)
            return FigureErrors.NothingVerified(refused).At(indicatorCodes.IndexOf(refused));

        foreach (var code in indicatorCodes) ForChange(code).Actual = withNumber ? Actual.Blank : ActualOf(code).NotVerified();
        Raise(new VerificationWithdrawn(indicatorCodes, reason));
        return Result.Ok;
    }

    /// <summary>The catalogue had the direction wrong; percent and verdict follow.</summary>
    public void TurnDirection(string indicatorCode, Direction direction, string reason)
    {
        if (Find(indicatorCode) is not { } figure || figure.Direction == direction) return;
        figure.Direction = direction;
        figure.ChangedIn = Version + 1;
        Raise(new DirectionCorrected(indicatorCode, reason));
    }

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
    /// <param name="mend">What else of the actual was typed wrong: its source, its note.</param>
    public Result Correct(string indicatorCode, Quantity quantity, string reason, Func<Actual, Actual>? mend = null)
    {
        if (!ActualOf(indicatorCode).Allows(ActualAct.Correct)) return FigureErrors.NothingToCorrect(indicatorCode);

        var corrected = ActualOf(indicatorCode).Corrected(quantity);
        ForChange(indicatorCode).Actual = mend is null ? corrected : mend(corrected);
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

    private string? OwnerOf(string indicatorCode) => _catalogue.GetValueOrDefault(indicatorCode)?.OwnerDepartmentCode;

    /// <summary>Whether what stands is the owner's word, which another body can only put its own beside.</summary>
    private bool OwnersNumberStands(string indicatorCode, string? reporter) =>
        OwnerOf(indicatorCode) is { } owner && reporter is not null && reporter != owner
            && ActualOf(indicatorCode) is var now && (now.ReportedBy == owner || now.Allows(ActualAct.Correct));

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
        figure.Direction = _catalogue.GetValueOrDefault(indicatorCode)?.Direction ?? figure.Direction;
        figure.ChangedIn = Version + 1;
        return figure;
    }
}

/// <summary>What a figure needs to know of its indicator: whose number stands, and which way is good.</summary>
internal sealed record CatalogueEntry(string OwnerDepartmentCode, Direction Direction);

[EventName("targets-assigned")]
internal sealed record TargetsAssigned(IReadOnlyList<string> IndicatorCodes, string? Reason) : IDomainEvent;

[EventName("targets-pledged")]
internal sealed record TargetsPledged(Guid PactId, IReadOnlyList<string> IndicatorCodes) : IDomainEvent;

[EventName("targets-given-back")]
internal sealed record TargetsGivenBack(Guid PactId, IReadOnlyList<string> IndicatorCodes) : IDomainEvent;

[EventName("actuals-reported")]
internal sealed record ActualsReported(IReadOnlyList<string> IndicatorCodes) : IDomainEvent
{
    /// <summary>By indicator, why a number was taken back or is right although it is far from what was known.</summary>
    public IReadOnlyDictionary<string, string>? Reasons { get; init; }

    public string? Reason => Reasons?.Values.FirstOrDefault();
}

/// <param name="TakenBack">Those for which the body says now what the owner says.</param>
[EventName("actuals-contradicted")]
internal sealed record ActualsContradicted(IReadOnlyList<string> IndicatorCodes, IReadOnlyList<string> TakenBack) : IDomainEvent
{
    public string? Reason { get; init; }
}

[EventName("claim-answered")]
internal sealed record ClaimAnswered(string IndicatorCode, bool Accepted, string Reason) : IDomainEvent;

[EventName("verification-withdrawn")]
internal sealed record VerificationWithdrawn(IReadOnlyList<string> IndicatorCodes, string Reason) : IWithdrawal;

[EventName("direction-corrected")]
internal sealed record DirectionCorrected(string IndicatorCode, string Reason) : ICorrection;

[EventName("history-recorded")]
internal sealed record HistoryRecorded(IReadOnlyList<string> IndicatorCodes, string Reason) : IDomainEvent;

[EventName("actuals-verified")]
internal sealed record ActualsVerified(IReadOnlyList<string> IndicatorCodes) : IDomainEvent;

[EventName("actual-corrected")]
internal sealed record ActualCorrected(string IndicatorCode, string Reason) : ICorrection;
