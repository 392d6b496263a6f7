namespace ThiDua.Demo.Play;

/// <summary>Before the year begins: accounts, register, block, cycle, indicators.</summary>
internal sealed class Preparing(Stage stage, Scene scene)
{
    private static readonly string[] Phases = ["pledge", "report", "self-score", "appraise", "conference", "council"];
    private readonly Scene _scene = scene;

    public async Task RunAsync(CancellationToken ct)
    {
        if (stage.Entrance is null) await stage.StepAsync(stage.Administrator, $"Cấp tài khoản cho {_scene.Block.Word}, đơn vị, sở ngành",
            () => AccountsAsync(ct));
        await stage.StepAsync(stage.Office, "Ghi danh mục đơn vị", () => UnitsAsync(ct));
        await stage.StepAsync(stage.Office, $"Lập {_scene.Block.Word} {_scene.Block.Code}, thành viên, trưởng và phó {_scene.Block.Word}",
            () => BlockAsync(ct));
        await stage.StepAsync(stage.Office, $"Mở kỳ {_scene.CycleCode} và {_scene.NextCycleCode}", () => CyclesAsync(ct));
        await stage.StepAsync(stage.Office, "Ghi danh mục chỉ tiêu", () => IndicatorsAsync(ct));
    }

    private async Task<string> AccountsAsync(CancellationToken ct)
    {
        const string Accounts = "/api/identity/v1/accounts";
        var admin = stage.As(stage.Administrator);
        var known = (await admin.ListAsync(Accounts, ct)).ToDictionary(account => account.Text("name"));
        var opened = 0;
        foreach (var actor in stage.Cast)
        {
            if (!known.TryGetValue(actor.Account, out var account))
            {
                var one = await admin.PostAsync(Accounts,
                    new { name = actor.Account, displayFunction = actor.Function, grants = new[] { actor.Grant } }, ct);
                await stage.TakeOverAsync(actor.Account, one.Body.Text("oneTimePassword"), ct);
                opened++;
            }
            // An earlier play was broken off between the two.
            else if (account.GetProperty("mustChangePassword").GetBoolean())
            {
                var path = $"{Accounts}/{account.Id()}";
                var again = await admin.ActAsync($"{path}/password-reset", await admin.GetAsync(path, ct),
                    new { reason = "Cấp lại để vào lần đầu" }, ct);
                await stage.TakeOverAsync(actor.Account, again.Body.Text("oneTimePassword"), ct);
            }
        }
        return $"{opened} tài khoản mới, {stage.Cast.Count - opened} đã có";
    }

    private async Task<string> UnitsAsync(CancellationToken ct)
    {
        var office = stage.As(stage.Office);
        var added = 0;
        foreach (var unit in (Body[])[_scene.Province, .. _scene.Departments, .. _scene.Members])
        {
            if ((await office.TryGetAsync($"/api/clusters/v1/units/{unit.Code}", ct)).Status != HttpStatusCode.NotFound) continue;
            await office.PostAsync("/api/clusters/v1/units", new
            {
                code = unit.Code,
                name = unit.Name,
                kind = unit.Kind,
                parentCode = unit == _scene.Province ? null : _scene.Province.Code,
                validFrom = unit.Since ?? _scene.Since,
                predecessors = Array.Empty<string>(),
            }, ct);
            added++;
        }
        return $"{added} đơn vị mới (*)";
    }

    private async Task<string> BlockAsync(CancellationToken ct)
    {
        var office = stage.As(stage.Office);
        var path = $"/api/clusters/v1/clusters/{_scene.Block.Code}";
        if ((await office.TryGetAsync(path, ct)).Status == HttpStatusCode.NotFound)
        {
            await office.PostAsync("/api/clusters/v1/clusters", new
            {
                code = _scene.Block.Code,
                name = _scene.Block.Name,
                kind = _scene.Block.Kind,
                decisionNumber = _scene.Block.DecisionNumber,
                decisionDate = _scene.Block.DecisionDate,
                validFrom = _scene.Block.DecisionDate,
            }, ct);
        }
        foreach (var member in _scene.Members)
        {
            var block = await office.GetAsync(path, ct);
            if (block.Body.List("members").Any(known => known.Text("unitCode") == member.Code)) continue;
            await office.ActAsync($"{path}/members", block, new { unitCode = member.Code, fromYear = _scene.Year }, ct);
        }
        var current = await office.GetAsync(path, ct);
        if (!current.Body.List("officers").Any(post => post.At("year").GetInt32() == _scene.Year))
            await office.ActAsync($"{path}/officers", current,
                new { year = _scene.Year, head = _scene.Officers.Head, deputy = _scene.Officers.Deputy }, ct);
        return $"{_scene.Members.Count} thành viên (*), trưởng {_scene.Block.Word} {_scene.NameOf(_scene.Officers.Head)}";
    }

    private async Task<string> CyclesAsync(CancellationToken ct)
    {
        await CycleAsync(_scene.CycleCode, _scene.Year, ct);
        await CycleAsync(_scene.NextCycleCode, _scene.Year + 1, ct);
        return $"sáu giai đoạn mở quanh ngày "
            + $"{stage.Today:dd/MM/yyyy}{(_scene.Year < stage.Today.Year ? $"; thời hạn thật của năm {_scene.Year} đã qua" : "")}";
    }

    private async Task CycleAsync(string code, int year, CancellationToken ct)
    {
        var office = stage.As(stage.Office);
        if ((await office.TryGetAsync($"/api/clusters/v1/cycles/{code}", ct)).Status != HttpStatusCode.NotFound) return;
        await office.PostAsync("/api/clusters/v1/cycles", new
        {
            code,
            name = $"Kỳ thi đua năm {year}",
            year,
            clusterCodes = new[] { _scene.Block.Code },
            phases = Phases.Select(kind => new
            {
                kind,
                opens = stage.Today.AddDays(-30),
                closes = stage.Today.AddDays(30),
                closesMeans = "on-or-before",
                graceDays = 0
            }),
        }, ct);
    }

    private async Task<string> IndicatorsAsync(CancellationToken ct)
    {
        var office = stage.As(stage.Office);
        foreach (var row in _scene.Indicators)
        {
            if ((await office.TryGetAsync($"/api/indicators/v1/indicators/{row.Code}", ct)).Status != HttpStatusCode.NotFound) continue;
            await stage.UntilAcceptedAsync("sở, ngành ở dịch vụ chỉ tiêu", () => office.TryPostAsync("/api/indicators/v1/indicators", new
            {
                code = row.Code,
                name = row.Name,
                unitOfMeasure = row.UnitOfMeasure,
                direction = row.Direction,
                decimals = row.Decimals,
                // Amounts and counts are summed; what a source gives in percent is not.
                aggregation = row.UnitOfMeasure is "%" ? "none" : "sum",
                ownerDepartmentCode = row.Owner,
                validFrom = _scene.Since,
            }, null, ct), ct);
        }
        return $"{_scene.Indicators.Count} chỉ tiêu (*)";
    }
}
