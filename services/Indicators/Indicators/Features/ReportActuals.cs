using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ThiDua.BuildingBlocks.Domain;
using ThiDua.BuildingBlocks.Http;
using ThiDua.BuildingBlocks.Security;
using ThiDua.Contracts.Policy;
using ThiDua.Indicators.Domain;
using ThiDua.Indicators.Persistence;
using ThiDua.Indicators.ReadModels;

namespace ThiDua.Indicators.Features;

/// <summary>
/// Actuals of a unit (<i>báo cáo số thực hiện</i>), from the unit or from the department that owns the indicators; those not named stay as they are.
/// </summary>
internal static class ReportActuals
{
    public sealed record Request(IReadOnlyList<Entry> Actuals);

    /// <param name="Value">Left out or <c>null</c> is blank, which is not zero.</param>
    /// <param name="Qualifier"><c>exact</c> when left out.</param>
    /// <param name="Status"><c>not-applicable</c>, or left out.</param>
    /// <param name="StatedPercent">Percent of plan as the source printed it, also without a value.</param>
    public sealed record Entry(
        string IndicatorCode, decimal? Value = null, Qualifier? Qualifier = null, ActualStatus? Status = null,
        decimal? StatedPercent = null, Qualifier? StatedPercentQualifier = null, string? Source = null, string? Note = null);

    public static void Map(RouteGroupBuilder figures) =>
        figures.MapPut("/{unitCode}/{period}/actuals", HandleAsync).WithName(nameof(ReportActuals)).RequireIfMatch().Needs(Permissions.ReportActuals);

    private static async Task<Results<Versioned<FigureSetView>, Problem>> HandleAsync(
        string unitCode, Period period, Request request, ETag ifMatch,
        IndicatorsDbContext db, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var unit = await VisibleUnit.FindAsync(unitCode, period, user, db, ct);
        if (unit is null) return Problem.From(IndicatorsErrors.UnitNotFound);

        var check = new FieldChecks();
        var known = await NamedIndicators.ReadAsync(check, "actuals", "indicatorCode", [.. request.Actuals.Select(entry => entry.IndicatorCode)], period, db, ct);
        foreach (var (index, entry) in request.Actuals.Index()) Check(check, $"/actuals/{index}", entry);
        if (check.Error is { } wrong) return Problem.From(wrong);
        if (!unit.ExistsIn(period)) return Problem.From(IndicatorsErrors.UnitNotThen(period.ToString()));

        var own = user.May(Permissions.ReportActuals, Scopes.Unit(unitCode));
        foreach (var owner in request.Actuals.Select(entry => known[entry.IndicatorCode].OwnerDepartmentCode))
            if (user.Refuses(Permissions.ReportActuals, Scopes.Unit(unitCode), Scopes.Department(owner)) is { } foreign) return Problem.From(foreign);
        if (CycleCopy.AllowsReport(await db.CyclesOf(unitCode, period.Year).ToListAsync(ct), period.Year, now).Error is { } closed) return Problem.From(closed);

        var set = await db.FindOrStartAsync(unitCode, period, ct);
        if (set.IsStale(ifMatch)) return Problem.From(IndicatorsErrors.FigureSetChanged);
        var reported = set.Report([.. request.Actuals.Select(entry =>
            (entry.IndicatorCode, ActualOf(entry, own ? unitCode : known[entry.IndicatorCode].OwnerDepartmentCode, now)))]);
        if (reported.Error is { } refusal) return Problem.From(refusal);

        await db.SaveAsync(set, ct);
        return await FigureSetView.AnswerAsync(unitCode, period, set.Version, user, db, ct);
    }

    private static void Check(FieldChecks check, string at, Entry entry)
    {
        check.That(entry.Status is null or ActualStatus.NotApplicable, $"{at}/status",
            "Chỉ ghi not-applicable hoặc bỏ trống.", "Only not-applicable can be said here, or nothing.");
        check.That(entry.Status is null || (entry.Value ?? entry.StatedPercent) is null, $"{at}/value",
            "Chỉ tiêu không áp dụng thì không có giá trị.", "What is not applicable has no value.");
        check.Quantity(entry.Value, $"{at}/value").Quantity(entry.StatedPercent, $"{at}/statedPercent");
        check.That(entry.Qualifier is null || entry.Value is not null, $"{at}/qualifier", "Có định ngữ thì phải có giá trị.", "A qualifier needs a value.");
        check.That(entry.StatedPercentQualifier is null || entry.StatedPercent is not null, $"{at}/statedPercentQualifier",
            "Có định ngữ thì phải có tỷ lệ.", "A qualifier needs a percent.");
        check.Note(entry.Source, $"{at}/source").Note(entry.Note, $"{at}/note");
    }

    private static Actual ActualOf(Entry entry, string by, DateTimeOffset at)
    {
        var (source, note) = (Text.CleanOrNull(entry.Source), Text.CleanOrNull(entry.Note));
        if (entry.Status is ActualStatus.NotApplicable) return Actual.NotApplicable(by, at, source, note);
        var quantity = entry.Value is { } value ? new Quantity(value, entry.Qualifier ?? Qualifier.Exact) : null;
        var stated = entry.StatedPercent is { } percent ? new Percent(percent, entry.StatedPercentQualifier ?? Qualifier.Exact) : null;
        return Actual.Reported(quantity, stated, by, at, source, note);
    }
}
