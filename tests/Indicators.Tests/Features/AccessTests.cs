namespace ThiDua.Indicators.Tests.Features;

/// <summary>Every endpoint without token, with a token that carries no right, and with a right of another role.</summary>
public sealed class AccessTests(IndicatorsFixture module) : IClassFixture<IndicatorsFixture>
{
    public static TheoryData<string, string, string> Endpoints => new()
    {
        { "POST", "/indicators", Roles.UnitClerk },
        { "POST", "/indicators/X/closure", Roles.UnitClerk },
        { "GET", "/indicators", "" },
        { "GET", "/indicators/X", "" },
        { "GET", "/figures", Roles.Administrator },
        { "GET", "/figures/export", Roles.Administrator },
        { "GET", "/units/LC-SMC/report", Roles.Administrator },
        { "GET", "/figures/LC-SMC/2021", Roles.Administrator },
        { "PUT", "/figures/LC-SMC/2021/targets", Roles.UnitClerk },
        { "PUT", "/figures/LC-SMC/2021/actuals", Roles.ProvinceOffice },
        { "PUT", "/figures/LC-SMC/2021/history", Roles.UnitClerk },
        { "POST", "/figures/LC-SMC/2021/verification", Roles.UnitClerk },
        { "POST", "/figures/LC-SMC/2021/corrections", Roles.ProvinceOffice },
        { "GET", "/clusters/KHOI-HTTP-LC/2021/indicators/X", Roles.Administrator },
        { "GET", "/clusters/KHOI-HTTP-LC/2021/figures", Roles.Administrator },
        { "PUT", "/clusters/KHOI-HTTP-LC/2021/figures", Roles.UnitLeader },
        { "GET", "/reviews", Roles.DepartmentData },
        { "POST", "/reviews", Roles.ProvinceOffice },
        { "GET", "/reviews/0198c0de-0000-7000-8000-000000000001", Roles.DepartmentData },
        { "GET", "/reviews/0198c0de-0000-7000-8000-000000000001/report", Roles.DepartmentData },
        { "PUT", "/reviews/0198c0de-0000-7000-8000-000000000001/submissions/LC-SMC", Roles.UnitLeader },
        { "POST", "/reviews/0198c0de-0000-7000-8000-000000000001/submissions/LC-SMC/submission", Roles.UnitClerk },
        { "POST", "/reviews/0198c0de-0000-7000-8000-000000000001/closure", Roles.UnitLeader },
        { "GET", "/changes", "" },
        { "GET", "/operations/failures", Roles.ProvinceOffice },
        { "GET", "/operations/parked", Roles.ProvinceOffice },
        { "POST", "/operations/failures/1/replay", Roles.ProvinceOffice },
        { "POST", "/operations/parked/1/retry", Roles.ProvinceOffice },
        { "POST", "/operations/republish", Roles.ProvinceOffice },
    };

    [Theory, MemberData(nameof(Endpoints))]
    public async Task Nobody_enters_without_the_right(string method, string path, string unfitRole)
    {
        path = IndicatorsModule.Prefix + path;

        Assert.Equal((401, "GEN-0005"), await TryAsync(module.Host.Anonymous()));
        Assert.Equal((403, "GEN-0006"), await TryAsync(module.Host.ClientFor()));
        if (unfitRole.Length > 0)
            Assert.Equal((403, "GEN-0006"),
                await TryAsync(module.Host.ClientFor(new Grant(unfitRole, Scope.Everything), new Grant(unfitRole, Scopes.Unit("LC-SMC")))));

        async Task<(int, string?)> TryAsync(HttpClient client)
        {
            var answer = await client.CallAsync(method, path, method == "GET" ? null : new { }, "\"1\"");
            return (answer.Status, answer.Code);
        }
    }
}
