namespace ThiDua.Identity;

/// <summary>An account for each role of the demonstration season (<i>tài khoản trình diễn</i>), and of the invented one that is under
/// way: functions, not people.</summary>
internal static class DemoAccounts
{
    /// <summary>Of the accounts where no other is set; known to everybody who reads this.</summary>
    public const string Password = "nuong-ngo-ben-suoi";
    private const string Block = "KHOI-HTTP-LC", PresentCluster = "CUM-MH-1";

    private static readonly string[] Units = ["LC-TPLC", "LC-SP", "LC-BH", "LC-SMC", "LC-MK", "LC-BX", "LC-BT", "LC-BY", "LC-VB",
        "MH-AN-PHU", "MH-BINH-MINH", "MH-DONG-SON", "MH-HOA-BINH", "MH-LONG-THANH", "MH-PHU-LOC", "MH-TAN-TIEN", "MH-VINH-XUAN"];
    private static readonly string[] Departments =
        ["LC-SNV", "LC-SKHDT", "LC-SGDDT", "LC-CA", "MH-SNV", "MH-STC", "MH-SNNMT", "MH-SGDDT"];

    public static IReadOnlyList<(string Name, string Function, string Grant)> All { get; } =
    [
        ("office", "Cơ quan thi đua, khen thưởng tỉnh", Everywhere(Roles.ProvinceOffice)),
        ("council", "Thư ký Hội đồng Thi đua - Khen thưởng", Everywhere(Roles.CouncilSecretary)),
        ("auditor", "Thanh tra", Everywhere(Roles.Auditor)),
        ("admin", "Quản trị viên", Everywhere(Roles.Administrator)),
        ("head", $"Khối trưởng {Block}", new Grant(Roles.ClusterHead, Scopes.Cluster(Block)).ToString()),
        ("head-mh", $"Trưởng {PresentCluster}", new Grant(Roles.ClusterHead, Scopes.Cluster(PresentCluster)).ToString()),
        .. Units.Select(unit =>
            ($"clerk-{unit.ToLowerInvariant()}", $"Chuyên viên {unit}", new Grant(Roles.UnitClerk, Scopes.Unit(unit)).ToString())),
        .. Units.Select(unit =>
            ($"leader-{unit.ToLowerInvariant()}", $"Lãnh đạo {unit}", new Grant(Roles.UnitLeader, Scopes.Unit(unit)).ToString())),
        .. Departments.Select(code => ($"appraiser-{code.ToLowerInvariant()}", $"Thẩm định {code}",
            new Grant(Roles.DepartmentAppraiser, Scopes.Department(code)).ToString())),
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
