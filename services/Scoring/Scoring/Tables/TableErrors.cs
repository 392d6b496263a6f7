namespace ThiDua.Scoring;

/// <summary>Refusals and field rules of scoring tables. Codes are permanent: a retired one stays listed, none is reused.</summary>
internal static class TableErrors
{
    public static readonly Error TableFrozen = new("SCO-0001", ErrorKind.Locked,
        "Bảng điểm đã ban hành thì không sửa được; hãy tạo một phiên bản mới.",
        "A published table does not change; create a further version.")
    { Next = NextStep.Told(nameof(CreateTable), Permissions.DesignTable, Pages.Table) };
    public static readonly Error TableIsWithdrawn = new("SCO-0014", ErrorKind.Locked,
        "Bảng điểm đã được rút lại; hãy tạo bảng khác.",
        "The table was withdrawn; create another one.")
    { Next = NextStep.Told(nameof(CreateTable), Permissions.DesignTable, Pages.Table) };
    public static readonly Error TableInUse = new("SCO-0015", ErrorKind.Conflict,
        "Đã có đơn vị nộp phiếu hoặc có bảng xếp hạng theo bảng điểm này nên không rút lại được; hãy ban hành một phiên bản mới.",
        "Sheets are submitted or members are ranked under this table, so it is not withdrawn; publish a further version.")
    { Next = NextStep.Told(nameof(CreateTable), Permissions.DesignTable, Pages.Table) };
    public static readonly Error TableFaulty = new("SCO-0002", ErrorKind.Invalid,
        "Chưa ban hành được: bảng điểm còn các lỗi nêu dưới đây.",
        "Not published: correct the findings below first.")
    { Next = NextStep.Told(nameof(RedraftTable), Permissions.DesignTable, Pages.Table) };
    public static readonly Error TableNotPublished = new("SCO-0003", ErrorKind.Conflict,
        "Cụm, khối này chưa có bảng điểm đã ban hành cho kỳ thi đua.",
        "The cluster has no published table for this cycle.")
    { Next = NextStep.Do(nameof(PublishTable), Permissions.DesignTable, Pages.Table) };
    public static readonly Error TableChanged = new("SCO-0004", ErrorKind.Stale,
        "Bảng điểm vừa được người khác thay đổi; hãy tải lại.",
        "Somebody changed this table; reload it.");
    public static readonly Error TableVersionTaken = new("SCO-0005", ErrorKind.Conflict,
        "Người khác vừa tạo phiên bản này của bảng điểm; hãy dùng bản đó.",
        "Somebody has just created this version of the table; use that one.")
    { Next = NextStep.Told(nameof(ListTables), Permissions.ReadTables, Pages.Table) };
    public static readonly Error DraftExists = new("SCO-0009", ErrorKind.Conflict,
        "Cụm, khối đang có một bảng điểm dự thảo cho kỳ này; hãy sửa bản dự thảo đó.",
        "The cluster has a draft table for this cycle; change that draft.")
    { Next = NextStep.Told(nameof(RedraftTable), Permissions.DesignTable, Pages.Table) };
    public static readonly Error CodesUnknown = new("SCO-0010", ErrorKind.Invalid,
        "Bảng điểm nhắc đến sở, ngành hoặc chỉ tiêu chưa có trong danh mục; hãy kiểm tra mã; nếu vừa thêm, hãy thử lại sau vài giây.",
        "The table names departments or indicators that are not known here; check the codes; "
            + "if they were added just now, try again in a few seconds.")
    { RetryAfter = 1 };

    public static Error TableForbids(TableState state) => state == TableState.Withdrawn ? TableIsWithdrawn : TableFrozen;

    // Fields
    public static readonly FieldRule NoPoints = new("SCO-1001",
        "Điểm có tối đa 4 chữ số thập phân và không quá 1.000.000.",
        "Points have at most 4 decimals and are at most 1,000,000.");
    public static readonly FieldRule NoSuchRowAbove = new("SCO-1026",
        "Không có dòng nào phía trên mang số thứ tự này; chỉ ghi mã hoặc số thứ tự của nhóm, không ghi cả hai.",
        "No row above prints this number; send the code or the number of the group, not both.");
    public static readonly FieldRule NoPlaces = new("SCO-1024",
        "Số hạng cần phân định phải từ 1 đến 1.000.",
        "The number of places whose order is needed is from 1 to 1,000.");
    public static readonly FieldRule NoCriterion = new("SCO-1002",
        "Bảng điểm chưa có tiêu chí nào.",
        "The table has no criterion.");
    public static readonly FieldRule MaximumNotPositive = new("SCO-1006",
        "Điểm chuẩn phải lớn hơn 0.",
        "The maximum must be above 0.");
    public static readonly FieldRule DepartmentOfGroup = new("SCO-1008",
        "Chỉ tiêu chí cuối cùng mới có sở, ngành thẩm định.",
        "Only a criterion without children has a department.");
    public static readonly FieldRule IndicatorOfGroup = new("SCO-1009",
        "Chỉ tiêu chí cuối cùng mới gắn chỉ tiêu.",
        "Only a criterion without children is bound to an indicator.");
    public static readonly FieldRule StepOfGroup = new("SCO-1010",
        "Chỉ tiêu chí cuối cùng mới có bước điểm.",
        "Only a criterion without children has a step.");
    public static readonly FieldRule DepartmentMissing = new("SCO-1011",
        "Chưa có sở, ngành thẩm định.",
        "The department in charge is missing.");
    public static readonly FieldRule StepNotPositive = new("SCO-1012",
        "Bước điểm phải lớn hơn 0.",
        "The step must be above 0.");
    public static readonly FieldRule MaximumOutOfStep = new("SCO-1013",
        "Điểm chuẩn phải là bội số của bước điểm.",
        "The maximum must be a multiple of the step.");

    public static FieldRule CodeTwice(string typed) => new("SCO-1003",
        $"Mã {typed} đã dùng cho một dòng khác.",
        $"Code {typed} is used by another node.");

    public static FieldRule GroupUnknown(string typed) => new("SCO-1004",
        $"Không có nhóm mang mã {typed}.",
        $"There is no group of the code {typed}.");

    public static FieldRule UnderItself(string nodeName) => new("SCO-1005",
        $"«{nodeName}» nằm trong chính nó.",
        $"'{nodeName}' lies below itself.");

    public static FieldRule GroupSumDiffers(string nodeName, Points sum, Points maximum) => new("SCO-1007",
        $"Các tiêu chí trong «{nodeName}» cộng lại được {sum.Value}, khác {maximum.Value}.",
        $"The children of '{nodeName}' add up to {sum.Value}, not {maximum.Value}.");

    public static FieldRule TotalDiffers(Points sum, Points total) => new("SCO-1014",
        $"Các nhóm cộng lại được {sum.Value}, khác tổng điểm đã ghi {total.Value}.",
        $"The groups add up to {sum.Value}, not to the stated total {total.Value}.");

    public static FieldRule UnitUnknown(string code) => new("SCO-1015",
        $"Không có {Thing.Unit(code)}.",
        $"There is no {Thing.Unit(code)}.");

    public static FieldRule IndicatorUnknown(string code) => new("SCO-1016",
        $"Không có {Thing.Indicator(code)}.",
        $"There is no {Thing.Indicator(code)}.");
}
