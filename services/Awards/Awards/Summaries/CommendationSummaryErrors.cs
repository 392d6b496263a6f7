namespace ThiDua.Awards;

/// <summary>Refusals about commendation summaries. Codes are permanent: a retired one stays listed, none is reused.</summary>
internal static class CommendationSummaryErrors
{
    public const int MostRecipients = 1_000_000;

    public static readonly Error NotFound = new("AWA-0060", ErrorKind.NotFound,
        "Không tìm thấy bản tổng hợp khen thưởng, hoặc bạn không được xem.",
        "There is no such commendation summary, or you may not see it.");
    public static readonly Error Changed = new("AWA-0061", ErrorKind.Stale,
        "Bản tổng hợp vừa được người khác thay đổi; hãy tải lại rồi thử lại.",
        "Somebody else changed this summary; reload it and try again.");

    public static readonly Error IsWithdrawn = new("AWA-0062", ErrorKind.Locked,
        "Bản tổng hợp này đã được rút vì ghi nhầm; hãy ghi bản đúng.",
        "This summary was withdrawn as recorded by mistake; record the right one.")
    { Next = NextStep.Told(nameof(RecordCommendationSummary), Permissions.RecordCommendationSummary) };
    public static Error GroupsExceed(int whole) => new("AWA-0063", ErrorKind.Conflict,
        $"Tổng số theo nhóm đối tượng lớn hơn tổng số được khen thưởng ({whole}); hãy kiểm tra lại số của các nhóm.",
        $"The groups add up to more than the recipients ({whole}); check the numbers of the groups.");
    public static Error AreasExceed(int whole) => new("AWA-0064", ErrorKind.Conflict,
        $"Tổng số theo địa bàn lớn hơn tổng số được khen thưởng ({whole}); hãy kiểm tra lại số của các địa bàn.",
        $"The areas add up to more than the recipients ({whole}); check the numbers of the areas.");

    public static readonly FieldRule PeriodUnreadable = new("AWA-1016",
        "Kỳ ghi dạng 2020, 2020-H1, 2020-Q3, 2020-08 hoặc 2015-2020.",
        "A period is written 2020, 2020-H1, 2020-Q3, 2020-08 or 2015-2020.");
    public static readonly FieldRule PeriodOrDayMissing = new("AWA-1017", "Cần ghi kỳ hoặc ngày.", "Needs a period or a day.");
    public static readonly FieldRule HeldInFuture = new("AWA-1018",
        "Ngày trao tặng không thể ở tương lai.", "The ceremony cannot be in the future.");
    public static readonly FieldRule GroupTwice = new("AWA-1019", "Một nhóm được ghi hai lần.", "A group stands twice.");
    public static readonly FieldRule AreaTwice = new("AWA-1020", "Một khu vực được ghi hai lần.", "An area stands twice.");
    public static readonly FieldRule NumberOutOfRange = new("AWA-1021",
        $"Số lượng từ 0 đến {(decimal)MostRecipients}; để trống nếu không biết.",
        $"A count is from 0 to {(decimal)MostRecipients}; leave it blank when it is not known.");
}
