namespace ThiDua.Indicators;

/// <summary>
/// What is refused about reviews and what members write for them. Codes are permanent: a retired one stays listed, none is reused.
/// </summary>
internal static class ReviewErrors
{
    private static readonly NextStep Return = NextStep.Told(nameof(ReturnSubmission), Permissions.ReturnReview, Pages.Review);

    public static readonly Error ReviewNotFound = new("IND-0028", ErrorKind.NotFound,
        "Không có cuộc sơ kết, tổng kết này, hoặc bạn không được xem.",
        "There is no such review, or you may not see it.");
    public static readonly Error ReviewExists = new("IND-0029", ErrorKind.Conflict,
        "Cụm, khối đã mở cuộc sơ kết, tổng kết này cho kỳ đó; hãy dùng cuộc đã mở.",
        "This review of the cluster and period is open already; use that one.")
    { Next = NextStep.Told(nameof(ListReviews), Permissions.ReadReviews, Pages.Review) };
    public static readonly Error ReviewIsClosed = new("IND-0030", ErrorKind.Locked,
        "Cuộc sơ kết, tổng kết đã kết thúc, báo cáo được giữ nguyên như lúc kết thúc.",
        "The review is closed and its report stays as it stood then.")
    { Next = NextStep.Do(nameof(ReopenReview), Permissions.HoldReview, Pages.Review) };
    public static readonly Error ReviewIsWithdrawn = new("IND-0044", ErrorKind.Conflict,
        "Cuộc sơ kết, tổng kết này mở nhầm và đã được rút.",
        "This review was opened by mistake and has been withdrawn.")
    { Next = NextStep.Do(nameof(OpenReview), Permissions.HoldReview) };
    public static readonly Error ReviewIsOpen = new("IND-0045", ErrorKind.Conflict,
        "Cuộc sơ kết, tổng kết đang mở; không cần mở lại.", "The review is open; there is nothing to open again.")
    { Next = NextStep.Done };
    public static readonly Error MembersHaveSubmitted = new("IND-0046", ErrorKind.Conflict,
        "Đã có thành viên nộp báo cáo nên không rút được; hãy trả lại các báo cáo đó trước.",
        "Members have submitted, so it is not withdrawn; return what they submitted first.")
    { Next = Return };
    public static readonly Error NothingToSubmit = new("IND-0031", ErrorKind.Conflict,
        "Đơn vị chưa viết báo cáo cho cuộc sơ kết, tổng kết này nên chưa nộp được.",
        "The unit has written nothing for this review and cannot submit yet.")
    { Next = NextStep.Do(nameof(WriteSubmission), Permissions.WriteReview, Pages.Review) };
    public static readonly Error SubmittedAlready = new("IND-0032", ErrorKind.Conflict,
        "Báo cáo của đơn vị đã nộp; muốn thay đổi, lãnh đạo đơn vị trả lại để viết lại rồi nộp.",
        "The unit's contribution is submitted already; to change it the leader returns it, it is written again and submitted.")
    { Next = Return };
    public static readonly Error ReportStillOpen = new("IND-0033", ErrorKind.Forbidden,
        "Thành viên chỉ xem được báo cáo chung sau khi cuộc sơ kết, tổng kết kết thúc.",
        "Members see the common report once the review is closed.")
    { Next = NextStep.Told(nameof(CloseReview), Permissions.HoldReview, Pages.Review) };

    public static readonly Error SubmittedIsNotRewritten = new("IND-0036", ErrorKind.Conflict,
        "Báo cáo của đơn vị đã nộp; lãnh đạo đơn vị hoặc cụm trưởng, khối trưởng phải trả lại, nêu lý do, thì mới viết lại được.",
        "The contribution is submitted; the leader of the unit or the head of the cluster must return it first, with a reason.")
    { Next = Return };
    public static readonly Error NothingToReturn = new("IND-0037", ErrorKind.Conflict,
        "Đơn vị chưa nộp báo cáo nên không có gì để trả lại.",
        "The unit has submitted nothing that could be returned.")
    { Next = NextStep.Done };

    // Fields
    public static readonly FieldRule NoPeriod = new("IND-1016",
        "Kỳ viết như 2021, 2021-H1, 2021-Q3, 2021-11 hoặc 2015-2020.", "A period is written 2021, 2021-H1, 2021-Q3, 2021-11 or 2015-2020.");
}
