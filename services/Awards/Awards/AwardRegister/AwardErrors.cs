namespace ThiDua.Awards;

/// <summary>Refusals about entries of the register. Codes are permanent: a retired one stays listed, none is reused.</summary>
internal static class AwardErrors
{
    public static Error AlreadyAwarded(string recipient, string awardCode, int year) => new("AWA-0049", ErrorKind.Conflict,
        $"{recipient} đã được ghi {Thing.Award(awardCode)} cho thành tích năm {year}; "
        + $"nếu là người trùng tên, hãy ghi thêm chức vụ hoặc nơi công tác vào tên.",
        $"{recipient} already has {Thing.Award(awardCode)} for {year}; for a namesake add the post or workplace to the name.");
    public static readonly Error NotFound = new("AWA-0050", ErrorKind.NotFound,
        "Không tìm thấy mục này trong sổ khen thưởng, hoặc bạn không được xem.",
        "There is no such entry in the register, or you may not see it.");
    public static readonly Error Changed = new("AWA-0051", ErrorKind.Stale,
        "Mục này vừa được người khác thay đổi; hãy tải lại rồi thử lại.", "Somebody else changed this entry; reload it and try again.");
    // Correcting the day is no use case yet.
    public static readonly Error AlreadyPresented = new("AWA-0052", ErrorKind.Conflict,
        "Ngày trao tặng đã được ghi; không cần ghi nữa và ngày đó không sửa được.",
        "The presentation is already recorded; there is nothing left to record, and its day cannot be corrected.")
    { Next = NextStep.Done };
    public static Error PresentedBeforeDecision(DateOnly decidedOn) => new("AWA-0053", ErrorKind.Conflict,
        $"Ngày trao tặng không được trước ngày quyết định ({decidedOn}); hãy sửa ngày.",
        $"The presentation cannot be before the decision ({decidedOn}); correct the day.");
    public static readonly Error RecipientTaken = new("AWA-0054", ErrorKind.Conflict,
        "Người khác vừa ghi cùng khen thưởng này cho đối tượng đó; hãy tra cứu sổ khen thưởng trước khi ghi lại.",
        "Somebody has just entered the same award for this recipient; look it up in the register first.")
    { Next = NextStep.Told(nameof(ListAwards), Permissions.ReadRegisterOfAwards, Pages.Awards) };

    public static readonly FieldRule PresentedInFuture = new("AWA-1003",
        "Ngày trao tặng không thể ở tương lai.", "The presentation cannot be in the future.");
}
