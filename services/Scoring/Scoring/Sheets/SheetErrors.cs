namespace ThiDua.Scoring;

/// <summary>Refusals and field rules of score sheets. Codes are permanent: a retired one stays listed, none is reused.</summary>
internal static class SheetErrors
{
    public static readonly Error SheetChanged = new("SCO-0040", ErrorKind.Stale,
        "Phiếu chấm điểm vừa được người khác thay đổi; hãy tải lại.",
        "Somebody changed this sheet; reload it.");
    public static readonly Error ScoresInvalid = new("SCO-0041", ErrorKind.Invalid,
        "Một số điểm chưa hợp lệ, chưa có điểm nào được lưu; hãy sửa những dòng được đánh dấu.",
        "Some points are not valid and none was saved; correct those listed under errors.");
    public static readonly Error SheetIsFrozen = new("SCO-0042", ErrorKind.Locked,
        "Kết quả đã được hội nghị thông qua nên điểm không sửa được.",
        "The conference has adopted the result, so points do not change.")
    { Next = NextStep.Do(nameof(ReopenRanking), Permissions.ReopenRanking, Pages.Ranking) };
    public static readonly Error SheetIsWithdrawn = new("SCO-0043", ErrorKind.Locked,
        "Phiếu này thuộc bảng điểm đã bị thay thế hoặc rút lại; hãy dùng phiếu của bảng điểm hiện hành.",
        "This sheet belongs to a table that was superseded or withdrawn; use the sheet of the current table.")
    { Next = NextStep.Told(nameof(ListSheets), Permissions.ReadSheets, Pages.Sheet) };
    public static readonly Error SheetExists = new("SCO-0050", ErrorKind.Conflict,
        "Đơn vị đã có phiếu chấm điểm theo bảng này; hãy dùng phiếu đó.",
        "The unit has a sheet under this table already; use that one.")
    { Next = NextStep.Told(nameof(ListSheets), Permissions.ReadSheets, Pages.Sheet) };

    public static Error UnitLeft(string unitCode, DateOnly lastDay) => new("SCO-0055", ErrorKind.Locked,
        $"{Thing.Unit(unitCode)} đã kết thúc hoạt động hoặc rời cụm, khối ngày {lastDay} nên phiếu chấm điểm đã khóa, không tính xếp hạng.",
        $"{Thing.Unit(unitCode)} ended or left the cluster on {lastDay}, so its sheet is closed and not ranked.")
    { Next = NextStep.Final };

    // Fields
    public static readonly FieldRule PointsMissing = new("SCO-1019",
        "Phải ghi điểm; nếu không được điểm nào thì ghi 0.",
        "Points are needed; write 0 when none are earned.");
    public static readonly FieldRule ReasonMissing = new("SCO-1022",
        "Điểm khác với điểm trước đó thì phải ghi lý do.",
        "Points that differ from those before need a reason.");

    public static Error LinesBlank(IEnumerable<string> criteria, Guid tableId) => new("SCO-0044", ErrorKind.Conflict,
        $"Còn tiêu chí chưa có điểm: {criteria.Select(code => Thing.Criterion(code, tableId))}. Nếu không được điểm nào thì ghi 0.",
        $"Criteria without points: {criteria.Select(code => Thing.Criterion(code, tableId))}. Write 0 where none are earned.")
    { Next = NextStep.Told(nameof(EnterSelfScores), Permissions.EnterSelfScores, Pages.Sheet) };

    public static Error LinesUnappraised(IEnumerable<string> criteria, Guid tableId) => LinesBlank(criteria, tableId) with
    {
        Next = NextStep.Told(nameof(ConfirmOfficialPoints), Permissions.ConfirmOfficialPoints, Pages.OfficialPoints),
    };

    public static Error OwnUnit(string unitCode) => new("SCO-0045", ErrorKind.Forbidden,
        $"Không ai được thẩm định, sửa điểm của chính đơn vị mình ({Thing.Unit(unitCode)}); việc này do người của đơn vị khác thực hiện.",
        $"Nobody judges the points of the own unit ({Thing.Unit(unitCode)}); this is for somebody of another unit.");

    public static Error ScoredAndSubmits(string account) => new("SCO-0052", ErrorKind.Forbidden,
        $"{account} đã tự chấm phiếu này nên không nộp phiếu; việc này do tài khoản khác của đơn vị thực hiện, "
        + $"trừ khi đơn vị được dùng một tài khoản cho cả hai việc.",
        $"{account} scored this sheet and does not submit it; this is for another account of the unit, unless the unit is allowed "
        + $"one account for both.")
    { Next = NextStep.Told(nameof(AllowOneAccount), Permissions.AllowOneAccount, Pages.Sheet) };

    public static Error ActedBefore(SheetAct first, SheetAct second, string account) => new("SCO-0053", ErrorKind.Forbidden,
        $"{account} đã {first} trên phiếu này nên không được {second}; việc này do người khác thực hiện.",
        $"{account} did this on the sheet before: {first}; so it cannot {second}; this is for somebody else.");

    public static Error AppraisalBegun(string unitCode) => new("SCO-0054", ErrorKind.Conflict,
        $"Phiếu của {Thing.Unit(unitCode)} đã được thẩm định một phần nên đơn vị không tự lấy lại được.",
        $"Part of the sheet of {Thing.Unit(unitCode)} is appraised, so the unit does not take it back itself.")
    { Next = NextStep.Do(nameof(ReturnSheet), Permissions.ReturnSheet, Pages.Sheet) };

    public static Error LineOfAnotherDepartment(string criterion, string departmentCode, Guid tableId) => new(
        "SCO-0046", ErrorKind.Forbidden,
        $"{Thing.Criterion(criterion, tableId)} do {Thing.Unit(departmentCode)} thẩm định.",
        $"{Thing.Criterion(criterion, tableId)} is appraised by {Thing.Unit(departmentCode)}.");

    // Retired: SCO-0047 and SCO-0051. A table is replaced also after submissions; the sheets follow it.

    public static Error SheetForbids(SheetState state, SheetAct act) => state switch
    {
        SheetState.Frozen => SheetIsFrozen,
        SheetState.Withdrawn => SheetIsWithdrawn,
        _ => new("SCO-0048", ErrorKind.Conflict,
            $"Phiếu {state} nên không thể {act}.", $"The sheet is {state}, so you cannot {act}.")
        { Next = StepFrom(state, act) },
    };

    // What brings the sheet to where the act is allowed; nothing where it has gone past it for good.
    private static NextStep StepFrom(SheetState state, SheetAct act) => (state, act) switch
    {
        (SheetState.Draft, SheetAct.Return) or (not SheetState.Draft, SheetAct.Submit)
            or (not SheetState.Official, SheetAct.WithdrawOfficial) => NextStep.Done,
        (SheetState.Draft, _) => NextStep.Do(nameof(SubmitSheet), Permissions.SubmitSheet, Pages.Sheet),
        (SheetState.Submitted, SheetAct.Confirm) =>
            NextStep.Do(nameof(AppraiseSheet), Permissions.AppraiseSheet, Pages.Sheet),
        (SheetState.Submitted or SheetState.Appraised, SheetAct.SelfScore or SheetAct.AllowOneAccount) =>
            NextStep.Do(nameof(ReturnSheet), Permissions.ReturnSheet, Pages.Sheet),
        (SheetState.Official, SheetAct.Appraise or SheetAct.Return or SheetAct.SelfScore or SheetAct.AllowOneAccount) =>
            NextStep.Do(nameof(WithdrawOfficialPoints), Permissions.ConfirmOfficialPoints, Pages.OfficialPoints),
        _ => NextStep.Final,
    };

    public static FieldRule CriterionUnknown(string criterion, Guid tableId) => new("SCO-1017",
        $"Bảng điểm không có {Thing.Criterion(criterion, tableId)}.",
        $"The table has no {Thing.Criterion(criterion, tableId)}.");

    public static FieldRule CriterionTwice(string criterion, Guid tableId) => new("SCO-1018",
        $"{Thing.Criterion(criterion, tableId)} được ghi hai lần.",
        $"{Thing.Criterion(criterion, tableId)} is sent twice.");

    public static FieldRule PointsOutOfBounds(Points maximum) => new("SCO-1020",
        $"Điểm phải từ 0 đến {maximum.Value}, không quá {Points.Decimals} chữ số thập phân.",
        $"Points must be from 0 to {maximum.Value} with at most {Points.Decimals} decimals.");

    public static FieldRule PointsOutOfStep(Points step) => new("SCO-1021",
        $"Điểm phải là bội số của {step.Value}.",
        $"Points must be a multiple of {step.Value}.");
}
