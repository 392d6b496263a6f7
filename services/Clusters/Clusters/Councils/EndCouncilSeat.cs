namespace ThiDua.Clusters;

/// <summary>An office leaves its seat in a Council; the seat stays in the record.</summary>
internal static class EndCouncilSeat
{
    public sealed record Request(DateOnly LastDay, string Reason);

    public static void Map(RouteGroupBuilder councils) =>
        councils.MapPost("/{code}/seats/{number:int}/end", HandleAsync).WithName(nameof(EndCouncilSeat))
            .WithSummary("An office leaves its seat in a Council")
            .RequireIfMatch().WayBack(nameof(CorrectCouncilSeat)).Needs(Permissions.ManageCouncil);

    /// <param name="number">Number of the seat in the Council.</param>
    private static async Task<Results<Versioned<CouncilView>, Problem>> HandleAsync(
        string code, int number, Request request, ETag ifMatch, ClustersDbContext db, CurrentUser user, CancellationToken ct)
    {
        var loaded = await Councils.LoadForChangeAsync(db, code, ifMatch, user, ct);
        if (loaded.Error is { } refused) return Problem.From(refused);

        var council = loaded.Value;
        if (new FieldChecks().Day(request.LastDay, "/lastDay").Name(request.Reason, "/reason", 2_000)
            .Error is { } wrong) return Problem.From(wrong);
        if (council.End(number, request.LastDay, Text.Clean(request.Reason)).Error is { } refusal) return Problem.From(refusal);

        await db.SaveChangesAsync(ct);
        return Versioned.Ok(CouncilView.Of(council, null), council.Version);
    }
}
