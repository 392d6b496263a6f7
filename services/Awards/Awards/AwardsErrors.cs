namespace ThiDua.Awards;

/// <summary>Every refusal of this module. Codes are permanent: a retired one stays listed, none is reused.</summary>
internal static class AwardsErrors
{
    // Catalogue and allotment
    public static Error AwardUnknown(string awardCode, DateOnly day) => new("AWA-0001", ErrorKind.Conflict,
        $"Danh mục khen thưởng không có {awardCode} vào ngày {Day(day)}; hãy xem lại danh mục.",
        $"The award catalogue has no {awardCode} on {day:yyyy-MM-dd}; look at the catalogue.");
    public static Error RulesMissing(string awardCode, DateOnly day) => new("AWA-0002", ErrorKind.Conflict,
        $"Chưa có quy định tỷ lệ phiếu cho {awardCode} vào ngày {Day(day)}; hãy nhập quy định trước khi kiểm phiếu.",
        $"No rule set gives a vote threshold for {awardCode} on {day:yyyy-MM-dd}; enter the rule before counting.");
    public static readonly Error AllotmentChanged = new("AWA-0003", ErrorKind.Stale,
        "Số lượng phân bổ vừa được người khác thay đổi; hãy tải lại rồi thử lại.",
        "Somebody else changed this allotment; reload it and try again.");
    public static Error NotInCycle(string clusterCode, string cycleCode) => new("AWA-0004", ErrorKind.NotFound,
        $"Không có cụm, khối {clusterCode} trong kỳ thi đua {cycleCode}; hãy kiểm tra hai mã.",
        $"There is no cluster {clusterCode} in cycle {cycleCode}; check both codes.");
    public static Error NotByCluster(string awardCode) => new("AWA-0005", ErrorKind.Conflict,
        $"{awardCode} không do cụm, khối suy tôn nên không phân bổ và không bỏ phiếu tại cụm, khối.",
        $"{awardCode} is not proposed by clusters, so it is neither allotted to one nor voted on there.");
    public static readonly Error AllotmentMissing = new("AWA-0006", ErrorKind.Conflict,
        "Cụm, khối chưa được phân bổ cờ, bằng khen cho kỳ này; hãy đề nghị cơ quan thi đua, khen thưởng tỉnh phân bổ trước.",
        "The cluster has no allotment for this cycle yet; ask the province office to allot first.");
    public static Error AllotmentUsedUp(string awardCode, int count) => new("AWA-0007", ErrorKind.Conflict,
        $"Cụm, khối chỉ được đề nghị {count} {awardCode}; không thể đề nghị thêm.",
        $"The cluster may propose {count} {awardCode} and no more.");

    // Nomination
    public static readonly Error NominationNotFound = new("AWA-0010", ErrorKind.NotFound,
        "Không tìm thấy hồ sơ suy tôn, hoặc bạn không được xem.", "There is no such nomination, or you may not see it.");
    public static readonly Error NominationChanged = new("AWA-0011", ErrorKind.Stale,
        "Hồ sơ suy tôn vừa được người khác thay đổi; hãy tải lại rồi thử lại.",
        "Somebody else changed this nomination; reload it and try again.");
    public static readonly Error RankingNotFound = new("AWA-0012", ErrorKind.NotFound,
        "Không tìm thấy bảng xếp hạng, hoặc bạn không được xem.", "There is no such ranking, or you may not see it.");
    public static readonly Error RankingNotAdopted = new("AWA-0013", ErrorKind.Conflict,
        "Bảng xếp hạng chưa được hội nghị thông qua hoặc đã mở lại; chỉ suy tôn theo kết quả đã thông qua.",
        "The ranking is not adopted or was reopened; nominations rest on an adopted ranking only.");
    public static readonly Error NominationExists = new("AWA-0014", ErrorKind.Conflict,
        "Cụm, khối đã có hồ sơ suy tôn cho kỳ này; hãy dùng hồ sơ đó.",
            "The cluster already has a nomination for this cycle; use that one.");
    public static readonly Error NominationSuspended = new("AWA-0015", ErrorKind.Locked,
        "Bảng xếp hạng đã mở lại hoặc thứ hạng đã thay đổi; chờ thông qua lại rồi xác nhận lại danh sách suy tôn.",
        "The ranking was reopened or its places changed; wait for its adoption, then confirm the nominees again.");
    public static readonly Error NominationSubmitted = new("AWA-0016", ErrorKind.Locked,
        "Hồ sơ suy tôn đã trình, không sửa được nữa.", "The nomination has been submitted and can no longer be changed.");
    public static readonly Error NominationNotSubmitted = new("AWA-0017", ErrorKind.Conflict,
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

    // Decisions and register
    public static readonly Error DecisionNotFound = new("AWA-0040", ErrorKind.NotFound,
        "Không tìm thấy quyết định, hoặc bạn không được xem.", "There is no such decision, or you may not see it.");
    public static Error NotTheirsToDecide(string awardCode) => new("AWA-0041", ErrorKind.Conflict,
        $"Cơ quan này không có thẩm quyền quyết định {awardCode}.", $"This body has no authority to decide {awardCode}.");
    public static Error WrongRecipient(string awardCode, RecipientKind kind) => new("AWA-0042", ErrorKind.Conflict,
        $"{awardCode} không dành cho đối tượng là {Words(kind)}.",
            $"{awardCode} is not given to recipients of the kind {kind.ToString().ToLowerInvariant()}.");
    public static Error NominationNeeded(string awardCode) => new("AWA-0043", ErrorKind.Conflict,
        $"{awardCode} phải căn cứ vào hồ sơ suy tôn đã trình của cụm, khối; hãy ghi hồ sơ đó.",
        $"{awardCode} rests on a cluster's submitted nomination; name it.");
    public static Error NotProposed(string unitCode, string awardCode) => new("AWA-0044", ErrorKind.Conflict,
        $"Hồ sơ suy tôn không đề nghị {awardCode} cho đơn vị {unitCode}.",
            $"The nomination does not propose {awardCode} for unit {unitCode}.");
    public static Error DecidedBeforeAdoption(DateOnly adoptedOn) => new("AWA-0045", ErrorKind.Conflict,
        $"Ngày quyết định không được trước ngày hội nghị thông qua kết quả ({Day(adoptedOn)}).",
        $"The decision cannot be dated before the conference adopted the result ({adoptedOn:yyyy-MM-dd}).");
    public static readonly Error YearMismatch = new("AWA-0046", ErrorKind.Conflict,
        "Năm thành tích không khớp với hồ sơ suy tôn, hoặc sau ngày quyết định.",
        "The achievement year differs from the nomination's or lies after the decision.");
    public static Error UnitNotValid(string unitCode) => new("AWA-0047", ErrorKind.Conflict,
        $"Đơn vị {unitCode} không tồn tại vào thời điểm đó; hãy kiểm tra mã đơn vị kế thừa.",
        $"Unit {unitCode} did not exist at that time; look for its successor or predecessor.");
    public static readonly Error NumberTaken = new("AWA-0048", ErrorKind.Conflict,
        "Cơ quan này đã có quyết định mang số đó trong năm.", "This body already has a decision with this number in that year.");
    public static Error AlreadyAwarded(string recipient, string awardCode, int year) => new("AWA-0049", ErrorKind.Conflict,
        $"{recipient} đã được ghi {awardCode} cho thành tích năm {year}; nếu là người trùng tên, hãy ghi thêm chức vụ hoặc nơi công tác vào tên.",
        $"{recipient} already has {awardCode} for {year}; for a namesake add the post or workplace to the name.");
    public static readonly Error AwardNotFound = new("AWA-0050", ErrorKind.NotFound,
        "Không tìm thấy mục này trong sổ khen thưởng, hoặc bạn không được xem.",
            "There is no such entry in the register, or you may not see it.");
    public static readonly Error AwardChanged = new("AWA-0051", ErrorKind.Stale,
        "Mục này vừa được người khác thay đổi; hãy tải lại rồi thử lại.", "Somebody else changed this entry; reload it and try again.");
    public static readonly Error AlreadyPresented = new("AWA-0052", ErrorKind.Conflict,
        "Đã ghi ngày trao tặng.", "The presentation is already recorded.");
    public static readonly Error RecipientTaken = new("AWA-0054", ErrorKind.Conflict,
        "Người khác vừa ghi cùng khen thưởng này cho đối tượng đó; hãy tra cứu sổ khen thưởng trước khi ghi lại.",
        "Somebody has just entered the same award for this recipient; look it up in the register first.");
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
    public static Error PresentedBeforeDecision(DateOnly decidedOn) => new("AWA-0053", ErrorKind.Conflict,
        $"Ngày trao tặng không được trước ngày quyết định ({Day(decidedOn)}).",
        $"The presentation cannot be before the decision ({decidedOn:yyyy-MM-dd}).");

    public static Error VotedOnHere(string unitCode) => new("AWA-0070", ErrorKind.Conflict,
        $"Năm đó cụm, khối của đơn vị {unitCode} có kỳ thi đua trên hệ thống; hãy căn cứ vào hồ sơ suy tôn của kỳ.",
        $"The cluster of unit {unitCode} has a cycle of that year here; rest the decision on its nomination.");
    public static Error BasisNotForAward(string awardCode) => new("AWA-0071", ErrorKind.Conflict,
        $"{awardCode} không tặng theo căn cứ này; hãy căn cứ vào hồ sơ suy tôn của cụm, khối.",
        $"{awardCode} is not given on this basis; rest the decision on a cluster's nomination.");

    // Commendation summaries
    public static readonly Error SummaryNotFound = new("AWA-0060", ErrorKind.NotFound,
        "Không tìm thấy bản tổng hợp khen thưởng, hoặc bạn không được xem.",
            "There is no such commendation summary, or you may not see it.");
    public static readonly Error SummaryChanged = new("AWA-0061", ErrorKind.Stale,
        "Bản tổng hợp vừa được người khác thay đổi; hãy tải lại rồi thử lại.",
            "Somebody else changed this summary; reload it and try again.");

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture);

    internal static string Words(RecipientKind kind) => kind switch
    {
        RecipientKind.Collective => "tập thể",
        RecipientKind.Individual => "cá nhân",
        RecipientKind.Household => "hộ gia đình",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
