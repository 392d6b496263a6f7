using System.Net;
using static ThiDua.Platform.Tests.Seasons.Reform;

namespace ThiDua.Platform.Tests.Seasons;

/// <summary>
/// The reform of 1 July 2025 gone through in one season, by the people whose units end and by those who come after them. What must come
/// out is worked out here by hand, from the days of the law and the points in <see cref="Reform"/>.
/// </summary>
public abstract class ReformScenarios(RunningPlatform platform)
{
    private const string Units = "/api/clusters/v1/units", Clusters = "/api/clusters/v1/clusters", Pacts = "/api/clusters/v1/pacts",
        Conferences = "/api/clusters/v1/conferences", Sheets = "/api/scoring/v1/sheets", Rankings = "/api/scoring/v1/rankings",
        Nominations = "/api/awards/v1/nominations", Decisions = "/api/awards/v1/decisions", Figures = "/api/indicators/v1/figures";

    private static readonly ReformedCluster[] Both = [Local, Offices];

    private Stage _stage = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private SeasonClient Office => _stage.As(_stage.Office);

    [Fact]
    public async Task A_season_goes_on_when_its_units_end_in_the_middle_of_the_year()
    {
        using var stage = _stage = platform.StageFor(Reform.Scene, TextWriter.Null);
        await OpenTheYearAsync();
        foreach (var cluster in Both) await PledgeAsync(cluster);
        await ReportHalfAYearAsync();
        await MeetInJuneAsync();
        await PresentWhatWasWonBeforeAsync();

        await ReformAsync();

        await PostsArePassedOnAsync();
        await RightsEndAsync();
        await FiguresStayWithTheirDaysAsync();
        foreach (var cluster in Both) await ScoreAsync(cluster);
        await MeetInDecemberAsync();
        await RankTheLivingAsync(Local, [("CC-X1", 92m, 1), ("CC-X2", 88m, 2), ("CC-X3", 88m, 3), ("CC-X4", 75m, 4), ("CC-X5", 70.5m, 5),
            ("CC-X6", 60m, 6)], tied: ["CC-X2", "CC-X3"]);
        await RankTheLivingAsync(Offices, [(Farming, 94m, 1), (Finance, 93m, 2), (Health, 80m, 3), (Peoples, 71m, 4)], tied: []);
        // Five of six are 83 percent; of the ten that were members some day of the year they would be 50.
        await VoteAsync(Local, votes: 5, ["CC-X1", "CC-X2"]);
        // Four of four; a fifth paper, that of the head that ended, would make it 80.
        await VoteAsync(Offices, votes: 4, [Farming, Finance]);
        await DecideAsync();
        foreach (var cluster in Both) await PassOnAsync(cluster);
        await WhatWasLeftIsFoundAsync();
    }

    private async Task OpenTheYearAsync()
    {
        var since = new DateOnly(2015, 1, 1);
        await OpenUnitAsync(Old, "Tỉnh An Thịnh (minh họa)", "province", null, since);
        await OpenUnitAsync(OtherOld, "Tỉnh Bình Hòa (minh họa)", "province", null, since);
        foreach (var code in Districts) await OpenUnitAsync(code, $"Huyện {code[^2..]} (minh họa)", "district", Old, since);
        foreach (var code in (string[])[Finance, Interior, Planning, Farming, Health])
            await OpenUnitAsync(code, $"Sở {code[3..]} (minh họa)", "department", Old, since);
        await OpenUnitAsync(OtherFinance, "Sở Tài chính Bình Hòa (minh họa)", "department", OtherOld, since);

        foreach (var unit in (string[])[.. Districts, Planning, Finance, Farming, Health, .. Communes, Peoples])
        {
            await OpenAccountAsync(Actor.Clerk(unit));
            await OpenAccountAsync(Actor.Leader(unit));
        }
        foreach (var department in (string[])[Finance, Interior]) await OpenAccountAsync(Actor.Appraiser(department));
        foreach (var cluster in Both)
        {
            foreach (var unit in (string[])[cluster.Head, cluster.Deputy, cluster.StandsIn, cluster.NextHead])
                await OpenAccountAsync(HeadOf(unit), $"cluster-head@cluster:{cluster.Code}", $"unit-leader@unit:{unit}");
        }

        foreach (var cluster in Both)
        {
            await Office.PostAsync(Clusters, new
            {
                code = cluster.Code,
                name = cluster.Name,
                kind = cluster.Kind,
                decisionNumber = "01/QĐ-MH",
                decisionDate = new DateOnly(2025, 1, 6),
                validFrom = new DateOnly(2025, 1, 6),
            }, Ct);
            foreach (var member in cluster.Before) await JoinAsync(cluster, new { unitCode = member, fromYear = 2025 });
            await ChangeAsync($"{Clusters}/{cluster.Code}", "officers", new { year = 2025, head = cluster.Head, deputy = cluster.Deputy });
            await OpenCycleAsync(cluster.Cycle, 2025, cluster.Code);
            await OpenCycleAsync(cluster.NextCycle, 2026, cluster.Code);
        }
        await _stage.UntilAcceptedAsync("sở ở dịch vụ chỉ tiêu", () => Office.TryPostAsync("/api/indicators/v1/indicators", new
        {
            code = Indicator,
            name = "Thu ngân sách (minh họa)",
            unitOfMeasure = "tỷ đồng",
            direction = "higher-is-better",
            decimals = 1,
            aggregation = "sum",
            ownerDepartmentCode = Finance,
            validFrom = since,
        }, null, Ct), Ct);
    }

    /// <summary>In February: everybody signs, and the table of points is published with a sheet for each member.</summary>
    private async Task PledgeAsync(ReformedCluster cluster)
    {
        var head = _stage.As(HeadOf(cluster.Head));
        var pact = await head.PostAsync(Pacts, new
        {
            clusterCode = cluster.Code,
            cycleCode = cluster.Cycle,
            movements = new[] { new { name = "Chung sức xây dựng quê hương (minh họa)" } },
            targets = cluster == Local
                ? Districts.Select(unit => new { unitCode = unit, indicatorCode = Indicator, status = "assigned", value = 100m }) : [],
            commitments = new[] { "Hoàn thành nhiệm vụ năm (minh họa)" },
        }, Ct);
        pact = await head.ActAsync($"{Pacts}/{pact.Body.Id()}/circulation", pact, null, Ct);
        foreach (var member in cluster.Before)
        {
            pact = await _stage.As(Actor.Leader(member)).ActAsync($"{Pacts}/{pact.Body.Id()}/signatures", pact,
                new { unitCode = member, capacity = "Người đứng đầu" }, Ct);
        }
        Assert.Equal(("complete", 4), (pact.Body.Text("state"), pact.Body.List("signatures").Count));

        var (first, second) = cluster == Local ? (Finance, Interior) : (Interior, Interior);
        var table = await _stage.UntilAcceptedAsync("cụm ở dịch vụ chấm điểm", () => head.TryPostAsync("/api/scoring/v1/tables", new
        {
            clusterCode = cluster.Code,
            cycleCode = cluster.Cycle,
            name = "Bảng điểm (minh họa)",
            total = 100m,
            nodes = new object[]
            {
                new { code = "N1", name = "Kinh tế (minh họa)", maximum = 40m, departmentCode = first },
                new { code = "N2", name = "Xã hội (minh họa)", maximum = 40m, departmentCode = second },
                new { code = "N3", name = "Xây dựng Đảng (minh họa)", maximum = 20m, departmentCode = second },
            },
        }, null, Ct), Ct);
        await _stage.UntilAcceptedAsync("thành viên ở dịch vụ chấm điểm",
            () => head.TryPostAsync($"/api/scoring/v1/tables/{table.Body.Id()}/publication", null, table.ETag, Ct), Ct);
        foreach (var member in cluster.Before) Assert.Equal("draft", (await SheetAsync(cluster, member)).Body.Text("state"));
    }

    /// <summary>To the end of June the districts report what was reached: 55, 45, 60 and 40 of a hundred.</summary>
    private async Task ReportHalfAYearAsync()
    {
        foreach (var (district, actual) in Districts.Zip([55m, 45m, 60m, 40m])) await ReportAsync(district, "2025-H1", actual);
        Assert.Equal([("CC-H3", 60m), ("CC-H1", 55m), ("CC-H2", 45m), ("CC-H4", 40m)], await StandingAsync("2025-H1"));

        // A sheet that was begun and will never be finished.
        var sheet = await SheetAsync(Local, "CC-H1");
        await _stage.As(Actor.Clerk("CC-H1")).PutAsync($"{Sheets}/{sheet.Body.Id()}/self-scores", sheet,
            new { lines = new[] { new { code = "N1", points = 20m } } }, Ct);
    }

    private async Task MeetInJuneAsync()
    {
        foreach (var cluster in Both)
        {
            // Who will hold the post next year does not hold it yet.
            var early = await _stage.As(HeadOf(cluster.NextHead)).TryPostAsync(Rankings,
                new { clusterCode = cluster.Code, cycleCode = cluster.Cycle }, null, Ct);
            Assert.Equal(403, (int)early.Status);
            await MeetAsync(cluster, cluster.Head, "mid-year", new DateOnly(2025, 6, 20), cluster.Before);
        }
    }

    /// <summary>What the old province decided on a district, half a year before both ended.</summary>
    private async Task PresentWhatWasWonBeforeAsync() =>
        await _stage.UntilAcceptedAsync("đơn vị ở dịch vụ khen thưởng", () => Office.TryPostAsync(Decisions, new
        {
            issuerUnitCode = Old,
            issuerTitle = "Chủ tịch UBND tỉnh",
            number = "15/QĐ-MH",
            decidedOn = new DateOnly(2025, 1, 20),
            achievementYear = 2024,
            outside = new { basis = "earlier-year", reason = "Quyết định trên giấy (minh họa)" },
            lines = new[] { Line("BK_TINH", "CC-H1") },
        }, null, Ct), Ct);

    private async Task ReformAsync()
    {
        await OpenUnitAsync(Province, "Tỉnh An Hòa (minh họa)", "province", null, FirstDay);
        foreach (var code in Communes) await OpenUnitAsync(code, $"Xã {code[^2..]} (minh họa)", "commune", Province, FirstDay);
        await OpenUnitAsync(Peoples, "Sở Dân tộc và Tôn giáo (minh họa)", "department", Province, FirstDay);

        var tooEarly = await Office.TryPostAsync($"{Units}/CC-H1/closure",
            Closure(LastDay.AddDays(-1), ["CC-X1"]), (await Office.GetAsync($"{Units}/CC-H1", Ct)).ETag, Ct);
        Assert.Equal("CLU-0006", tooEarly.Code);
        foreach (var (district, successors) in Succession) await CloseAsync(district, successors);
        await CloseAsync(Planning, [Finance]);
        await CloseAsync(OtherFinance, [Finance]);
        await CloseAsync(Old, [Province]);
        await CloseAsync(OtherOld, [Province]);

        foreach (var cluster in Both)
        {
            foreach (var joining in cluster.Joining)
            {
                var before = await Office.TryPostAsync($"{Clusters}/{cluster.Code}/members", new { unitCode = joining, from = LastDay },
                    (await Office.GetAsync($"{Clusters}/{cluster.Code}", Ct)).ETag, Ct);
                Assert.Equal(409, (int)before.Status);
                await JoinAsync(cluster, new { unitCode = joining, from = FirstDay });
            }
            Assert.Equal(cluster.Before.Order(StringComparer.Ordinal), await MembersAsync(cluster, LastDay));
            Assert.Equal(cluster.Living, await MembersAsync(cluster, FirstDay));
        }
        // A district joins nothing any more.
        var gone = await Office.TryPostAsync($"{Clusters}/{Local.Code}/members", new { unitCode = "CC-H1", fromYear = 2026 },
            (await Office.GetAsync($"{Clusters}/{Local.Code}", Ct)).ETag, Ct);
        Assert.Equal("CLU-", gone.Code[..4]);
    }

    /// <summary>The deputy stands in by itself; where head and deputy end on one day, the province names somebody.</summary>
    private async Task PostsArePassedOnAsync()
    {
        Assert.Equal([("deputy", Finance, false), ("head", Finance, true)], await OfficersAsync(Offices, FirstDay));
        Assert.Equal([("deputy", Finance, false), ("head", Planning, false)], await OfficersAsync(Offices, LastDay));

        Assert.Empty(await OfficersAsync(Local, FirstDay));
        await ChangeAsync($"{Clusters}/{Local.Code}", "officers/acting",
            new { year = 2025, post = "head", unitCode = Local.StandsIn, from = FirstDay, reason = "Quyết định 02/QĐ-MH (minh họa)" });
        Assert.Equal([("head", Local.StandsIn, true)], await OfficersAsync(Local, FirstDay));
        Assert.Equal([("deputy", "CC-H2", false), ("head", "CC-H1", false)], await OfficersAsync(Local, LastDay));

        foreach (var cluster in Both)
        {
            var pact = (await PactAsync(cluster, cluster.Cycle))!.Body;
            Assert.Equal("complete", pact.Text("state"));
            Assert.Equal(cluster.Before.Order(StringComparer.Ordinal),
                pact.List("signatures").Select(signed => signed.Text("unitCode")).Order(StringComparer.Ordinal));
            Assert.Empty(pact.List("missingSignatures"));
        }
    }

    private async Task RightsEndAsync()
    {
        var sheet = await SheetAsync(Local, "CC-H1");
        foreach (var (who, path) in ((Actor, string)[])
            [(Actor.Clerk("CC-H1"), Sheets), (Actor.Leader("CC-H2"), Nominations), (Actor.Clerk("CC-H3"), $"{Figures}/CC-H3/2025-H1"),
                (Actor.Leader(Planning), Pacts), (HeadOf("CC-H1"), Conferences)])
        {
            await _stage.UntilAsync($"quyền của {who.Account} kết thúc cùng đơn vị", async () =>
                await _stage.As(who).TryGetAsync(path, Ct) is { Status: HttpStatusCode.Forbidden or HttpStatusCode.NotFound } refused
                    ? refused : null, Ct);
        }
        var scored = await _stage.As(Actor.Clerk("CC-H1")).TryPutAsync($"{Sheets}/{sheet.Body.Id()}/self-scores",
            new { lines = new[] { new { code = "N1", points = 1m } } }, sheet.ETag!, Ct);
        Assert.InRange((int)scored.Status, 403, 404);
        var reported = await _stage.As(Actor.Clerk("CC-H2")).TryPutAsync($"{Figures}/CC-H2/2025-H1/actuals",
            new { actuals = new[] { new { indicatorCode = Indicator, value = 99m } } }, "\"1\"", Ct);
        Assert.InRange((int)reported.Status, 403, 404);
        foreach (var cluster in Both)
        {
            var ranked = await _stage.As(HeadOf(cluster.Head)).TryPostAsync(Rankings,
                new { clusterCode = cluster.Code, cycleCode = cluster.Cycle }, null, Ct);
            Assert.Equal(403, (int)ranked.Status);
        }
    }

    /// <summary>The half-year belongs to the districts, the year to those it ends with; what the districts reached stays theirs.</summary>
    private async Task FiguresStayWithTheirDaysAsync()
    {
        foreach (var (commune, actual) in Communes.Zip([30m, 28m, 26m, 24m, 22m, 20m])) await ReportAsync(commune, "2025", actual);

        Assert.Equal([("CC-H3", 60m), ("CC-H1", 55m), ("CC-H2", 45m), ("CC-H4", 40m)], await StandingAsync("2025-H1"));
        Assert.Equal([("CC-X1", 30m), ("CC-X2", 28m), ("CC-X3", 26m), ("CC-X4", 24m), ("CC-X5", 22m), ("CC-X6", 20m)],
            await StandingAsync("2025"));
    }

    private async Task ScoreAsync(ReformedCluster cluster)
    {
        foreach (var ended in cluster.Ended)
        {
            var closed = await _stage.UntilAsync($"phiếu của {ended} được đóng", async () =>
                await SheetAsync(cluster, ended) is var sheet && sheet.Body.At("closed").GetBoolean() ? sheet : null, Ct);
            Assert.Equal("2025-06-30", closed.Body.Text("leftOn"));
        }
        foreach (var (unit, points) in cluster.Points)
        {
            var sheet = await SheetAsync(cluster, unit);
            var path = $"{Sheets}/{sheet.Body.Id()}";
            string[] criteria = ["N1", "N2", "N3"];
            sheet = await _stage.As(Actor.Clerk(unit)).PutAsync($"{path}/self-scores", sheet,
                new { lines = criteria.Zip(points, (code, given) => new { code, points = given }) }, Ct);
            sheet = await _stage.As(Actor.Leader(unit)).ActAsync($"{path}/submission", sheet, null, Ct);
            foreach (var department in cluster == Local ? (string[])[Finance, Interior] : [Interior])
            {
                var appraiser = _stage.As(Actor.Appraiser(department));
                sheet = await appraiser.GetAsync(path, Ct);
                var own = sheet.Body.List("lines").Where(line => line.Text("departmentCode") == department)
                    .Select(line => line.Text("code"));
                await appraiser.PutAsync($"{path}/appraisal", sheet,
                    new { lines = own.Select(code => new { code, points = points[Array.IndexOf(criteria, code)] }) }, Ct);
            }
            var head = _stage.As(HeadOf(cluster.StandsIn));
            await head.ActAsync($"{path}/official", await head.GetAsync(path, Ct), new { lines = Array.Empty<object>() }, Ct);
        }
    }

    private async Task MeetInDecemberAsync()
    {
        var presentDead = await ConveneAsync(Local, Local.StandsIn, "closing", ConferenceDay);
        var refused = await _stage.As(HeadOf(Local.StandsIn)).TryPostAsync($"{Conferences}/{presentDead.Body.Id()}/attendance",
            new { attendance = new[] { new { unitCode = "CC-H1", present = true } } }, presentDead.ETag, Ct);
        Assert.Equal(409, (int)refused.Status);
        await AttendAsync(presentDead, Local.StandsIn, Local.Living);
        await MeetAsync(Offices, Offices.StandsIn, "closing", ConferenceDay, Offices.Living);
    }

    private async Task RankTheLivingAsync(ReformedCluster cluster, (string Unit, decimal Total, int Rank)[] expected, string[] tied)
    {
        var head = _stage.As(HeadOf(cluster.StandsIn));
        var ranking = await _stage.UntilAcceptedAsync("đủ điểm chính thức", () =>
            head.TryPostAsync(Rankings, new { clusterCode = cluster.Code, cycleCode = cluster.Cycle }, null, Ct), Ct);
        var path = $"{Rankings}/{ranking.Body.Id()}";
        if (tied.Length > 0)
        {
            Assert.Equal(tied, ranking.Body.List("places").Where(place => place.Text("tie") == "waiting")
                .Select(place => place.Text("unitCode")).Order(StringComparer.Ordinal));
            ranking = await head.ActAsync($"{path}/ties", ranking,
                new { rank = 2, orderedUnitCodes = tied, reason = "Hội nghị bỏ phiếu (minh họa)" }, Ct);
        }
        ranking = await head.ActAsync($"{path}/adoption", ranking,
            new { conferenceDate = ConferenceDay, minutesNumber = $"BB-{cluster.Code}" }, Ct);
        Assert.Equal(("adopted", "2025-12-24"), (ranking.Body.Text("state"), ranking.Body.Text("adoptedOn")));
        Assert.Equal(expected, ranking.Body.List("places")
            .Select(place => (place.Text("unitCode"), place.Number("total")!.Value, place.At("rank").GetInt32())));
        Assert.Empty(ranking.Body.List("setAside"));
    }

    private async Task VoteAsync(ReformedCluster cluster, int votes, string[] nominees)
    {
        await _stage.UntilAcceptedAsync("cụm ở dịch vụ khen thưởng", () => Office.TryPutAsync(
            $"/api/awards/v1/allotments/{cluster.Code}/{cluster.Cycle}", new
            {
                awards = new[] { new { awardCode = "CO_TINH", count = 1 }, new { awardCode = "BK_TINH", count = 1 } },
            }, "\"0\"", Ct), Ct);
        var head = _stage.As(HeadOf(cluster.StandsIn));
        var ranking = (await FirstAsync(Rankings, cluster))!.Body.Id();
        var nomination = await _stage.UntilAcceptedAsync("kết quả đã thông qua ở dịch vụ khen thưởng",
            () => head.TryPostAsync(Nominations, new { rankingId = ranking }, null, Ct), Ct);
        var all = cluster.Living.Count;
        Assert.Equal(all, nomination.Body.At("allMembers").GetInt32());
        var path = $"{Nominations}/{nomination.Body.Id()}";

        var dead = await head.TryPutAsync($"{path}/nominees", new { unitCodes = cluster.Ended.Take(1) }, nomination.ETag!, Ct);
        Assert.InRange((int)dead.Status, 409, 422);
        nomination = await head.PutAsync($"{path}/nominees", nomination, new { unitCodes = nominees }, Ct);
        foreach (var (award, unit) in ((string, string)[])[("CO_TINH", nominees[0]), ("BK_TINH", nominees[1])])
        {
            nomination = await head.ActAsync($"{path}/ballots", nomination, new
            {
                awardCode = award,
                round = 1,
                issued = all,
                returned = all,
                valid = all,
                invalid = 0,
                counts = nominees.Select(one => new { unitCode = one, votesFor = one == unit ? votes : 0 }),
            }, Ct);
            nomination = await head.ActAsync($"{path}/proposals", nomination, new { unitCode = unit, awardCode = award }, Ct);
        }
        nomination = await head.ActAsync($"{path}/submission", nomination,
            new { minutesNumber = $"BB-{cluster.Code}", clusterName = cluster.Name }, Ct);
        Assert.Equal(2, nomination.Body.List("proposals").Count);
    }

    /// <summary>The new province decides; the old one no longer can.</summary>
    private async Task DecideAsync()
    {
        foreach (var (cluster, flag, certificate) in ((ReformedCluster, string, string)[])
            [(Local, "CC-X1", "CC-X2"), (Offices, Farming, Finance)])
        {
            var nomination = (await FirstAsync(Nominations, cluster))!.Body.Id();
            object Body(string issuer) => new
            {
                issuerUnitCode = issuer,
                issuerTitle = "Chủ tịch UBND tỉnh",
                number = $"20/{cluster.Cycle}",
                decidedOn = new DateOnly(2026, 1, 15),
                achievementYear = 2025,
                nominationId = nomination,
                lines = new[] { Line("CO_TINH", flag), Line("BK_TINH", certificate) },
            };
            Assert.Equal(409, (int)(await Office.TryPostAsync(Decisions, Body(Old), null, Ct)).Status);
            await Office.PostAsync(Decisions, Body(Province), Ct);
        }
    }

    /// <summary>The posts go from who stands in to the head of 2026, and the pact of 2026 says whose targets it could not carry.</summary>
    private async Task PassOnAsync(ReformedCluster cluster)
    {
        var head = _stage.As(HeadOf(cluster.StandsIn));
        var handOver = await head.PostAsync("/api/clusters/v1/hand-overs", new
        {
            clusterCode = cluster.Code,
            effectiveYear = 2026,
            incomingHead = cluster.NextHead,
            items = new[] { "Hồ sơ thi đua năm 2025 (minh họa)" },
        }, Ct);
        Assert.Equal(cluster.StandsIn, handOver.Body.Text("outgoingUnitCode"));
        foreach (var side in (string[])[cluster.StandsIn, cluster.NextHead])
        {
            handOver = await _stage.As(Actor.Leader(side)).ActAsync($"/api/clusters/v1/hand-overs/{handOver.Body.Id()}/signatures",
                handOver, new { unitCode = side, capacity = "Người đứng đầu" }, Ct);
        }
        Assert.Equal("effective", handOver.Body.Text("state"));

        var incoming = _stage.As(HeadOf(cluster.NextHead));
        var pact = (await PactAsync(cluster, cluster.Cycle))!;
        var next = await incoming.ActAsync($"{Pacts}/{pact.Body.Id()}/successor", pact, new { cycleCode = cluster.NextCycle }, Ct);
        Assert.Equal(cluster == Local ? Districts : [], next.Body.List("leftBehind").Select(code => code.GetString()));
        Assert.Equal(cluster.Living, next.Body.List("withoutTargets").Select(code => code.GetString()));
        var signed = (await PactAsync(cluster, cluster.NextCycle))!;
        signed = await incoming.ActAsync($"{Pacts}/{signed.Body.Id()}/circulation", signed, null, Ct);
        Assert.Equal(cluster.Living, signed.Body.List("missingSignatures").Select(code => code.GetString()));
        foreach (var member in cluster.Living)
        {
            signed = await _stage.As(Actor.Leader(member)).ActAsync($"{Pacts}/{signed.Body.Id()}/signatures", signed,
                new { unitCode = member, capacity = "Người đứng đầu" }, Ct);
        }
        Assert.Equal(("complete", cluster.Living.Count), (signed.Body.Text("state"), signed.Body.List("signatures").Count));
    }

    /// <summary>Whoever looks for a unit that ended finds who came after it, and the successor what it left.</summary>
    private async Task WhatWasLeftIsFoundAsync()
    {
        foreach (var (district, successors) in Succession)
        {
            var unit = (await Office.GetAsync($"{Units}/{district}", Ct)).Body;
            Assert.Equal("2025-06-30", unit.Text("validTo"));
            Assert.Equal(successors, unit.List("successors").Select(code => code.GetString()));
        }
        Assert.Equal([Province], (await Office.GetAsync($"{Units}/{Old}", Ct)).Body.List("successors").Select(code => code.GetString()));
        foreach (var (successor, predecessors) in ((string, string[])[])
            [("CC-X2", ["CC-H1", "CC-H2"]), (Province, [Old, OtherOld]), (Finance, [Planning, OtherFinance])])
        {
            Assert.Equal(predecessors.Order(StringComparer.Ordinal), (await Office.GetAsync($"{Units}/{successor}", Ct)).Body
                .List("predecessors").Select(code => code.GetString()!).Order(StringComparer.Ordinal));
        }

        var clerk = _stage.As(Actor.Clerk("CC-X2"));
        foreach (var mine in (string[])["CC-H1", "CC-H2"]) Assert.True((await clerk.TryGetAsync($"{Figures}/{mine}/2025-H1", Ct)).Ok);
        Assert.Equal(404, (int)(await clerk.TryGetAsync($"{Figures}/CC-H3/2025-H1", Ct)).Status);
        var report = (await clerk.GetAsync("/api/indicators/v1/units/CC-X2/report", Ct)).Body;
        Assert.Equal(["CC-H1", "CC-H2"], report.List("predecessors").Select(one => one.Text("unitCode")).Order(StringComparer.Ordinal));
        var awards = await clerk.ListAsync("/api/awards/v1/awards?unit=CC-X2&includePredecessors=true", Ct);
        Assert.Equal([("CC-H1", 2024), ("CC-X2", 2025)], awards.Select(award =>
            (award.Text("recipientUnitCode"), award.At("achievementYear").GetInt32())).Order());
        Assert.Equal([("CC-X1", 2025)], (await Office.ListAsync("/api/awards/v1/awards?unit=CC-X1", Ct))
            .Select(award => (award.Text("recipientUnitCode"), award.At("achievementYear").GetInt32())));
    }

    private async Task OpenUnitAsync(string code, string name, string kind, string? parent, DateOnly from) =>
        await Office.PostAsync(Units, new { code, name, kind, parentCode = parent, validFrom = from, predecessors = Array.Empty<string>() },
            Ct);

    private Task CloseAsync(string unit, string[] successors) => ChangeAsync($"{Units}/{unit}", "closure", Closure(LastDay, successors));

    private static object Closure(DateOnly lastDay, string[] successors) =>
        new { lastDay, decisionNumber = "NQ-MH/2025", decisionDate = new DateOnly(2025, 6, 12), successors };

    private async Task OpenAccountAsync(Actor actor, params string[] grants)
    {
        var admin = _stage.As(_stage.Administrator);
        var known = await admin.ListAsync("/api/identity/v1/accounts", Ct);
        if (known.Any(one => one.Text("name") == actor.Account)) return;
        var account = await admin.PostAsync("/api/identity/v1/accounts", new
        {
            name = actor.Account,
            displayFunction = actor.Function,
            grants = grants.Length > 0 ? grants : [actor.Grant],
        }, Ct);
        await _stage.TakeOverAsync(actor.Account, account.Body.Text("oneTimePassword"), Ct);
    }

    private async Task OpenCycleAsync(string code, int year, string cluster) =>
        await Office.PostAsync("/api/clusters/v1/cycles", new
        {
            code,
            name = $"Kỳ thi đua năm {year} (minh họa)",
            year,
            clusterCodes = new[] { cluster },
            phases = ((string[])["pledge", "report", "self-score", "appraise", "conference", "council"]).Select(kind => new
            {
                kind,
                opens = _stage.Today.AddDays(-30),
                closes = _stage.Today.AddDays(30),
                closesMeans = "on-or-before",
                graceDays = 0,
            }),
        }, Ct);

    private Task JoinAsync(ReformedCluster cluster, object member) => ChangeAsync($"{Clusters}/{cluster.Code}", "members", member);

    private async Task ChangeAsync(string path, string act, object body) =>
        await Office.ActAsync($"{path}/{act}", await Office.GetAsync(path, Ct), body, Ct);

    private async Task<IEnumerable<string>> MembersAsync(ReformedCluster cluster, DateOnly on) =>
        (await Office.GetAsync($"{Clusters}/{cluster.Code}?on={on:yyyy-MM-dd}", Ct)).Body.List("members")
            .Select(member => member.Text("unitCode")).Order(StringComparer.Ordinal);

    private async Task<IEnumerable<(string Post, string Unit, bool Acting)>> OfficersAsync(ReformedCluster cluster, DateOnly on) =>
        (await Office.GetAsync($"{Clusters}/{cluster.Code}?on={on:yyyy-MM-dd}", Ct)).Body.List("officers")
            .Select(officer => (officer.Text("post"), officer.Text("unitCode"), officer.At("acting").GetBoolean())).Order();

    private async Task ReportAsync(string unit, string period, decimal actual)
    {
        var clerk = _stage.As(Actor.Clerk(unit));
        var set = await _stage.UntilAcceptedAsync("đơn vị ở dịch vụ chỉ tiêu", () =>
            clerk.TryGetAsync($"{Figures}/{unit}/{period}", Ct), Ct);
        await _stage.UntilAcceptedAsync("kỳ báo cáo ở dịch vụ chỉ tiêu", () => clerk.TryPutAsync($"{Figures}/{unit}/{period}/actuals",
            new { actuals = new[] { new { indicatorCode = Indicator, value = actual } } }, set.ETag ?? "\"0\"", Ct), Ct);
    }

    private async Task<IEnumerable<(string Unit, decimal Actual)>> StandingAsync(string period) =>
        (await Office.GetAsync($"/api/indicators/v1/clusters/{Local.Code}/{period}/indicators/{Indicator}?by=value", Ct)).Body
            .List("standing").Select(row => (row.Text("unitCode"), row.Number("number")!.Value));

    private Task<Reply> SheetAsync(ReformedCluster cluster, string unit) => _stage.UntilAsync($"phiếu của {unit}", () =>
        FirstAsync(Sheets, cluster, $"&unit={unit}"), Ct);

    private Task<Reply?> PactAsync(ReformedCluster cluster, string cycle) => FirstAsync(Pacts, cluster, cycle: cycle);

    private async Task<Reply?> FirstAsync(string path, ReformedCluster cluster, string more = "", string? cycle = null) =>
        (await Office.ListAsync($"{path}?cluster={cluster.Code}&cycle={cycle ?? cluster.Cycle}{more}", Ct)) is [var first, ..]
            ? await Office.GetAsync($"{path}/{first.Id()}", Ct) : null;

    private async Task MeetAsync(ReformedCluster cluster, string head, string kind, DateOnly on, IReadOnlyList<string> present) =>
        await AttendAsync(await ConveneAsync(cluster, head, kind, on), head, present);

    private Task<Reply> ConveneAsync(ReformedCluster cluster, string head, string kind, DateOnly on) =>
        _stage.As(HeadOf(head)).PostAsync(Conferences, new
        {
            clusterCode = cluster.Code,
            cycleCode = cluster.Cycle,
            kind,
            heldOn = on,
            hostUnitCode = head,
            place = "Hội trường (minh họa)",
        }, Ct);

    private async Task AttendAsync(Reply conference, string head, IReadOnlyList<string> present)
    {
        var (who, path) = (_stage.As(HeadOf(head)), $"{Conferences}/{conference.Body.Id()}");
        conference = await who.ActAsync($"{path}/attendance", conference,
            new { attendance = present.Select(unit => new { unitCode = unit, present = true }) }, Ct);
        conference = await who.ActAsync($"{path}/minutes", conference, new { minutesNumber = $"BB-{conference.Body.Text("heldOn")}" }, Ct);
        Assert.Equal(present.Order(StringComparer.Ordinal), conference.Body.List("attendance").Select(one => one.Text("unitCode"))
            .Order(StringComparer.Ordinal));
    }

    private static object Line(string award, string unit) =>
        new { awardCode = award, recipientKind = "collective", recipientName = $"Tập thể {unit} (minh họa)", recipientUnitCode = unit };
}
