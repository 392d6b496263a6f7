using static ThiDua.Contracts.Policy.Roles;
using static ThiDua.Contracts.Policy.Scopes;

namespace ThiDua.Contracts.Policy;

/// <summary>
/// The one policy table: what can be done, by whom, within which scope. Endpoints, tests and the web app all read it.
/// What is not listed here nobody may do.
/// </summary>
public static class Permissions
{
    private static readonly (string, string)[] Everybody =
    [
        (ProvinceOffice, EverythingKind), (UnitClerk, UnitKind), (UnitLeader, UnitKind), (ClusterHead, ClusterKind),
        (DepartmentAppraiser, DepartmentKind), (DepartmentData, DepartmentKind), (CouncilSecretary, EverythingKind),
        (Auditor, EverythingKind), (Administrator, EverythingKind),
    ];

    // What only those concerned and the province see before it is adopted.
    private static readonly (string, string)[] Concerned =
    [
        (ProvinceOffice, EverythingKind), (CouncilSecretary, EverythingKind), (Auditor, EverythingKind),
        (UnitClerk, UnitKind), (UnitLeader, UnitKind), (ClusterHead, ClusterKind),
        (DepartmentAppraiser, DepartmentKind),
    ];

    // Clusters
    public static readonly Permission ReadRegister =
        new("clusters.read-register", "Xem danh mục đơn vị, cụm, khối, kỳ thi đua và giao ước", Everybody);
    public static readonly Permission ManageUnits =
        new("clusters.manage-units", "Quản lý danh mục đơn vị", (ProvinceOffice, EverythingKind));
    public static readonly Permission ManageClusters =
        new("clusters.manage-clusters", "Quản lý cụm, khối và thành viên", (ProvinceOffice, EverythingKind));
    public static readonly Permission ManageCycles =
        new("clusters.manage-cycles", "Quản lý kỳ thi đua và thời hạn", (ProvinceOffice, EverythingKind));
    public static readonly Permission DraftPact =
        new("clusters.draft-pact", "Soạn và lấy ký giao ước", (ClusterHead, ClusterKind), (ProvinceOffice, EverythingKind));
    public static readonly Permission SignPact = new("clusters.sign-pact", "Ký giao ước", (UnitLeader, UnitKind));
    public static readonly Permission HoldConference =
        new("clusters.hold-conference", "Tổ chức hội nghị cụm, khối", (ClusterHead, ClusterKind), (ProvinceOffice, EverythingKind));
    public static readonly Permission PrepareHandOver =
        new("clusters.prepare-hand-over", "Lập biên bản bàn giao", (ClusterHead, ClusterKind));
    public static readonly Permission SignHandOver = new("clusters.sign-hand-over", "Ký biên bản bàn giao", (UnitLeader, UnitKind));

    public static readonly Permission RunMovement = new("clusters.run-movement", "Phát động, sơ kết, tổng kết phong trào thi đua",
        (ClusterHead, ClusterKind), (UnitLeader, UnitKind), (ProvinceOffice, EverythingKind));
    public static readonly Permission ManageCouncil = new("clusters.manage-council", "Kiện toàn Hội đồng Thi đua - Khen thưởng",
        (ProvinceOffice, EverythingKind), (CouncilSecretary, EverythingKind));
    public static readonly Permission RegisterModel = new("clusters.register-model", "Ghi nhận, nhân rộng điển hình tiên tiến",
        (UnitClerk, UnitKind), (UnitLeader, UnitKind), (ProvinceOffice, EverythingKind));
    public static readonly Permission RegisterWork =
        new("clusters.register-work", "Đăng ký công trình, phần việc và báo hoàn thành", (UnitClerk, UnitKind), (UnitLeader, UnitKind));

    // What a unit aims at is its own affair until the conference: its cluster's head and the province read it, other members do not.
    public static readonly Permission ReadTitles = new("clusters.read-titles", "Xem đăng ký danh hiệu thi đua", (UnitClerk, UnitKind),
        (UnitLeader, UnitKind), (ClusterHead, ClusterKind), (ProvinceOffice, EverythingKind), (CouncilSecretary, EverythingKind),
        (Auditor, EverythingKind));
    public static readonly Permission RegisterTitles = new("clusters.register-titles", "Đăng ký danh hiệu thi đua", (UnitClerk, UnitKind),
        (UnitLeader, UnitKind), (ProvinceOffice, EverythingKind));
    public static readonly Permission CorrectTitles =
        new("clusters.correct-titles", "Đính chính đăng ký danh hiệu thi đua", (ProvinceOffice, EverythingKind));

    // Indicators
    public static readonly Permission ReadCatalogue = new("indicators.read-catalogue", "Xem danh mục chỉ tiêu", Everybody);
    public static readonly Permission ManageCatalogue =
        new("indicators.manage-catalogue", "Quản lý danh mục chỉ tiêu", (ProvinceOffice, EverythingKind));
    public static readonly Permission AssignTargets = new("indicators.assign-targets", "Giao chỉ tiêu", (ProvinceOffice, EverythingKind));
    public static readonly Permission ReadFigures =
        new("indicators.read-figures", "Xem số liệu", [.. Concerned, (DepartmentData, DepartmentKind)]);
    public static readonly Permission ReportActuals = new("indicators.report-actuals", "Báo cáo số thực hiện", (UnitClerk, UnitKind),
        (DepartmentAppraiser, DepartmentKind), (DepartmentData, DepartmentKind));
    public static readonly Permission RecordHistory =
        new("indicators.record-history", "Nhập số liệu lịch sử", (ProvinceOffice, EverythingKind));
    public static readonly Permission ReportClusterFigures = new("indicators.report-cluster-figures", "Báo cáo số liệu chung của cụm, khối",
        (ClusterHead, ClusterKind), (ProvinceOffice, EverythingKind));
    public static readonly Permission ReadReviews = new("indicators.read-reviews", "Xem sơ kết, tổng kết", (ProvinceOffice, EverythingKind),
        (CouncilSecretary, EverythingKind), (Auditor, EverythingKind), (UnitClerk, UnitKind), (UnitLeader, UnitKind),
        (ClusterHead, ClusterKind));
    public static readonly Permission HoldReview =
        new("indicators.hold-review", "Mở và kết thúc sơ kết, tổng kết", (ClusterHead, ClusterKind));
    public static readonly Permission WriteReview =
        new("indicators.write-review", "Viết báo cáo sơ kết, tổng kết của đơn vị", (UnitClerk, UnitKind));
    public static readonly Permission SubmitReview =
        new("indicators.submit-review", "Nộp báo cáo sơ kết, tổng kết của đơn vị", (UnitLeader, UnitKind));
    public static readonly Permission ReturnReview = new("indicators.return-review", "Trả lại báo cáo sơ kết, tổng kết của đơn vị",
        (UnitLeader, UnitKind), (ClusterHead, ClusterKind));
    public static readonly Permission VerifyActuals = new("indicators.verify-actuals", "Xác nhận số liệu thuộc ngành",
        (DepartmentAppraiser, DepartmentKind), (DepartmentData, DepartmentKind));

    // Scoring
    public static readonly Permission ReadTables = new("scoring.read-tables", "Xem bảng điểm", Everybody);
    public static readonly Permission DesignTable =
        new("scoring.design-table", "Xây dựng và ban hành bảng điểm", (ClusterHead, ClusterKind), (ProvinceOffice, EverythingKind));
    public static readonly Permission ReadSheets = new("scoring.read-sheets", "Xem phiếu chấm điểm", Concerned);
    public static readonly Permission EnterSelfScores = new("scoring.enter-self-scores", "Tự chấm điểm", (UnitClerk, UnitKind));
    public static readonly Permission SubmitSheet = new("scoring.submit-sheet", "Nộp phiếu tự chấm", (UnitLeader, UnitKind));
    public static readonly Permission AppraiseSheet =
        new("scoring.appraise-sheet", "Thẩm định điểm thuộc ngành", (DepartmentAppraiser, DepartmentKind));
    public static readonly Permission ReturnSheet =
        new("scoring.return-sheet", "Trả lại phiếu chấm điểm", (DepartmentAppraiser, DepartmentKind), (ClusterHead, ClusterKind),
            (UnitLeader, UnitKind));
    public static readonly Permission AllowOneAccount = new("scoring.allow-one-account",
        "Cho phép một tài khoản vừa tự chấm vừa nộp phiếu", (ClusterHead, ClusterKind), (ProvinceOffice, EverythingKind));
    public static readonly Permission ConfirmOfficialPoints =
        new("scoring.confirm-official-points", "Xác định điểm chính thức", (ClusterHead, ClusterKind));
    public static readonly Permission ReadRankings = new("scoring.read-rankings", "Xem kết quả xếp hạng", Everybody);
    public static readonly Permission CalculateRanking =
        new("scoring.calculate-ranking", "Tổng hợp, xếp hạng", (ClusterHead, ClusterKind), (ProvinceOffice, EverythingKind));
    public static readonly Permission AdoptRanking =
        new("scoring.adopt-ranking", "Thông qua kết quả tại hội nghị", (ClusterHead, ClusterKind));
    public static readonly Permission SetMembersAside =
        new("scoring.set-members-aside", "Để đơn vị chưa có điểm ngoài xếp hạng", (ClusterHead, ClusterKind),
            (ProvinceOffice, EverythingKind));
    public static readonly Permission ReopenRanking =
        new("scoring.reopen-ranking", "Mở lại kết quả đã thông qua", (ProvinceOffice, EverythingKind));

    // Awards
    public static readonly Permission ReadAwardRules =
        new("awards.read-rules", "Xem danh mục khen thưởng và số lượng được phân bổ", Everybody);
    public static readonly Permission AllotAwards = new("awards.allot", "Phân bổ số lượng cờ, bằng khen", (ProvinceOffice, EverythingKind));
    public static readonly Permission ReadNominations = new("awards.read-nominations", "Xem hồ sơ bình xét, suy tôn", Concerned);
    // The office: past seasons from paper, by the days and rules of then; nothing of a season under way.
    public static readonly Permission Nominate =
        new("awards.nominate", "Bình xét, suy tôn", (ClusterHead, ClusterKind), (ProvinceOffice, EverythingKind));
    public static readonly Permission RecordBallot =
        new("awards.record-ballot", "Ghi biên bản kiểm phiếu", (ClusterHead, ClusterKind), (CouncilSecretary, EverythingKind),
            (ProvinceOffice, EverythingKind));
    public static readonly Permission RecordDecision =
        new("awards.record-decision", "Ghi quyết định khen thưởng", (ProvinceOffice, EverythingKind), (UnitLeader, UnitKind));
    public static readonly Permission RecordPresentation = new("awards.record-presentation", "Ghi việc trao tặng",
        (ProvinceOffice, EverythingKind), (ClusterHead, ClusterKind), (UnitLeader, UnitKind));
    public static readonly Permission ReadRegisterOfAwards = new("awards.read-register", "Tra cứu sổ khen thưởng", Everybody);

    public static readonly Permission ReadCommendationSummaries = new("awards.read-summaries", "Xem tổng hợp khen thưởng", Concerned);
    public static readonly Permission RecordCommendationSummary = new("awards.record-summary", "Ghi tổng hợp khen thưởng",
        (ProvinceOffice, EverythingKind), (ClusterHead, ClusterKind), (UnitLeader, UnitKind), (UnitClerk, UnitKind));

    // Identity and operations
    public static readonly Permission ManageAccounts =
        new("identity.manage-accounts", "Quản lý tài khoản và ứng dụng", (Administrator, EverythingKind));
    public static readonly Permission ReadSecurity = new("identity.read-security", "Xem nhật ký an ninh", (Auditor, EverythingKind),
        (Administrator, EverythingKind));
    public static readonly Permission Operate =
        new("platform.operate", "Vận hành: lỗi tồn đọng, phát lại sự kiện", (Administrator, EverythingKind));
    /// <summary>Changes of what the reader may see; whose they are is asked again of each thing.</summary>
    public static readonly Permission ReadChanges = new("platform.read-changes", "Xem nhật ký thay đổi", Everybody);

    /// <summary>Every row, for the start-up check, the tests and the exported table.</summary>
    public static IReadOnlyList<Permission> All { get; } =
    [
        .. typeof(Permissions).GetFields().Where(field => field.FieldType == typeof(Permission))
            .Select(field => (Permission)field.GetValue(null)!),
    ];
}
