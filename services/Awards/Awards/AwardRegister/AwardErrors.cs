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
    public static readonly Error AlreadyPresented = new("AWA-0052", ErrorKind.Conflict,
        "Việc trao tặng đã được ghi; nếu ghi nhầm ngày, hãy đính chính ngày trao tặng, có ghi lý do.",
        "The presentation is already recorded; if its day was typed wrong, correct it with the reason.")
    { Next = NextStep.Told(nameof(CorrectPresentation), Permissions.RecordPresentation, Pages.Awards) };
    public static Error PresentedBeforeDecision(DateOnly decidedOn) => new("AWA-0053", ErrorKind.Conflict,
        $"Ngày trao tặng không được trước ngày quyết định ({decidedOn}); hãy sửa ngày.",
        $"The presentation cannot be before the decision ({decidedOn}); correct the day.");
    public static readonly Error RecipientTaken = new("AWA-0054", ErrorKind.Conflict,
        "Người khác vừa ghi cùng khen thưởng này cho đối tượng đó; hãy tra cứu sổ khen thưởng trước khi ghi lại.",
        "Somebody has just entered the same award for this recipient; look it up in the register first.")
    { Next = NextStep.Told(nameof(ListAwards), Permissions.ReadRegisterOfAwards, Pages.Awards) };

    public static readonly Error NotInForce = new("AWA-0094", ErrorKind.Conflict,
        "Khen thưởng này không còn hiệu lực: đã bị thu hồi hoặc đã được rút vì ghi nhầm; hãy xem lại sổ khen thưởng.",
        "This award is no longer in force: it was revoked, or withdrawn as entered by mistake; look it up in the register.")
    { Next = NextStep.Told(nameof(ListAwards), Permissions.ReadRegisterOfAwards, Pages.Awards) };
    public static readonly Error NotPresented = new("AWA-0095", ErrorKind.Conflict,
        "Việc trao tặng chưa được ghi nên không có gì để đính chính hoặc rút; hãy ghi việc trao tặng.",
        "No presentation is recorded, so there is nothing to correct or withdraw; record it.")
    { Next = NextStep.Told(nameof(PresentAward), Permissions.RecordPresentation, Pages.Awards) };
    public static Error RevokedBeforeDecision(DateOnly decidedOn) => new("AWA-0096", ErrorKind.Conflict,
        $"Ngày thu hồi không được trước ngày quyết định ({decidedOn}); hãy sửa ngày.",
        $"The revocation cannot be before the decision ({decidedOn}); correct the day.");
    public static readonly Error NotRevoked = new("AWA-0097", ErrorKind.Conflict,
        "Khen thưởng này không bị thu hồi nên không có gì để rút; không cần làm gì thêm.",
        "This award is not revoked, so there is nothing to withdraw; nothing is left to do.")
    { Next = NextStep.Done };
    public static readonly Error CertificateUnknown = new("AWA-0098", ErrorKind.NotFound,
        "Không có bằng nào mang mã này; hãy kiểm tra lại từng ký tự trên bằng.",
        "No certificate has this code; compare it sign by sign with the certificate.");

    public static readonly FieldRule PresentedInFuture = new("AWA-1003",
        "Ngày trao tặng không thể ở tương lai.", "The presentation cannot be in the future.");
}
