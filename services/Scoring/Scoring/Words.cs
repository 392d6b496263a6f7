namespace ThiDua.Scoring;

/// <summary>How states and actions read inside a sentence.</summary>
internal static class Words
{
    public static (string Vietnamese, string English) Of(SheetState state) => state switch
    {
        SheetState.Draft => ("đang tự chấm, chưa nộp", "a draft that is not submitted"),
        SheetState.Submitted => ("đã nộp, đang thẩm định", "submitted and being appraised"),
        SheetState.Appraised => ("đã thẩm định xong", "appraised"),
        SheetState.Official => ("đã có điểm chính thức", "official"),
        SheetState.Frozen => ("đã khóa", "frozen"),
        SheetState.Withdrawn => ("đã hết hiệu lực", "withdrawn"),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static (string Vietnamese, string English) Of(SheetAction action) => action switch
    {
        SheetAction.SelfScore => ("tự chấm", "enter self-scores"),
        SheetAction.Submit => ("nộp", "submit it"),
        SheetAction.Appraise => ("thẩm định", "appraise it"),
        SheetAction.Confirm => ("xác định điểm chính thức", "set official points"),
        SheetAction.Return => ("trả lại", "return it"),
        SheetAction.Freeze => ("khóa", "freeze it"),
        SheetAction.Unfreeze => ("mở khóa", "unfreeze it"),
        SheetAction.Withdraw => ("thay bảng điểm", "withdraw it"),
        _ => throw new ArgumentOutOfRangeException(nameof(action)),
    };
}
