namespace ThiDua.Awards;

/// <summary>Refusals by the catalogue of awards and rule sets. Codes are permanent: a retired one stays listed, none is reused.</summary>
internal static class LawErrors
{
    public static Error AwardUnknown(string awardCode, DateOnly day) => new("AWA-0001", ErrorKind.Conflict,
        $"Danh mục khen thưởng không có {awardCode} vào ngày {day.Vietnamese()}; hãy xem lại danh mục.",
        $"The award catalogue has no {awardCode} on {day:yyyy-MM-dd}; look at the catalogue.");
    public static Error RulesMissing(string awardCode, DateOnly day) => new("AWA-0002", ErrorKind.Conflict,
        $"Chưa có quy định tỷ lệ phiếu cho {awardCode} vào ngày {day.Vietnamese()}; hãy nhập quy định trước khi kiểm phiếu.",
        $"No rule set gives a vote threshold for {awardCode} on {day:yyyy-MM-dd}; enter the rule before counting.");
    public static Error WrongRecipient(string awardCode, RecipientKind kind) => new("AWA-0042", ErrorKind.Conflict,
        $"{awardCode} không dành cho đối tượng là {kind.Vietnamese()}.",
        $"{awardCode} is not given to recipients of the kind {EnumWord.Of(kind)}.");

    public static readonly FieldRule AwardTwice = new("AWA-1002", "Một hình thức được ghi hai lần.", "An award stands twice.");
}
