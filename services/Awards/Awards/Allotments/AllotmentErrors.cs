namespace ThiDua.Awards;

/// <summary>Refusals about allotments. Codes are permanent: a retired one stays listed, none is reused.</summary>
internal static class AllotmentErrors
{
    public static readonly Error Changed = new("AWA-0003", ErrorKind.Stale,
        "Số lượng phân bổ vừa được người khác thay đổi; hãy tải lại rồi thử lại.",
        "Somebody else changed this allotment; reload it and try again.");
    public static Error NotInCycle(string clusterCode, string cycleCode) => new("AWA-0004", ErrorKind.NotFound,
        $"Không có cụm, khối {clusterCode} trong kỳ thi đua {cycleCode}; hãy kiểm tra hai mã; nếu vừa thêm, hãy thử lại sau vài giây.",
        $"There is no cluster {clusterCode} in cycle {cycleCode}; check both codes; if it was added just now, try again in a few seconds.")
    { RetryAfter = 1 };
    public static Error NotByCluster(string awardCode) => new("AWA-0005", ErrorKind.Conflict,
        $"{awardCode} không do cụm, khối suy tôn nên không phân bổ và không bỏ phiếu tại cụm, khối.",
        $"{awardCode} is not proposed by clusters, so it is neither allotted to one nor voted on there.");
    public static readonly Error Missing = new("AWA-0006", ErrorKind.Conflict,
        "Cụm, khối chưa được phân bổ cờ, bằng khen cho kỳ này; hãy đề nghị cơ quan thi đua, khen thưởng tỉnh phân bổ trước.",
        "The cluster has no allotment for this cycle yet; ask the province office to allot first.");
    public static Error UsedUp(string awardCode, int count) => new("AWA-0007", ErrorKind.Conflict,
        $"Cụm, khối chỉ được đề nghị {count} {awardCode}; không thể đề nghị thêm.",
        $"The cluster may propose {count} {awardCode} and no more.");

    public static readonly FieldRule CountOutOfRange = new("AWA-1001", "Số lượng từ 0 đến 1000.", "A count is from 0 to 1000.");
}
