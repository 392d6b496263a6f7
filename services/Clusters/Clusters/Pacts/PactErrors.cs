namespace ThiDua.Clusters;

/// <summary>What is refused about pacts. Codes are permanent: a retired one stays listed, none is reused.</summary>
internal static class PactErrors
{
    private static readonly NextStep Circulate = NextStep.Do(nameof(CirculatePact), Permissions.DraftPact, Pages.Pact);

    public static readonly Error PactNotFound = new("CLU-0060", ErrorKind.NotFound,
        "Không tìm thấy giao ước.", "There is no such pact.");
    public static readonly Error PactExists = new("CLU-0061", ErrorKind.Conflict,
        "Cụm, khối đã có giao ước trong kỳ này; hãy sửa bản đã có.", "The cluster has a pact for this cycle; change that one.")
    { Next = NextStep.Told(nameof(RevisePact), Permissions.DraftPact, Pages.Pact) };
    public static readonly Error PactNotDraft = new("CLU-0062", ErrorKind.Locked,
        "Giao ước đã gửi lấy chữ ký nên không sửa được; khi chưa ai ký thì còn thu hồi được.",
        "The pact has been circulated for signing and cannot be changed; while nobody has signed it can be recalled.")
    { Next = NextStep.Do(nameof(RecallPact), Permissions.DraftPact, Pages.Pact) };
    public static readonly Error PactNotCirculated = new("CLU-0063", ErrorKind.Conflict,
        "Giao ước còn là bản thảo nên chưa ký được.", "The pact is a draft and cannot be signed yet.")
    { Next = Circulate };
    public static readonly Error PactComplete = new("CLU-0064", ErrorKind.Locked,
        "Mọi thành viên đã ký và giao ước đã hoàn thành; không cần ký nữa.",
        "Every member has signed and the pact is complete; there is nothing left to sign.")
    { Next = NextStep.Done };
    public static readonly Error PactEmpty = new("CLU-0065", ErrorKind.Conflict,
        "Giao ước chưa có phong trào, chỉ tiêu hay cam kết nào nên chưa gửi được.",
        "The pact has no movement, target or commitment yet and cannot be circulated.")
    { Next = NextStep.Do(nameof(RevisePact), Permissions.DraftPact, Pages.Pact) };
    public static readonly Error PactStillDraft = new("CLU-0066", ErrorKind.Conflict,
        "Giao ước còn là bản thảo, chưa thể dùng để lập giao ước năm sau.", "The pact is a draft; next year's cannot be made from it yet.")
    { Next = Circulate };

    public static readonly Error PactSigned = new("CLU-0069", ErrorKind.Locked,
        "Giao ước đã có chữ ký nên không thu hồi để sửa được; nếu lập nhầm, hãy rút lại giao ước, "
            + "còn chỉ tiêu cần thay đổi thì lập phụ lục sau khi đủ chữ ký.",
        "The pact has been signed and is not recalled to be changed; withdraw it if it was made by mistake, "
            + "and write targets that have to change into an annex once everybody has signed.")
    { Next = NextStep.Told(nameof(WithdrawPact), Permissions.DraftPact, Pages.Pact) };

    /// <summary>The same of a pact that all have signed: there an annex is the way on.</summary>
    public static Error SignedByAll() => PactSigned with { Next = NextStep.Told(nameof(AnnexPact), Permissions.DraftPact, Pages.Pact) };

    public static readonly Error PactNotComplete = new("CLU-0071", ErrorKind.Conflict,
        "Giao ước chưa đủ chữ ký nên chưa lập phụ lục được; bản thảo thì sửa trực tiếp, bản chưa ai ký thì thu hồi để sửa.",
        "The pact is not signed by all, so there is no annex to it yet; change the draft, or recall what nobody has signed.")
    { Next = NextStep.Told(nameof(RevisePact), Permissions.DraftPact, Pages.Pact) };
    public static readonly Error AnnexEmpty = new("CLU-0072", ErrorKind.Conflict,
        "Phụ lục không thay đổi chỉ tiêu nào so với chỉ tiêu đang có hiệu lực; hãy ghi chỉ tiêu cần thay đổi.",
        "The annex changes none of the targets in force; name what has to change.");
    public static readonly Error AnnexNotFound = new("CLU-0073", ErrorKind.NotFound,
        "Giao ước không có phụ lục này.", "The pact has no such annex.");
    public static readonly Error AnnexIsInForce = new("CLU-0074", ErrorKind.Locked,
        "Phụ lục đã đủ chữ ký và có hiệu lực; nội dung cần thay đổi thì lập phụ lục mới.",
        "The annex is signed by all and in force; write what has to change into a new one.")
    { Next = NextStep.Told(nameof(AnnexPact), Permissions.DraftPact, Pages.Pact) };
    public static readonly Error AnnexIsWithdrawn = new("CLU-0075", ErrorKind.Locked,
        "Phụ lục đã được rút lại, chỉ còn xem được; nếu vẫn cần, hãy lập phụ lục mới.",
        "The annex was withdrawn and can only be read; write a new one if it is still needed.")
    { Next = NextStep.Told(nameof(AnnexPact), Permissions.DraftPact, Pages.Pact) };
    public static readonly Error PactIsWithdrawn = new("CLU-0076", ErrorKind.Locked,
        "Giao ước đã được rút lại, chỉ còn xem được; hãy soạn giao ước khác.",
        "The pact was withdrawn and can only be read; draft another.")
    { Next = NextStep.Told(nameof(DraftPact), Permissions.DraftPact, Pages.Pact) };
    public static readonly Error PactIsUsed = new("CLU-0077", ErrorKind.Conflict,
        "Giao ước năm sau được lập từ giao ước này nên chưa rút lại được; hãy rút giao ước đó trước.",
        "A later pact was drafted from this one, so it is not withdrawn; withdraw that one first.")
    { Next = NextStep.Told(nameof(WithdrawPact), Permissions.DraftPact, Pages.Pact) };

    public static Error AnnexOpen(int number) => new("CLU-0078", ErrorKind.Conflict,
        $"Phụ lục số {number} đang lấy chữ ký; hãy chờ đủ chữ ký, hoặc rút lại rồi lập phụ lục mới.",
        $"Annex {number} is being signed; wait for the signatures, or withdraw it and write a new one.")
    { Next = NextStep.Told(nameof(WithdrawAnnex), Permissions.DraftPact, Pages.Pact) };
    public static Error NothingToDrop(string unit, string indicator) => new("CLU-0079", ErrorKind.Conflict,
        $"{Thing.Unit(unit)} không có chỉ tiêu {Thing.Indicator(indicator)} đang có hiệu lực; hãy bỏ dòng này.",
        $"{Thing.Unit(unit)} has no target in force for {Thing.Indicator(indicator)}; take the line off.");

    public static Error SignedAlready(string unit) => new("CLU-0067", ErrorKind.Conflict,
        $"{Thing.Unit(unit)} đã ký; mỗi bên chỉ ký một lần.", $"{Thing.Unit(unit)} has signed; each side signs once.")
    { Next = NextStep.Done };
    public static Error SuccessorNotLater(int year) => new("CLU-0068", ErrorKind.Conflict,
        $"Giao ước mới phải thuộc kỳ thi đua sau năm {year}; hãy chọn kỳ khác.",
        $"The new pact must belong to a cycle after {year}; choose another.");

    public static readonly Error IndicatorsUnknown = new("CLU-0070", ErrorKind.Conflict,
        "Có chỉ tiêu chưa có trong danh mục; hãy kiểm tra mã; nếu vừa thêm, hãy thử lại sau vài giây.",
        "Some indicators are not in the catalogue; check the codes; if they were added just now, try again in a few seconds.")
    { RetryAfter = 1 };

    // Fields
    public static readonly FieldRule TargetOfStranger = new("CLU-1003",
        "Đơn vị không phải là thành viên trong năm của giao ước.", "The unit is not a member in the pact's year.");
    public static readonly FieldRule TargetTwice = new("CLU-1004",
        "Chỉ tiêu này của đơn vị đã có ở trên.", "This unit's target for the indicator is listed above.");
    public static readonly FieldRule TargetValueMisplaced = new("CLU-1005",
        "Chỉ ghi giá trị khi chỉ tiêu được giao, và khi đó phải ghi.", "A value is given exactly when the target is assigned.");
    public static readonly FieldRule ValueTooLong = new("CLU-1016",
        "Giá trị tối đa 15 chữ số nguyên và 6 chữ số thập phân.", "A value has at most 15 digits before the point and 6 behind it.");

    public static FieldRule IndicatorUnknown(string code) => new("CLU-1017",
        $"Chưa có {Thing.Indicator(code)} trong danh mục.", $"{Thing.Indicator(code)} is not in the catalogue.");

    public static FieldRule IndicatorNotValid(string code, int year) => new("CLU-1018",
        $"{Thing.Indicator(code)} không áp dụng trong năm {year}.", $"{Thing.Indicator(code)} is not valid in {year}.");

    public static FieldRule TooManyDecimals(int decimals) => new("CLU-1019",
        $"Chỉ tiêu này ghi {(decimals == 0 ? "số nguyên" : $"tối đa {decimals} chữ số thập phân")}; hãy ghi lại con số.",
        $"Numbers of this indicator have {(decimals == 0 ? "no decimals" : $"at most {decimals} decimals")}; write the number again.");

    public static FieldRule ReadTwoWays(decimal asProgram, decimal asVietnamese, int decimals) => new("CLU-1020",
        $"Con số đọc được theo hai cách: {asProgram} hoặc {asVietnamese}; "
            + $"hãy ghi số không có dấu phân cách hàng nghìn, tối đa {decimals} chữ số thập phân.",
        $"The number reads two ways: {asProgram} or {asVietnamese}; "
            + $"write it without a thousands sign and with at most {decimals} decimals.");

    public static FieldRule BelowLowest(decimal lowest) => new("CLU-1021",
        $"Giá trị không được nhỏ hơn {lowest}.", $"The value does not lie below {lowest}.");

    public static FieldRule AboveHighest(decimal highest) => new("CLU-1022",
        $"Giá trị không được lớn hơn {highest}.", $"The value does not lie above {highest}.");
}
