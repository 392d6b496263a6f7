namespace ThiDua.Scoring;

/// <summary>Refusals and field rules of score sheets. Codes are permanent: a retired one stays listed, none is reused.</summary>
internal static class SheetErrors
{
    public static readonly Error SheetChanged = new("SCO-0040", ErrorKind.Stale,
        "Phiếu chấm điểm vừa được người khác thay đổi; hãy tải lại.",
        "Somebody changed this sheet; reload it.");
    public static readonly Error ScoresInvalid = new("SCO-0041", ErrorKind.Invalid,
        "Một số điểm chưa hợp lệ; chưa có điểm nào được lưu.",
        "Some points are not valid; none was saved.");
    public static readonly Error SheetIsFrozen = new("SCO-0042", ErrorKind.Locked,
        "Kết quả đã được hội nghị thông qua; muốn sửa điểm phải mở lại bảng xếp hạng và ghi lý do.",
        "The conference has adopted the result; the ranking must be reopened with a reason before points change.");
    public static readonly Error SheetIsWithdrawn = new("SCO-0043", ErrorKind.Locked,
        "Phiếu này thuộc bảng điểm đã bị thay thế; hãy dùng phiếu của bảng điểm hiện hành.",
        "This sheet belongs to a table that was superseded; use the sheet of the current table.");
    public static readonly Error SheetExists = new("SCO-0050", ErrorKind.Conflict,
        "Đơn vị đã có phiếu chấm điểm theo bảng này; hãy tải lại.",
        "The unit has a sheet under this table already; reload.");

    // Fields
    public static readonly FieldRule PointsMissing = new("SCO-1019",
        "Phải ghi điểm; nếu không được điểm nào thì ghi 0.",
        "Points are needed; write 0 when none are earned.");
    public static readonly FieldRule ReasonMissing = new("SCO-1022",
        "Điểm khác với điểm trước đó thì phải ghi lý do.",
        "Points that differ from those before need a reason.");

    public static Error LinesBlank(IEnumerable<string> codes) => new("SCO-0044", ErrorKind.Conflict,
        $"Còn tiêu chí chưa có điểm: {string.Join(", ", codes)}. Nếu không được điểm nào thì ghi 0.",
        $"Criteria without points: {string.Join(", ", codes)}. Write 0 where none are earned.");

    public static Error OwnUnit(string unitCode) => new("SCO-0045", ErrorKind.Forbidden,
        $"Không ai được thẩm định, sửa điểm của chính đơn vị mình ({unitCode}).",
        $"Nobody judges the points of the own unit ({unitCode}).");

    public static Error LineOfAnotherDepartment(string code, string departmentCode) => new("SCO-0046", ErrorKind.Forbidden,
        $"Tiêu chí {code} do {departmentCode} thẩm định.",
        $"Criterion {code} is appraised by {departmentCode}.");

    public static Error SheetsSubmitted(string unitCode) => new("SCO-0047", ErrorKind.Conflict,
        $"Đơn vị {unitCode} đã nộp phiếu theo bảng điểm hiện hành; hãy trả lại phiếu trước khi thay bảng điểm.",
        $"Unit {unitCode} has submitted its sheet under the current table; return it before the table is replaced.");

    public static Error SheetForbids(SheetState state, SheetAct act) => state switch
    {
        SheetState.Frozen => SheetIsFrozen,
        SheetState.Withdrawn => SheetIsWithdrawn,
        _ => new("SCO-0048", ErrorKind.Conflict,
            $"Phiếu {InWords(state).Vietnamese} nên không thể {InWords(act).Vietnamese}.",
            $"The sheet is {InWords(state).English}, so you cannot {InWords(act).English}."),
    };

    public static FieldRule CriterionUnknown(string code) => new("SCO-1017",
        $"Bảng điểm không có tiêu chí {code}.",
        $"The table has no criterion {code}.");

    public static FieldRule CriterionTwice(string code) => new("SCO-1018",
        $"Tiêu chí {code} được gửi hai lần.",
        $"Criterion {code} is sent twice.");

    public static FieldRule PointsOutOfBounds(Points maximum) => new("SCO-1020",
        $"Điểm phải từ 0 đến {maximum}, không quá {Points.Decimals} chữ số thập phân.",
        $"Points must be from 0 to {maximum} with at most {Points.Decimals} decimals.");

    public static FieldRule PointsOutOfStep(Points step) => new("SCO-1021",
        $"Điểm phải là bội số của {step}.",
        $"Points must be a multiple of {step}.");

    private static (string Vietnamese, string English) InWords(SheetState state) => state switch
    {
        SheetState.Draft => ("đang tự chấm, chưa nộp", "a draft that is not submitted"),
        SheetState.Submitted => ("đã nộp, đang thẩm định", "submitted and being appraised"),
        SheetState.Appraised => ("đã thẩm định xong", "appraised"),
        SheetState.Official => ("đã có điểm chính thức", "official"),
        SheetState.Frozen => ("đã khóa", "frozen"),
        SheetState.Withdrawn => ("đã hết hiệu lực", "withdrawn"),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    private static (string Vietnamese, string English) InWords(SheetAct act) => act switch
    {
        SheetAct.SelfScore => ("tự chấm", "enter self-scores"),
        SheetAct.Submit => ("nộp", "submit it"),
        SheetAct.Appraise => ("thẩm định", "appraise it"),
        SheetAct.Confirm => ("xác định điểm chính thức", "set official points"),
        SheetAct.Return => ("trả lại", "return it"),
        SheetAct.Freeze => ("khóa", "freeze it"),
        SheetAct.Unfreeze => ("mở khóa", "unfreeze it"),
        SheetAct.Withdraw => ("thay bảng điểm", "withdraw it"),
        _ => throw new ArgumentOutOfRangeException(nameof(act)),
    };
}
