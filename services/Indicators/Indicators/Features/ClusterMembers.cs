using Microsoft.EntityFrameworkCore;
using ThiDua.BuildingBlocks.Security;
using ThiDua.Contracts.Policy;
using ThiDua.Indicators.Domain;
using ThiDua.Indicators.Persistence;

namespace ThiDua.Indicators.Features;

/// <summary>The members of a cluster in the year of a period, with their names.</summary>
internal sealed record ClusterMembers(string Code, IReadOnlyList<MemberName> Members)
{
    /// <returns><c>null</c> when there is no such cluster.</returns>
    public static async Task<ClusterMembers?> FindAsync(string code, Period period, IndicatorsDbContext db, CancellationToken ct)
    {
        var cluster = await db.Clusters.AsNoTracking().SingleOrDefaultAsync(c => c.Code == code, ct);
        if (cluster is null) return null;

        var codes = cluster.Members.Where(member => member.FromYear <= period.Year && (member.ToYear is null || member.ToYear >= period.Year))
            .Select(member => member.UnitCode).Distinct().ToList();
        var names = await db.Units.AsNoTracking().Where(unit => codes.Contains(unit.Code)).ToDictionaryAsync(unit => unit.Code, unit => unit.Name, ct);
        return new ClusterMembers(code, [.. codes.Order(StringComparer.Ordinal).Select(unit => new MemberName(unit, names.GetValueOrDefault(unit)))]);
    }

    /// <summary>Who sees the figures of all members side by side: the province, the cluster's head, and of an indicator its owner.</summary>
    /// <param name="ownerDepartmentCode">Owner of the one indicator that is shown; <c>null</c> when all are.</param>
    public static bool MaySee(CurrentUser user, string clusterCode, string? ownerDepartmentCode = null)
    {
        var reach = user.ReachOf(Permissions.ReadFigures);
        return reach.Everything || reach.Codes(Scopes.ClusterKind).Contains(clusterCode)
            || (ownerDepartmentCode is not null && reach.Codes(Scopes.DepartmentKind).Contains(ownerDepartmentCode));
    }
}

internal sealed record MemberName(string UnitCode, string? UnitName);
