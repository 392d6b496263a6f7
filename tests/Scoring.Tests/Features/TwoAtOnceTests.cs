using Microsoft.EntityFrameworkCore;

namespace ThiDua.Scoring.Tests.Features;

/// <summary>Several people on one sheet: each writes lines of his own, nobody loses anything, and a refusal says who was first.</summary>
public sealed class TwoAtOnceTests(ScoringFixture module) : IClassFixture<ScoringFixture>
{
    private static readonly string[] Departments = ["SO-1", "SO-2", "SO-3", "SO-4", "SO-5", "SO-6"];

    [Fact]
    public async Task Six_departments_appraise_one_sheet_on_the_version_they_all_have_read()
    {
        var season = await module.NewSeasonAsync();
        foreach (var code in Departments) await module.Host.DeliverAsync(States.Unit(code, 1));
        var nodes = Departments.Select((code, i) => new { code = $"C{i}", name = $"Tiêu chí {i}", maximum = 10, departmentCode = code });
        var drafted = await season.Head.CallAsync("POST", "tables",
            new { clusterCode = season.Cluster, cycleCode = season.Cycle, name = "Sáu ngành", total = 60, nodes });
        await season.Head.ActAsync("POST", $"tables/{drafted.Id}", "publication");
        var (unit, sheet) = (season.Units[1], await season.SheetAsync(season.Units[1]));
        await season.Clerk(unit).ActAsync("PUT", sheet, "self-scores",
            new { lines = Departments.Select((_, i) => new { code = $"C{i}", points = i }) });
        await season.Leader(unit).ActAsync("POST", sheet, "submission");
        var read = (await season.Head.SeeAsync(sheet)).ETag;

        var answers = await Task.WhenAll(Departments.Select((department, i) =>
            module.Appraiser(department).CallAsync("PUT", $"{sheet}/appraisal", Season.Line($"C{i}", i), read)));

        Assert.All(answers, answer => Assert.Equal(200, answer.Status));
        var after = await season.Head.SeeAsync(sheet);
        Assert.Equal("appraised", after.State);
        Assert.All(after.Body!["lines"]!.AsArray(), line => Assert.NotNull(line!["appraised"]));
        // One of them finished it, and only one.
        Assert.Single(answers, answer => answer.State == "appraised");
        var happened = (await module.Auditor.SeeAsync($"changes?aggregateId={sheet.Split('/')[1]}")).Items
            .SelectMany(change => change["happened"]!.AsArray().Select(name => name!.GetValue<string>())).ToList();
        Assert.Equal((6, 1), (happened.Count(name => name == "points-appraised"), happened.Count(name => name == "sheet-appraised")));
    }

    [Fact]
    public async Task Whoever_writes_a_line_that_somebody_has_changed_meanwhile_learns_who_when_and_what_stands_now()
    {
        var season = await module.NewSeasonAsync();
        await season.PublishAsync();
        var (unit, sheet) = (season.Units[0], await season.SheetAsync(season.Units[0]));
        var read = (await season.Clerk(unit).SeeAsync(sheet)).ETag;
        var first = await season.Clerk(unit).CallAsync("PUT", $"{sheet}/self-scores", Own("A1", 10), read);

        var other = await season.Clerk(unit).CallAsync("PUT", $"{sheet}/self-scores", Own("B", 5), read);
        var same = await season.Clerk(unit).CallAsync("PUT", $"{sheet}/self-scores", Own("A1", 20), read);

        Assert.Equal((200, 200, 412, "SCO-0040"), (first.Status, other.Status, same.Status, same.Code));
        Assert.Equal(["A1"], other.Body!["changedByOthers"]!.AsArray().Select(code => code!.GetValue<string>()));
        var change = (await module.Auditor.SeeAsync($"changes?aggregateId={sheet.Split('/')[1]}")).Items
            .Single(one => one["version"]!.GetValue<long>().ToString() == first.ETag!.Trim('"'));
        Assert.Equal((change["userName"]!.GetValue<string>(), other.ETag), (same.Body!["changed"]!["by"]!.GetValue<string>(),
            same.Body["changed"]!["etag"]!.GetValue<string>()));
        Assert.Equal(change["at"]!.GetValue<DateTimeOffset>(), same.Body["changed"]!["at"]!.GetValue<DateTimeOffset>());
        Assert.Equal("10", Season.LineOf(await season.Clerk(unit).SeeAsync(sheet), "A1")["proposed"]!["points"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_version_that_never_was_is_stale_also_for_a_line()
    {
        var season = await module.NewSeasonAsync();
        await season.PublishAsync();
        var (unit, sheet) = (season.Units[0], await season.SheetAsync(season.Units[0]));

        Assert.Equal(412, (await season.Clerk(unit).CallAsync("PUT", $"{sheet}/self-scores", Own("A1", 1), "\"99\"")).Status);
    }

    [Fact]
    public async Task What_is_done_with_the_whole_sheet_meets_whoever_changed_a_line()
    {
        var season = await module.NewSeasonAsync();
        await season.PublishAsync();
        var (unit, sheet) = (season.Units[0], await season.SheetAsync(season.Units[0]));
        await season.Clerk(unit).ActAsync("PUT", sheet, "self-scores", Season.Lines(1, 1, 1));
        var read = (await season.Leader(unit).SeeAsync(sheet)).ETag;
        await season.Clerk(unit).ActAsync("PUT", sheet, "self-scores", Own("A1", 2));

        // The leader would submit points that he has not seen.
        Assert.Equal((412, "SCO-0040"), Told(await season.Leader(unit).CallAsync("POST", $"{sheet}/submission", null, read)));
        Assert.Equal(200, (await season.Leader(unit).ActAsync("POST", sheet, "submission")).Status);
        // After the submission the clerk is told to have it returned, not that it is stale.
        Assert.Equal((409, "SCO-0048"),
            Told(await season.Clerk(unit).ActAsync("PUT", sheet, "self-scores", Own("A1", 3))));
    }

    [Fact]
    public async Task A_draft_is_told_to_nobody_and_a_republish_says_what_was_said_last()
    {
        var season = await module.NewSeasonAsync();
        await season.PublishAsync();
        var (unit, sheet) = (season.Units[0], await season.SheetAsync(season.Units[0]));
        var id = Guid.Parse(sheet.Split('/')[1]);

        await season.Clerk(unit).ActAsync("PUT", sheet, "self-scores", Season.Lines(10, 10, 10));
        var opened = Assert.Single(await MessagesAsync(id));
        await module.Host.RepublishAsync();
        var again = (await MessagesAsync(id))[^1];
        Assert.Equal(Content(opened), Content(again));
        Assert.DoesNotContain("\"proposed\":10", again, StringComparison.Ordinal);

        await season.Leader(unit).ActAsync("POST", sheet, "submission");
        var submitted = (await MessagesAsync(id))[^1];
        Assert.Equal(["sheet-submitted"], JsonNode.Parse(submitted)!["happened"]!.AsArray().Select(name => name!.GetValue<string>()));
        Assert.Equal(10, JsonNode.Parse(submitted)!["lines"]![0]!["proposed"]!.GetValue<decimal>());

        // One department alone is not yet an appraisal.
        var told = (await MessagesAsync(id)).Count;
        await module.Appraiser(ScoringFixture.Planning).ActAsync("PUT", sheet, "appraisal", Season.Line("A1", 9, "Thiếu minh chứng"));
        Assert.Equal(told, (await MessagesAsync(id)).Count);
        await module.Host.RepublishAsync();
        Assert.Equal(Content(submitted), Content((await MessagesAsync(id))[^1]));
    }

    private Task<List<string>> MessagesAsync(Guid id) => module.Host.QueryAsync(db =>
        db.Outbox.AsNoTracking().Where(row => row.AggregateId == id).OrderBy(row => row.Id).Select(row => row.Body).ToListAsync());

    private static object Own(string code, decimal points) => new { lines = new[] { new { code, points } } };

    private static (int, string?) Told(Answer answer) => (answer.Status, answer.Code);

    private static string Content(string message)
    {
        var state = JsonNode.Parse(message)!.AsObject();
        foreach (var header in (string[])["eventId", "version", "occurredAt", "happened"]) state.Remove(header);
        return state.ToJsonString();
    }
}
