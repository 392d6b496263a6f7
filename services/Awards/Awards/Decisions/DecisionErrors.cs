namespace ThiDua.Awards;

/// <summary>Refusals about decisions. Codes are permanent: a retired one stays listed, none is reused.</summary>
internal static class DecisionErrors
{
    public static readonly Error NotFound = new("AWA-0040", ErrorKind.NotFound,
        "Không tìm thấy quyết định, hoặc bạn không được xem.", "There is no such decision, or you may not see it.");
    public static Error NotTheirsToDecide(string awardCode) => new("AWA-0041", ErrorKind.Conflict,
        $"Cơ quan này không có thẩm quyền quyết định {awardCode}.", $"This body has no authority to decide {awardCode}.");
    public static Error NominationNeeded(string awardCode) => new("AWA-0043", ErrorKind.Conflict,
        $"{awardCode} phải căn cứ vào hồ sơ suy tôn đã trình của cụm, khối; hãy ghi hồ sơ đó.",
        $"{awardCode} rests on a cluster's submitted nomination; name it.");
    public static Error NotProposed(string unitCode, string awardCode) => new("AWA-0044", ErrorKind.Conflict,
        $"Hồ sơ suy tôn không đề nghị {awardCode} cho đơn vị {unitCode}.",
        $"The nomination does not propose {awardCode} for unit {unitCode}.");
    public static Error DecidedBeforeAdoption(DateOnly adoptedOn) => new("AWA-0045", ErrorKind.Conflict,
        $"Ngày quyết định không được trước ngày hội nghị thông qua kết quả ({adoptedOn.Vietnamese()}).",
        $"The decision cannot be dated before the conference adopted the result ({adoptedOn:yyyy-MM-dd}).");
    public static readonly Error YearMismatch = new("AWA-0046", ErrorKind.Conflict,
        "Năm thành tích không khớp với hồ sơ suy tôn, hoặc sau ngày quyết định.",
        "The achievement year differs from the nomination's or lies after the decision.");
    public static Error UnitNotValid(string unitCode) => new("AWA-0047", ErrorKind.Conflict,
        $"Đơn vị {unitCode} không tồn tại vào thời điểm đó; hãy kiểm tra mã đơn vị kế thừa.",
        $"Unit {unitCode} did not exist at that time; look for its successor or predecessor.");
    public static readonly Error NumberTaken = new("AWA-0048", ErrorKind.Conflict,
        "Cơ quan này đã có quyết định mang số đó trong năm.", "This body already has a decision with this number in that year.");
    public static Error VotedOnHere(string unitCode) => new("AWA-0070", ErrorKind.Conflict,
        $"Năm đó cụm, khối của đơn vị {unitCode} có kỳ thi đua trên hệ thống; hãy căn cứ vào hồ sơ suy tôn của kỳ.",
        $"The cluster of unit {unitCode} has a cycle of that year here; rest the decision on its nomination.");
    public static Error BasisNotForAward(string awardCode) => new("AWA-0071", ErrorKind.Conflict,
        $"{awardCode} không tặng theo căn cứ này; hãy căn cứ vào hồ sơ suy tôn của cụm, khối.",
        $"{awardCode} is not given on this basis; rest the decision on a cluster's nomination.");

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
