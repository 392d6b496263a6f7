namespace ThiDua.Awards;

/// <summary>Refusals about allotments. Codes are permanent: a retired one stays listed, none is reused.</summary>
internal static class AllotmentErrors
{
    public static readonly Error Changed = new("AWA-0003", ErrorKind.Stale,
        "Số lượng phân bổ vừa được người khác thay đổi; hãy tải lại rồi thử lại.",
        "Somebody else changed this allotment; reload it and try again.");
    public static Error NotInCycle(string clusterCode, string cycleCode) => new("AWA-0004", ErrorKind.NotFound,
        $"{Thing.Cluster(clusterCode)} không có trong {Thing.Cycle(cycleCode)}; hãy kiểm tra hai mã; nếu vừa thêm, "
            + $"hãy thử lại sau vài giây.",
        $"{Thing.Cluster(clusterCode)} is not in {Thing.Cycle(cycleCode)}; "
            + $"check both codes; if it was added just now, try again in a few seconds.")
    { RetryAfter = 1 };
    public static Error NotByCluster(string awardCode) => new("AWA-0005", ErrorKind.Conflict,
        $"{Thing.Award(awardCode)} không do cụm, khối suy tôn nên không phân bổ và không bỏ phiếu tại cụm, khối; hãy chọn hình thức khác.",
        $"{Thing.Award(awardCode)} is not proposed by clusters, so it is neither allotted nor voted on there; choose another.");
    public static readonly Error Missing = new("AWA-0006", ErrorKind.Conflict,
        "Cụm, khối chưa được phân bổ cờ, bằng khen cho kỳ này.", "The cluster has no allotment for this cycle yet.")
    { Next = NextStep.Do(nameof(AllotAwards), Permissions.AllotAwards, Pages.Allotments) };
    public static Error UsedUp(string awardCode, int count) => new("AWA-0007", ErrorKind.Conflict,
        $"Cụm, khối chỉ được phân bổ {count} {Thing.Award(awardCode)}, không đề nghị thêm được.",
        $"The cluster was allotted {count} of {Thing.Award(awardCode)} and cannot propose more.")
    { Next = NextStep.Do(nameof(AllotAwards), Permissions.AllotAwards, Pages.Allotments) };

    public static readonly FieldRule CountOutOfRange = new("AWA-1001", "Số lượng từ 0 đến 1000.", "A count is from 0 to 1000.");
}
