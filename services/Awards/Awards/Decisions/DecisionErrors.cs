namespace ThiDua.Awards;

/// <summary>Refusals about decisions. Codes are permanent: a retired one stays listed, none is reused.</summary>
internal static class DecisionErrors
{
    public static readonly Error NotFound = new("AWA-0040", ErrorKind.NotFound,
        "Không tìm thấy quyết định, hoặc bạn không được xem.", "There is no such decision, or you may not see it.");
    public static Error NotTheirsToDecide(string awardCode) => new("AWA-0041", ErrorKind.Conflict,
        $"Cơ quan này không có thẩm quyền quyết định {Thing.Award(awardCode)}; hãy kiểm tra cơ quan quyết định và hình thức, "
        + $"quyết định của Nhà nước hoặc trung ương thì ghi kèm cơ quan đó và nơi lưu văn bản.",
        $"This body has no authority to decide {Thing.Award(awardCode)}; check the body and the award, "
        + $"a decision of the state or a central body is entered with that body and where its paper lies.");
    public static Error NominationNeeded(string awardCode) => new("AWA-0043", ErrorKind.Conflict,
        $"{Thing.Award(awardCode)} phải căn cứ vào hồ sơ suy tôn đã trình của cụm, khối; hãy ghi hồ sơ đó.",
        $"{Thing.Award(awardCode)} rests on a cluster's submitted nomination; name it.");
    public static Error NotProposed(string unitCode, string awardCode) => new("AWA-0044", ErrorKind.Conflict,
        $"Hồ sơ suy tôn không đề nghị {Thing.Award(awardCode)} cho {Thing.Unit(unitCode)}; hãy kiểm tra hồ sơ.",
        $"The nomination does not propose {Thing.Award(awardCode)} for {Thing.Unit(unitCode)}; check the nomination.")
    { Next = NextStep.Told(nameof(GetNomination), Permissions.ReadNominations, Pages.Nomination) };
    public static Error DecidedBeforeAdoption(DateOnly adoptedOn) => new("AWA-0045", ErrorKind.Conflict,
        $"Ngày quyết định không được trước ngày hội nghị thông qua kết quả ({adoptedOn}); hãy sửa ngày.",
        $"The decision cannot be dated before the conference adopted the result ({adoptedOn}); correct the day.");
    public static Error YearMismatch(int year) => new("AWA-0046", ErrorKind.Conflict,
        $"Hồ sơ suy tôn là của năm {year}; hãy sửa năm thành tích hoặc chọn hồ sơ khác.",
        $"The nomination is of {year}; correct the achievement year or choose another nomination.");
    public static Error YearAfterDecision(DateOnly decidedOn) => new("AWA-0072", ErrorKind.Conflict,
        $"Năm thành tích không được sau ngày quyết định ({decidedOn}); hãy sửa năm hoặc ngày.",
        $"The achievement year cannot lie after the decision ({decidedOn}); correct the year or the day.");
    public static Error UnitNotValid(string unitCode) => new("AWA-0047", ErrorKind.Conflict,
        $"{Thing.Unit(unitCode)} không tồn tại vào thời điểm đó; hãy dùng đơn vị tiền thân hoặc kế thừa.",
        $"{Thing.Unit(unitCode)} did not exist at that time; use its predecessor or successor.")
    { Next = NextStep.Told("GetUnit", Permissions.ReadRegister, Pages.Units) };
    public static readonly Error NumberTaken = new("AWA-0048", ErrorKind.Conflict,
        "Cơ quan này đã có quyết định mang số đó trong năm; hãy kiểm tra số.",
        "This body already has a decision with this number in that year; check the number.");
    public static Error VotedOnHere(string unitCode) => new("AWA-0070", ErrorKind.Conflict,
        $"Năm đó cụm, khối của {Thing.Unit(unitCode)} có kỳ thi đua trên hệ thống; hãy căn cứ vào hồ sơ suy tôn của kỳ.",
        $"The cluster of {Thing.Unit(unitCode)} has a cycle of that year here; rest the decision on its nomination.");
    public static Error BasisNotForAward(string awardCode) => new("AWA-0071", ErrorKind.Conflict,
        $"{Thing.Award(awardCode)} không tặng theo căn cứ này; hãy căn cứ vào hồ sơ suy tôn của cụm, khối.",
        $"{Thing.Award(awardCode)} is not given on this basis; rest the decision on a cluster's nomination.");
    public static readonly Error Changed = new("AWA-0088", ErrorKind.Stale,
        "Quyết định vừa được người khác thay đổi; hãy tải lại rồi thử lại.",
        "Somebody else changed this decision; reload it and try again.");
    public static readonly Error IsWithdrawn = new("AWA-0089", ErrorKind.Locked,
        "Quyết định này đã được rút vì ghi nhầm; hãy ghi lại quyết định đúng.",
        "This decision was withdrawn as entered by mistake; record the right one.")
    { Next = NextStep.Told(nameof(IssueDecision), Permissions.RecordDecision, Pages.Decisions) };
    public static Error DecidedAfterPresentation(DateOnly presentedOn) => new("AWA-0090", ErrorKind.Conflict,
        $"Đã trao tặng ngày {presentedOn} nên ngày quyết định không thể sau ngày đó; hãy sửa ngày, hoặc đính chính ngày trao trước.",
        $"It was handed over on {presentedOn}, so the decision cannot be later; correct the day, or first the day of the presentation.")
    { Next = NextStep.Told(nameof(CorrectPresentation), Permissions.RecordPresentation, Pages.Awards) };
    public static Error DecidedAfterRevocation(DateOnly revokedOn) => new("AWA-0099", ErrorKind.Conflict,
        $"Khen thưởng theo quyết định này đã bị thu hồi ngày {revokedOn} nên ngày quyết định không thể sau ngày đó; "
        + $"hãy sửa ngày, hoặc rút việc thu hồi ghi nhầm trước.",
        $"An award of it was revoked on {revokedOn}, so the decision cannot be later; "
        + $"correct the day, or first withdraw the revocation that was entered by mistake.")
    { Next = NextStep.Told(nameof(WithdrawRevocation), Permissions.RecordDecision, Pages.Awards) };
    public static Error ForeignPeople(string unitCode, string issuerCode) => new("AWA-0100", ErrorKind.Forbidden,
        $"{Thing.Unit(unitCode)} không thuộc {Thing.Unit(issuerCode)} và không ở trong cụm, khối do đơn vị này làm trưởng, phó; "
        + $"khen thưởng cho đơn vị khác do đơn vị đó hoặc cơ quan thi đua, khen thưởng tỉnh ghi.",
        $"{Thing.Unit(unitCode)} does not belong to {Thing.Unit(issuerCode)} nor to a cluster that unit heads; "
        + $"an award for others is recorded by their own unit or by the emulation office of the province.");
    public static readonly Error EntriesCarry = new("AWA-0091", ErrorKind.Conflict,
        "Khen thưởng theo quyết định này đã được trao hoặc đã bị thu hồi; hãy rút những việc đó trước, "
        + "hoặc đính chính, thu hồi quyết định.",
        "Awards of this decision were handed over or revoked; withdraw these first, or correct or revoke the decision.")
    { Next = NextStep.Told(nameof(WithdrawPresentation), Permissions.RecordPresentation, Pages.Awards) };
    public static Error SameAccount(string account) => new("AWA-0092", ErrorKind.Conflict,
        $"Tài khoản {account} đã đề nghị hoặc trình khen thưởng trong hồ sơ này; quyết định do tài khoản khác ghi.",
        $"The account {account} has proposed or submitted awards in this nomination; the decision is recorded by another account.")
    { Next = NextStep.Told(nameof(IssueDecision), Permissions.RecordDecision, Pages.Decisions) };
    public static Error StandsInBallot(string unitCode, string awardCode) => new("AWA-0093", ErrorKind.Conflict,
        $"{Thing.Unit(unitCode)} đang có tên trong lần bỏ phiếu cho {Thing.Award(awardCode)} của cùng năm; "
        + $"nếu vẫn khen thưởng theo chuyên đề hoặc đột xuất, hãy xác nhận và ghi lý do.",
        $"{Thing.Unit(unitCode)} stood in a ballot for {Thing.Award(awardCode)} of the same year; "
        + $"if the thematic or sudden award is meant all the same, confirm it with the reason.");

    public static readonly FieldRule AuthorityNotAbove = new("AWA-1023",
        "Chỉ ghi Chủ tịch nước, Thủ tướng Chính phủ hoặc cơ quan trung ương.",
        "Only the President, the Prime Minister or a central body decides above the province.");
    public static readonly FieldRule TitleAbove = new("AWA-1024",
        "Quyết định của Chủ tịch nước, Thủ tướng phải ghi là quyết định của cấp trên, kèm giấy tờ.",
        "A decision of the President or the Prime Minister is entered as one of theirs, with its paper.");
    public static readonly FieldRule EntryNotOfDecision = new("AWA-1025",
        "Mục này không thuộc quyết định.", "This entry does not belong to the decision.");
    public static readonly FieldRule RevokedInFuture = new("AWA-1026",
        "Ngày thu hồi không thể ở tương lai.", "The revocation cannot be in the future.");
    public static readonly FieldRule EntryTwice = new("AWA-1027", "Một mục được ghi hai lần.", "An entry stands twice.");
    public static readonly FieldRule DecidedInFuture = new("AWA-1004",
        "Ngày quyết định không thể ở tương lai.", "The decision cannot be in the future.");
    public static readonly FieldRule UnitUnknown = new("AWA-1005",
        "Không có đơn vị này; nếu vừa thêm, hãy thử lại sau vài giây.",
        "There is no such unit; if it was added just now, try again in a few seconds.")
    { RetryAfter = 1 };
    public static readonly FieldRule OneBasisOnly = new("AWA-1006",
        "Quyết định căn cứ hồ sơ suy tôn thì không ghi căn cứ khác.", "A decision that rests on a nomination has no other basis.");
    public static readonly FieldRule NotEarlierYear = new("AWA-1007",
        "Thành tích của năm nay không phải là của năm trước.", "An achievement of this year is not one of an earlier year.");
}
