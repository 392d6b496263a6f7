namespace ThiDua.Contracts.Policy;

/// <summary>The roles an account or a client can hold. Names are permanent; the interface shows their Vietnamese labels.</summary>
public static class Roles
{
    /// <summary>Emulation office of the province (<i>Phòng/Ban Thi đua - Khen thưởng, Sở Nội vụ</i>).</summary>
    public const string ProvinceOffice = "province-office";

    /// <summary>Specialist of a member unit (<i>chuyên viên của đơn vị</i>).</summary>
    public const string UnitClerk = "unit-clerk";

    /// <summary>Leader of a member unit (<i>lãnh đạo đơn vị</i>): signs, submits, issues what the unit may issue.</summary>
    public const string UnitLeader = "unit-leader";

    /// <summary>Head of a cluster or block (<i>cụm trưởng, khối trưởng</i>), with deputy and secretary group acting for it.</summary>
    public const string ClusterHead = "cluster-head";

    /// <summary>Appraiser of a provincial department (<i>sở, ban, ngành thẩm định</i>).</summary>
    public const string DepartmentAppraiser = "department-appraiser";

    /// <summary>A department's system that delivers figures it owns (<i>hệ thống của sở, ngành</i>).</summary>
    public const string DepartmentData = "department-data";

    /// <summary>Secretary of the provincial Council (<i>thư ký Hội đồng Thi đua - Khen thưởng</i>).</summary>
    public const string CouncilSecretary = "council-secretary";

    /// <summary>Inspector who reads everything and changes nothing (<i>thanh tra, kiểm toán</i>).</summary>
    public const string Auditor = "auditor";

    /// <summary>Administrator of accounts, clients and operations (<i>quản trị viên</i>).</summary>
    public const string Administrator = "administrator";

    /// <summary>Role → the kind of scope it must be held in, with its Vietnamese label.</summary>
    public static readonly IReadOnlyDictionary<string, (string ScopeKind, string Vietnamese)> All = new Dictionary<string, (string, string)>
    {
        [ProvinceOffice] = (Scopes.EverythingKind, "Cơ quan thi đua, khen thưởng tỉnh"),
        [UnitClerk] = (Scopes.UnitKind, "Chuyên viên đơn vị"),
        [UnitLeader] = (Scopes.UnitKind, "Lãnh đạo đơn vị"),
        [ClusterHead] = (Scopes.ClusterKind, "Trưởng cụm, khối"),
        [DepartmentAppraiser] = (Scopes.DepartmentKind, "Sở, ngành thẩm định"),
        [DepartmentData] = (Scopes.DepartmentKind, "Hệ thống của sở, ngành"),
        [CouncilSecretary] = (Scopes.EverythingKind, "Thư ký Hội đồng"),
        [Auditor] = (Scopes.EverythingKind, "Thanh tra, kiểm toán"),
        [Administrator] = (Scopes.EverythingKind, "Quản trị viên"),
    };
}
