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
    public static readonly Error Submitted = new("AWA-0016", ErrorKind.Locked,
        "Hồ sơ suy tôn đã trình nên không sửa được nữa; nếu trình nhầm và chưa có quyết định, hãy rút hồ sơ, có ghi lý do.",
        "The nomination has been submitted and can no longer be changed; if that was a mistake and nothing is decided yet, "
        + "take it back with the reason.")
    { Next = NextStep.Told(nameof(WithdrawSubmission), Permissions.Nominate, Pages.Nomination) };
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
    public static Error RoundsUsedUp(string awardCode) => new("AWA-0027", ErrorKind.Conflict,
        $"Đã bỏ phiếu hai lần cho {Thing.Award(awardCode)} nên không bỏ phiếu thêm được; đơn vị đủ phiếu thì đề nghị, "
        + $"việc còn lại do người có thẩm quyền quyết định và được ghi tại đây.",
        $"Two ballots have been held for {Thing.Award(awardCode)}, there is no third; units with enough votes are proposed, "
        + $"what is left open the person in authority decides, and that decision is recorded here.")
    { Next = NextStep.Told(nameof(RecordAuthorityDecision), Permissions.RecordBallot, Pages.Nomination) };
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
        "Đã có biên bản kiểm phiếu nên không đổi được tổng số thành viên có quyền bầu; nếu biên bản ghi nhầm, hãy rút biên bản trước.",
        "A ballot has been recorded; the number of all members with a vote can no longer be changed; "
        + "if the record is a mistake, withdraw it first.")
    { Next = NextStep.Told(nameof(WithdrawBallot), Permissions.RecordBallot, Pages.Nomination) };
    public static readonly Error ElectorateNeedsReason = new("AWA-0059", ErrorKind.Conflict,
        "Tổng số thành viên có quyền bầu đã được ghi; hãy ghi lý do thay đổi.",
        "The number of all members with a vote is recorded already; give the reason for changing it.");

    public static Error BetterVotedSkipped(string betterCode, string unitCode, string awardCode) => new("AWA-0073", ErrorKind.Conflict,
        $"{Thing.Unit(betterCode)} đứng trước {Thing.Unit(unitCode)} theo số phiếu hoặc thứ hạng cho {Thing.Award(awardCode)}; "
        + $"hãy đề nghị đơn vị đó trước, hoặc ghi lý do.",
        $"{Thing.Unit(betterCode)} comes before {Thing.Unit(unitCode)} by votes or place for {Thing.Award(awardCode)}; "
        + $"propose it first, or give the reason.")
    { Next = NextStep.Told(nameof(ProposeAward), Permissions.Nominate, Pages.Nomination) };
    public static Error VotesEqual(string unitCode, string otherCode, string awardCode) => new("AWA-0074", ErrorKind.Conflict,
        $"{Thing.Unit(unitCode)} và {Thing.Unit(otherCode)} bằng nhau cho {Thing.Award(awardCode)} mà số lượng không đủ; "
        + $"hãy bỏ phiếu lần tiếp theo.",
        $"{Thing.Unit(unitCode)} and {Thing.Unit(otherCode)} are equal for {Thing.Award(awardCode)} and there are not enough for both; "
        + $"hold the next ballot.")
    { Next = NextStep.Told(nameof(RecordBallot), Permissions.RecordBallot, Pages.Nomination) };
    public static Error VotesEqualTwice(string unitCode, string otherCode, string awardCode) => new("AWA-0075", ErrorKind.Conflict,
        $"Sau hai lần bỏ phiếu {Thing.Unit(unitCode)} và {Thing.Unit(otherCode)} vẫn bằng nhau cho {Thing.Award(awardCode)}; "
        + $"hãy ghi quyết định của người có thẩm quyền.",
        $"After two ballots {Thing.Unit(unitCode)} and {Thing.Unit(otherCode)} are still equal for {Thing.Award(awardCode)}; "
        + $"record what the person in authority decided.")
    { Next = NextStep.Told(nameof(RecordAuthorityDecision), Permissions.RecordBallot, Pages.Nomination) };
    public static Error BallotsLeft(string awardCode, int round) => new("AWA-0076", ErrorKind.Conflict,
        $"Người có thẩm quyền chỉ quyết định sau hai lần bỏ phiếu; hãy ghi lần {round} cho {Thing.Award(awardCode)} trước.",
        $"The person in authority decides after two ballots only; record round {round} for {Thing.Award(awardCode)} first.")
    { Next = NextStep.Told(nameof(RecordBallot), Permissions.RecordBallot, Pages.Nomination) };
    public static Error AuthorityHasDecided(string awardCode) => new("AWA-0077", ErrorKind.Conflict,
        $"Quyết định của người có thẩm quyền về {Thing.Award(awardCode)} đã được ghi; không cần ghi nữa.",
        $"What the person in authority decided on {Thing.Award(awardCode)} is recorded already; there is nothing left to record.")
    { Next = NextStep.Done };
    public static Error NotVotedOn(string unitCode, string awardCode) => new("AWA-0078", ErrorKind.Conflict,
        $"{Thing.Unit(unitCode)} không có trong lần bỏ phiếu nào cho {Thing.Award(awardCode)}; hãy bỏ khỏi danh sách.",
        $"{Thing.Unit(unitCode)} stood in no ballot for {Thing.Award(awardCode)}; take it off the list.");
    public static Error NothingLeftOpen(string unitCode, string awardCode) => new("AWA-0079", ErrorKind.Conflict,
        $"Kết quả bỏ phiếu đã rõ đối với {Thing.Unit(unitCode)} về {Thing.Award(awardCode)}, không còn gì để quyết định; "
        + $"hãy bỏ khỏi danh sách.",
        $"The ballots have settled {Thing.Award(awardCode)} for {Thing.Unit(unitCode)} and left nothing to decide; take it off the list.");
    public static Error NoQuorum(int returned, int allMembers, int needed) => new("AWA-0080", ErrorKind.Conflict,
        $"Chỉ thu về {returned} phiếu trên {allMembers} thành viên; cần ít nhất {needed} phiếu, kể cả lấy ý kiến bằng văn bản, "
        + $"thì lần bỏ phiếu mới có giá trị.",
        $"Only {returned} papers of {allMembers} members came back; at least {needed}, opinions in writing included, "
        + $"are needed for a ballot.")
    { Next = NextStep.Told(nameof(RecordBallot), Permissions.RecordBallot, Pages.Nomination) };

    public static Error BallotNotFound(string awardCode, int round) => new("AWA-0081", ErrorKind.NotFound,
        $"Không có biên bản kiểm phiếu lần {round} cho {Thing.Award(awardCode)} trong lần thông qua này; hãy xem lại hồ sơ.",
        $"There is no counting record of round {round} for {Thing.Award(awardCode)} in this adoption; look at the nomination.");
    public static readonly Error BallotCarries = new("AWA-0082", ErrorKind.Conflict,
        "Biên bản kiểm phiếu này đang là căn cứ của việc khác; hãy rút những việc đó trước, hoặc đính chính biên bản.",
        "Other things rest on this counting record; withdraw them first, or correct the record.")
    { Next = NextStep.Told(nameof(WithdrawProposal), Permissions.Nominate, Pages.Nomination) };
    public static Error ProposalNotFound(string unitCode, string awardCode) => new("AWA-0083", ErrorKind.NotFound,
        $"Hồ sơ không có đề nghị {Thing.Award(awardCode)} cho {Thing.Unit(unitCode)}; hãy xem lại hồ sơ.",
        $"Nothing is proposed here for {Thing.Unit(unitCode)} with {Thing.Award(awardCode)}; look at the nomination.");
    public static Error AuthorityDecisionNotFound(string awardCode) => new("AWA-0084", ErrorKind.NotFound,
        $"Chưa ghi quyết định của người có thẩm quyền về {Thing.Award(awardCode)}; hãy xem lại hồ sơ.",
        $"Nothing is recorded as decided on {Thing.Award(awardCode)} by the person in authority; look at the nomination.");
    public static readonly Error AuthorityDecisionCarries = new("AWA-0085", ErrorKind.Conflict,
        "Quyết định của người có thẩm quyền đang là căn cứ của đề nghị khen thưởng; hãy rút đề nghị đó trước.",
        "A proposal rests on what the person in authority decided; withdraw it first.")
    { Next = NextStep.Told(nameof(WithdrawProposal), Permissions.Nominate, Pages.Nomination) };
    public static readonly Error DecidedOnIt = new("AWA-0086", ErrorKind.Conflict,
        "Đã có quyết định khen thưởng căn cứ vào hồ sơ này nên không rút được; quyết định ghi nhầm thì rút quyết định trước.",
        "Decisions rest on this nomination, so it cannot be taken back; one that was entered by mistake is withdrawn first.")
    { Next = NextStep.Told(nameof(WithdrawDecision), Permissions.RecordDecision, Pages.Decisions) };
    public static Error SeasonUnderWay(int year) => new("AWA-0087", ErrorKind.Forbidden,
        $"Kỳ thi đua năm {year} chưa qua; bình xét, suy tôn là việc của trưởng cụm, khối, cơ quan tỉnh chỉ nhập lại kỳ đã qua.",
        $"The season of {year} is not over; nominating is for the head of the cluster, the office enters past seasons only.");

    public static readonly FieldRule WrittenOutOfRange = new("AWA-1022",
        "Số phiếu lấy ý kiến bằng văn bản phải từ 0 đến số phiếu thu về.",
        "Opinions in writing must lie between 0 and the papers returned.");
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
