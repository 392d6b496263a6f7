namespace ThiDua.Indicators;

/// <summary>
/// What is refused about clusters and what is said of them as a whole. Codes are permanent: a retired one stays listed, none is reused.
/// </summary>
internal static class ClusterFigureErrors
{
    public static readonly Error ClusterNotFound = new("IND-0025", ErrorKind.NotFound,
        "Không có cụm, khối này, hoặc bạn không được xem số liệu của cả cụm, khối; nếu vừa thêm, hãy thử lại sau vài giây.",
        "There is no such cluster, or you may not see the figures of all its members; "
            + "if it was added just now, try again in a few seconds.")
    { RetryAfter = 1 };
    public static readonly Error ClusterFiguresChanged = new("IND-0026", ErrorKind.Stale,
        "Số liệu chung của cụm, khối vừa được người khác thay đổi; hãy tải lại.",
        "Somebody changed the figures of this cluster first; reload them.");

    // Fields
    public static readonly FieldRule OneQuestion = new("IND-1017",
        "Chỉ chọn một trong bốn điều kiện: trên, từ, dưới hoặc không quá một mức.", "Ask only one of above, atLeast, below, atMost.");

    public static Error ClusterWithoutMembers(int year) => new("IND-0027", ErrorKind.Conflict,
        $"Cụm, khối không có thành viên nào trong năm {year}.", $"The cluster has no members in {year}.")
    { Next = NextStep.Do("AddMember", Permissions.ManageClusters, Pages.Cluster) };

    public static Error NotInOffice(string cluster, int year) => new("IND-0034", ErrorKind.Forbidden,
        $"Đơn vị của bạn không giữ chức trưởng, phó {Thing.Cluster(cluster)} năm {year}; việc này do đơn vị đang giữ chức thực hiện.",
        $"Your unit is neither head nor deputy of {Thing.Cluster(cluster)} for {year}; this is for the unit in office.");
}
