namespace ThiDua.Indicators;

/// <summary>The members of a cluster at the end of a period, as far as it has passed, with their names: a unit that ended before is not
/// among them, its figures are those of its successors.</summary>
/// <param name="InOffice">Units that hold the posts of head and deputy for that year today.</param>
internal sealed record ClusterMembers(string Code, IReadOnlyList<MemberName> Members, IReadOnlyList<string> InOffice, int Year)
{
    public bool Has(string unitCode) => Members.Any(member => member.UnitCode == unitCode);

    /// <summary>Whether the caller may not act for the cluster in this year: by right and scope, and for the head by the post the own unit
    /// holds then.</summary>
    public Error? Refuses(CurrentUser user, Permission permission) =>
        user.Refuses(permission, Scopes.Cluster(Code))
            ?? (user.Grants.HoldsPost(permission, InOffice, Scopes.Cluster(Code)) ? null : ClusterFigureErrors.NotInOffice(Code, Year));

    /// <returns><c>null</c> when there is no such cluster.</returns>
    public static async Task<ClusterMembers?> FindAsync(string code, Period period, IndicatorsDbContext db, CancellationToken ct)
    {
        var cluster = await db.Clusters.AsNoTracking().SingleOrDefaultAsync(c => c.Code == code, ct);
        if (cluster is null) return null;

        var codes = cluster.State.MembersOn(period.DayWithin(db.Today));
        var names = await db.Units.AsNoTracking().Where(unit => codes.Contains(unit.Code))
            .ToDictionaryAsync(unit => unit.Code, unit => unit.Name, ct);
        return new ClusterMembers(code, [.. codes.Select(unit => new MemberName(unit, names.GetValueOrDefault(unit)))],
            [.. cluster.State.OfficersOn(period.Year, db.Today).Select(officer => officer.UnitCode)], period.Year);
    }

    /// <summary>Who sees the figures of all members side by side: the province, the cluster's head, and of an indicator its
    /// owner.</summary>
    /// <param name="ownerDepartmentCode">Owner of the one indicator that is shown; <c>null</c> when all are.</param>
    public static bool MaySee(CurrentUser user, string clusterCode, string? ownerDepartmentCode = null)
    {
        var reach = user.ReachOf(Permissions.ReadFigures);
        return reach.Everything || reach.Codes(Scopes.ClusterKind).Contains(clusterCode)
            || (ownerDepartmentCode is not null && reach.Codes(Scopes.DepartmentKind).Contains(ownerDepartmentCode));
    }
}

/// <summary>A member with its name.</summary>
internal sealed record MemberName(string UnitCode, string? UnitName);
