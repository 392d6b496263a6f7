using System.Net.Http.Headers;
using System.Security.Cryptography;

namespace ThiDua.Platform.Tests.Examples;

/// <summary>
/// What no season needs and an integrator may: corrections, lists, exports, accounts and clients, what an operator does. Played on a season
/// whose ranking was just adopted and whose nomination has not begun.
/// </summary>
internal sealed class TheRest(RunningPlatform platform, Stage stage, Season season, Action<Exchange> witness)
{
    private const string Why = "Ví dụ cho tài liệu của API";

    private readonly string _unit = season.Members[3].Code;
    private readonly string _department = season.Departments[0].Code;

    public async Task PlayAsync(CancellationToken ct)
    {
        await RegisterAsync(ct);
        await PactAndConferenceAsync(ct);
        await FiguresAsync(ct);
        await ScoresAsync(ct);
        await AwardsAsync(ct);
        await AccountsAsync(ct);
        await ClientsAsync(ct);
        foreach (var module in RunningPlatform.Modules) await OperateAsync(module, ct);
    }

    private async Task RegisterAsync(CancellationToken ct)
    {
        var office = stage.As(stage.Office);
        const string Units = "/api/clusters/v1/units", Clusters = "/api/clusters/v1/clusters";
        foreach (var code in (string[])["VD-A", "VD-B", "VD-C"])
            await office.PostAsync(Units, new { code, name = $"Xã ví dụ {code[^1]}", kind = "commune", validFrom = "2015-01-01" }, ct);
        var unit = await office.GetAsync($"{Units}/VD-A", ct);
        await office.ActAsync($"{Units}/VD-A/name", unit,
            new { name = "Phường ví dụ", decisionNumber = "12/NQ", validFrom = "2020-01-01" }, ct);
        await office.GetAsync($"{Units}?q=vi%20du&kind=commune&at=2021-06-01", ct);
        var cluster = await office.PostAsync(Clusters, new
        {
            code = "VD-CUM",
            name = "Cụm thi đua ví dụ",
            kind = "cluster",
            decisionNumber = "34/QĐ",
            decisionDate = "2015-01-05",
            validFrom = "2015-01-05",
        }, ct);
        foreach (var code in (string[])["VD-A", "VD-B", "VD-C"])
            cluster = await office.ActAsync($"{Clusters}/VD-CUM/members", cluster, new { unitCode = code, fromYear = 2021 }, ct);
        cluster = await office.ActAsync($"{Clusters}/VD-CUM/members/VD-B/end", cluster, new { toYear = 2022 }, ct);
        await office.ActAsync($"{Clusters}/VD-CUM/officers", cluster, new { year = 2021, head = "VD-C" }, ct);
        await office.ActAsync($"{Units}/VD-C/closure", await office.GetAsync($"{Units}/VD-C", ct),
            new { lastDay = "2021-06-30", decisionNumber = "56/NQ", decisionDate = "2021-06-01" }, ct);
        await office.ActAsync($"{Clusters}/VD-CUM/officers/acting", await office.GetAsync($"{Clusters}/VD-CUM?on=2021-07-01", ct),
            new { year = 2021, post = "head", unitCode = "VD-A", from = "2021-07-01", reason = Why }, ct);
        await WaysBackAsync(office, ct);
        await office.GetAsync($"{Clusters}?year=2021&unit=VD-A", ct);
        await office.GetAsync("/api/clusters/v1/cycles?limit=2", ct);
        var cycle = await office.GetAsync($"/api/clusters/v1/cycles/{season.NextCycleCode}", ct);
        await office.PutAsync($"/api/clusters/v1/cycles/{season.NextCycleCode}/phases/report", cycle,
            new { opens = stage.Today.AddDays(-30), closes = stage.Today.AddDays(45), closesMeans = "on-or-before", reason = Why }, ct);
        var council = await office.ActAsync($"/api/clusters/v1/councils/{season.Province.Code}/seats", new Reply(default, "\"0\"", default),
            new { function = "member", unitCode = _department, capacity = "Phó Giám đốc Sở", from = "2020-01-01" }, ct);
        council = await office.ActAsync($"/api/clusters/v1/councils/{season.Province.Code}/seats/1/end", council,
            new { lastDay = "2020-12-31", reason = Why }, ct);
        council = await office.ActAsync($"/api/clusters/v1/councils/{season.Province.Code}/seats/1/correction", council,
            new { capacity = "Phó Giám đốc Sở Nội vụ", reason = Why }, ct);
        await office.ActAsync($"/api/clusters/v1/councils/{season.Province.Code}/seats/1/withdrawal", council, new { reason = Why }, ct);
        cycle = await office.GetAsync($"/api/clusters/v1/cycles/{season.NextCycleCode}", ct);
        await office.ActAsync($"/api/clusters/v1/cycles/{season.NextCycleCode}/correction", cycle,
            new { name = "Kỳ thi đua ví dụ", reason = Why }, ct);
        await MovementsBackAsync(office, ct);
        await MeetingsBackAsync(office, ct);
    }

    /// <summary>Movements with what belongs to them, entered by mistake.</summary>
    private async Task MovementsBackAsync(SeasonClient office, CancellationToken ct)
    {
        const string Movements = "/api/clusters/v1/movements";
        var other = season.Members[2].Code;
        var (reason, leader) = (new { reason = Why }, stage.As(Actor.Leader(_unit)));
        var movement = await office.PostAsync(Movements,
            new
            {
                name = "Phong trào ví dụ",
                reach = "province",
                launchedByUnitCode = "VD-A",
                launchedOn = "2021-01-04",
                from = "2021-01-04"
            }, ct);
        var path = $"{Movements}/{movement.Body.Id()}";
        var work = await leader.PostAsync("/api/clusters/v1/works", new
        {
            movementId = movement.Body.Id(),
            unitCode = _unit,
            name = "Công trình ví dụ",
            place = "Xã ví dụ",
            plannedFinish = "2021-06-30",
        }, ct);
        var works = $"/api/clusters/v1/works/{work.Body.Id()}";
        work = await leader.ActAsync($"{works}/correction", work, new { plannedFinish = "2021-09-30", reason = Why }, ct);
        await leader.ActAsync($"{works}/withdrawal", work, reason, ct);
        var model = await leader.PostAsync("/api/clusters/v1/models",
            new { unitCode = _unit, name = "Điển hình ví dụ", foundOn = "2021-03-01" }, ct);
        var models = $"/api/clusters/v1/models/{model.Body.Id()}";
        model = await leader.ActAsync($"{models}/replications", model, new { unitCode = other, on = "2021-05-04" }, ct);
        model = await stage.As(Actor.Leader(other)).ActAsync($"{models}/replications/{other}/confirmation", model, null, ct);
        model = await leader.ActAsync($"{models}/replications/{other}/withdrawal", model, reason, ct);
        model = await leader.ActAsync($"{models}/correction", model, new { description = "Cách làm mới", reason = Why }, ct);
        await leader.ActAsync($"{models}/withdrawal", model, reason, ct);
        movement = await office.ActAsync($"{path}/reviews", movement, new { on = "2021-06-30" }, ct);
        movement = await office.ActAsync($"{path}/steps/last/withdrawal", movement, reason, ct);
        movement = await office.ActAsync($"{path}/correction", movement, new { aim = "Ví dụ", reason = Why }, ct);
        await office.GetAsync($"{path}/withdrawal", ct);
        await office.ActAsync($"{path}/withdrawal", movement, reason, ct);
    }

    /// <summary>What a cluster recorded by mistake: a conference, the standing flag, a hand-over.</summary>
    private async Task MeetingsBackAsync(SeasonClient office, CancellationToken ct)
    {
        const string Clusters = "/api/clusters/v1/clusters", Conferences = "/api/clusters/v1/conferences";
        var reason = new { reason = Why };
        await office.PostAsync("/api/clusters/v1/cycles", new
        {
            code = "VD-KY",
            name = "Kỳ ví dụ",
            year = 2021,
            clusterCodes = new[] { "VD-CUM" },
            phases = new[] { new { kind = "pledge", opens = "2021-01-01", closes = "2021-03-31", closesMeans = "on-or-before" } },
        }, ct);
        var conference = await office.PostAsync(Conferences, new
        {
            clusterCode = "VD-CUM",
            cycleCode = "VD-KY",
            kind = "closing",
            heldOn = "2021-12-20",
            hostUnitCode = "VD-A",
            place = "Hội trường",
        }, ct);
        var (path, flag) = ($"{Conferences}/{conference.Body.Id()}", $"{Clusters}/VD-CUM/standing-flag");
        conference = await office.ActAsync($"{path}/acts", conference, new { kind = "other", summary = "Ghi nhầm" }, ct);
        conference = await office.ActAsync($"{path}/acts/withdrawal", conference, new { number = 1, reason = Why }, ct);
        conference = await office.ActAsync($"{path}/attendance", conference,
            new { attendance = ((string[])["VD-A", "VD-B"]).Select(unitCode => new { unitCode, present = true }) }, ct);
        conference = await office.ActAsync($"{path}/minutes", conference, new { minutesNumber = "1/BB" }, ct);
        conference = await office.ActAsync($"{path}/minutes/withdrawal", conference, reason, ct);
        conference = await office.ActAsync($"{path}/correction", conference, new { place = "Nhà văn hóa", reason = Why }, ct);
        await TitlesAsync(office, ct);
        var held = await office.ActAsync(flag, new Reply(default, "\"0\"", default),
            new { to = "VD-B", fromYear = 2021, on = "2021-01-27" }, ct);
        held = await office.ActAsync($"{flag}/correction", held, new { to = "VD-A", reason = Why }, ct);
        held = await office.ActAsync(flag, held,
            new { from = "VD-A", to = "VD-B", fromYear = 2022, on = "2021-12-20", conferenceId = conference.Body.Id() }, ct);
        await office.ActAsync($"{flag}/withdrawal", held, reason, ct);
        await office.GetAsync($"{path}/withdrawal", ct);
        await office.ActAsync($"{path}/withdrawal", conference, reason, ct);
        var head = stage.As(stage.Head);
        var handOver = await head.PostAsync("/api/clusters/v1/hand-overs", new
        {
            clusterCode = season.Block.Code,
            effectiveYear = season.Year + 1,
            incomingHead = season.NextOfficers.Head,
            items = Array.Empty<string>(),
        }, ct);
        await head.ActAsync($"/api/clusters/v1/hand-overs/{handOver.Body.Id()}/withdrawal", handOver, reason, ct);
    }

    /// <summary>The titles a unit aims at, in a cycle that is open today.</summary>
    private async Task TitlesAsync(SeasonClient office, CancellationToken ct)
    {
        const string Titles = "/api/clusters/v1/title-registrations";
        await office.PutAsync("/api/clusters/v1/cycles/VD-KY/phases/pledge", await office.GetAsync("/api/clusters/v1/cycles/VD-KY", ct),
            new { closes = stage.Today.AddDays(30), reason = Why }, ct);
        var cycle = await office.GetAsync("/api/clusters/v1/cycles/VD-KY", ct);
        cycle = await office.ActAsync("/api/clusters/v1/cycles/VD-KY/exceptions", cycle,
            new { unitCode = "VD-A", kind = "pledge", lastDay = stage.Today.AddDays(45), reason = Why }, ct);
        cycle = await office.ActAsync("/api/clusters/v1/cycles/VD-KY/exceptions/VD-A/pledge/withdrawal", cycle, new { reason = Why }, ct);
        await office.PostAsync("/api/clusters/v1/clusters", new
        {
            code = "VD-MOI",
            name = "Cụm thi đua mới",
            kind = "cluster",
            decisionNumber = "37/QĐ",
            decisionDate = "2021-03-05",
            validFrom = "2021-03-05",
        }, ct);
        await office.ActAsync("/api/clusters/v1/cycles/VD-KY/clusters", cycle, new { clusterCode = "VD-MOI" }, ct);
        var flag = new { awardCode = "CO_TINH", title = "Cờ thi đua của Ủy ban nhân dân tỉnh", recipients = "collective", count = 1 };
        var fighters = new { awardCode = "CSTDCS", title = "Chiến sĩ thi đua cơ sở", recipients = "individual", count = 12 };
        var made = await office.PostAsync(Titles,
            new { unitCode = "VD-A", clusterCode = "VD-CUM", cycleCode = "VD-KY", aims = new[] { flag } }, ct);
        var path = $"{Titles}/{made.Body.Id()}";
        made = await office.PutAsync(path, made, new { aims = new[] { flag, fighters } }, ct);
        made = await office.ActAsync($"{path}/correction", made,
            new { aims = new[] { flag, fighters with { count = 11 } }, reason = Why }, ct);
        await office.GetAsync($"{Titles}?cluster=VD-CUM&year=2021", ct);
        await office.GetAsync(path, ct);
        await office.ActAsync($"{path}/withdrawal", made, new { reason = Why }, ct);
    }

    /// <summary>What was entered by mistake, put right or withdrawn.</summary>
    private static async Task WaysBackAsync(SeasonClient office, CancellationToken ct)
    {
        const string Units = "/api/clusters/v1/units", Clusters = "/api/clusters/v1/clusters";
        var reason = new { reason = Why };
        Task<Reply> UnitAsync(string code) => office.GetAsync($"{Units}/{code}", ct);
        Task<Reply> ClusterAsync() => office.GetAsync($"{Clusters}/VD-SAI", ct);
        foreach (var code in (string[])["VD-S", "VD-T"])
            await office.PostAsync(Units, new { code, name = "Xã ví dụ sai", kind = "commune", validFrom = "2015-01-01" }, ct);
        await office.ActAsync($"{Units}/VD-S/correction", await UnitAsync("VD-S"), new { name = "Xã ví dụ đúng", reason = Why }, ct);
        await office.PostAsync(Clusters, new
        {
            code = "VD-SAI",
            name = "Khối ví dụ",
            kind = "block",
            decisionNumber = "35/QĐ",
            decisionDate = "2015-01-05",
            validFrom = "2015-01-05",
        }, ct);
        await office.ActAsync($"{Clusters}/VD-SAI/correction", await ClusterAsync(), new { name = "Khối thi đua ví dụ", reason = Why }, ct);
        foreach (var unitCode in (string[])["VD-S", "VD-T"])
            await office.ActAsync($"{Clusters}/VD-SAI/members", await ClusterAsync(), new { unitCode, fromYear = 2021 }, ct);
        await office.ActAsync($"{Clusters}/VD-SAI/members/VD-S/correction", await ClusterAsync(),
            new { from = "2021-07-01", reason = Why }, ct);
        await office.ActAsync($"{Clusters}/VD-SAI/officers", await ClusterAsync(), new { year = 2021, head = "VD-S" }, ct);
        await office.ActAsync($"{Clusters}/VD-SAI/officers/2021/correction", await ClusterAsync(), new { head = "VD-T", reason = Why }, ct);
        await office.GetAsync($"{Clusters}/VD-SAI/members/VD-S/withdrawal", ct);
        await office.ActAsync($"{Clusters}/VD-SAI/members/VD-S/withdrawal", await ClusterAsync(), reason, ct);
        await office.ActAsync($"{Units}/VD-T/closure", await UnitAsync("VD-T"),
            new { lastDay = "2021-06-30", decisionNumber = "57/NQ", decisionDate = "2021-06-01" }, ct);
        await office.GetAsync($"{Units}/VD-T/closure/withdrawal", ct);
        await office.ActAsync($"{Units}/VD-T/closure/withdrawal", await UnitAsync("VD-T"), reason, ct);
        await office.GetAsync($"{Units}/VD-S/withdrawal", ct);
        await office.ActAsync($"{Units}/VD-S/withdrawal", await UnitAsync("VD-S"), reason, ct);
        await office.ActAsync($"{Clusters}/VD-SAI/closure", await ClusterAsync(),
            new { lastDay = "2022-12-31", decisionNumber = "58/QĐ", decisionDate = "2022-12-01" }, ct);
        await office.ActAsync($"{Clusters}/VD-SAI/closure/withdrawal", await ClusterAsync(), reason, ct);
        await office.GetAsync($"{Clusters}/VD-SAI/withdrawal", ct);
        await office.PostAsync(Clusters, new
        {
            code = "VD-KHONG",
            name = "Khối không có",
            kind = "block",
            decisionNumber = "36/QĐ",
            decisionDate = "2015-01-05",
            validFrom = "2015-01-05",
        }, ct);
        await office.ActAsync($"{Clusters}/VD-KHONG/withdrawal", await office.GetAsync($"{Clusters}/VD-KHONG", ct), reason, ct);
    }

    private async Task PactAndConferenceAsync(CancellationToken ct)
    {
        var head = stage.As(stage.Head);
        var signed = (await stage.Records.PactAsync(season.CycleCode, ct))!;
        await head.PostAsync($"/api/clusters/v1/pacts/{signed.Body.Id()}/successor", new { cycleCode = season.NextCycleCode }, ct);
        var draft = (await stage.Records.PactAsync(season.NextCycleCode, ct))!;
        draft = await head.PutAsync($"/api/clusters/v1/pacts/{draft.Body.Id()}", draft, new
        {
            movements = new[] { new { name = season.Movements[0], aim = "Vượt kế hoạch năm" } },
            targets = new object[]
            {
                new { unitCode = _unit, indicatorCode = season.Indicators[0].Code, status = "assigned", value = "105.5" },
            },
            commitments = season.Commitments,
        }, ct);
        var circulation = $"/api/clusters/v1/pacts/{draft.Body.Id()}/circulation";
        draft = await head.ActAsync(circulation, draft, null, ct);
        await head.GetAsync($"{circulation}/withdrawal", ct);
        await head.ActAsync($"{circulation}/withdrawal", draft, new { reason = Why }, ct);
    }

    private async Task FiguresAsync(CancellationToken ct)
    {
        var (office, year) = (stage.As(stage.Office), season.Year);
        var indicator = await office.PostAsync("/api/indicators/v1/indicators", new
        {
            code = "VD-CT",
            name = "Chỉ tiêu ví dụ",
            unitOfMeasure = "ha",
            direction = "higher-is-better",
            decimals = 1,
            ownerDepartmentCode = _department,
            validFrom = "2015-01-01",
        }, ct);
        indicator = await office.ActAsync("/api/indicators/v1/indicators/VD-CT/closure", indicator,
            new { lastDay = "2025-12-31", reason = Why }, ct);
        indicator = await office.ActAsync("/api/indicators/v1/indicators/VD-CT/correction", indicator,
            new { name = "Chỉ tiêu ví dụ đã đính chính", aggregation = "sum", lowest = "0", reason = Why }, ct);
        await office.GetAsync("/api/indicators/v1/indicators/VD-CT/withdrawal", ct);
        await office.ActAsync("/api/indicators/v1/indicators/VD-CT/withdrawal", indicator, new { reason = Why }, ct);
        await office.GetAsync("/api/indicators/v1/indicators/VD-CT", ct);
        await office.GetAsync("/api/indicators/v1/indicators?q=chi%20tieu&limit=2", ct);
        var next = $"/api/indicators/v1/figures/{_unit}/{year + 1}";
        await office.PutAsync($"{next}/targets", await office.GetAsync(next, ct),
            new { targets = new[] { new { indicatorCode = season.Indicators[0].Code, status = "assigned", value = "120" } } }, ct);
        var department = stage.As(Actor.Appraiser(season.Indicators[0].Owner));
        var now = $"/api/indicators/v1/figures/{_unit}/{year}";
        await department.ActAsync($"{now}/corrections", await department.GetAsync(now, ct),
            new { indicatorCode = season.Indicators[0].Code, value = "101", reason = Why }, ct);
        await department.ActAsync($"{now}/verification/withdrawal", await department.GetAsync(now, ct),
            new { indicatorCodes = new[] { season.Indicators[0].Code }, reason = Why }, ct);
        var head = stage.As(stage.Head);
        var review = await head.PostAsync("/api/indicators/v1/reviews",
            new
            {
                clusterCode = season.Block.Code,
                period = $"{year}",
                kind = "closing",
                title = "Tổng kết năm",
                heldOn = stage.Today
            }, ct);
        var told = $"/api/indicators/v1/reviews/{review.Body.Id()}/submissions/{_unit}";
        review = await stage.As(Actor.Clerk(_unit)).PutAsync(told, review, new
        {
            achievements = new[] { "Thu ngân sách vượt kế hoạch" },
            limits = new[] { new { text = "Giải ngân chậm", cause = "Vướng mặt bằng" } },
            proposals = Array.Empty<string>(),
        }, ct);
        review = await stage.As(Actor.Leader(_unit)).ActAsync($"{told}/submission", review, null, ct);
        review = await head.ActAsync($"{told}/return", review, new { reason = Why }, ct);
        var path = $"/api/indicators/v1/reviews/{review.Body.Id()}";
        review = await head.ActAsync($"{path}/correction", review, new { title = "Tổng kết công tác thi đua", reason = Why }, ct);
        review = await head.ActAsync($"{path}/closure", review, null, ct);
        review = await head.ActAsync($"{path}/reopening", review, new { reason = Why }, ct);
        await head.GetAsync($"{path}/withdrawal", ct);
        await head.ActAsync($"{path}/withdrawal", review, new { reason = Why }, ct);
        await office.GetAsync($"/api/indicators/v1/figures?unit={_unit}&period={year}", ct);
        await office.GetAsync($"/api/indicators/v1/figures/export?unit={_unit}", ct);
    }

    private async Task ScoresAsync(CancellationToken ct)
    {
        var (office, head) = (stage.As(stage.Office), stage.As(stage.Head));
        object Content(string name) => new
        {
            clusterCode = season.Block.Code,
            cycleCode = season.NextCycleCode,
            name,
            total = "10",
            nodes = new object[]
            {
                new { code = "A", name = "Kinh tế", maximum = "10" },
                new { code = "A.1", parentCode = "A", name = "Thu ngân sách", maximum = "10", departmentCode = _department, step = "0.25" },
            },
        };
        var table = await stage.UntilAcceptedAsync("kỳ ở dịch vụ chấm điểm",
            () => head.TryPostAsync("/api/scoring/v1/tables", Content("Bảng điểm dự thảo"), null, ct), ct);
        var redrafted = await head.PutAsync($"/api/scoring/v1/tables/{table.Body.Id()}", table, new
        {
            name = "Bảng điểm dự thảo lần 2",
            total = "10",
            nodes = new object[]
            {
                new { code = "A", name = "Kinh tế", maximum = "10" },
                new { code = "A.1", parentCode = "A", name = "Thu ngân sách", maximum = "10", departmentCode = _department, step = "0.5" },
            },
        }, ct);
        await head.GetAsync($"/api/scoring/v1/tables/{table.Body.Id()}/changes", ct);
        await head.GetAsync($"/api/scoring/v1/tables/{table.Body.Id()}/withdrawal", ct);
        await head.ActAsync($"/api/scoring/v1/tables/{table.Body.Id()}/withdrawal", redrafted, new { reason = Why }, ct);
        var ranking = (await stage.Records.RankingAsync(ct))!;
        await office.ActAsync($"/api/scoring/v1/rankings/{ranking.Body.Id()}/reopening", ranking, new { reason = Why }, ct);
        ranking = (await stage.Records.RankingAsync(ct))!;
        ranking = await head.ActAsync($"/api/scoring/v1/rankings/{ranking.Body.Id()}/recalculation", ranking, null, ct);
        var tie = season.TieBreaks[0];
        await head.ActAsync($"/api/scoring/v1/rankings/{ranking.Body.Id()}/shared-places", ranking,
            new { rank = tie.Rank, unitCodes = tie.Ordered, reason = Why }, ct);
        var sheet = (await stage.Records.SheetAsync(_unit, ct))!;
        var official = $"/api/scoring/v1/sheets/{sheet.Body.Id()}/official/withdrawal";
        await head.GetAsync(official, ct);
        await head.ActAsync(official, sheet, new { reason = Why }, ct);
    }

    /// <summary>While figures are reported: a unit holds another number than the department in charge, which answers.</summary>
    public static async Task ClaimAsync(Stage stage, Season season, CancellationToken ct)
    {
        var (unit, indicator) = (season.Members[3].Code, season.Indicators[0]);
        var set = $"/api/indicators/v1/figures/{unit}/{season.Year}";
        var clerk = stage.As(Actor.Clerk(unit));
        await clerk.PutAsync($"{set}/actuals", await clerk.GetAsync(set, ct),
            new { actuals = new[] { new { indicatorCode = indicator.Code, value = "99", reason = "Sở tính thiếu hai xã" } } }, ct);
        var department = stage.As(Actor.Appraiser(indicator.Owner));
        await department.ActAsync($"{set}/claims/{indicator.Code}/answer", await department.GetAsync(set, ct),
            new { accepted = false, reason = "Hai xã đã được tính ở đơn vị khác" }, ct);
    }

    /// <summary>While sheets are submitted and not appraised: one goes back to its unit, which submits it again later.</summary>
    public static async Task ReturnAsync(Stage stage, Season season, CancellationToken ct)
    {
        var unit = season.Members[3].Code;
        var sheet = await stage.UntilAsync("phiếu của đơn vị", () => stage.Records.SheetAsync(unit, ct), ct);
        var path = $"/api/scoring/v1/sheets/{sheet.Body.Id()}";
        var lines = season.Leaves.Select((leaf, i) => new { code = leaf.Code, points = season.SelfScores[unit][i] });
        await stage.As(Actor.Clerk(unit)).PutAsync($"{path}/self-scores", sheet, new { lines }, ct);
        var leader = stage.As(Actor.Leader(unit));
        var head = stage.As(stage.Head);
        await head.ActAsync($"{path}/one-account", await head.GetAsync(path, ct), new { allowed = true, reason = Why }, ct);
        await leader.ActAsync($"{path}/submission", await leader.GetAsync(path, ct), null, ct);
        await head.ActAsync($"{path}/return", await head.GetAsync(path, ct), new { reason = Why }, ct);

        // Nobody has official points yet: one member is set aside, and taken back.
        var ranking = await head.PostAsync("/api/scoring/v1/rankings",
            new { clusterCode = season.Block.Code, cycleCode = season.CycleCode }, ct);
        var standing = $"/api/scoring/v1/rankings/{ranking.Body.Id()}";
        ranking = await head.ActAsync($"{standing}/set-aside", ranking, new { unitCode = unit, reason = Why }, ct);
        await head.ActAsync($"{standing}/taking-back", ranking, new { unitCode = unit, reason = Why }, ct);
    }

    private async Task AwardsAsync(CancellationToken ct)
    {
        var office = stage.As(stage.Office);
        await office.GetAsync("/api/awards/v1/catalogue?at=2024-06-01", ct);
        var allotted = (await office.ListAsync("/api/awards/v1/allotments", ct))[0];
        await office.GetAsync($"/api/awards/v1/allotments/{allotted.Text("clusterCode")}/{allotted.Text("cycleCode")}", ct);
        var decision = (await office.ListAsync("/api/awards/v1/decisions", ct))[0];
        await office.GetAsync($"/api/awards/v1/decisions/{decision.Id()}", ct);
        await office.GetAsync("/api/awards/v1/emulation-results?year=2021&limit=2", ct);
        await office.GetAsync("/api/awards/v1/emulation-results/export?year=2021", ct);
        var first = (await office.ListAsync("/api/awards/v1/commendation-summaries", ct))[0];
        var summary = await office.GetAsync($"/api/awards/v1/commendation-summaries/{first.Id()}", ct);
        await office.PutAsync($"/api/awards/v1/commendation-summaries/{first.Id()}", summary, new
        {
            content = new
            {
                occasion = summary.Body.Text("occasion"),
                source = "Báo cáo đã sửa",
                heldOn = "2020-12-31",
                lines = new[] { new { awardCode = "BK_TINH", collectives = 3, individuals = 5 } },
                // Those of before would exceed the new whole.
                groups = new[] { new { group = "direct-workers", number = 5 } },
                areas = Array.Empty<object>(),
            },
            reason = Why,
        }, ct);
        await WithdrawAsync(office, $"/api/awards/v1/commendation-summaries/{first.Id()}", ct);
        await MistakesOfDecisionsAsync(office, ct);
    }

    /// <summary>A decision that was typed wrong, put right, revoked, and in the end never was issued.</summary>
    private async Task MistakesOfDecisionsAsync(SeasonClient office, CancellationToken ct)
    {
        var decision = await office.PostAsync("/api/awards/v1/decisions", new
        {
            issuerUnitCode = season.Province.Code,
            issuerTitle = "Phó Thủ tướng",
            number = "VD-1/QĐ-TTg",
            decidedOn = stage.Today,
            achievementYear = season.Year,
            above = new { authority = "prime-minister", body = "Thủ tướng Chính phủ", fileReference = "Hồ sơ ví dụ 1" },
            lines = new[] { new { awardCode = "BK_TTCP", recipientKind = "collective", recipientName = season.NameOf(_unit),
                recipientUnitCode = _unit } },
        }, ct);
        var path = $"/api/awards/v1/decisions/{decision.Body.Id()}";
        var entry = $"/api/awards/v1/awards/{decision.Body.List("awards")[0].Id()}";
        await office.GetAsync($"/api/awards/v1/certificates/{decision.Body.List("awards")[0].Text("certificateCode")}", ct);
        await office.ActAsync($"{path}/correction", decision, new { number = "VD-2/QĐ-TTg", reason = Why }, ct);
        await office.ActAsync($"{entry}/correction", await office.GetAsync(entry, ct),
            new { achievement = "Thành tích ví dụ", reason = Why }, ct);
        await office.ActAsync($"{entry}/presentation", await office.GetAsync(entry, ct), new { presentedOn = stage.Today }, ct);
        await office.ActAsync($"{entry}/presentation/correction", await office.GetAsync(entry, ct),
            new { presentedOn = stage.Today, conferenceId = Guid.Empty, reason = Why }, ct);
        await WithdrawAsync(office, $"{entry}/presentation", ct, entry);
        await office.GetAsync($"{path}/revocation", ct);
        await office.ActAsync($"{path}/revocation", await office.GetAsync(path, ct),
            new { number = "VD-3/QĐ-TTg", revokedOn = stage.Today, revokedBy = "Thủ tướng Chính phủ", reason = Why }, ct);
        await WithdrawAsync(office, $"{entry}/revocation", ct, entry);
        await WithdrawAsync(office, entry, ct);
        await WithdrawAsync(office, path, ct);
    }

    /// <summary>Looks what rests on it, then withdraws it.</summary>
    /// <param name="thing">Whose version counts, where it is a part that is withdrawn.</param>
    private static async Task WithdrawAsync(SeasonClient who, string part, CancellationToken ct, string? thing = null)
    {
        await who.GetAsync($"{part}/withdrawal", ct);
        await who.ActAsync($"{part}/withdrawal", await who.GetAsync(thing ?? part, ct), new { reason = Why }, ct);
    }

    /// <summary>Before the conference of a season that goes on: the number of voters is corrected while no ballot is counted.</summary>
    public static async Task ElectorateAsync(Stage stage, Season season, CancellationToken ct)
    {
        var head = stage.As(stage.Head);
        var ranking = (await stage.Records.RankingAsync(ct))!;
        var nomination = await stage.UntilAcceptedAsync("kết quả xếp hạng ở dịch vụ khen thưởng", () =>
            head.TryPostAsync("/api/awards/v1/nominations", new { rankingId = ranking.Body.Id() }, null, ct), ct);
        await head.PutAsync($"/api/awards/v1/nominations/{nomination.Body.Id()}/electorate", nomination,
            new { allMembers = season.Members.Count + 2, reason = Why }, ct);
        await MistakesOfNominationsAsync(stage, season, $"/api/awards/v1/nominations/{nomination.Body.Id()}", ct);
    }

    /// <summary>Two ballots that leave it open, the decision of the person in authority, and every way back.</summary>
    private static async Task MistakesOfNominationsAsync(Stage stage, Season season, string path, CancellationToken ct)
    {
        var head = stage.As(stage.Head);
        var (award, all) = (season.Allotment[0].Award, season.Members.Count + 2);
        string[] nominees = [.. season.Nominees];
        object Ballot(string voted, int round, int votes) => new
        {
            awardCode = voted,
            round,
            issued = all,
            returned = all,
            valid = all,
            invalid = 0,
            written = 1,
            counts = nominees.Select(unit => new { unitCode = unit, votesFor = votes }),
        };
        async Task Act(string act, object body) => await head.ActAsync($"{path}/{act}", await head.GetAsync(path, ct), body, ct);

        await stage.As(stage.Office).PutAsync($"/api/awards/v1/allotments/{season.Block.Code}/{season.CycleCode}",
            new Reply(default, "\"0\"", default),
            new { awards = season.Allotment.Select(one => new { awardCode = one.Award, count = one.Count }) }, ct);
        await head.PutAsync($"{path}/nominees", await head.GetAsync(path, ct), new { unitCodes = nominees, reason = Why }, ct);
        await Act("ballots", Ballot(award, 1, all));
        await Act($"ballots/{award}/1/correction",
            new { counts = nominees.Select(unit => new { unitCode = unit, votesFor = 1 }), reason = Why });
        await Act("ballots", Ballot(award, 2, 1));
        object decided = new
        {
            awardCode = award,
            unitCodes = nominees[..1],
            decidedBy = "Trưởng khối và Phó Trưởng khối",
            paper = "Biên bản ví dụ",
            decidedOn = stage.Today,
            reason = Why,
        };
        await Act("authority-decisions", decided);
        await WithdrawAsync(head, $"{path}/authority-decisions/{award}", ct, path);
        await Act("authority-decisions", decided);
        var proposal = new { unitCode = nominees[0], awardCode = award, reason = Why };
        await Act("proposals", proposal);
        await WithdrawAsync(head, $"{path}/proposals/{nominees[0]}/{award}", ct, path);
        await Act("proposals", proposal);
        var other = season.Allotment[1].Award;
        await Act("ballots", Ballot(other, 1, all));
        await WithdrawAsync(head, $"{path}/ballots/{other}/1", ct, path);
        await Act("submission", new { minutesNumber = stage.MinutesNumber, clusterName = season.Block.Name });
        await WithdrawAsync(head, $"{path}/submission", ct, path);
    }

    private async Task AccountsAsync(CancellationToken ct)
    {
        const string Accounts = "/api/identity/v1/accounts";
        var admin = stage.As(stage.Administrator);
        var opened = await admin.PostAsync(Accounts, new
        {
            name = "vi-du",
            displayFunction = "Chuyên viên ví dụ",
            grants = new[] { "unit-clerk@unit:VD-A" },
        }, ct);
        await stage.TakeOverAsync("vi-du", opened.Body.Text("oneTimePassword"), ct);
        var one = $"{Accounts}/{opened.Body.Id()}";
        await admin.GetAsync($"{Accounts}?q=vi-du", ct);
        using (var person = Come("vi-du"))
        {
            await person.GetAsync("/me", ct);
            await person.GetAsync("/api/identity/v1/labels", ct);
            await person.GetAsync("/api/identity/v1/roles", ct);
            await person.GetAsync("/sign-in/external/offer", ct);
            var factor = await person.PostAsync("/api/identity/v1/second-factor", new { }, ct);
            var now = DateTimeOffset.UtcNow;
            await person.PostAsync("/api/identity/v1/second-factor/confirmation", new { code = Code(factor.Body.Text("secret"), now) }, ct);
            var off = await person.TryAsync(HttpMethod.Delete, "/api/identity/v1/second-factor",
                new { code = Code(factor.Body.Text("secret"), now.AddSeconds(30)) }, null, ct);
            Assert.True(off.Ok, $"{off.Code} {off.Sentence}");
            await person.PostAsync("/api/identity/v1/password", new { current = stage.Password, @new = "mật-khẩu-mới-ví-dụ-2026" }, ct);
            await person.PostAsync("/sign-out", new { }, ct);
        }
        async Task<Reply> Current() => await admin.GetAsync(one, ct);
        await admin.PutAsync($"{one}/grants", await Current(), new { grants = new[] { "unit-leader@unit:VD-A" }, reason = Why }, ct);
        await admin.PutAsync($"{one}/external-identity", await Current(), new { subject = (string?)null, reason = Why }, ct);
        await admin.ActAsync($"{one}/lock", await Current(), new { reason = Why }, ct);
        await admin.ActAsync($"{one}/unlock", await Current(), new { reason = Why }, ct);
        await admin.ActAsync($"{one}/password-reset", await Current(), new { reason = Why }, ct);
        await admin.GetAsync("/api/identity/v1/sign-in-attempts?limit=3", ct);
        await admin.GetAsync("/api/identity/v1/turned-away?limit=3", ct);
        var keys = await admin.GetAsync("/api/identity/v1/signing-keys", ct);
        await admin.PostAsync($"/api/identity/v1/signing-keys/{keys.Body[0].Text("id")}/revocation", new { reason = Why }, ct);
    }

    private async Task ClientsAsync(CancellationToken ct)
    {
        const string Clients = "/api/identity/v1/clients";
        var admin = stage.As(stage.Administrator);
        var client = await admin.PostAsync(Clients,
            new { name = "Hệ thống ví dụ", grants = new[] { $"department-data@department:{_department}" } }, ct);
        var one = $"{Clients}/{client.Body.Id()}";
        await admin.GetAsync(Clients, ct);
        async Task<Reply> Current() => await admin.GetAsync(one, ct);
        await admin.PutAsync($"{one}/grants", await Current(),
            new { grants = new[] { $"department-data@department:{season.Departments[1].Code}" }, reason = Why }, ct);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var point = key.ExportParameters(false).Q;
        await admin.PutAsync($"{one}/public-keys", await Current(), new
        {
            publicKeys = new[]
            {
                new { kty = "EC", kid = "khoa-1", alg = "ES256", crv = "P-256", x = Base64Url(point.X!), y = Base64Url(point.Y!) },
            },
            reason = Why,
        }, ct);
        var secret = await admin.ActAsync($"{one}/secret", await Current(), new { keepOldForHours = 1 }, ct);
        await TokenAsync($"{client.Body.Id()}", secret.Body.Text("secret"), ct);
        await admin.ActAsync($"{one}/deactivation", await Current(), new { reason = Why }, ct);
    }

    /// <summary>RFC 6749 wants a form; the client of the seasons speaks JSON.</summary>
    private async Task TokenAsync(string id, string secret, CancellationToken ct)
    {
        using var http = new HttpClient { BaseAddress = platform.Address };
        using var form = new FormUrlEncodedContent([new("grant_type", "client_credentials")]);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/connect/token") { Content = form };
        request.Headers.Authorization =
            new AuthenticationHeaderValue("Basic", Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"{id}:{secret}")));
        using var answer = await http.SendAsync(request, ct);
        witness(new Exchange(id, HttpMethod.Post, "/connect/token", null, await form.ReadAsStringAsync(ct), (int)answer.StatusCode,
            await answer.Content.ReadAsStringAsync(ct)));
    }

    /// <summary>What an operator does; a failure and a stuck message are put there, because nothing of a season fails.</summary>
    private async Task OperateAsync(string module, CancellationToken ct)
    {
        var (schema, admin) = (module.ToLowerInvariant(), stage.As(stage.Administrator));
        var at = $"/api/{schema}/v1";
        await stage.As(module == "Identity" ? stage.Administrator : stage.Office).GetAsync($"{at}/changes?limit=2", ct);
        await using (var connection = await platform.OpenAsync(module))
        {
            await using var put = new NpgsqlCommand($$"""
                insert into {{schema}}.failed_message (message_id, consumer, wire_name, body, error, failed_at)
                values (gen_random_uuid(), '{{schema}}-unit-changed', 'vi-du', '{}', 'Timeout', now());
                insert into {{schema}}.outbox_message (message_id, aggregate_id, aggregate_version, wire_name, body, occurred_at, parked_at)
                values (gen_random_uuid(), gen_random_uuid(), 1, 'vi-du', '{}', now(), now());
                """, connection);
            await put.ExecuteNonQueryAsync(ct);
        }
        var failure = (await admin.GetAsync($"{at}/operations/failures", ct)).Body.List("items")[0];
        await admin.PostAsync($"{at}/operations/failures/{failure.At("id").GetInt64()}/replay", new { }, ct);
        var parked = (await admin.GetAsync($"{at}/operations/parked", ct)).Body.List("items")[0];
        await admin.PostAsync($"{at}/operations/parked/{parked.At("id").GetInt64()}/retry", new { }, ct);
        await admin.PostAsync($"{at}/operations/republish", new { }, ct);
        await admin.PostAsync($"{at}/operations/republish-restored", new { reason = Why }, ct);
    }

    private SeasonClient Come(string account) =>
        new(platform.Address, account, stage.Password, TimeSpan.FromMinutes(1)) { Witness = witness };

    private static string Base64Url(byte[] bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);

    /// <summary>RFC 6238, as an authenticator app does it.</summary>
    private static string Code(string secret, DateTimeOffset at)
    {
        var bits = string.Concat(secret.Select(c => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c), 2).PadLeft(5, '0')));
        var key = Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2)).ToArray();
        var step = BitConverter.GetBytes(at.ToUnixTimeSeconds() / 30);
        Array.Reverse(step);
#pragma warning disable CA5350 // RFC 6238 as deployed in authenticator apps.
        var mac = HMACSHA1.HashData(key, step);
#pragma warning restore CA5350
        var offset = mac[^1] & 15;
        var number = ((mac[offset] & 127) << 24) | (mac[offset + 1] << 16) | (mac[offset + 2] << 8) | mac[offset + 3];
        return (number % 1_000_000).ToString("D6", System.Globalization.CultureInfo.InvariantCulture);
    }
}
