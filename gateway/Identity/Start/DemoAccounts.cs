namespace ThiDua.Identity;

/// <summary>An account for each role of the demonstration season (<i>tài khoản trình diễn</i>), and of the invented one that is under
/// way: functions, not people.</summary>
internal static class DemoAccounts
{
    /// <summary>Of the accounts where no other is set; known to everybody who reads this.</summary>
    public const string Password = "nuong-ngo-ben-suoi";
    private const string Block = "KHOI-HTTP-LC", PresentCluster = "CUM-MH-1";

    private static readonly (string Code, string Name)[] Units =
    [
        ("LC-TPLC", "Thành phố Lào Cai"), ("LC-SP", "Thị xã Sa Pa"), ("LC-BH", "Huyện Bắc Hà"), ("LC-SMC", "Huyện Si Ma Cai"),
        ("LC-MK", "Huyện Mường Khương"), ("LC-BX", "Huyện Bát Xát"), ("LC-BT", "Huyện Bảo Thắng"), ("LC-BY", "Huyện Bảo Yên"),
        ("LC-VB", "Huyện Văn Bàn"), ("MH-AN-PHU", "Phường An Phú"), ("MH-BINH-MINH", "Phường Bình Minh"), ("MH-DONG-SON", "Xã Đông Sơn"),
        ("MH-HOA-BINH", "Xã Hòa Bình"), ("MH-LONG-THANH", "Xã Long Thành"), ("MH-PHU-LOC", "Xã Phú Lộc"), ("MH-TAN-TIEN", "Xã Tân Tiến"),
        ("MH-VINH-XUAN", "Xã Vĩnh Xuân"),
    ];
    private static readonly (string Code, string Name)[] Departments =
    [
        ("LC-SNV", "Sở Nội vụ"), ("LC-SKHDT", "Sở Kế hoạch và Đầu tư"), ("LC-SGDDT", "Sở Giáo dục và Đào tạo"), ("LC-CA", "Công an tỉnh"),
        ("MH-SNV", "Sở Nội vụ"), ("MH-STC", "Sở Tài chính"), ("MH-SNNMT", "Sở Nông nghiệp và Môi trường"),
        ("MH-SGDDT", "Sở Giáo dục và Đào tạo"),
    ];

    public static IReadOnlyList<(string Name, string Function, string Grant)> All { get; } =
    [
        ("office", "Cơ quan thi đua, khen thưởng tỉnh", Everywhere(Roles.ProvinceOffice)),
        ("council", "Thư ký Hội đồng Thi đua - Khen thưởng", Everywhere(Roles.CouncilSecretary)),
        ("auditor", "Thanh tra", Everywhere(Roles.Auditor)),
        ("admin", "Quản trị viên", Everywhere(Roles.Administrator)),
        ("head", "Khối trưởng Khối thi đua các huyện, thị xã, thành phố", new Grant(Roles.ClusterHead, Scopes.Cluster(Block)).ToString()),
        ("head-mh", "Cụm trưởng Cụm thi đua số 1 các xã, phường", new Grant(Roles.ClusterHead, Scopes.Cluster(PresentCluster)).ToString()),
        .. Units.Select(unit => ($"clerk-{unit.Code.ToLowerInvariant()}", $"Chuyên viên {unit.Name}",
            new Grant(Roles.UnitClerk, Scopes.Unit(unit.Code)).ToString())),
        .. Units.Select(unit => ($"leader-{unit.Code.ToLowerInvariant()}", $"Lãnh đạo {unit.Name}",
            new Grant(Roles.UnitLeader, Scopes.Unit(unit.Code)).ToString())),
        .. Departments.Select(department => ($"appraiser-{department.Code.ToLowerInvariant()}", $"Thẩm định {department.Name}",
            new Grant(Roles.DepartmentAppraiser, Scopes.Department(department.Code)).ToString())),
    ];

    /// <summary>Those that exist are left as they are.</summary>
    public static async Task CreateAsync(IdentityDbContext db, UserManager<Credential> users, string password, TimeProvider clock,
        CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // Two gateways may start at once.
        await db.Database.ExecuteSqlAsync($"lock table identity.account in share row exclusive mode", ct);
        var known = await db.Accounts.Select(account => account.Name).ToListAsync(ct);
        // One hash for the one password that is printed anyway: hashing it thirty times would only make the start slow.
        var hash = users.PasswordHasher.HashPassword(new Credential(), PasswordCheck.Normal(password));
        foreach (var (name, function, grant) in All.Where(account => !known.Contains(account.Name)))
        {
            var account = Account.Open(Guid.CreateVersion7(clock.GetUtcNow()), name, function, [GrantRules.Read(grant)!],
                mustChangePassword: false);
            db.Accounts.Add(account);
            (await users.CreateAsync(new Credential { Id = account.Id, UserName = name, PasswordHash = hash })).OrThrow();
        }
        await transaction.CommitAsync(ct);
    }

    private static string Everywhere(string role) => new Grant(role, Scope.Everything).ToString();
}
