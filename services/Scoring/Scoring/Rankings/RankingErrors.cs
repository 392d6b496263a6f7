namespace ThiDua.Scoring;

/// <summary>Refusals and field rules of rankings. Codes are permanent: a retired one stays listed, none is reused.</summary>
internal static class RankingErrors
{
    private static readonly NextStep Recalculate =
        NextStep.Told(nameof(RecalculateRanking), Permissions.CalculateRanking, Pages.Ranking);

    public static readonly Error RankingAlreadyAdopted = new("SCO-0021", ErrorKind.Locked,
        "Kết quả đã được hội nghị thông qua.", "The conference has adopted this ranking.")
    { Next = NextStep.Do(nameof(ReopenRanking), Permissions.ReopenRanking, Pages.Ranking) };
    public static readonly Error RankingChanged = new("SCO-0022", ErrorKind.Stale,
        "Bảng xếp hạng vừa được người khác thay đổi; hãy tải lại.",
        "Somebody changed this ranking; reload it.");
    public static readonly Error RankingNotAdopted = new("SCO-0025", ErrorKind.Conflict,
        "Kết quả chưa được thông qua nên không có gì để mở lại.",
        "The ranking is not adopted, so there is nothing to reopen.")
    { Next = NextStep.Done };
    public static readonly Error RankingOutdated = new("SCO-0026", ErrorKind.Conflict,
        "Điểm đã thay đổi sau khi xếp hạng; hãy tổng hợp lại rồi thông qua.",
        "Points have changed since the ranking was calculated; recalculate it before it is adopted.")
    { Next = Recalculate };
    public static readonly Error RankingExists = new("SCO-0027", ErrorKind.Conflict,
        "Cụm, khối đã có bảng xếp hạng của kỳ này; hãy tổng hợp lại bảng đó.",
        "The cluster has a ranking for this cycle already; recalculate that one.")
    { Next = Recalculate };

    public static readonly Error NobodyRanked = new("SCO-0036", ErrorKind.Conflict,
        "Chưa có đơn vị nào được xếp hạng nên không có gì để thông qua.",
        "No unit has a place, so there is nothing to adopt.")
    { Next = NextStep.Do(nameof(TakeMemberBack), Permissions.SetMembersAside, Pages.Ranking) };
    public static readonly Error PlacesNotShared = new("SCO-0037", ErrorKind.Conflict,
        "Theo quy định của cụm, khối, các đơn vị đồng điểm phải được phân định thứ tự.",
        "By the cluster's rules units with equal totals are put in order.")
    { Next = NextStep.Do(nameof(ResolveTie), Permissions.AdoptRanking, Pages.Ranking) };

    public static readonly Error NoAdoptionToCorrect = new("SCO-0038", ErrorKind.Conflict,
        "Kết quả chưa được thông qua hoặc đã được mở lại, nên không có gì để đính chính.",
        "The ranking is not adopted, or was reopened, so there is nothing to correct.")
    { Next = NextStep.Do(nameof(AdoptRanking), Permissions.AdoptRanking, Pages.Ranking) };

    public static readonly Error DecisionsRestOnIt = new("SCO-0039", ErrorKind.Conflict,
        "Đã có quyết định khen thưởng dựa trên kết quả này; nếu vẫn mở lại, hãy xác nhận từng quyết định, có ghi lý do.",
        "Decisions on commendation rest on this ranking; if it is to be reopened all the same, confirm each of them with the reason.")
    { Next = NextStep.Told(nameof(ReopenRanking), Permissions.ReopenRanking, Pages.Ranking) };

    // Fields
    public static readonly FieldRule ConferenceAfterEntry = new("SCO-1028",
        "Ngày hội nghị không thể sau ngày việc thông qua đã được ghi vào hệ thống.",
        "The conference cannot be after the day on which its adoption was entered.");

    public static readonly FieldRule ConferenceInFuture = new("SCO-1023",
        "Ngày hội nghị không thể ở tương lai.",
        "The conference cannot be in the future.");

    public static readonly FieldRule AllPlacesNeeded = new("SCO-1027",
        "Theo quy định của cụm, khối, các đơn vị đồng điểm luôn phải được phân định thứ tự nên không ghi số hạng cần phân định.",
        "By the cluster's rules equal totals are always put in order, so no number of places is sent.");

    public static FieldRule TooFewPlaces(int least) => new("SCO-1025",
        $"Số hạng cần phân định phải từ {least} trở lên.",
        $"The order is needed of at least {least} places.");

    public static Error DecidedBefore(DateOnly decidedOn) => new("SCO-0049", ErrorKind.Conflict,
        $"Quyết định khen thưởng dựa trên kết quả này ban hành ngày {decidedOn}; hội nghị không thể họp sau ngày đó.",
        $"A decision on commendation that rests on this ranking was made on {decidedOn}; the conference cannot have been after it.")
    { Next = NextStep.Again };

    public static Error SheetMissing(string unitCode) => new("SCO-0023", ErrorKind.Conflict,
        $"{Thing.Unit(unitCode)} chưa có điểm chính thức nên chưa thông qua được kết quả; hãy xác định điểm chính thức, "
        + $"hoặc để đơn vị ngoài xếp hạng, có ghi lý do.",
        $"{Thing.Unit(unitCode)} has no official points yet, so the ranking cannot be adopted; set its official points, "
        + $"or set it aside with a reason.")
    { Next = NextStep.Told(nameof(SetMemberAside), Permissions.SetMembersAside, Pages.Ranking) };

    public static Error NoMember(string unitCode) => new("SCO-0031", ErrorKind.Conflict,
        $"{Thing.Unit(unitCode)} không phải thành viên trong năm của bảng xếp hạng; hãy kiểm tra mã đơn vị.",
        $"{Thing.Unit(unitCode)} is no member in the year of the ranking; check the code.");

    public static Error AlreadySetAside(string unitCode) => new("SCO-0032", ErrorKind.Conflict,
        $"{Thing.Unit(unitCode)} đã được để ngoài xếp hạng.",
        $"{Thing.Unit(unitCode)} is set aside already.")
    { Next = NextStep.Done };

    public static Error HasOfficialPoints(string unitCode) => new("SCO-0033", ErrorKind.Conflict,
        $"{Thing.Unit(unitCode)} đã có điểm chính thức nên được xếp hạng như các đơn vị khác.",
        $"{Thing.Unit(unitCode)} has official points and is ranked like the others.")
    { Next = NextStep.Done };

    public static Error NotSetAside(string unitCode) => new("SCO-0034", ErrorKind.Conflict,
        $"{Thing.Unit(unitCode)} không bị để ngoài xếp hạng.",
        $"{Thing.Unit(unitCode)} is not set aside.")
    { Next = NextStep.Done };

    public static Error HasPointsByNow(string unitCode) => new("SCO-0035", ErrorKind.Conflict,
        $"{Thing.Unit(unitCode)} đang được để ngoài xếp hạng nhưng nay đã có điểm chính thức.",
        $"{Thing.Unit(unitCode)} is set aside but has official points by now.")
    { Next = NextStep.Do(nameof(TakeMemberBack), Permissions.SetMembersAside, Pages.Ranking) };

    public static Error TieUnresolved(int rank) => new("SCO-0024", ErrorKind.Conflict,
        $"Hạng {rank} còn đồng điểm.", $"Rank {rank} is still tied.")
    { Next = NextStep.Do(nameof(ResolveTie), Permissions.AdoptRanking, Pages.Ranking) };

    public static Error NoTie(int rank) => new("SCO-0029", ErrorKind.Conflict,
        $"Ở hạng {rank} không có đơn vị đồng điểm; hãy kiểm tra lại hạng.",
        $"No units are tied at rank {rank}; check the rank.");

    public static Error TieUnitsDiffer(int rank, IEnumerable<string> units) => new("SCO-0030", ErrorKind.Conflict,
        $"Thứ tự ở hạng {rank} phải gồm đúng các đơn vị đồng điểm: {units.Select(Thing.Unit)}.",
        $"The order at rank {rank} must name exactly the tied units: {units.Select(Thing.Unit)}.");
}
