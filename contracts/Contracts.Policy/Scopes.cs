
namespace ThiDua.Contracts.Policy;

/// <summary>The kinds of scope. A scope names a unit or cluster by its code, which never changes and is never reused.</summary>
public static class Scopes
{
    public const string UnitKind = "unit";
    public const string ClusterKind = "cluster";
    public const string DepartmentKind = "department";
    public const string EverythingKind = "*";

    public static Scope Unit(string code) => new(UnitKind, code);

    public static Scope Cluster(string code) => new(ClusterKind, code);

    public static Scope Department(string code) => new(DepartmentKind, code);
}
