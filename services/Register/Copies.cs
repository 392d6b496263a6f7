namespace ThiDua.Register;

/// <summary>Copy of a unit (<i>đơn vị</i>).</summary>
public sealed class UnitCopy : Copy<UnitState>
{
    public string Code { get; private set; } = "";

    /// <summary>Name as of the last message.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Kind as a word of the contract.</summary>
    public string Kind { get; private set; } = "";
}

/// <summary>Copy of a cluster or block (<i>cụm, khối thi đua</i>) with its members and officers.</summary>
public sealed class ClusterCopy : Copy<ClusterState>
{
    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";
}

/// <summary>
/// The years of a membership in rows of their own, because lists filter by them; written from the state with it. They say who may look at
/// what belongs to a year; who acts on a day is asked of the state, which knows the days.
/// </summary>
public sealed class MemberCopy
{
    public string ClusterCode { get; private set; } = "";
    public string UnitCode { get; private set; } = "";
    public int FromYear { get; private set; }

    /// <summary>Last year; <c>null</c> while it lasts.</summary>
    public int? ToYear { get; private set; }
}

/// <summary>Copy of a cycle (<i>kỳ thi đua</i>). Its phases came in advance; each request judges them by its own moment.</summary>
public sealed class CycleCopy : Copy<CycleState>
{
    public string Code { get; private set; } = "";
    public int Year { get; private set; }
}
