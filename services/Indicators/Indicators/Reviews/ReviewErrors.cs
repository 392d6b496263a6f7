namespace ThiDua.Indicators;

/// <summary>
/// What is refused about reviews and what members write for them. Codes are permanent: a retired one stays listed, none is reused.
/// </summary>
internal static class ReviewErrors
{
    public static readonly Error ReviewNotFound = new("IND-0028", ErrorKind.NotFound,
        "Không có cuộc sơ kết, tổng kết này, hoặc bạn không được xem.",
        "There is no such review, or you may not see it.");
    public static readonly Error ReviewExists = new("IND-0029", ErrorKind.Conflict,
        "Cụm, khối đã mở cuộc sơ kết, tổng kết này cho kỳ đó; hãy dùng cuộc đã mở.",
        "This review of the cluster and period is open already; use that one.");
    public static readonly Error ReviewIsClosed = new("IND-0030", ErrorKind.Locked,
        "Cuộc sơ kết, tổng kết đã kết thúc; báo cáo được giữ nguyên như lúc kết thúc.",
        "The review is closed; its report stays as it stood then.");
    public static readonly Error NothingToSubmit = new("IND-0031", ErrorKind.Conflict,
        "Đơn vị chưa viết báo cáo cho cuộc sơ kết, tổng kết này; hãy viết trước khi nộp.",
        "The unit has written nothing for this review; write before submitting.");
    public static readonly Error SubmittedAlready = new("IND-0032", ErrorKind.Conflict,
        "Báo cáo của đơn vị đã nộp; muốn thay đổi, lãnh đạo đơn vị trả lại để viết lại rồi nộp.",
        "The unit's contribution is submitted already; to change it the leader returns it, it is written again and submitted.");
    public static readonly Error ReportStillOpen = new("IND-0033", ErrorKind.Forbidden,
        "Thành viên chỉ xem được báo cáo chung sau khi cuộc sơ kết, tổng kết kết thúc.",
        "Members see the common report once the review is closed.");

    public static readonly Error SubmittedIsNotRewritten = new("IND-0036", ErrorKind.Conflict,
        "Báo cáo của đơn vị đã nộp; lãnh đạo đơn vị hoặc cụm trưởng, khối trưởng phải trả lại, nêu lý do, thì mới viết lại được.",
        "The contribution is submitted; the leader of the unit or the head of the cluster must return it with a reason before it is rewritten.");
    public static readonly Error NothingToReturn = new("IND-0037", ErrorKind.Conflict,
        "Đơn vị chưa nộp báo cáo nên không có gì để trả lại.",
        "The unit has submitted nothing that could be returned.");

    // Fields
    public static readonly FieldRule NoPeriod = new("IND-1016",
        "Kỳ viết như 2021, 2021-H1, 2021-Q3, 2021-11 hoặc 2015-2020.", "A period is written 2021, 2021-H1, 2021-Q3, 2021-11 or 2015-2020.");
}
