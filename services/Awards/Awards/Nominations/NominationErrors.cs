namespace ThiDua.Awards;

/// <summary>Refusals about nominations. Codes are permanent: a retired one stays listed, none is reused.</summary>
internal static class NominationErrors
{
    private static readonly NextStep Adopt = NextStep.Do("AdoptRanking", Permissions.AdoptRanking, Pages.Ranking);

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
        "Bảng xếp hạng chưa được hội nghị thông qua hoặc đã mở lại nên chưa suy tôn được.",
        "The ranking is not adopted or was reopened, so nobody can be nominated yet.")
    { Next = Adopt };
    public static readonly Error Exists = new("AWA-0014", ErrorKind.Conflict,
        "Cụm, khối đã có hồ sơ suy tôn cho kỳ này; hãy dùng hồ sơ đó.",
        "The cluster already has a nomination for this cycle; use that one.")
    { Next = NextStep.Told(nameof(ListNominations), Permissions.ReadNominations, Pages.Nomination) };
    public static readonly Error Suspended = new("AWA-0015", ErrorKind.Locked,
        "Bảng xếp hạng đã mở lại hoặc thứ hạng đã thay đổi; chờ thông qua lại rồi xác nhận lại danh sách suy tôn.",
        "The ranking was reopened or its places changed; wait for its adoption, then confirm the nominees again.")
    { Next = NextStep.Told(nameof(AgreeNominees), Permissions.Nominate, Pages.Nomination) };
    // Taking a submitted nomination back is no use case yet.
    public static readonly Error Submitted = new("AWA-0016", ErrorKind.Locked,
        "Hồ sơ suy tôn đã trình nên không sửa được nữa; việc tiếp theo là ghi quyết định khen thưởng.",
        "The nomination has been submitted and can no longer be changed; what follows is the decision.")
    { Next = NextStep.Told(nameof(IssueDecision), Permissions.RecordDecision, Pages.Decisions) };
    public static readonly Error NotSubmitted = new("AWA-0017", ErrorKind.Conflict,
        "Hồ sơ suy tôn chưa trình; quyết định chỉ căn cứ vào hồ sơ đã trình.",
        "The nomination is not submitted yet; a decision rests on a submitted one only.")
    { Next = NextStep.Told(nameof(SubmitNomination), Permissions.Nominate, Pages.Nomination) };
    public static Error PhaseClosed(IReadOnlyList<Window> windows)
    {
        var error = windows switch
        {
            [] => new Error("AWA-0018", ErrorKind.Locked,
                "Kỳ thi đua chưa có thời hạn cho việc bình xét, suy tôn.", "The cycle has no window for nominating."),
            [var only] => new Error("AWA-0018", ErrorKind.Locked,
                $"Chỉ bình xét, suy tôn {only}.", $"Nominating is open only {only}."),
            [var first, .., var last] => new Error("AWA-0018", ErrorKind.Locked,
                $"Chỉ bình xét, suy tôn {first} và {last}.",
                $"Nominating is open only {first} and {last}."),
        };
        return error with { Next = NextStep.Do("ReschedulePhase", Permissions.ManageCycles, Pages.Cycle) };
    }
    public static Error NotRanked(string unitCode) => new("AWA-0019", ErrorKind.Conflict,
        $"{Thing.Unit(unitCode)} không có thứ hạng trong kết quả đã thông qua nên không được suy tôn; hãy bỏ khỏi danh sách.",
        $"{Thing.Unit(unitCode)} has no place in the adopted ranking and cannot be nominated; take it off the list.");
    public static Error NotMember(string unitCode, int year) => new("AWA-0020", ErrorKind.Conflict,
        $"{Thing.Unit(unitCode)} không phải thành viên cụm, khối năm {year}; hãy bỏ khỏi danh sách.",
        $"{Thing.Unit(unitCode)} is not a member of the cluster in {year}; take it off the list.");
    public static Error TooManyNominees(int allotted) => new("AWA-0021", ErrorKind.Conflict,
        $"Chỉ được suy tôn tối đa {allotted} đơn vị theo số lượng phân bổ; hãy bớt danh sách.",
        $"At most {allotted} units may be nominated under the allotment; shorten the list.");
    public static Error BetterPlaceSkipped(string unitCode) => new("AWA-0022", ErrorKind.Conflict,
        $"{Thing.Unit(unitCode)} xếp hạng cao hơn nhưng không được suy tôn; hãy ghi lý do.",
        $"{Thing.Unit(unitCode)} is placed better but left out; give the reason.");
    public static readonly Error WithdrawalNeedsReason = new("AWA-0023", ErrorKind.Conflict,
        "Đơn vị bị rút khỏi danh sách đã có đề nghị khen thưởng; hãy ghi lý do.",
        "A unit taken off the list has a proposal already; give the reason.");
    public static Error NotNominated(string unitCode) => new("AWA-0024", ErrorKind.Conflict,
        $"{Thing.Unit(unitCode)} không nằm trong danh sách suy tôn.", $"{Thing.Unit(unitCode)} is not among the nominees.")
    { Next = NextStep.Do(nameof(AgreeNominees), Permissions.Nominate, Pages.Nomination) };
    public static readonly Error TallyInconsistent = new("AWA-0025", ErrorKind.Invalid,
        "Biên bản kiểm phiếu không khớp; hãy sửa những số được đánh dấu.",
        "The counting record does not add up; correct the numbers listed under errors.");
    public static Error RoundOutOfOrder(string awardCode, int expected) => new("AWA-0026", ErrorKind.Conflict,
        $"Lần bỏ phiếu tiếp theo cho {Thing.Award(awardCode)} là lần {expected}; hãy sửa số lần.",
        $"The next ballot for {Thing.Award(awardCode)} is round {expected}; correct the round.");
    // That the person in authority decides after two ballots is no use case yet; nothing records it.
    public static Error RoundsUsedUp(string awardCode) => new("AWA-0027", ErrorKind.Conflict,
        $"Đã bỏ phiếu hai lần cho {Thing.Award(awardCode)}; không bỏ phiếu thêm được, chỉ đề nghị những đơn vị đã đủ phiếu.",
        $"Two ballots have been held for {Thing.Award(awardCode)}; there is no third, only units with enough votes are proposed.")
    { Next = NextStep.Told(nameof(ProposeAward), Permissions.Nominate, Pages.Nomination) };
    public static Error BallotNotPassed(string unitCode, string awardCode) => new("AWA-0028", ErrorKind.Conflict,
        $"{Thing.Unit(unitCode)} chưa đủ tỷ lệ phiếu đồng ý trên tổng số thành viên cho {Thing.Award(awardCode)}.",
        $"{Thing.Unit(unitCode)} has no ballot for {Thing.Award(awardCode)} that reaches the threshold over all members.")
    { Next = NextStep.Told(nameof(RecordBallot), Permissions.RecordBallot, Pages.Nomination) };
    public static Error AlreadyProposed(string unitCode) => new("AWA-0029", ErrorKind.Conflict,
        $"{Thing.Unit(unitCode)} đã được đề nghị khen thưởng; một thành tích chỉ đề nghị một hình thức.",
        $"{Thing.Unit(unitCode)} is proposed already; one achievement gets one award.")
    { Next = NextStep.Done };
    public static readonly Error NothingProposed = new("AWA-0030", ErrorKind.Conflict,
        "Chưa có đề nghị khen thưởng nào để trình.", "There is no proposal to submit yet.")
    { Next = NextStep.Do(nameof(ProposeAward), Permissions.Nominate, Pages.Nomination) };
    public static Error MinutesMustNameCluster(string clusterName) => new("AWA-0031", ErrorKind.Conflict,
        $"Biên bản phải ghi đúng tên cụm, khối: «{clusterName}».", $"The minutes must name the cluster: '{clusterName}'.");
    public static Error NotInOffice(IReadOnlyList<string> clusters, int year) => new("AWA-0032", ErrorKind.Forbidden,
        $"Đơn vị của bạn không giữ chức trưởng, phó {clusters.Select(Thing.Cluster)} năm {year}; "
        + $"việc này do đơn vị đang giữ chức thực hiện.",
        $"Your unit is neither head nor deputy of {clusters.Select(Thing.Cluster)} for {year}; this is for the unit in office.");
    public static Error MembersDiffer(int allMembers) => new("AWA-0055", ErrorKind.Conflict,
        $"Tổng số thành viên có quyền bầu đã được ghi là {allMembers}; mọi lần bỏ phiếu phải tính trên cùng tổng số đó.",
        $"The number of all members was recorded as {allMembers}; every ballot is counted over the same number.");
    public static Error ElectorateTooSmall(int members) => new("AWA-0056", ErrorKind.Conflict,
        $"Cụm, khối có {members} thành viên đang hoạt động; tổng số thành viên có quyền bầu không được ít hơn, hãy ghi lại tổng số.",
        $"The cluster has {members} living members; the number of all members with a vote cannot be smaller, record it again.")
    { Next = NextStep.Told(nameof(SetElectorate), Permissions.Nominate, Pages.Nomination) };
    public static readonly Error ElectorateMissing = new("AWA-0057", ErrorKind.Conflict,
        "Chưa ghi tổng số thành viên có quyền bầu nên chưa kiểm phiếu được.",
        "The number of all members with a vote is not recorded, so nothing can be counted yet.")
    { Next = NextStep.Do(nameof(SetElectorate), Permissions.Nominate, Pages.Nomination) };
    public static readonly Error ElectorateFixed = new("AWA-0058", ErrorKind.Locked,
        "Đã có biên bản kiểm phiếu nên không đổi được tổng số thành viên có quyền bầu.",
        "A ballot has been recorded; the number of all members with a vote can no longer be changed.")
    { Next = NextStep.Final };
    public static readonly Error ElectorateNeedsReason = new("AWA-0059", ErrorKind.Conflict,
        "Tổng số thành viên có quyền bầu đã được ghi; hãy ghi lý do thay đổi.",
        "The number of all members with a vote is recorded already; give the reason for changing it.");

    public static readonly FieldRule UnitTwice = new("AWA-1008", "Một đơn vị được ghi hai lần.", "A unit stands twice.");
    public static readonly FieldRule TooManyMembers = new("AWA-1009", "Nhiều nhất 100.000 thành viên.", "At most 100,000 members.");
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
