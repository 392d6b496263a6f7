using System.Net;
using ThiDua.Demo.Client;
using ThiDua.Demo.Data;

namespace ThiDua.Demo.Play;

/// <summary>Before the year begins: accounts, register, block, cycle, indicators.</summary>
internal sealed class Preparing(Stage stage)
{
    private static readonly string[] Phases = ["pledge", "report", "self-score", "appraise", "conference", "council"];
    private readonly Season _season = stage.Season;

    public async Task RunAsync(CancellationToken ct)
    {
        await stage.StepAsync(stage.Administrator, "Cấp tài khoản cho khối, đơn vị, sở ngành", () => AccountsAsync(ct));
        await stage.StepAsync(stage.Office, "Ghi danh mục đơn vị", () => UnitsAsync(ct));
        await stage.StepAsync(stage.Office, $"Lập khối {_season.Block.Code}, thành viên, trưởng và phó khối", () => BlockAsync(ct));
        await stage.StepAsync(stage.Office, $"Mở kỳ {_season.CycleCode} và {_season.NextCycleCode}", () => CyclesAsync(ct));
        await stage.StepAsync(stage.Office, "Ghi danh mục chỉ tiêu", () => IndicatorsAsync(ct));
    }

    private async Task<string> AccountsAsync(CancellationToken ct)
    {
        var admin = stage.As(stage.Administrator);
        var known = (await admin.ListAsync("/api/identity/v1/accounts", ct)).Select(account => account.Text("name")).ToHashSet();
        var missing = stage.Cast.Where(actor => !known.Contains(actor.Account)).ToList();
        foreach (var actor in missing)
        {
            await admin.PostAsync("/api/identity/v1/accounts",
                new { name = actor.Account, displayFunction = actor.Function, password = stage.Password, grants = new[] { actor.Grant } }, ct);
        }
        return $"{missing.Count} tài khoản mới, {stage.Cast.Count - missing.Count} đã có";
    }

    private async Task<string> UnitsAsync(CancellationToken ct)
    {
        var office = stage.As(stage.Office);
        var added = 0;
        foreach (var unit in (Body[])[_season.Province, .. _season.Departments, .. _season.Members])
        {
            if ((await office.TryGetAsync($"/api/clusters/v1/units/{unit.Code}", ct)).Status != HttpStatusCode.NotFound) continue;
            await office.PostAsync("/api/clusters/v1/units", new
            {
                code = unit.Code,
                name = unit.Name,
                kind = unit.Kind,
                parentCode = unit == _season.Province ? null : _season.Province.Code,
                validFrom = new DateOnly(_season.Year - 10, 1, 1),
                predecessors = Array.Empty<string>(),
            }, ct);
            added++;
        }
        return $"{added} đơn vị mới (*)";
    }

    private async Task<string> BlockAsync(CancellationToken ct)
    {
        var office = stage.As(stage.Office);
        var path = $"/api/clusters/v1/clusters/{_season.Block.Code}";
        if ((await office.TryGetAsync(path, ct)).Status == HttpStatusCode.NotFound)
        {
            await office.PostAsync("/api/clusters/v1/clusters", new
            {
                code = _season.Block.Code,
                name = _season.Block.Name,
                kind = "block",
                decisionNumber = _season.Block.DecisionNumber,
                decisionDate = _season.Block.DecisionDate,
                validFrom = _season.Block.DecisionDate,
            }, ct);
        }
        foreach (var member in _season.Members)
        {
            var block = await office.GetAsync(path, ct);
            if (block.Body.List("members").Any(known => known.Text("unitCode") == member.Code)) continue;
            await office.ActAsync($"{path}/members", block, new { unitCode = member.Code, fromYear = _season.Year }, ct);
        }
        var current = await office.GetAsync(path, ct);
        if (!current.Body.List("officers").Any(post => post.At("year").GetInt32() == _season.Year))
            await office.ActAsync($"{path}/officers", current, new { year = _season.Year, head = _season.Officers.Head, deputy = _season.Officers.Deputy }, ct);
        return $"{_season.Members.Count} thành viên (*), trưởng khối {_season.NameOf(_season.Officers.Head)}";
    }

    private async Task<string> CyclesAsync(CancellationToken ct)
    {
        await CycleAsync(_season.CycleCode, _season.Year, ct);
        await CycleAsync(_season.NextCycleCode, _season.Year + 1, ct);
        return $"sáu giai đoạn mở quanh ngày {stage.Today:dd/MM/yyyy}; thời hạn thật của năm {_season.Year} đã qua";
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
            clusterCodes = new[] { _season.Block.Code },
            phases = Phases.Select(kind => new { kind, opens = stage.Today.AddDays(-30), closes = stage.Today.AddDays(30), closesMeans = "on-or-before", graceDays = 0 }),
        }, ct);
    }

    private async Task<string> IndicatorsAsync(CancellationToken ct)
    {
        var office = stage.As(stage.Office);
        foreach (var row in _season.Indicators)
        {
            if ((await office.TryGetAsync($"/api/indicators/v1/indicators/{row.Code}", ct)).Status != HttpStatusCode.NotFound) continue;
            await stage.UntilAcceptedAsync("sở, ngành ở dịch vụ chỉ tiêu", () => office.TryPostAsync("/api/indicators/v1/indicators", new
            {
                code = row.Code,
                name = row.Name,
                unitOfMeasure = row.UnitOfMeasure,
                direction = "higher-is-better",
                decimals = row.Decimals,
                ownerDepartmentCode = row.Owner,
                validFrom = new DateOnly(_season.Year, 1, 1),
            }, null, ct), ct);
        }
        return $"{_season.Indicators.Count} chỉ tiêu (*)";
    }
}
