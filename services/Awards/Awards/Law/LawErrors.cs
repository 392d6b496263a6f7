namespace ThiDua.Awards;

/// <summary>Refusals by the catalogue of awards and rule sets. Codes are permanent: a retired one stays listed, none is reused.</summary>
internal static class LawErrors
{
    private static readonly NextStep Look = NextStep.Told(nameof(GetCatalogue), Permissions.ReadAwardRules, Pages.AwardRules);

    public static Error AwardUnknown(string awardCode, DateOnly day) => new("AWA-0001", ErrorKind.Conflict,
        $"Danh mục khen thưởng không có {Thing.Award(awardCode)} vào ngày {day}; hãy xem lại danh mục.",
        $"The award catalogue has no {Thing.Award(awardCode)} on {day}; look at the catalogue.")
    { Next = Look };
    public static Error RulesMissing(string awardCode, DateOnly day) => new("AWA-0002", ErrorKind.Conflict,
        $"Chưa có quy định tỷ lệ phiếu cho {Thing.Award(awardCode)} vào ngày {day}; "
        + $"hãy đề nghị quản trị viên bổ sung quy định trước khi kiểm phiếu.",
        $"No rule set gives a vote threshold for {Thing.Award(awardCode)} on {day}; ask the administrator to add the rule before counting.")
    { Next = Look };
    public static Error WrongRecipient(string awardCode, RecipientKind kind) => new("AWA-0042", ErrorKind.Conflict,
        $"{Thing.Award(awardCode)} không dành cho đối tượng là {kind}; hãy chọn hình thức khác.",
        $"{Thing.Award(awardCode)} is not given to recipients of the kind {kind}; choose another award.");

    public static readonly FieldRule AwardTwice = new("AWA-1002", "Một hình thức được ghi hai lần.", "An award stands twice.");
}
