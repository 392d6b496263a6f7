namespace ThiDua.Clusters;

/// <summary>Checks of a request that this module needs in more than one place.</summary>
internal static class Checks
{
    /// <summary>A day that can be turned into moments of any time zone, within the years the platform knows.</summary>
    public static FieldChecks Day(this FieldChecks checks, DateOnly day, string pointer) => checks.Year(day.Year, pointer);

    /// <summary>Whether the caller may not act for the cluster in this year: by right and scope, and for the head by the post the own unit
    /// holds then.</summary>
    public static Error? RefusesFor(this CurrentUser user, Permission permission, Cluster cluster, int year) =>
        user.Refuses(permission, Scopes.Cluster(cluster.Code))
        ?? (user.Grants.HoldsPost(permission, cluster.InOffice(year), Scopes.Cluster(cluster.Code)) ? null
            : ClustersErrors.NotInOffice(cluster.Code, year));

    public static FieldChecks Known(this FieldChecks checks, string? code, IEnumerable<string> known, string pointer) =>
        checks.That(code is null || known.Contains(code), pointer, "Không có mã này trong danh mục; hãy kiểm tra lại.",
            "The register has no such code; check it.");

    public static FieldChecks AllKnown(this FieldChecks checks, IReadOnlyList<string> codes, IEnumerable<string> known, string pointer)
    {
        var set = known.ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < codes.Count; i++) checks.Known(codes[i], set, $"{pointer}/{i}");
        return checks;
    }
}
