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

    // Fields
    public static readonly FieldRule ConferenceInFuture = new("SCO-1023",
        "Ngày hội nghị không thể ở tương lai.",
        "The conference cannot be in the future.");

    // Setting a member aside with a reason is no use case yet: without its points nothing is adopted.
    public static Error SheetMissing(string unitCode) => new("SCO-0023", ErrorKind.Conflict,
        $"{Thing.Unit(unitCode)} chưa có điểm chính thức nên chưa thông qua được kết quả.",
        $"{Thing.Unit(unitCode)} has no official points yet, so the ranking cannot be adopted.")
    { Next = NextStep.Do(nameof(ConfirmOfficialPoints), Permissions.ConfirmOfficialPoints, Pages.OfficialPoints) };

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
