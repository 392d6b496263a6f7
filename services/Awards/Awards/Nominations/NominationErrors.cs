namespace ThiDua.Awards;

/// <summary>Refusals about nominations. Codes are permanent: a retired one stays listed, none is reused.</summary>
internal static class NominationErrors
{
    public static readonly Error NotFound = new("AWA-0010", ErrorKind.NotFound,
        "Không tìm thấy hồ sơ suy tôn, hoặc bạn không được xem.", "There is no such nomination, or you may not see it.");
    public static readonly Error Changed = new("AWA-0011", ErrorKind.Stale,
        "Hồ sơ suy tôn vừa được người khác thay đổi; hãy tải lại rồi thử lại.",
        "Somebody else changed this nomination; reload it and try again.");
    public static readonly Error RankingNotFound = new("AWA-0012", ErrorKind.NotFound,
        "Không tìm thấy bảng xếp hạng, hoặc bạn không được xem; nếu vừa lập, hãy thử lại sau vài giây.",
        "There is no such ranking, or you may not see it; if it was made just now, try again in a few seconds.")
    { RetryAfter = 1 };
    public static readonly Error RankingNotAdopted = new("AWA-0013", ErrorKind.Conflict,
        "Bảng xếp hạng chưa được hội nghị thông qua hoặc đã mở lại; chỉ suy tôn theo kết quả đã thông qua.",
        "The ranking is not adopted or was reopened; nominations rest on an adopted ranking only.");
    public static readonly Error Exists = new("AWA-0014", ErrorKind.Conflict,
        "Cụm, khối đã có hồ sơ suy tôn cho kỳ này; hãy dùng hồ sơ đó.",
        "The cluster already has a nomination for this cycle; use that one.");
    public static readonly Error Suspended = new("AWA-0015", ErrorKind.Locked,
        "Bảng xếp hạng đã mở lại hoặc thứ hạng đã thay đổi; chờ thông qua lại rồi xác nhận lại danh sách suy tôn.",
        "The ranking was reopened or its places changed; wait for its adoption, then confirm the nominees again.");
    public static readonly Error Submitted = new("AWA-0016", ErrorKind.Locked,
        "Hồ sơ suy tôn đã trình, không sửa được nữa.", "The nomination has been submitted and can no longer be changed.");
    public static readonly Error NotSubmitted = new("AWA-0017", ErrorKind.Conflict,
        "Hồ sơ suy tôn chưa trình; quyết định chỉ căn cứ vào hồ sơ đã trình.",
        "The nomination is not submitted yet; a decision rests on a submitted one only.");
    public static Error PhaseClosed(string windows) => new("AWA-0018", ErrorKind.Locked,
        $"Chưa đến hoặc đã hết thời gian bình xét ({windows}); cần điều chỉnh kỳ thi đua nếu phải làm ngoài thời gian này.",
        $"Nominating is not open now ({windows}); the cycle must be changed to do it outside that time.");
    public static Error NotRanked(string unitCode) => new("AWA-0019", ErrorKind.Conflict,
        $"Đơn vị {unitCode} không có thứ hạng trong kết quả đã thông qua nên không được suy tôn.",
        $"Unit {unitCode} has no place in the adopted ranking and cannot be nominated.");
    public static Error NotMember(string unitCode, int year) => new("AWA-0020", ErrorKind.Conflict,
        $"Đơn vị {unitCode} không phải thành viên cụm, khối năm {year}.", $"Unit {unitCode} is not a member of the cluster in {year}.");
    public static Error TooManyNominees(int allotted) => new("AWA-0021", ErrorKind.Conflict,
        $"Chỉ được suy tôn tối đa {allotted} đơn vị theo số lượng phân bổ.",
        $"At most {allotted} units may be nominated under the allotment.");
    public static Error BetterPlaceSkipped(string unitCode) => new("AWA-0022", ErrorKind.Conflict,
        $"Đơn vị {unitCode} xếp hạng cao hơn nhưng không được suy tôn; hãy ghi lý do.",
        $"Unit {unitCode} is placed better but left out; give the reason.");
    public static readonly Error WithdrawalNeedsReason = new("AWA-0023", ErrorKind.Conflict,
        "Đơn vị bị rút khỏi danh sách đã có đề nghị khen thưởng; hãy ghi lý do.",
        "A unit taken off the list has a proposal already; give the reason.");
    public static Error NotNominated(string unitCode) => new("AWA-0024", ErrorKind.Conflict,
        $"Đơn vị {unitCode} không nằm trong danh sách suy tôn.", $"Unit {unitCode} is not among the nominees.");
    public static readonly Error TallyInconsistent = new("AWA-0025", ErrorKind.Invalid,
        "Biên bản kiểm phiếu không khớp; hãy sửa các số được nêu.", "The counting record does not add up; correct the numbers named.");
    public static Error RoundOutOfOrder(string awardCode, int expected) => new("AWA-0026", ErrorKind.Conflict,
        $"Lần bỏ phiếu tiếp theo cho {awardCode} là lần {expected}.", $"The next ballot for {awardCode} is round {expected}.");
    public static Error RoundsUsedUp(string awardCode) => new("AWA-0027", ErrorKind.Conflict,
        $"Đã bỏ phiếu hai lần cho {awardCode}; người có thẩm quyền quyết định.",
        $"Two ballots have been held for {awardCode}; the person in authority decides.");
    public static Error BallotNotPassed(string unitCode, string awardCode) => new("AWA-0028", ErrorKind.Conflict,
        $"Đơn vị {unitCode} chưa đủ tỷ lệ phiếu đồng ý trên tổng số thành viên cho {awardCode}.",
        $"Unit {unitCode} has no ballot for {awardCode} that reaches the threshold over all members.");
    public static Error AlreadyProposed(string unitCode) => new("AWA-0029", ErrorKind.Conflict,
        $"Đơn vị {unitCode} đã được đề nghị khen thưởng; một thành tích chỉ đề nghị một hình thức.",
        $"Unit {unitCode} is proposed already; one achievement gets one award.");
    public static readonly Error NothingProposed = new("AWA-0030", ErrorKind.Conflict,
        "Chưa có đề nghị khen thưởng nào để trình.", "There is no proposal to submit yet.");
    public static Error MinutesMustNameCluster(string clusterName) => new("AWA-0031", ErrorKind.Conflict,
        $"Biên bản phải ghi đúng tên cụm, khối: «{clusterName}».", $"The minutes must name the cluster: '{clusterName}'.");
    public static Error NotInOffice(string cluster, int year) => new("AWA-0032", ErrorKind.Forbidden,
        $"Đơn vị của bạn không giữ chức trưởng, phó {cluster} năm {year}; việc này do đơn vị đang giữ chức thực hiện.",
        $"Your unit is neither head nor deputy of {cluster} for {year}; this is for the unit in office.");
    public static Error MembersDiffer(int allMembers) => new("AWA-0055", ErrorKind.Conflict,
        $"Tổng số thành viên có quyền bầu đã được ghi là {allMembers}; mọi lần bỏ phiếu phải tính trên cùng tổng số đó.",
        $"The number of all members was recorded as {allMembers}; every ballot is counted over the same number.");
    public static Error ElectorateTooSmall(int members) => new("AWA-0056", ErrorKind.Conflict,
        $"Cụm, khối có {members} thành viên trong năm; tổng số thành viên có quyền bầu không được ít hơn, hãy ghi lại tổng số.",
        $"The cluster has {members} members in the year; the number of all members with a vote cannot be smaller, record it again.");
    public static readonly Error ElectorateMissing = new("AWA-0057", ErrorKind.Conflict,
        "Chưa ghi tổng số thành viên có quyền bầu; hãy ghi trước khi kiểm phiếu.",
        "The number of all members with a vote is not recorded; record it before counting.");
    public static readonly Error ElectorateFixed = new("AWA-0058", ErrorKind.Locked,
        "Đã có biên bản kiểm phiếu nên không đổi được tổng số thành viên có quyền bầu.",
        "A ballot has been recorded; the number of all members with a vote can no longer be changed.");
    public static readonly Error ElectorateNeedsReason = new("AWA-0059", ErrorKind.Conflict,
        "Tổng số thành viên có quyền bầu đã được ghi; hãy ghi lý do thay đổi.",
        "The number of all members with a vote is recorded already; give the reason for changing it.");

    public static readonly FieldRule UnitTwice = new("AWA-1008", "Một đơn vị được ghi hai lần.", "A unit stands twice.");
    public static readonly FieldRule TooManyMembers = new("AWA-1009", "Nhiều nhất 100000 thành viên.", "At most 100000 members.");
    public static readonly FieldRule NoMembers = new("AWA-1010",
        "Tổng số thành viên phải lớn hơn 0.", "There must be at least one member.");
    public static readonly FieldRule PapersNegative = new("AWA-1011",
        "Số phiếu không được âm.", "A number of papers cannot be negative.");
    public static readonly FieldRule MoreIssuedThanMembers = new("AWA-1012",
        "Số phiếu phát ra nhiều hơn tổng số thành viên.", "More papers were issued than there are members.");
    public static readonly FieldRule MoreReturnedThanIssued = new("AWA-1013",
        "Số phiếu thu về nhiều hơn số phiếu phát ra.", "More papers came back than were issued.");
    public static readonly FieldRule PapersDoNotAddUp = new("AWA-1014",
        "Phiếu hợp lệ cộng không hợp lệ phải bằng phiếu thu về.", "Valid and invalid papers must add up to those returned.");
    public static readonly FieldRule VotesOutOfRange = new("AWA-1015",
        "Số phiếu đồng ý phải từ 0 đến số phiếu hợp lệ.", "Votes for must lie between 0 and the valid papers.");
}
