namespace ThiDua.Scoring.Tests.Features;

/// <summary>What every endpoint refuses before it looks at anything: no token, no grant, the wrong role, no version.</summary>
public sealed class EveryEndpointTests(ScoringFixture module) : IClassFixture<ScoringFixture>
{
    private const string Id = "0199aaaa-0000-7000-8000-000000000000";

    /// <summary>Method, path, a role that may not, and whether the endpoint changes something that has a version.</summary>
    public static TheoryData<string, string, string, bool> Endpoints => new()
    {
        { "GET", "tables", "", false },
        { "GET", $"tables/{Id}", "", false },
        { "GET", $"tables/{Id}/changes", "", false },
        { "POST", "tables", Roles.UnitLeader, false },
        { "PUT", $"tables/{Id}", Roles.UnitLeader, true },
        { "POST", $"tables/{Id}/publication", Roles.DepartmentAppraiser, true },
        { "POST", $"tables/{Id}/withdrawal", Roles.UnitLeader, true },
        { "GET", $"tables/{Id}/withdrawal", Roles.UnitClerk, false },
        { "GET", "sheets", Roles.DepartmentData, false },
        { "GET", $"sheets/{Id}", Roles.Administrator, false },
        { "PUT", $"sheets/{Id}/self-scores", Roles.UnitLeader, true },
        { "POST", $"sheets/{Id}/submission", Roles.UnitClerk, true },
        { "PUT", $"sheets/{Id}/appraisal", Roles.ClusterHead, true },
        { "POST", $"sheets/{Id}/official", Roles.ProvinceOffice, true },
        { "POST", $"sheets/{Id}/official/withdrawal", Roles.ProvinceOffice, true },
        { "GET", $"sheets/{Id}/official/withdrawal", Roles.UnitClerk, false },
        { "POST", $"sheets/{Id}/one-account", Roles.UnitLeader, true },
        { "POST", $"sheets/{Id}/return", Roles.UnitClerk, true },
        { "GET", "rankings", "", false },
        { "GET", $"rankings/{Id}", "", false },
        { "POST", "rankings", Roles.UnitLeader, false },
        { "POST", $"rankings/{Id}/recalculation", Roles.DepartmentAppraiser, true },
        { "POST", $"rankings/{Id}/ties", Roles.ProvinceOffice, true },
        { "POST", $"rankings/{Id}/shared-places", Roles.ProvinceOffice, true },
        { "POST", $"rankings/{Id}/set-aside", Roles.UnitLeader, true },
        { "POST", $"rankings/{Id}/taking-back", Roles.DepartmentAppraiser, true },
        { "POST", $"rankings/{Id}/adoption", Roles.ProvinceOffice, true },
        { "POST", $"rankings/{Id}/adoption/correction", Roles.ProvinceOffice, true },
        { "POST", $"rankings/{Id}/reopening", Roles.ClusterHead, true },
        { "GET", "changes", "", false },
        { "GET", "operations/failures", Roles.ProvinceOffice, false },
        { "POST", "operations/republish", Roles.ProvinceOffice, false },
    };

    [Theory, MemberData(nameof(Endpoints))]
    public async Task Without_a_token_nothing_is_answered(string method, string path, string otherRole, bool versioned)
    {
        _ = (otherRole, versioned);
        Assert.Equal(401, (await module.Host.Anonymous().CallAsync(method, path)).Status);
    }

    [Theory, MemberData(nameof(Endpoints))]
    public async Task Without_the_permission_nothing_is_done(string method, string path, string otherRole, bool versioned)
    {
        _ = versioned;
        Assert.Equal(403, (await module.Host.ClientFor().CallAsync(method, path)).Status);
        if (otherRole.Length == 0) return;
        var scope = Roles.All[otherRole].ScopeKind is var kind && kind == Scopes.EverythingKind ? Scope.Everything : new Scope(kind, "X");
        Assert.Equal(403, (await module.Host.ClientFor(new Grant(otherRole, scope)).CallAsync(method, path)).Status);
    }

    [Theory, MemberData(nameof(Endpoints))]
    public async Task What_has_a_version_is_not_changed_unread(string method, string path, string otherRole, bool versioned)
    {
        _ = otherRole;
        if (versioned) Assert.Equal(428, (await Almighty().CallAsync(method, path, BodyOf(path))).Status);
    }

    [Theory, MemberData(nameof(Endpoints))]
    public async Task An_unknown_id_is_not_found(string method, string path, string otherRole, bool versioned)
    {
        _ = otherRole;
        if (path.Contains(Id, StringComparison.Ordinal))
            Assert.Equal((404, "GEN-0018"), (await Almighty()
                .CallAsync(method, path, BodyOf(path), versioned ? "\"1\"" : null)) is var answer ? (answer.Status, answer.Code) : default);
    }

    private HttpClient Almighty() => module.Host.ClientFor(
        [.. Roles.All.Select(role =>
            new Grant(role.Key, role.Value.ScopeKind == Scopes.EverythingKind ? Scope.Everything : new Scope(role.Value.ScopeKind, "X")))]);

    private static object? BodyOf(string path) => path.Split('/') switch
    {
        ["tables", _] => new { name = "Bảng", total = 100, nodes = Season.Nodes },
        [.., "self-scores"] or [.., "appraisal"] => Season.Lines(1, 1, 1),
        [.., "one-account"] => new { allowed = true, reason = "Một cán bộ" },
        [.., "return"] or [.., "reopening"] or [.., "withdrawal"] or [.., "correction"] => new { reason = "Bổ sung" },
        [.., "ties"] => new { rank = 1, orderedUnitCodes = new[] { "A", "B" }, reason = "Bỏ phiếu" },
        [.., "shared-places"] => new { rank = 1, unitCodes = new[] { "A", "B" }, reason = "Hội nghị thống nhất" },
        [.., "set-aside"] or [.., "taking-back"] => new { unitCode = "A", reason = "Không gửi bảng tự chấm" },
        [.., "adoption"] => Season.Adoption,
        _ => null,
    };
}
