namespace ThiDua.Clusters;

/// <summary>What is refused about Councils. Codes are permanent: a retired one stays listed, none is reused.</summary>
internal static class CouncilErrors
{
    public static readonly Error CouncilNotFound = new("CLU-0190", ErrorKind.NotFound,
        "Đơn vị chưa có Hội đồng Thi đua - Khen thưởng trong danh mục.", "The unit has no Council in the register yet.");
    public static Error SeatTaken(string capacity, DateOnly from) => new("CLU-0191", ErrorKind.Conflict,
        $"Chức danh này do {capacity} đảm nhiệm từ ngày {from}; hãy ghi ngày thôi đảm nhiệm trước.",
        $"The seat is held by {capacity} since {from}; record its end first.")
    { Next = NextStep.Told(nameof(EndCouncilSeat), Permissions.ManageCouncil, Pages.Council) };
    public static readonly Error SeatNotFound = new("CLU-0192", ErrorKind.NotFound,
        "Hội đồng không có chức danh mang số này.", "The Council has no seat of this number.");
    public static Error SeatEnded(DateOnly on) => new("CLU-0193", ErrorKind.Locked,
        $"Chức danh này đã thôi đảm nhiệm từ sau ngày {on}; muốn đảm nhiệm lại, hãy ghi một chức danh mới.",
        $"The seat ended on {on} already; to fill it again, give a new seat.")
    { Next = NextStep.Told(nameof(GiveCouncilSeat), Permissions.ManageCouncil, Pages.Council) };
    public static Error SeatEndsBefore(DateOnly from) => new("CLU-0194", ErrorKind.Conflict,
        $"Ngày thôi đảm nhiệm không được trước ngày {from}; hãy sửa ngày.", $"A seat cannot end before it began, {from}; correct the day.");
}
