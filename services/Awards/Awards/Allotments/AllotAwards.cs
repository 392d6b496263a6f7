namespace ThiDua.Awards;

/// <summary>Sets how many flags and certificates a cluster may propose in a cycle (<i>phân bổ số lượng</i>). <c>If-Match: "0"</c> for the
/// first time.</summary>
internal static class AllotAwards
{
    /// <param name="Awards">One for each award; an award that is not named is not allotted.</param>
    public sealed record Request(IReadOnlyList<Line> Awards);

    /// <summary>How many of one award a cluster may propose.</summary>
    /// <param name="AwardCode">Code in the catalogue.</param>
    /// <param name="Count">Number that may be proposed.</param>
    public sealed record Line(string AwardCode, int Count);

    public static void Map(RouteGroupBuilder allotments) =>
        allotments.MapPut("/{clusterCode}/{cycleCode}", HandleAsync).WithName(nameof(AllotAwards))
            .WithSummary("Set the allotment of a cluster in a cycle")
            .RequireIfMatch().Needs(Permissions.AllotAwards).WayBack(nameof(AllotAwards));

    private static async Task<Results<Versioned<AllotmentView>, Problem>> HandleAsync(
        string clusterCode, string cycleCode, Request request, ETag ifMatch, AwardsDbContext db, AwardCatalogue catalogue,
        CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var found = await Allotments.LoadForChangeAsync(db, clusterCode, cycleCode, ifMatch, user, clock, ct);
        if (found.Error is { } refused) return Problem.From(refused);
        if (Check(request.Awards) is { } invalid) return Problem.From(invalid);

        var allotment = found.Value;
        var allotted = allotment.Allot([.. request.Awards.Select(line => new AllottedCount(line.AwardCode, line.Count))], catalogue);
        if (allotted.Error is { } refusal) return Problem.From(refusal.In("/awards"));
        await db.SaveChangesAsync(ct);
        return Versioned.Ok(AllotmentView.Of(allotment), allotment.Version);
    }

    private static Error? Check(IReadOnlyList<Line> lines)
    {
        var check = new FieldChecks().Size(lines, "/awards", atMost: 100)
            .That(lines.DistinctBy(line => line.AwardCode).Count() == lines.Count, "/awards", LawErrors.AwardTwice);
        for (var index = 0; index < lines.Count; index++)
            check.That(lines[index].Count is >= 0 and <= 1_000, $"/awards/{index}/count", AllotmentErrors.CountOutOfRange);
        return check.Error;
    }
}
