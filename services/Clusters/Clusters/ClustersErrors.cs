namespace ThiDua.Clusters;

/// <summary>Every refusal of this module. Codes are permanent: a retired one stays listed, none is reused.</summary>
internal static class ClustersErrors
{
    // Units
    public static readonly Error UnitNotFound = new("CLU-0001", ErrorKind.NotFound,
        "Không tìm thấy đơn vị; hãy kiểm tra mã đơn vị.", "There is no such unit; check its code.");
    public static readonly Error UnitCodeTaken = new("CLU-0002", ErrorKind.Conflict,
        "Mã đơn vị đã có và không được dùng lại; hãy chọn mã khác.", "This unit code exists and is never used again; choose another.");
    public static readonly Error OwnSuccessor = new("CLU-0003", ErrorKind.Conflict,
        "Đơn vị không thể tự kế thừa chính mình; hãy bỏ mã đó khỏi danh sách.",
            "A unit cannot succeed itself; take its code off the list.");

    public static Error UnitClosed(string code, DateOnly lastDay) => new("CLU-0004", ErrorKind.Locked,
        $"Đơn vị {code} đã kết thúc hoạt động ngày {Day(lastDay)}; chỉ còn xem được.",
        $"Unit {code} was closed on {lastDay:yyyy-MM-dd}; it can only be read.");
    public static Error ClosureTooEarly(DateOnly nameFrom) => new("CLU-0005", ErrorKind.Conflict,
        $"Ngày cuối không được trước ngày {Day(nameFrom)}, ngày đơn vị bắt đầu hoặc mang tên hiện nay.",
        $"The last day cannot be before {nameFrom:yyyy-MM-dd}, when the unit began or took its present name.");
    public static Error SuccessorNotThere(string code, DateOnly day) => new("CLU-0006", ErrorKind.Conflict,
        $"Đơn vị kế thừa {code} không hoạt động vào ngày {Day(day)}; hãy chọn đơn vị khác hoặc sửa ngày.",
        $"The successor {code} does not exist on {day:yyyy-MM-dd}; choose another or correct the day.");
    public static Error NameTooEarly(DateOnly nameFrom) => new("CLU-0007", ErrorKind.Conflict,
        $"Tên mới phải có hiệu lực sau ngày {Day(nameFrom)}, ngày bắt đầu của tên hiện nay.",
        $"A new name must begin after {nameFrom:yyyy-MM-dd}, when the present one began.");
    public static Error NameInFuture(DateOnly from) => new("CLU-0008", ErrorKind.Conflict,
        $"Tên mới chỉ có hiệu lực từ ngày {Day(from)}; hãy ghi nhận từ ngày đó.",
        $"The new name is valid only from {from:yyyy-MM-dd}; record it on that day or later.");

    // Clusters
    public static readonly Error ClusterNotFound = new("CLU-0020", ErrorKind.NotFound,
        "Không tìm thấy cụm, khối thi đua; hãy kiểm tra mã.", "There is no such cluster or block; check its code.");
    public static readonly Error ClusterCodeTaken = new("CLU-0021", ErrorKind.Conflict,
        "Mã cụm, khối đã có; hãy chọn mã khác.", "This cluster code exists; choose another.");
    public static readonly Error DeputyIsHead = new("CLU-0022", ErrorKind.Conflict,
        "Trưởng và phó cụm, khối phải là hai đơn vị khác nhau.", "Head and deputy must be two different units.");
    public static readonly Error MembershipTwice = new("CLU-0023", ErrorKind.Conflict,
        "Đơn vị đã thuộc một cụm, khối cùng loại trong những năm này; hãy kết thúc tư cách thành viên cũ trước.",
        "The unit belongs to a cluster of this kind in these years already; end that membership first.");

    public static Error MembershipOverlaps(string unit, int year) => new("CLU-0024", ErrorKind.Conflict,
        $"Đơn vị {unit} đã là thành viên của cụm, khối này từ năm {year} trở đi; không cần thêm nữa.",
        $"Unit {unit} is a member of this cluster in {year} or later already; there is nothing to add.");
    public static Error MemberElsewhere(string unit, string cluster) => new("CLU-0025", ErrorKind.Conflict,
        $"Đơn vị {unit} đang thuộc {cluster} trong những năm này; hãy kết thúc tư cách thành viên ở đó trước.",
        $"Unit {unit} belongs to {cluster} in these years; end that membership first.");
    public static Error UnitNotThere(string unit, int year) => new("CLU-0026", ErrorKind.Conflict,
        $"Đơn vị {unit} không hoạt động đến hết năm {year}, nên không thể gia nhập từ năm đó.",
        $"Unit {unit} does not exist until the end of {year}, so it cannot join from that year.");
    public static Error ClusterNotThere(string cluster, int year) => new("CLU-0027", ErrorKind.Conflict,
        $"{cluster} chưa được thành lập trong năm {year}; hãy chọn năm sau.",
        $"{cluster} was not formed yet in {year}; choose a later year.");
    public static Error NotAMember(string unit, int year) => new("CLU-0028", ErrorKind.Conflict,
        $"Đơn vị {unit} không phải là thành viên của cụm, khối trong năm {year}; hãy kiểm tra danh sách thành viên.",
        $"Unit {unit} is not a member of the cluster in {year}; check the list of members.");
    public static Error MemberHoldsPost(string unit, int year) => new("CLU-0029", ErrorKind.Conflict,
        $"Đơn vị {unit} giữ chức trưởng hoặc phó của năm {year}; hãy bàn giao trước khi kết thúc tư cách thành viên.",
        $"Unit {unit} is head or deputy for {year}; hand the post over before ending the membership.");
    public static Error OfficersSet(int year) => new("CLU-0030", ErrorKind.Locked,
        $"Trưởng, phó của năm {year} đã có; chỉ thay đổi bằng biên bản bàn giao.",
        $"Head and deputy of {year} are set; they change by hand-over only.");
    public static Error NotInOffice(string cluster, int year) => new("CLU-0031", ErrorKind.Forbidden,
        $"Đơn vị của bạn không giữ chức trưởng, phó {cluster} năm {year}; việc này do đơn vị đang giữ chức thực hiện.",
        $"Your unit is neither head nor deputy of {cluster} for {year}; this is for the unit in office.");

    // Cycles
    public static readonly Error CycleNotFound = new("CLU-0040", ErrorKind.NotFound,
        "Không tìm thấy kỳ thi đua; hãy kiểm tra mã.", "There is no such cycle; check its code.");
    public static readonly Error CycleCodeTaken = new("CLU-0041", ErrorKind.Conflict,
        "Mã kỳ thi đua đã có; hãy chọn mã khác.", "This cycle code exists; choose another.");

    public static Error PhaseEmpty(PhaseKind kind) => new("CLU-0042", ErrorKind.Conflict,
        $"Giai đoạn «{Named(kind)}» kết thúc trước khi bắt đầu; hãy sửa ngày.",
        $"The phase '{kind}' ends before it begins; correct the days.");
    public static Error PhaseTwice(PhaseKind kind) => new("CLU-0043", ErrorKind.Conflict,
        $"Giai đoạn «{Named(kind)}» được nêu hai lần; mỗi giai đoạn chỉ một lần.",
        $"The phase '{kind}' is listed twice; list each once.");
    public static Error PhaseClosed(PhaseKind kind, Phase? phase) => new("CLU-0044", ErrorKind.Locked,
        phase is null ? $"Kỳ thi đua chưa có giai đoạn «{Named(kind)}»; cơ quan thi đua, khen thưởng phải mở giai đoạn này."
            : $"Giai đoạn «{Named(kind)}» chỉ mở từ {Moment(phase.OpensAt)} đến trước {Moment(phase.ClosesAt)} (giờ Việt Nam).",
        phase is null ? $"The cycle has no phase '{kind}'; the province office must open it."
            : $"The phase '{kind}' is open only from {Moment(phase.OpensAt)} until before {Moment(phase.ClosesAt)} (Asia/Ho_Chi_Minh).");
    public static Error ClusterNotInCycle(string cluster, string cycle) => new("CLU-0045", ErrorKind.Conflict,
        $"{cluster} không tham gia kỳ thi đua {cycle}; hãy kiểm tra danh sách cụm, khối của kỳ.",
        $"{cluster} does not take part in cycle {cycle}; check the cycle's list of clusters.");
    public static Error NoHolidays(int year) => new("CLU-0046", ErrorKind.Conflict,
        $"Lịch chưa có ngày nghỉ lễ của năm {year} để tính ngày làm việc; hãy bổ sung tệp lịch hoặc gia hạn theo ngày thường.",
        $"The calendar has no public holidays of {year} to count working days with; add them to its file, or grant calendar days.");

    // Pacts
    public static readonly Error PactNotFound = new("CLU-0060", ErrorKind.NotFound,
        "Không tìm thấy giao ước.", "There is no such pact.");
    public static readonly Error PactExists = new("CLU-0061", ErrorKind.Conflict,
        "Cụm, khối đã có giao ước trong kỳ này; hãy sửa bản đã có.", "The cluster has a pact for this cycle; change that one.");
    public static readonly Error PactNotDraft = new("CLU-0062", ErrorKind.Locked,
        "Giao ước đã gửi lấy ý kiến, ký kết nên không sửa được nữa.",
            "The pact has been circulated for signing and can no longer be changed.");
    public static readonly Error PactNotCirculated = new("CLU-0063", ErrorKind.Conflict,
        "Giao ước còn là bản thảo; trưởng cụm, khối phải gửi đi trước khi ký.",
            "The pact is a draft; the head must circulate it before it is signed.");
    public static readonly Error PactComplete = new("CLU-0064", ErrorKind.Locked,
        "Mọi thành viên đã ký; giao ước đã hoàn thành.", "Every member has signed; the pact is complete.");
    public static readonly Error PactEmpty = new("CLU-0065", ErrorKind.Conflict,
        "Giao ước chưa có phong trào, chỉ tiêu hay cam kết nào; hãy soạn nội dung trước khi gửi.",
        "The pact has no movement, target or commitment yet; fill it before circulating it.");
    public static readonly Error PactStillDraft = new("CLU-0066", ErrorKind.Conflict,
        "Giao ước còn là bản thảo, chưa thể dùng để lập giao ước năm sau.", "The pact is a draft; next year's cannot be made from it yet.");

    public static Error SignedAlready(string unit) => new("CLU-0067", ErrorKind.Conflict,
        $"Đơn vị {unit} đã ký; mỗi bên ký một lần.", $"Unit {unit} has signed; each side signs once.");
    public static Error SuccessorNotLater(int year) => new("CLU-0068", ErrorKind.Conflict,
        $"Giao ước mới phải thuộc kỳ thi đua sau năm {year}; hãy chọn kỳ khác.",
            $"The new pact must belong to a cycle after {year}; choose another.");

    // Conferences
    public static readonly Error ConferenceNotFound = new("CLU-0080", ErrorKind.NotFound,
        "Không tìm thấy hội nghị.", "There is no such conference.");
    public static readonly Error ConferenceClosed = new("CLU-0081", ErrorKind.Locked,
        "Hội nghị đã có biên bản, nội dung không thay đổi được nữa.", "The conference has its minutes; its record no longer changes.");
    public static readonly Error MinutesNumberTaken = new("CLU-0082", ErrorKind.Conflict,
        "Số biên bản đã dùng cho hội nghị khác của cụm, khối trong năm; hãy kiểm tra lại số.",
        "Another conference of the cluster has this minutes number in the year; check the number.");

    public static Error AttendanceMissing(IReadOnlyList<string> units) => new("CLU-0083", ErrorKind.Conflict,
        $"Chưa ghi có mặt hay vắng mặt của: {string.Join(", ", units)}.",
        $"Presence or absence is not recorded yet for: {string.Join(", ", units)}.");

    public static Error ConferenceNotYet(DateOnly heldOn) => new("CLU-0084", ErrorKind.Conflict,
        $"Hội nghị tổ chức ngày {Day(heldOn)}; chỉ ghi thành phần, nội dung và biên bản từ ngày đó.",
        $"The conference is held on {heldOn:yyyy-MM-dd}; attendance, acts and minutes are recorded from that day on.");

    // Hand-overs
    public static readonly Error HandOverNotFound = new("CLU-0100", ErrorKind.NotFound,
        "Không tìm thấy biên bản bàn giao.", "There is no such hand-over.");
    public static readonly Error HandOverPending = new("CLU-0101", ErrorKind.Conflict,
        "Cụm, khối đang có biên bản bàn giao của năm này chờ ký; hãy ký biên bản đó.",
        "A hand-over of the cluster for this year waits for signatures; sign that one.");
    public static readonly Error HandOverEffective = new("CLU-0102", ErrorKind.Locked,
        "Biên bản bàn giao đã có hiệu lực.", "The hand-over has taken effect.");

    public static Error NoOutgoingHead(int year) => new("CLU-0103", ErrorKind.Conflict,
        $"Năm {year} chưa có trưởng cụm, khối nên không có ai bàn giao; hãy ghi trưởng, phó đầu tiên.",
        $"There is no head for {year} who could hand over; appoint the first officers instead.");
    public static Error HandOverToSelf(int year) => new("CLU-0104", ErrorKind.Conflict,
        $"Trưởng cụm, khối không bàn giao cho chính mình; hãy ghi trưởng, phó của năm {year}.",
        $"A head does not hand over to itself; appoint the officers of {year} instead.");
    public static Error NotAParty(string unit) => new("CLU-0105", ErrorKind.Conflict,
        $"Đơn vị {unit} không phải bên giao hay bên nhận; chỉ trưởng cũ và trưởng mới ký.",
        $"Unit {unit} is neither side of this hand-over; the outgoing and the incoming head sign it.");

    // Movements
    public static readonly Error MovementNotFound = new("CLU-0120", ErrorKind.NotFound,
        "Không tìm thấy phong trào thi đua.", "There is no such movement.");
    public static readonly Error MovementClosed = new("CLU-0121", ErrorKind.Locked,
        "Phong trào đã tổng kết, chỉ còn xem được; hãy phát động phong trào mới.",
            "The movement is closed and can only be read; launch a new one.");

    public static Error StepInFuture(DateOnly on) => new("CLU-0122", ErrorKind.Conflict,
        $"Ngày {Day(on)} chưa đến; hãy ghi nhận từ ngày đó.", $"The day {on:yyyy-MM-dd} has not come; record it from that day on.");
    public static Error StepBeforeLast(DateOnly last) => new("CLU-0123", ErrorKind.Conflict,
        $"Ngày ghi nhận không được trước ngày {Day(last)} của bước trước.",
            $"The day cannot be before {last:yyyy-MM-dd}, the day of the step before.");
    public static Error MovementEndsBefore(DateOnly from) => new("CLU-0124", ErrorKind.Conflict,
        $"Ngày kết thúc không được trước ngày bắt đầu {Day(from)}.", $"The last day cannot be before the first, {from:yyyy-MM-dd}.");
    public static Error NotThatConference(DateOnly on) => new("CLU-0125", ErrorKind.Conflict,
        $"Cụm, khối không có hội nghị này vào ngày {Day(on)}; hãy kiểm tra hội nghị và ngày.",
        $"The cluster has no such conference on {on:yyyy-MM-dd}; check the conference and the day.");

    // Exemplary models
    public static readonly Error ModelNotFound = new("CLU-0180", ErrorKind.NotFound,
        "Không tìm thấy điển hình tiên tiến.", "There is no such exemplary model.");
    public static readonly Error ModelRegisteredAlready = new("CLU-0181", ErrorKind.Conflict,
        "Đơn vị đã có điển hình tiên tiến mang tên này; hãy kiểm tra tên.",
            "The unit has an exemplary model of this name already; check the name.");
    public static Error UnitNotThen(string code, DateOnly on) => new("CLU-0182", ErrorKind.Conflict,
        $"Đơn vị {code} không hoạt động vào ngày {Day(on)}; hãy kiểm tra đơn vị và ngày.",
            $"Unit {code} did not exist on {on:yyyy-MM-dd}; check the unit and the day.");
    public static Error ReplicatedBeforeFound(DateOnly foundOn) => new("CLU-0183", ErrorKind.Conflict,
        $"Ngày nhân rộng không được trước ngày {Day(foundOn)}, ngày phát hiện.",
            $"It cannot be taken over before {foundOn:yyyy-MM-dd}, the day it was found.");
    public static Error ReplicatedAtHome(string code) => new("CLU-0184", ErrorKind.Conflict,
        $"Điển hình này là của đơn vị {code}; hãy ghi đơn vị khác đã học tập.",
            $"The model is of unit {code} itself; name the unit that took it over.");
    public static Error ReplicatedThere(string code) => new("CLU-0185", ErrorKind.Conflict,
        $"Đã ghi việc nhân rộng tại đơn vị {code}.", $"Unit {code} is recorded already as having taken it over.");

    // Council
    public static readonly Error CouncilNotFound = new("CLU-0190", ErrorKind.NotFound,
        "Đơn vị chưa có Hội đồng Thi đua - Khen thưởng trong danh mục.", "The unit has no Council in the register yet.");
    public static Error SeatTaken(string capacity, DateOnly from) => new("CLU-0191", ErrorKind.Conflict,
        $"Chức danh này do {capacity} đảm nhiệm từ ngày {Day(from)}; hãy ghi ngày thôi đảm nhiệm trước.",
        $"The seat is held by {capacity} since {from:yyyy-MM-dd}; record its end first.");
    public static readonly Error SeatNotFound = new("CLU-0192", ErrorKind.NotFound,
        "Hội đồng không có chức danh mang số này.", "The Council has no seat of this number.");
    public static Error SeatEnded(DateOnly on) => new("CLU-0193", ErrorKind.Locked,
        $"Chức danh này đã thôi đảm nhiệm từ sau ngày {Day(on)}.", $"The seat ended on {on:yyyy-MM-dd} already.");
    public static Error SeatEndsBefore(DateOnly from) => new("CLU-0194", ErrorKind.Conflict,
        $"Ngày thôi đảm nhiệm không được trước ngày {Day(from)}.", $"A seat cannot end before it began, {from:yyyy-MM-dd}.");

    // Registered works
    public static readonly Error WorkNotFound = new("CLU-0160", ErrorKind.NotFound,
        "Không tìm thấy công trình, phần việc đăng ký.", "There is no such registered work.");
    public static readonly Error WorkRegisteredAlready = new("CLU-0161", ErrorKind.Conflict,
        "Đơn vị đã đăng ký công trình, phần việc này trong phong trào; hãy kiểm tra tên.",
        "The unit registered this work in the movement already; check its name.");

    public static Error WorkFinished(DateOnly on) => new("CLU-0162", ErrorKind.Locked,
        $"Công trình, phần việc đã hoàn thành ngày {Day(on)}; ngày này không thay đổi được nữa.",
        $"The work was finished on {on:yyyy-MM-dd}; that day no longer changes.");
    public static Error PlannedTooEarly(DateOnly from) => new("CLU-0163", ErrorKind.Conflict,
        $"Ngày dự kiến hoàn thành không được trước ngày {Day(from)}, ngày bắt đầu phong trào.",
        $"The planned day cannot be before {from:yyyy-MM-dd}, the first day of the movement.");
    public static Error FinishedTooEarly(DateOnly from) => new("CLU-0165", ErrorKind.Conflict,
        $"Ngày hoàn thành không được trước ngày {Day(from)}, ngày bắt đầu phong trào; hãy kiểm tra năm.",
        $"The work cannot be finished before {from:yyyy-MM-dd}, the first day of the movement; check the year.");
    public static Error MovementElsewhere(string unit) => new("CLU-0164", ErrorKind.Conflict,
        $"Phong trào không dành cho đơn vị {unit}; hãy chọn phong trào của đơn vị hoặc của cụm, khối.",
        $"The movement does not reach unit {unit}; choose one of its own, of its cluster or of the province.");

    // Standing flags
    public static readonly Error FlagNotFound = new("CLU-0140", ErrorKind.NotFound,
        "Cụm, khối chưa có cờ thường trực.", "The cluster has no standing flag yet.");
    public static readonly Error FlagToSelf = new("CLU-0141", ErrorKind.Conflict,
        "Đơn vị này đang giữ cờ thường trực, không cần bàn giao.", "This unit holds the standing flag; there is nothing to hand over.");

    public static Error FlagElsewhere(string? holder) => new("CLU-0142", ErrorKind.Conflict,
        holder is null ? "Cụm, khối chưa có đơn vị giữ cờ thường trực; hãy ghi đơn vị giữ đầu tiên."
            : $"Cờ thường trực đang do {holder} giữ; chỉ đơn vị này bàn giao được.",
        holder is null ? "Nobody holds the standing flag yet; record the first holder."
            : $"The standing flag is held by {holder}; only that unit hands it over.");
    public static Error FlagYear(DateOnly on) => new("CLU-0144", ErrorKind.Conflict,
        $"Cờ bàn giao ngày {Day(on)} được giữ từ năm {on.Year} hoặc {on.Year + 1}; hãy kiểm tra năm.",
        $"A flag handed over on {on:yyyy-MM-dd} is held from {on.Year} or {on.Year + 1}; check the year.");
    public static Error FlagNotLater(int year) => new("CLU-0143", ErrorKind.Conflict,
        $"Cờ thường trực đã được giao từ năm {year}; lần bàn giao mới phải sau đó.",
        $"The standing flag was handed over for {year} already; the next hand-over must be later.");

    private static string Named(PhaseKind kind) => kind switch
    {
        PhaseKind.Pledge => "đăng ký, ký giao ước",
        PhaseKind.Report => "báo cáo số liệu",
        PhaseKind.SelfScore => "tự chấm điểm",
        PhaseKind.Appraise => "thẩm định",
        PhaseKind.Conference => "hội nghị tổng kết",
        PhaseKind.Council => "Hội đồng xét",
    };

    private static string Day(DateOnly day) => $"{day:dd'/'MM'/'yyyy}";

    private static string Moment(DateTimeOffset moment) => $"{moment.ToOffset(TimeSpan.FromHours(7)):HH:mm dd'/'MM'/'yyyy}";
}
