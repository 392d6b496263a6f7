namespace ThiDua.Clusters;

/// <summary>What is refused about pacts. Codes are permanent: a retired one stays listed, none is reused.</summary>
internal static class PactErrors
{
    public static readonly Error PactNotFound = new("CLU-0060", ErrorKind.NotFound,
        "Không tìm thấy giao ước.", "There is no such pact.");
    public static readonly Error PactExists = new("CLU-0061", ErrorKind.Conflict,
        "Cụm, khối đã có giao ước trong kỳ này; hãy sửa bản đã có.", "The cluster has a pact for this cycle; change that one.");
    public static readonly Error PactNotDraft = new("CLU-0062", ErrorKind.Locked,
        "Giao ước đã gửi lấy ý kiến, ký kết nên không sửa được nữa.",
        "The pact has been circulated for signing and can no longer be changed.");
    public static readonly Error PactNotCirculated = new("CLU-0063", ErrorKind.Conflict,
        "Giao ước còn là bản thảo; trưởng cụm, khối phải gửi đi trước khi ký.",
        "The pact is a draft; the head must circulate it before it is signed.");
    public static readonly Error PactComplete = new("CLU-0064", ErrorKind.Locked,
        "Mọi thành viên đã ký; giao ước đã hoàn thành.", "Every member has signed; the pact is complete.");
    public static readonly Error PactEmpty = new("CLU-0065", ErrorKind.Conflict,
        "Giao ước chưa có phong trào, chỉ tiêu hay cam kết nào; hãy soạn nội dung trước khi gửi.",
        "The pact has no movement, target or commitment yet; fill it before circulating it.");
    public static readonly Error PactStillDraft = new("CLU-0066", ErrorKind.Conflict,
        "Giao ước còn là bản thảo, chưa thể dùng để lập giao ước năm sau.", "The pact is a draft; next year's cannot be made from it yet.");

    public static Error SignedAlready(string unit) => new("CLU-0067", ErrorKind.Conflict,
        $"Đơn vị {unit} đã ký; mỗi bên ký một lần.", $"Unit {unit} has signed; each side signs once.");
    public static Error SuccessorNotLater(int year) => new("CLU-0068", ErrorKind.Conflict,
        $"Giao ước mới phải thuộc kỳ thi đua sau năm {year}; hãy chọn kỳ khác.",
        $"The new pact must belong to a cycle after {year}; choose another.");

    // Fields
    public static readonly FieldRule TargetOfStranger = new("CLU-1003",
        "Đơn vị không phải là thành viên trong năm của giao ước.", "The unit is not a member in the pact's year.");
    public static readonly FieldRule TargetTwice = new("CLU-1004",
        "Chỉ tiêu này của đơn vị đã có ở trên.", "This unit's target for the indicator is listed above.");
    public static readonly FieldRule TargetValueMisplaced = new("CLU-1005",
        "Chỉ ghi giá trị khi chỉ tiêu được giao, và khi đó phải ghi.", "A value is given exactly when the target is assigned.");
}
