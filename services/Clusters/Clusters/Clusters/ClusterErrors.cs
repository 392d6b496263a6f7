namespace ThiDua.Clusters;

/// <summary>What is refused about clusters and blocks. Codes are permanent: a retired one stays listed, none is reused.</summary>
internal static class ClusterErrors
{
    private static readonly NextStep EndIt = NextStep.Told(nameof(EndMembership), Permissions.ManageClusters, Pages.Cluster);

    public static readonly Error ClusterNotFound = new("CLU-0020", ErrorKind.NotFound,
        "Không tìm thấy cụm, khối thi đua; hãy kiểm tra mã.", "There is no such cluster or block; check its code.");
    public static readonly Error ClusterCodeTaken = new("CLU-0021", ErrorKind.Conflict,
        "Mã cụm, khối đã có; hãy chọn mã khác.", "This cluster code exists; choose another.");
    public static readonly Error DeputyIsHead = new("CLU-0022", ErrorKind.Conflict,
        "Trưởng và phó cụm, khối phải là hai đơn vị khác nhau; hãy chọn lại.",
        "Head and deputy must be two different units; choose again.");
    public static readonly Error MembershipTwice = new("CLU-0023", ErrorKind.Conflict,
        "Đơn vị đã thuộc một cụm, khối cùng loại trong thời gian này; hãy kết thúc tư cách thành viên cũ trước.",
        "The unit belongs to a cluster of this kind in this time already; end that membership first.")
    { Next = EndIt };

    public static Error MembershipOverlaps(string unit, DateOnly from) => new("CLU-0024", ErrorKind.Conflict,
        $"{Thing.Unit(unit)} đã là thành viên của cụm, khối này từ ngày {from} trở đi; không cần thêm nữa.",
        $"{Thing.Unit(unit)} is a member of this cluster on {from} or later already; there is nothing to add.")
    { Next = NextStep.Done };
    public static Error MemberElsewhere(string unit, string cluster) => new("CLU-0025", ErrorKind.Conflict,
        $"{Thing.Unit(unit)} đang thuộc {Thing.Cluster(cluster)} trong thời gian này; hãy kết thúc tư cách thành viên ở đó trước.",
        $"{Thing.Unit(unit)} belongs to {Thing.Cluster(cluster)} in this time; end that membership first.")
    { Next = EndIt };
    public static Error UnitNotThere(string unit, DateOnly day) => new("CLU-0026", ErrorKind.Conflict,
        $"{Thing.Unit(unit)} không hoạt động vào ngày {day} nên không thể gia nhập từ ngày đó; hãy chọn đơn vị hoặc ngày khác.",
        $"{Thing.Unit(unit)} does not exist on {day}, so it cannot join from that day; choose another unit or day.");
    public static Error ClusterNotThere(string cluster, DateOnly day) => new("CLU-0027", ErrorKind.Conflict,
        $"{Thing.Cluster(cluster)} chưa được thành lập hoặc đã kết thúc vào ngày {day}; hãy chọn ngày khác.",
        $"{Thing.Cluster(cluster)} was not formed yet or had ended on {day}; choose another day.");
    public static Error NotAMember(string unit, DateOnly day) => new("CLU-0028", ErrorKind.Conflict,
        $"{Thing.Unit(unit)} không phải là thành viên của cụm, khối vào ngày {day}; hãy kiểm tra danh sách thành viên.",
        $"{Thing.Unit(unit)} is not a member of the cluster on {day}; check the list of members.")
    { Next = NextStep.Told(nameof(GetCluster), Permissions.ReadRegister, Pages.Cluster) };
    public static Error MemberHoldsPost(string unit, int year) => new("CLU-0029", ErrorKind.Conflict,
        $"{Thing.Unit(unit)} giữ chức trưởng hoặc phó của năm {year} nên chưa kết thúc được tư cách thành viên.",
        $"{Thing.Unit(unit)} is head or deputy for {year}, so the membership cannot end yet.")
    { Next = NextStep.Do(nameof(PrepareHandOver), Permissions.PrepareHandOver, Pages.HandOver) };
    public static Error OfficersSet(int year) => new("CLU-0030", ErrorKind.Locked,
        $"Trưởng, phó của năm {year} đã có và chỉ thay đổi khi bàn giao.",
        $"Head and deputy of {year} are set and change by hand-over only.")
    { Next = NextStep.Do(nameof(PrepareHandOver), Permissions.PrepareHandOver, Pages.HandOver) };
    public static Error PostStillHeld(DateOnly day) => new("CLU-0032", ErrorKind.Conflict,
        $"Chức danh này có người giữ hoặc tạm quyền đến ngày {day}; chỉ cử đơn vị khác sau ngày đó.",
        $"The post is held, or somebody stands in, until {day}; another can be named only after that day.");
    public static Error PostNeverFilled(int year) => new("CLU-0033", ErrorKind.Conflict,
        $"Năm {year} chưa có ai được ghi giữ chức danh này nên không có ai để tạm quyền thay.",
        $"Nobody was named for this post for {year}, so there is nobody to stand in for.")
    { Next = NextStep.Do(nameof(AppointOfficers), Permissions.ManageClusters, Pages.Cluster) };
    public static Error NotInOffice(string cluster, int year) => new("CLU-0031", ErrorKind.Forbidden,
        $"Đơn vị của bạn không giữ chức trưởng, phó {Thing.Cluster(cluster)} năm {year}; việc này do đơn vị đang giữ chức thực hiện.",
        $"Your unit is neither head nor deputy of {Thing.Cluster(cluster)} for {year}; this is for the unit in office.");

    public static Error NoMembership(string unit) => new("CLU-0034", ErrorKind.Conflict,
        $"{Thing.Unit(unit)} chưa từng là thành viên của cụm, khối này; hãy kiểm tra danh sách thành viên.",
        $"{Thing.Unit(unit)} never was a member of this cluster; check the list of members.")
    { Next = NextStep.Told(nameof(GetCluster), Permissions.ReadRegister, Pages.Cluster) };
    public static Error EndsBeforeItBegins(DateOnly from) => new("CLU-0035", ErrorKind.Conflict,
        $"Ngày cuối không được trước ngày đầu {from}; hãy sửa ngày.",
        $"The last day cannot be before the first, {from}; correct it.");
    public static Error MembershipIsUsed(string unit) => new("CLU-0036", ErrorKind.Conflict,
        $"Không rút lại được tư cách thành viên của {Thing.Unit(unit)} vì đã có việc căn cứ vào đó; hãy kết thúc tư cách thành viên.",
        $"The membership of {Thing.Unit(unit)} cannot be withdrawn, because something rests on it; end it instead.")
    { Next = EndIt };
    public static Error OfficersHandedOver(int year) => new("CLU-0037", ErrorKind.Locked,
        $"Trưởng, phó của năm {year} đã nhận bàn giao, hai bên đã ký nên không sửa được.",
        $"The officers of {year} took over by a hand-over that both sides signed, so they cannot be corrected.")
    { Next = NextStep.Final };
    public static Error FormedAfterMembers(DateOnly from) => new("CLU-0038", ErrorKind.Conflict,
        $"Cụm, khối đã có thành viên từ ngày {from} nên không thể thành lập sau năm đó; hãy sửa tư cách thành viên trước.",
        $"The cluster has members from {from} on, so it cannot have been formed after that year; correct the memberships first.")
    { Next = NextStep.Told(nameof(CorrectMembership), Permissions.ManageClusters, Pages.Cluster) };
    public static Error ClusterEnded(string cluster, DateOnly lastDay) => new("CLU-0039", ErrorKind.Locked,
        $"{Thing.Cluster(cluster)} đã kết thúc ngày {lastDay} hoặc đã bị rút lại.",
        $"{Thing.Cluster(cluster)} ended on {lastDay} or was withdrawn.")
    { Next = NextStep.Done };
    public static Error MembersLater(string unit, DateOnly from) => new("CLU-0047", ErrorKind.Conflict,
        $"{Thing.Unit(unit)} gia nhập từ ngày {from}, sau ngày cụm, khối kết thúc; hãy rút lại tư cách thành viên đó trước.",
        $"{Thing.Unit(unit)} joins on {from}, after the cluster ends; withdraw that membership first.")
    { Next = NextStep.Told(nameof(WithdrawMembership), Permissions.ManageClusters, Pages.Cluster) };
    public static Error ClusterNotEnded(string cluster) => new("CLU-0048", ErrorKind.Conflict,
        $"{Thing.Cluster(cluster)} chưa kết thúc nên không có gì để rút lại.",
        $"{Thing.Cluster(cluster)} has not ended, so there is nothing to withdraw.")
    { Next = NextStep.Done };
    public static Error ClusterIsUsed(string cluster) => new("CLU-0049", ErrorKind.Conflict,
        $"Không rút lại được {Thing.Cluster(cluster)} vì đã có việc căn cứ vào đó; hãy ghi quyết định kết thúc.",
        $"{Thing.Cluster(cluster)} cannot be withdrawn, because something rests on it; record the decision that ends it.")
    { Next = NextStep.Told(nameof(CloseCluster), Permissions.ManageClusters, Pages.Cluster) };

    // Fields
    public static readonly FieldRule DayOrYear = new("CLU-1011",
        "Cần ghi ngày hoặc năm, và chỉ một trong hai.", "Give the day or the year, exactly one of them.");
}
