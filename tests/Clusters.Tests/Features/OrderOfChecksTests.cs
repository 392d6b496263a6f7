using System.Text.Json;
using ThiDua.Contracts.Policy;

namespace ThiDua.Clusters.Tests.Features;

/// <summary>
/// Whoever changes something is told the first thing that stands in the way, everywhere in one order: seen, right, version, phase, fields,
/// rule. Every request here is wrong in all that comes after the check it is about.
/// </summary>
public sealed class OrderOfChecksTests(ClustersHost clusters) : IClassFixture<ClustersHost>, IAsyncLifetime
{
    private const string Office = "province-office@*";
    private const string HeadQ = "cluster-head@cluster:Q";
    private const string HeadR = "cluster-head@cluster:R";
    private const string LeaderA = "unit-leader@unit:Q-A";
    private const string LeaderR = "unit-leader@unit:R-A";

    /// <param name="Thing">What has the version; none where something new is made.</param>
    private sealed record Row(string Method, string Path, string? Thing, string Stranger, string Holder)
    {
        /// <summary>A body with wrong fields; none where there is no field to be wrong.</summary>
        public object? Wrong { get; init; }

        /// <summary>Where they are.</summary>
        public string[] Pointers { get; init; } = [];

        /// <summary>Refusal of a phase that is closed.</summary>
        public string? Phase { get; init; }

        /// <summary>A body of right fields that <see cref="Rule"/> forbids.</summary>
        public object? Forbidden { get; init; }

        public string? Rule { get; init; }
    }

    private static object Titles(string awardCode, string cluster = "Q", string unit = "Q-A") => new
    {
        unitCode = unit,
        clusterCode = cluster,
        cycleCode = $"{cluster}-21",
        aims = new[] { new { awardCode, title = "Cờ thi đua", recipients = "collective", count = 1 } },
    };

    private static readonly object NoReason = new { reason = " " };
    private static readonly object Mistake = new { reason = "Ghi nhầm" };

    private static readonly Row[] Rows =
    [
        new("POST", "/units", null, HeadQ, Office)
        {
            Wrong = new { code = "q", name = " ", kind = "ward", validFrom = "0001-01-01" }, Pointers = ["/code", "/name", "/validFrom"],
            Forbidden = new { code = "Q-A", name = "Xã", kind = "ward", validFrom = "2025-07-01" }, Rule = "CLU-0002",
        },
        new("POST", "/units/Q-Z/closure", "/units/Q-Z", HeadQ, Office)
        {
            Wrong = new { lastDay = "0001-01-01", decisionNumber = " ", decisionDate = "0001-01-01", successors = new[] { "NOBODY" } },
            Pointers = ["/decisionNumber", "/decisionDate", "/lastDay", "/successors/0"],
            Forbidden = new { lastDay = "2021-12-31", decisionNumber = "1/NQ", decisionDate = "2021-12-01" }, Rule = "CLU-0004",
        },
        new("POST", "/units/Q-Z/name", "/units/Q-Z", HeadQ, Office)
        {
            Wrong = new { name = " ", decisionNumber = " ", validFrom = "0001-01-01" },
            Pointers = ["/name", "/decisionNumber", "/validFrom"],
            Forbidden = new { name = "Tên", decisionNumber = "1/NQ", validFrom = "2021-01-01" }, Rule = "CLU-0004",
        },
        new("POST", "/clusters", null, HeadQ, Office)
        {
            Wrong = new { code = "q", name = " ", kind = "block", decisionNumber = " ", decisionDate = "0001-01-01",
                validFrom = "0001-01-01" },
            Pointers = ["/code", "/name", "/decisionNumber", "/decisionDate", "/validFrom"],
            Forbidden = new { code = "Q", name = "Khối", kind = "block", decisionNumber = "1/QĐ", decisionDate = "2020-01-01",
                validFrom = "2020-01-01" },
            Rule = "CLU-0021",
        },
        new("POST", "/clusters/Q/members", "/clusters/Q", HeadQ, Office)
        {
            Wrong = new { unitCode = "NOBODY", fromYear = 1 }, Pointers = ["/fromYear", "/unitCode"],
            Forbidden = new { unitCode = "Q-A", fromYear = 2021 }, Rule = "CLU-0024",
        },
        new("POST", "/clusters/Q/members/Q-Z/end", "/clusters/Q", HeadQ, Office)
        {
            Wrong = new { toYear = 1 }, Pointers = ["/toYear"], Forbidden = new { toYear = 2021 }, Rule = "CLU-0028",
        },
        new("POST", "/clusters/Q/officers", "/clusters/Q", HeadQ, Office)
        {
            Wrong = new { year = 1, head = "NOBODY" }, Pointers = ["/year"],
            Forbidden = new { year = 2021, head = "Q-B" }, Rule = "CLU-0030",
        },
        new("POST", "/clusters/Q/officers/acting", "/clusters/Q", HeadQ, Office)
        {
            Wrong = new { year = 1, post = "head", unitCode = "Q-B", from = "0001-01-01", reason = " " },
            Pointers = ["/year", "/from", "/reason"],
            Forbidden = new { year = 2021, post = "head", unitCode = "Q-B", from = "2021-12-01", reason = "Quyết định 5" },
            Rule = "CLU-0030",
        },
        new("POST", "/units/Q-Z/correction", "/units/Q-Z", HeadQ, Office)
        {
            Wrong = new { name = " ", validFrom = "0001-01-01", parentCode = "NOBODY", reason = " " },
            Pointers = ["/name", "/parentCode", "/validFrom", "/reason"],
            Forbidden = new { validFrom = "2030-01-01", reason = "Ghi nhầm" }, Rule = "CLU-0011",
        },
        new("POST", "/units/Q-Z/withdrawal", "/units/Q-Z", HeadQ, Office)
        {
            Wrong = new { reason = " " }, Pointers = ["/reason"],
        },
        new("POST", "/units/Q-A/closure/withdrawal", "/units/Q-A", HeadQ, Office)
        {
            Wrong = new { reason = " " }, Pointers = ["/reason"], Forbidden = new { reason = "Ghi nhầm" }, Rule = "CLU-0012",
        },
        new("POST", "/clusters/Q/members/Q-A/correction", "/clusters/Q", HeadQ, Office)
        {
            Wrong = new { from = "0001-01-01", to = "0001-01-02", reason = " " }, Pointers = ["/reason", "/from", "/to"],
            Forbidden = new { from = "2021-07-01", to = "2021-06-30", reason = "Ghi nhầm" }, Rule = "CLU-0035",
        },
        new("POST", "/clusters/Q/members/Q-A/withdrawal", "/clusters/Q", HeadQ, Office)
        {
            Wrong = new { reason = " " }, Pointers = ["/reason"], Forbidden = new { reason = "Ghi nhầm" }, Rule = "CLU-0036",
        },
        new("POST", "/clusters/Q/officers/2021/correction", "/clusters/Q", HeadQ, Office)
        {
            Wrong = new { head = "Q-B", reason = " " }, Pointers = ["/reason"],
            Forbidden = new { head = "Q-B", deputy = "Q-B", reason = "Ghi nhầm" }, Rule = "CLU-0022",
        },
        new("POST", "/clusters/Q/correction", "/clusters/Q", HeadQ, Office)
        {
            Wrong = new { name = " ", decisionNumber = " ", decisionDate = "0001-01-01", validFrom = "0001-01-01", reason = " " },
            Pointers = ["/name", "/decisionNumber", "/decisionDate", "/validFrom", "/reason"],
            Forbidden = new { validFrom = "2031-01-01", reason = "Ghi nhầm" }, Rule = "CLU-0038",
        },
        new("POST", "/clusters/Q/closure", "/clusters/Q", HeadQ, Office)
        {
            Wrong = new { lastDay = "0001-01-01", decisionNumber = " ", decisionDate = "0001-01-01" },
            Pointers = ["/lastDay", "/decisionNumber", "/decisionDate"],
            Forbidden = new { lastDay = "1990-01-01", decisionNumber = "1/QĐ", decisionDate = "2021-12-01" }, Rule = "CLU-0035",
        },
        new("POST", "/clusters/Q/closure/withdrawal", "/clusters/Q", HeadQ, Office)
        {
            Wrong = new { reason = " " }, Pointers = ["/reason"], Forbidden = new { reason = "Ghi nhầm" }, Rule = "CLU-0048",
        },
        new("POST", "/clusters/Q/withdrawal", "/clusters/Q", HeadQ, Office)
        {
            Wrong = new { reason = " " }, Pointers = ["/reason"], Forbidden = new { reason = "Ghi nhầm" }, Rule = "CLU-0049",
        },
        new("POST", "/clusters/Q/standing-flag", "/clusters/Q/standing-flag", HeadR, HeadQ)
        {
            Wrong = new { from = "Q-B", to = "Q-A", fromYear = 1, on = "0001-01-01" }, Pointers = ["/fromYear", "/on", "/conferenceId"],
            Forbidden = new { to = "Q-B", fromYear = 2022, on = "2021-12-20" }, Rule = "CLU-0142",
        },
        new("POST", "/cycles", null, HeadQ, Office)
        {
            Wrong = new { code = "q", name = " ", year = 1, clusterCodes = Array.Empty<string>(),
                phases = new[] { new { kind = "report", opens = "0001-01-01", closes = "2021-01-31", closesMeans = "before",
                    graceDays = -1 } } },
            Pointers = ["/code", "/name", "/year", "/clusterCodes", "/phases/0/opens", "/phases/0/graceDays"],
            Forbidden = new { code = "Q-22", name = "Kỳ", year = 2022, clusterCodes = new[] { "Q" },
                phases = new[] { new { kind = "report", opens = "2021-02-02", closes = "2021-02-01", closesMeans = "before" } } },
            Rule = "CLU-0042",
        },
        new("PUT", "/cycles/Q-21/phases/report", "/cycles/Q-21", HeadQ, Office)
        {
            Wrong = new { opens = "0001-01-01", closes = "0001-01-01", closesMeans = "before", graceDays = -1, reason = " " },
            Pointers = ["/reason", "/opens", "/closes", "/graceDays"],
            Forbidden = new { opens = "2021-02-02", closes = "2021-02-01", closesMeans = "before", reason = "Nhầm" }, Rule = "CLU-0042",
        },
        new("POST", "/pacts", null, HeadR, HeadQ)
        {
            Wrong = Pact(" ", "Q-21", "Q"), Pointers = ["/commitments/0", "/targets/0/unitCode", "/targets/0/value"],
            Forbidden = ClustersHost.Pact("Q", "Q-21"), Rule = "CLU-0061",
        },
        new("PUT", "{pact}", "{pact}", HeadR, HeadQ)
        {
            Wrong = Pact(" "), Pointers = ["/commitments/0", "/targets/0/unitCode", "/targets/0/value"],
            Forbidden = new { movements = Array.Empty<object>(), targets = Array.Empty<object>(), commitments = Array.Empty<string>() },
            Rule = "CLU-0062",
        },
        new("POST", "{pact}/circulation", "{pact}", HeadR, HeadQ) { Rule = "CLU-0062" },
        new("POST", "{pact}/signatures", "{pact}", LeaderR, LeaderA)
        {
            Wrong = new { unitCode = "Q-A", capacity = " " }, Pointers = ["/capacity"],
            Forbidden = new { unitCode = "Q-A", capacity = "Chủ tịch UBND" }, Rule = "CLU-0067",
        },
        new("POST", "{late}/signatures", "{late}", LeaderR, "unit-leader@unit:QL-A")
        {
            Wrong = new { unitCode = "QL-A", capacity = " " }, Phase = "CLU-0044",
        },
        new("POST", "{pact}/successor", null, HeadR, HeadQ) { Forbidden = new { cycleCode = "Q-21" }, Rule = "CLU-0068" },
        new("POST", "/conferences", null, HeadR, HeadQ)
        {
            Wrong = new { clusterCode = "Q", cycleCode = "Q-21", kind = "closing", heldOn = "0001-01-01",
                hostUnitCode = "Q-Z", place = " " },
            Pointers = ["/place", "/heldOn", "/hostUnitCode"],
        },
        new("POST", "{conference}/attendance", "{conference}", HeadR, HeadQ)
        {
            Wrong = new { attendance = Array.Empty<object>() }, Pointers = ["/attendance"],
            Forbidden = new { attendance = new[] { new { unitCode = "Q-A", present = false } } }, Rule = "CLU-0081",
        },
        new("PUT", "{conference}/delegates", "{conference}", HeadR, HeadQ)
        {
            Wrong = new { count = -1, qualifier = "exact", functions = new[] { "" } }, Pointers = ["/count", "/functions/0"],
            Forbidden = new { count = 1, qualifier = "exact", functions = Array.Empty<string>() }, Rule = "CLU-0081",
        },
        new("POST", "{conference}/acts", "{conference}", HeadR, HeadQ)
        {
            Wrong = new { kind = "other", summary = " " }, Pointers = ["/summary"],
            Forbidden = new { kind = "other", summary = "Thêm" }, Rule = "CLU-0081",
        },
        new("POST", "{conference}/minutes", "{conference}", HeadR, HeadQ)
        {
            Wrong = new { minutesNumber = " " }, Pointers = ["/minutesNumber"],
            Forbidden = new { minutesNumber = "2/BB" }, Rule = "CLU-0081",
        },
        new("POST", "/movements", null, HeadR, HeadQ)
        {
            Wrong = new { name = " ", reach = "cluster", clusterCode = "Q", launchedByUnitCode = "NOBODY", launchedOn = "0001-01-01",
                from = "0001-01-01" },
            Pointers = ["/name", "/launchedOn", "/from", "/to", "/launchedByUnitCode"],
            Forbidden = Movement("2020-12-31"), Rule = "CLU-0124",
        },
        new("POST", "{movement}/reviews", "{movement}", HeadR, HeadQ)
        {
            Wrong = new { on = "2021-12-20", summary = "\u0007" }, Pointers = ["/summary"],
            Forbidden = new { on = "2021-12-20" }, Rule = "CLU-0121",
        },
        new("POST", "{movement}/closing", "{movement}", HeadR, HeadQ)
        {
            Wrong = new { on = "2021-12-20", summary = "\u0007" }, Pointers = ["/summary"],
            Forbidden = new { on = "2021-12-20" }, Rule = "CLU-0121",
        },
        new("POST", "/works", null, LeaderR, LeaderA)
        {
            Wrong = Work(" ", " ", "0001-01-01"), Pointers = ["/name", "/place", "/plannedFinish"],
            Forbidden = Work("Muộn", "Sa Pa", "2021-12-31"), Rule = "CLU-0121",
        },
        new("POST", "{work}/finish", "{work}", LeaderR, LeaderA)
        {
            Wrong = new { on = "0001-01-01" }, Pointers = ["/on"], Forbidden = new { on = "2021-12-19" }, Rule = "CLU-0162",
        },
        new("POST", "/models", null, LeaderR, LeaderA)
        {
            Wrong = new { unitCode = "Q-A", name = " ", foundOn = "0001-01-01", description = "\u0007" },
            Pointers = ["/name", "/description", "/foundOn"],
            Forbidden = new { unitCode = "Q-A", name = "Cánh đồng liên kết", foundOn = "2021-03-01" }, Rule = "CLU-0181",
        },
        new("POST", "{model}/replications", "{model}", LeaderR, LeaderA)
        {
            Wrong = new { unitCode = "NOBODY", on = "0001-01-01", note = "\u0007" }, Pointers = ["/unitCode", "/on", "/note"],
            Forbidden = new { unitCode = "Q-A", on = "2021-12-01" }, Rule = "CLU-0184",
        },
        new("POST", "/councils/Q-A/seats", "/councils/Q-A", HeadQ, Office)
        {
            Wrong = new { function = "chair", unitCode = "NOBODY", capacity = " ", from = "0001-01-01" },
            Pointers = ["/unitCode", "/capacity", "/from"],
            Forbidden = new { function = "chair", unitCode = "Q-A", capacity = "Chủ tịch UBND", from = "2021-02-01" }, Rule = "CLU-0191",
        },
        new("POST", "/councils/Q-A/seats/1/end", "/councils/Q-A", HeadQ, Office)
        {
            Wrong = new { lastDay = "0001-01-01", reason = " " }, Pointers = ["/lastDay", "/reason"],
            Forbidden = new { lastDay = "2020-12-31", reason = "Nhầm" }, Rule = "CLU-0194",
        },
        new("POST", "/hand-overs", null, HeadR, HeadQ)
        {
            Wrong = new { clusterCode = "Q", effectiveYear = 1, incomingHead = "NOBODY", items = new[] { " " } },
            Pointers = ["/effectiveYear", "/items/0"],
            Forbidden = new { clusterCode = "Q", effectiveYear = 2030, incomingHead = "Q-B", items = Array.Empty<string>() },
            Rule = "CLU-0103",
        },
        new("POST", "{handOver}/signatures", "{handOver}", LeaderR, LeaderA)
        {
            Wrong = new { unitCode = "Q-A", capacity = " " }, Pointers = ["/capacity"],
            Forbidden = new { unitCode = "Q-A", capacity = "Chủ tịch UBND" }, Rule = "CLU-0067",
        },
        new("POST", "{pact}/circulation/withdrawal", "{pact}", HeadR, HeadQ)
        {
            Wrong = NoReason, Pointers = ["/reason"], Forbidden = Mistake, Rule = "CLU-0069",
        },
        new("POST", "{work}/correction", "{work}", LeaderR, LeaderA)
        {
            Wrong = new { name = " ", place = " ", plannedFinish = "0001-01-01", finishedOn = "0001-01-01", reason = " " },
            Pointers = ["/name", "/place", "/plannedFinish", "/finishedOn", "/reason"],
            Forbidden = new { plannedFinish = "1990-01-01", reason = "Ghi nhầm" }, Rule = "CLU-0163",
        },
        new("POST", "{work}/withdrawal", "{work}", LeaderR, LeaderA) { Wrong = NoReason, Pointers = ["/reason"] },
        new("POST", "{model}/correction", "{model}", LeaderR, LeaderA)
        {
            Wrong = new { name = " ", description = "\u0007", foundOn = "0001-01-01", reason = " " },
            Pointers = ["/name", "/description", "/foundOn", "/reason"],
            Forbidden = new { foundOn = "2022-01-01", reason = "Ghi nhầm" }, Rule = "CLU-0122",
        },
        new("POST", "{model}/withdrawal", "{model}", LeaderR, LeaderA) { Wrong = NoReason, Pointers = ["/reason"] },
        new("POST", "{model}/replications/Q-B/withdrawal", "{model}", LeaderR, LeaderA)
        {
            Wrong = NoReason, Pointers = ["/reason"], Forbidden = Mistake, Rule = "CLU-0187",
        },
        new("POST", "{handOver}/withdrawal", "{handOver}", HeadR, HeadQ) { Wrong = NoReason, Pointers = ["/reason"] },
        new("POST", "/cycles/Q-21/correction", "/cycles/Q-21", HeadQ, Office)
        {
            Wrong = new { name = " ", clusterCodes = Array.Empty<string>(), reason = " " },
            Pointers = ["/name", "/clusterCodes", "/reason"],
            Forbidden = new { clusterCodes = new[] { "R" }, reason = "Ghi nhầm" }, Rule = "CLU-0050",
        },
        new("POST", "{movement}/correction", "{movement}", HeadR, HeadQ)
        {
            Wrong = new { name = " ", aim = "\u0007", from = "0001-01-01", to = "0001-01-01", reason = " " },
            Pointers = ["/name", "/aim", "/from", "/to", "/reason"],
            Forbidden = new { to = "1990-01-01", reason = "Ghi nhầm" }, Rule = "CLU-0124",
        },
        new("POST", "{movement}/steps/last/withdrawal", "{movement}", HeadR, HeadQ) { Wrong = NoReason, Pointers = ["/reason"] },
        new("POST", "{movement}/withdrawal", "{movement}", HeadR, HeadQ)
        {
            Wrong = NoReason, Pointers = ["/reason"], Forbidden = Mistake, Rule = "CLU-0127",
        },
        new("POST", "{conference}/correction", "{conference}", HeadR, HeadQ)
        {
            Wrong = new { place = " ", heldOn = "0001-01-01", hostUnitCode = "Q-Z", reason = " " },
            Pointers = ["/place", "/heldOn", "/hostUnitCode", "/reason"],
            Forbidden = new { place = "Nhà văn hóa", reason = "Ghi nhầm" }, Rule = "CLU-0081",
        },
        new("POST", "{conference}/acts/withdrawal", "{conference}", HeadR, HeadQ)
        {
            Wrong = new { number = 1, reason = " " }, Pointers = ["/reason"],
            Forbidden = new { number = 1, reason = "Ghi nhầm" }, Rule = "CLU-0081",
        },
        new("POST", "{conference}/minutes/withdrawal", "{conference}", HeadR, HeadQ) { Wrong = NoReason, Pointers = ["/reason"] },
        new("POST", "{conference}/withdrawal", "{conference}", HeadR, HeadQ)
        {
            Wrong = NoReason, Pointers = ["/reason"], Forbidden = Mistake, Rule = "CLU-0081",
        },
        new("POST", "/councils/Q-A/seats/1/correction", "/councils/Q-A", HeadQ, Office)
        {
            Wrong = new { unitCode = "NOBODY", capacity = " ", from = "0001-01-01", to = "0001-01-01", reason = " " },
            Pointers = ["/unitCode", "/capacity", "/from", "/to", "/reason"],
            Forbidden = new { from = "2021-02-01", to = "2021-01-01", reason = "Ghi nhầm" }, Rule = "CLU-0194",
        },
        new("POST", "/councils/Q-A/seats/1/withdrawal", "/councils/Q-A", HeadQ, Office) { Wrong = NoReason, Pointers = ["/reason"] },
        new("POST", "/clusters/Q/standing-flag/correction", "/clusters/Q/standing-flag", HeadR, HeadQ)
        {
            Wrong = new { fromYear = 1, on = "0001-01-01", reason = " " }, Pointers = ["/fromYear", "/on", "/reason"],
            Forbidden = new { to = "Q-Z", reason = "Ghi nhầm" }, Rule = "CLU-0028",
        },
        new("POST", "/title-registrations", null, HeadQ, LeaderA)
        {
            Wrong = Titles("q"), Pointers = ["/aims/0/awardCode"], Forbidden = Titles("CO_TINH"), Rule = "CLU-0201",
        },
        new("POST", "/title-registrations", null, LeaderR, Office)
        {
            Wrong = Titles("q", "QL", "QL-A"), Phase = "CLU-0044",
        },
        new("PUT", "{titles}", "{titles}", HeadQ, LeaderA) { Wrong = new { aims = Array.Empty<object>() }, Pointers = ["/aims"] },
        new("POST", "{titles}/correction", "{titles}", HeadQ, Office)
        {
            Wrong = new { aims = Array.Empty<object>(), reason = " " }, Pointers = ["/aims", "/reason"],
        },
        new("POST", "{titles}/withdrawal", "{titles}", HeadQ, LeaderA) { Wrong = NoReason, Pointers = ["/reason"] },
        new("POST", "/clusters/Q/standing-flag/withdrawal", "/clusters/Q/standing-flag", HeadR, HeadQ)
        {
            Wrong = NoReason, Pointers = ["/reason"], Forbidden = Mistake, Rule = "CLU-0145",
        },
    ];

    private static readonly Dictionary<string, string> Ids = [];

    public static TheoryData<int> All => [.. Enumerable.Range(0, Rows.Length)];

    public static TheoryData<int> Versioned => [.. Enumerable.Range(0, Rows.Length).Where(i => Rows[i].Thing is not null)];

    public static TheoryData<int> WithPhase => [.. Enumerable.Range(0, Rows.Length).Where(i => Rows[i].Phase is not null)];

    public static TheoryData<int> WithFields => [.. Enumerable.Range(0, Rows.Length).Where(i => Rows[i].Pointers.Length > 0)];

    public static TheoryData<int> WithRule => [.. Enumerable.Range(0, Rows.Length).Where(i => Rows[i].Rule is not null)];

    public async ValueTask InitializeAsync()
    {
        if (Ids.Count > 0) return;
        await clusters.BlockAsync("R", "R-A");
        await clusters.BlockAsync("Q", "Q-A", "Q-B");
        await clusters.UnitAsync("Q-Z");
        await clusters.Office.ActAsync("/units/Q-Z", "/closure",
            new { lastDay = "2021-06-30", decisionNumber = "1/NQ", decisionDate = "2021-06-01" });
        await clusters.CycleAsync("Q-21", "Q");
        await clusters.Office.ActAsync("/clusters/Q", "/officers", new { year = 2021, head = "Q-A" });
        var head = clusters.Head("Q");

        var pact = await MadeAsync("pact", head, "/pacts", ClustersHost.Pact("Q", "Q-21"));
        await head.ActAsync(pact, "/circulation");
        await SignAsync(pact);

        await clusters.BlockAsync("QL", "QL-A");
        await clusters.CycleAsync("QL-21", "QL");
        await clusters.Head("QL").ActAsync(await MadeAsync("late", clusters.Head("QL"), "/pacts", ClustersHost.Pact("QL", "QL-21")),
            "/circulation");
        await clusters.Office.PutAsync("/cycles/QL-21/phases/pledge",
            new { opens = "2021-01-01", closes = "2021-12-20", closesMeans = "before", reason = "Kết thúc sớm" }, "\"1\"");

        var conference = await MadeAsync("conference", head, "/conferences", new
        {
            clusterCode = "Q",
            cycleCode = "Q-21",
            kind = "closing",
            heldOn = "2021-12-20",
            hostUnitCode = "Q-A",
            place = "Hội trường"
        });
        await head.ActAsync(conference, "/attendance",
            new { attendance = new[] { new { unitCode = "Q-A", present = true }, new { unitCode = "Q-B", present = true } } });
        await head.ActAsync(conference, "/minutes", new { minutesNumber = "1/BB" });

        var movement = await MadeAsync("movement", head, "/movements", Movement("2021-12-31"));
        Ids["movementId"] = movement["/movements/".Length..];
        var work = await MadeAsync("work", clusters.Leader("Q-A"), "/works", Filled(Work("Nhà máy", "Sa Pa", "2021-12-31"))!);
        await clusters.Leader("Q-A").ActAsync(work, "/finish", new { on = "2021-12-19" });
        await head.ActAsync(movement, "/closing", new { on = "2021-12-20" });

        await MadeAsync("model", clusters.Leader("Q-A"), "/models",
            new { unitCode = "Q-A", name = "Cánh đồng liên kết", foundOn = "2021-03-01" });
        await MadeAsync("titles", clusters.Leader("Q-A"), "/title-registrations", Titles("CO_TINH"));
        await clusters.Office.PostAsync("/councils/Q-A/seats",
            new { function = "chair", unitCode = "Q-A", capacity = "Chủ tịch UBND", from = "2021-01-01" }, "\"0\"");
        await head.PostAsync("/clusters/Q/standing-flag", new { to = "Q-A", fromYear = 2021, on = "2021-01-27" }, "\"0\"");
        var handOver = await MadeAsync("handOver", head, "/hand-overs",
            new { clusterCode = "Q", effectiveYear = 2022, incomingHead = "Q-B", items = Array.Empty<string>() });
        await SignAsync(handOver);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory, MemberData(nameof(All))]
    public async Task Without_the_right_nothing_else_is_told(int i)
    {
        var answer = await SendAsync(Rows[i], Rows[i].Stranger, "\"999\"", Rows[i].Wrong ?? Rows[i].Forbidden);

        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
    }

    [Theory, MemberData(nameof(Versioned))]
    public async Task With_the_right_the_version_comes_first(int i)
    {
        var answer = await SendAsync(Rows[i], Rows[i].Holder, "\"999\"", Rows[i].Wrong ?? Rows[i].Forbidden);

        Assert.Equal((HttpStatusCode.PreconditionFailed, "GEN-0009"), (answer.Status, answer.Code));
    }

    [Theory, MemberData(nameof(WithPhase))]
    public async Task Of_the_current_version_the_phase_comes_first(int i)
    {
        var answer = await SendAsync(Rows[i], Rows[i].Holder, await CurrentAsync(Rows[i]), Rows[i].Wrong);

        Assert.Equal((HttpStatusCode.Conflict, Rows[i].Phase), (answer.Status, answer.Code));
    }

    [Theory, MemberData(nameof(WithFields))]
    public async Task All_wrong_fields_are_named_before_any_rule(int i)
    {
        var answer = await SendAsync(Rows[i], Rows[i].Holder, await CurrentAsync(Rows[i]), Rows[i].Wrong);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "GEN-0004"), (answer.Status, answer.Code));
        Assert.Equal(Rows[i].Pointers, answer.Body!["errors"]!.AsArray().Select(e => (string)e!["pointer"]!));
        Assert.All(answer.Body["errors"]!.AsArray(), e => Assert.NotEqual("GEN-1000", (string?)e!["code"]));
    }

    [Theory, MemberData(nameof(WithRule))]
    public async Task The_rule_comes_last(int i)
    {
        var answer = await SendAsync(Rows[i], Rows[i].Holder, await CurrentAsync(Rows[i]), Rows[i].Forbidden);

        Assert.Equal((HttpStatusCode.Conflict, Rows[i].Rule), (answer.Status, answer.Code));
    }

    private async Task<string?> CurrentAsync(Row row) =>
        row.Thing is null ? null : (await clusters.Auditor.GetAsync((string)Filled(row.Thing)!)).ETag;

    private async Task<Answer> SendAsync(Row row, string grant, string? etag, object? body)
    {
        var api = new Api(clusters.Host.ClientFor(Grant.Parse(grant)!));
        var json = body is null ? "" : JsonSerializer.Serialize(Filled(body));
        return await api.SendTextAsync(new HttpMethod(row.Method), (string)Filled(row.Path)!, json, etag);
    }

    private static object? Filled(object? text)
    {
        if (text is not string address) return text is null ? null : JsonNode.Parse((string)Filled(JsonSerializer.Serialize(text))!);
        foreach (var (name, id) in Ids) address = address.Replace($"{{{name}}}", id, StringComparison.Ordinal);
        return address;
    }

    private static async Task<string> MadeAsync(string name, Api api, string path, object body) =>
        Ids[name] = $"{path}/{(await api.CreateAsync(path, body))["id"]}";

    private Task SignAsync(string thing) =>
        clusters.Leader("Q-A").ActAsync(thing, "/signatures", new { unitCode = "Q-A", capacity = "Chủ tịch UBND" });

    private static object Pact(string commitment) =>
        new { movements = Array.Empty<object>(), targets = Targets, commitments = new[] { commitment } };

    private static object Pact(string commitment, string cycleCode, string clusterCode) =>
        new { clusterCode, cycleCode, movements = Array.Empty<object>(), targets = Targets, commitments = new[] { commitment } };

    private static object[] Targets => [new { unitCode = "Q-Z", indicatorCode = "X", status = "assigned" }];

    private static object Movement(string to) => new
    {
        name = "Phong trào",
        reach = "cluster",
        clusterCode = "Q",
        launchedByUnitCode = "Q-A",
        launchedOn = "2021-01-05",
        from = "2021-01-01",
        to
    };

    private static object Work(string name, string place, string plannedFinish) =>
        new { movementId = "{movementId}", unitCode = "Q-A", name, place, plannedFinish };
}
