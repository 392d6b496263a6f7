namespace ThiDua.Platform.Tests.Faults;

/// <summary>One small change in each module through the gateway, new every time: what the fault tests load the platform with.</summary>
internal sealed class Touch(RunningPlatform platform) : IDisposable
{
    private readonly SeasonClient _office = new(platform.Address, "office", platform.Password, TimeSpan.FromMinutes(4));
    private int _count;

    /// <summary>Prefix of everything this instance makes.</summary>
    public string Mark { get; } = $"T{Guid.NewGuid():n}"[..9].ToUpperInvariant();

    public async Task ChangeAsync(string module, CancellationToken ct)
    {
        var code = $"{Mark}-{Interlocked.Increment(ref _count)}";
        await (module switch
        {
            "Clusters" => UnitAsync(code, ct),
            "Indicators" => IndicatorAsync(code, ct),
            "Scoring" => TableAsync(code, ct),
            "Awards" => AllotmentAsync(code, ct),
            _ => throw new ArgumentOutOfRangeException(nameof(module), module, null),
        });
    }

    public async Task<string> UnitAsync(string code, CancellationToken ct)
    {
        await _office.PostAsync("/api/clusters/v1/units",
            new { code, name = $"Đơn vị {code}", kind = "department", validFrom = "2015-01-01" }, ct);
        return code;
    }

    public async Task RenameUnitAsync(string code, CancellationToken ct)
    {
        var unit = await _office.GetAsync($"/api/clusters/v1/units/{code}", ct);
        await _office.ActAsync($"/api/clusters/v1/units/{code}/name", unit,
            new { name = $"Đơn vị {code} đổi tên", decisionNumber = "9/QĐ", validFrom = "2020-01-01" }, ct);
    }

    private async Task IndicatorAsync(string code, CancellationToken ct) =>
        await _office.PostAsync("/api/indicators/v1/indicators", new
        {
            code,
            name = code,
            unitOfMeasure = "hộ",
            direction = "higher-is-better",
            decimals = 0,
            ownerDepartmentCode = "LC-SNV",
            legalBasis = (string?)null,
            validFrom = "2020-01-01",
        }, ct);

    // Only a table that is drafted anew is a change, so each is changed once more than the one before.
    private async Task TableAsync(string code, CancellationToken ct)
    {
        var body = new
        {
            name = code,
            total = 10m,
            nodes = new[] { new { code = "A", name = "Nội dung", maximum = 10m, departmentCode = "LC-SNV" } }
        };
        var drafts = await _office.ListAsync("/api/scoring/v1/tables?cluster=KHOI-HTTP-LC&cycle=2022", ct);
        if (drafts.Count == 0)
        {
            await _office.PostAsync("/api/scoring/v1/tables",
                new { clusterCode = "KHOI-HTTP-LC", cycleCode = "2022", body.name, body.total, body.nodes }, ct);
            return;
        }
        var path = $"/api/scoring/v1/tables/{drafts[0].Id()}";
        await _office.PutAsync(path, await _office.GetAsync(path, ct), body, ct);
    }

    private async Task AllotmentAsync(string code, CancellationToken ct)
    {
        const string Path = "/api/awards/v1/allotments/KHOI-HTTP-LC/2022";
        var current = (await _office.ListAsync("/api/awards/v1/allotments?cluster=KHOI-HTTP-LC&cycle=2022", ct)).Count == 0 ? null
            : await _office.GetAsync(Path, ct);
        var count = int.Parse(code.Split('-')[1]) % 900;
        if (current is null) await _office.TryPutAsync(Path, new { awards = new[] { new { awardCode = "CO_TINH", count } } }, "\"0\"", ct);
        else await _office.PutAsync(Path, current, new { awards = new[] { new { awardCode = "CO_TINH", count = count + 1 } } }, ct);
    }

    public void Dispose() => _office.Dispose();
}
