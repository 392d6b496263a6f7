using System.Globalization;
using ThiDua.BuildingBlocks.Calendar;

namespace ThiDua.Scoring;

/// <summary>Every refusal of this module. Codes are permanent: a retired one stays listed, none is reused.</summary>
internal static class ScoringErrors
{
    public static readonly Error TableFrozen = new("SCO-0001", ErrorKind.Locked,
        "Bảng điểm đã ban hành thì không sửa được; hãy tạo một phiên bản mới.",
        "A published table does not change; create a further version.");
    public static readonly Error TableFaulty = new("SCO-0002", ErrorKind.Invalid,
        "Chưa ban hành được: bảng điểm còn các lỗi nêu dưới đây.",
        "Not published: correct the findings below first.");
    public static readonly Error TableNotPublished = new("SCO-0003", ErrorKind.Conflict,
        "Cụm, khối này chưa có bảng điểm đã ban hành cho kỳ thi đua; hãy ban hành bảng điểm trước.",
        "The cluster has no published table for this cycle; publish one first.");
    public static readonly Error TableChanged = new("SCO-0004", ErrorKind.Stale,
        "Bảng điểm vừa được người khác thay đổi; hãy tải lại.",
        "Somebody changed this table; reload it.");
    public static readonly Error TableVersionTaken = new("SCO-0005", ErrorKind.Conflict,
        "Người khác vừa tạo phiên bản này của bảng điểm; hãy tải lại danh sách.",
        "Somebody has just created this version of the table; reload the list.");
    public static Error NotInOffice(string cluster, int year) => new("SCO-0011", ErrorKind.Forbidden,
        $"Đơn vị của bạn không giữ chức trưởng, phó {cluster} năm {year}; việc này do đơn vị đang giữ chức thực hiện.",
        $"Your unit is neither head nor deputy of {cluster} for {year}; this is for the unit in office.");
    public static readonly Error RankingAlreadyAdopted = new("SCO-0021", ErrorKind.Locked,
        "Kết quả đã được hội nghị thông qua; muốn sửa phải mở lại và ghi lý do.",
        "The conference has adopted this ranking; reopen it with a reason to change it.");
    public static readonly Error RankingChanged = new("SCO-0022", ErrorKind.Stale,
        "Bảng xếp hạng vừa được người khác thay đổi; hãy tải lại.",
        "Somebody changed this ranking; reload it.");
    public static readonly Error RankingNotAdopted = new("SCO-0025", ErrorKind.Conflict,
        "Kết quả chưa được thông qua nên không có gì để mở lại.",
        "The ranking is not adopted, so there is nothing to reopen.");
    public static readonly Error RankingOutdated = new("SCO-0026", ErrorKind.Conflict,
        "Điểm đã thay đổi sau khi xếp hạng; hãy tổng hợp lại rồi thông qua.",
        "Points have changed since the ranking was calculated; recalculate it before it is adopted.");
    public static readonly Error RankingExists = new("SCO-0027", ErrorKind.Conflict,
        "Cụm, khối đã có bảng xếp hạng của kỳ này; hãy tổng hợp lại bảng đó.",
        "The cluster has a ranking for this cycle already; recalculate that one.");
    public static readonly Error NobodyToScore = new("SCO-0028", ErrorKind.Conflict,
        "Cụm, khối không có thành viên nào trong năm này.",
        "The cluster has no member in this year.");
    public static readonly Error SheetChanged = new("SCO-0040", ErrorKind.Stale,
        "Phiếu chấm điểm vừa được người khác thay đổi; hãy tải lại.",
        "Somebody changed this sheet; reload it.");
    public static readonly Error ScoresWrong = new("SCO-0041", ErrorKind.Invalid,
        "Một số điểm chưa hợp lệ; chưa có điểm nào được lưu.",
        "Some points are not valid; none was saved.");
    public static readonly Error SheetIsFrozen = new("SCO-0042", ErrorKind.Locked,
        "Kết quả đã được hội nghị thông qua; muốn sửa điểm phải mở lại bảng xếp hạng và ghi lý do.",
        "The conference has adopted the result; the ranking must be reopened with a reason before points change.");
    public static readonly Error SheetIsWithdrawn = new("SCO-0043", ErrorKind.Locked,
        "Phiếu này thuộc bảng điểm đã bị thay thế; hãy dùng phiếu của bảng điểm hiện hành.",
        "This sheet belongs to a table that was superseded; use the sheet of the current table.");
    public static readonly Error SheetExists = new("SCO-0050", ErrorKind.Conflict,
        "Đơn vị đã có phiếu chấm điểm theo bảng này; hãy tải lại.",
        "The unit has a sheet under this table already; reload.");

    public static readonly Error DraftExists = new("SCO-0009", ErrorKind.Conflict,
        "Cụm, khối đang có một bảng điểm dự thảo cho kỳ này; hãy sửa bản dự thảo đó.",
        "The cluster has a draft table for this cycle; change that draft.");

    public static readonly Error CodesUnknown = new("SCO-0010", ErrorKind.Invalid,
        "Bảng điểm nhắc đến sở, ngành hoặc chỉ tiêu chưa có trong danh mục; hãy kiểm tra mã hoặc thử lại sau ít phút.",
        "The table names departments or indicators that are not known here; check the codes or try again in a few minutes.");

    public static Error ClusterUnknown(string code) => new("SCO-0006", ErrorKind.Conflict,
        $"Chưa có thông tin về cụm, khối {code}; hãy kiểm tra mã hoặc thử lại sau ít phút.",
        $"Cluster {code} is not known here; check the code or try again in a few minutes.");

    public static Error CycleUnknown(string code) => new("SCO-0007", ErrorKind.Conflict,
        $"Chưa có thông tin về kỳ thi đua {code}; hãy kiểm tra mã hoặc thử lại sau ít phút.",
        $"Cycle {code} is not known here; check the code or try again in a few minutes.");

    public static Error ClusterNotInCycle(string cluster, string cycle) => new("SCO-0008", ErrorKind.Conflict,
        $"Cụm, khối {cluster} không tham gia kỳ thi đua {cycle}.",
        $"Cluster {cluster} does not take part in cycle {cycle}.");

    public static Error SheetMissing(string unitCode) => new("SCO-0023", ErrorKind.Conflict,
        $"Đơn vị {unitCode} chưa có điểm chính thức.",
        $"Unit {unitCode} has no official points yet.");

    public static Error TieUnresolved(int rank) => new("SCO-0024", ErrorKind.Conflict,
        $"Hạng {rank} còn đồng điểm; cần bỏ phiếu hoặc quyết định.",
        $"Rank {rank} is still tied; a ballot or a decision is needed.");

    public static Error NoTie(int rank) => new("SCO-0029", ErrorKind.Conflict,
        $"Ở hạng {rank} không có đơn vị đồng điểm.",
        $"No units are tied at rank {rank}.");

    public static Error TieUnitsWrong(int rank, IEnumerable<string> units) => new("SCO-0030", ErrorKind.Conflict,
        $"Thứ tự ở hạng {rank} phải gồm đúng các đơn vị đồng điểm: {string.Join(", ", units)}.",
        $"The order at rank {rank} must name exactly the tied units: {string.Join(", ", units)}.");

    public static Error LinesBlank(IEnumerable<string> codes) => new("SCO-0044", ErrorKind.Conflict,
        $"Còn tiêu chí chưa có điểm: {string.Join(", ", codes)}. Nếu không được điểm nào thì ghi 0.",
        $"Criteria without points: {string.Join(", ", codes)}. Write 0 where none are earned.");

    public static Error OwnUnit(string unitCode) => new("SCO-0045", ErrorKind.Forbidden,
        $"Không ai được thẩm định, sửa điểm của chính đơn vị mình ({unitCode}).",
        $"Nobody judges the points of the own unit ({unitCode}).");

    public static Error LineOfAnotherDepartment(string code, string departmentCode) => new("SCO-0046", ErrorKind.Forbidden,
        $"Tiêu chí {code} do {departmentCode} thẩm định.",
        $"Criterion {code} is appraised by {departmentCode}.");

    public static Error SheetsSubmitted(string unitCode) => new("SCO-0047", ErrorKind.Conflict,
        $"Đơn vị {unitCode} đã nộp phiếu theo bảng điểm hiện hành; hãy trả lại phiếu trước khi thay bảng điểm.",
        $"Unit {unitCode} has submitted its sheet under the current table; return it before the table is replaced.");

    public static Error SheetForbids(SheetState state, SheetAction action) => state switch
    {
        SheetState.Frozen => SheetIsFrozen,
        SheetState.Withdrawn => SheetIsWithdrawn,
        _ => new("SCO-0048", ErrorKind.Conflict,
            $"Phiếu {Words.Of(state).Vietnamese} nên không thể {Words.Of(action).Vietnamese}.",
            $"The sheet is {Words.Of(state).English}, so you cannot {Words.Of(action).English}."),
    };

    public static Error PhaseClosed(Phase phase) => new("SCO-0070", ErrorKind.Locked,
        $"Ngoài thời hạn {PhaseName(phase.Kind).Vietnamese}: từ {Moment(phase.Opens)} đến trước {Moment(phase.Closes)}, giờ Việt Nam.",
        $"Outside the window for {PhaseName(phase.Kind).English}: from {Moment(phase.Opens)} until before {Moment(phase.Closes)}, Viet Nam time.");

    public static Error PhaseNotSet(string kind) => new("SCO-0071", ErrorKind.Locked,
        $"Kỳ thi đua chưa đặt thời hạn {PhaseName(kind).Vietnamese}; hãy liên hệ cơ quan thi đua, khen thưởng tỉnh.",
        $"The cycle has no window for {PhaseName(kind).English}; ask the emulation office of the province.");

    private static (string Vietnamese, string English) PhaseName(string kind) => kind switch
    {
        Phase.SelfScore => ("tự chấm điểm", "self-scoring"),
        Phase.Appraise => ("thẩm định", "appraisal"),
        Phase.Conference => ("hội nghị tổng kết", "the closing conference"),
        _ => (kind, kind),
    };

    private static string Moment(DateTimeOffset instant) =>
        TimeZoneInfo.ConvertTime(instant, LegalTime.Zone).ToString("HH:mm dd/MM/yyyy", CultureInfo.InvariantCulture);
}
