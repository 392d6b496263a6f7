using System.Linq.Expressions;

namespace ThiDua.Indicators;

/// <summary>An indicator as every endpoint of the catalogue shows it.</summary>
/// <param name="ValidTo">Last day; <c>null</c> while valid.</param>
/// <param name="Code">Stable code of the indicator.</param>
/// <param name="Decimals">Decimals shown, 0 to 6; what is stored is never rounded to them.</param>
/// <param name="UnitOfMeasure">Unit in which its numbers are counted (<i>đơn vị tính</i>).</param>
[ShowsNames]
internal sealed record IndicatorView(
    Guid Id, string Code, string Name, string UnitOfMeasure, Direction Direction, int Decimals, string OwnerDepartmentCode,
    string? LegalBasis, DateOnly ValidFrom, DateOnly? ValidTo, long Version)
{
    public static readonly Expression<Func<Indicator, IndicatorView>> Projection = i => new IndicatorView(
        i.Id, i.Code, i.Name, i.UnitOfMeasure, i.Direction, i.Decimals, i.OwnerDepartmentCode, i.LegalBasis, i.ValidFrom, i.ValidTo,
            i.Version);

    public static IndicatorView Of(Indicator i) => new(
        i.Id, i.Code, i.Name, i.UnitOfMeasure, i.Direction, i.Decimals, i.OwnerDepartmentCode, i.LegalBasis, i.ValidFrom, i.ValidTo,
            i.Version);
}
