namespace ThiDua.Clusters;

/// <summary>What is refused about conferences. Codes are permanent: a retired one stays listed, none is reused.</summary>
internal static class ConferenceErrors
{
    public static readonly Error ConferenceNotFound = new("CLU-0080", ErrorKind.NotFound,
        "Không tìm thấy hội nghị.", "There is no such conference.");
    public static readonly Error ConferenceClosed = new("CLU-0081", ErrorKind.Locked,
        "Hội nghị đã có biên bản nên không ghi thêm, không sửa được nữa; việc phát sinh ghi vào hội nghị khác, "
        + "ghi nhầm thì rút lại biên bản.",
        "The conference has its minutes and its record no longer changes; what came later belongs to another conference, and wrong minutes "
        + "are withdrawn.")
    { Next = NextStep.Told(nameof(WithdrawMinutes), Permissions.HoldConference, Pages.Conference) };
    public static readonly Error ConferenceWithdrawn = new("CLU-0085", ErrorKind.Locked,
        "Hội nghị này đã được rút lại.", "This conference was withdrawn.")
    { Next = NextStep.Do(nameof(ConveneConference), Permissions.HoldConference, Pages.Conference) };
    public static readonly Error NoMinutes = new("CLU-0086", ErrorKind.Conflict,
        "Hội nghị chưa có biên bản nên không có gì để rút lại.", "The conference has no minutes, so there is nothing to withdraw.")
    { Next = NextStep.Done };
    public static readonly Error NoSuchAct = new("CLU-0087", ErrorKind.Conflict,
        "Hội nghị không có nội dung mang số này; hãy kiểm tra lại.", "The conference has no act of this number; check it.");
    public static readonly Error ConferenceIsUsed = new("CLU-0088", ErrorKind.Conflict,
        "Đã có việc được ghi là làm tại hội nghị này vào ngày này; hãy rút lại các việc đó trước.",
        "Something is recorded as done at this conference on this day; withdraw that first.")
    { Next = NextStep.Told(nameof(WithdrawMovementStep), Permissions.RunMovement, Pages.Movements) };
    public static readonly Error MinutesNumberTaken = new("CLU-0082", ErrorKind.Conflict,
        "Số biên bản đã dùng cho hội nghị khác của cụm, khối trong năm; hãy kiểm tra lại số.",
        "Another conference of the cluster has this minutes number in the year; check the number.");

    public static Error AttendanceMissing(IReadOnlyList<string> units) => new("CLU-0083", ErrorKind.Conflict,
        $"Chưa ghi có mặt hay vắng mặt của: {units.Select(Thing.Unit)}.",
        $"Presence or absence is not recorded yet for: {units.Select(Thing.Unit)}.")
    { Next = NextStep.Do(nameof(RecordAttendance), Permissions.HoldConference, Pages.Conference) };

    public static Error ConferenceNotYet(DateOnly heldOn) => new("CLU-0084", ErrorKind.Conflict,
        $"Hội nghị tổ chức ngày {heldOn}; chỉ ghi thành phần, nội dung và biên bản từ ngày đó.",
        $"The conference is held on {heldOn}; attendance, acts and minutes are recorded from that day on.");

    public static Error UnitNotThen(string unit, DateOnly on) => new("CLU-0089", ErrorKind.Conflict,
        $"{Thing.Unit(unit)} không hoạt động vào ngày {on}; hãy kiểm tra đơn vị.",
        $"{Thing.Unit(unit)} did not exist on {on}; check the unit.");

    // Fields
    public static readonly FieldRule HostNotThen = new("CLU-1015",
        "Đơn vị đăng cai phải đang hoạt động vào ngày tổ chức.", "The host must exist on the day of the conference.");
    public static readonly FieldRule HostNotAMember = new("CLU-1006",
        "Đơn vị đăng cai phải là thành viên của cụm, khối vào ngày tổ chức.",
        "The host must be a member of the cluster on the day of the conference.");
    public static readonly FieldRule DelegatesOutOfRange = new("CLU-1007",
        "Số đại biểu từ 0 đến 100.000.", "Delegates are 0 to 100,000.");
}
