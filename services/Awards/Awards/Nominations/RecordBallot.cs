namespace ThiDua.Awards;

/// <summary>Records the counting record of a ballot (<i>biên bản kiểm phiếu</i>): counts only.</summary>
internal static class RecordBallot
{
    /// <param name="AllMembers">Need not be given: it stands in the nomination. If it is, it must be the same.</param>
    public sealed record Request(
        string AwardCode, int Round, int Issued, int Returned, int Valid, int Invalid, IReadOnlyList<Count> Counts, int? AllMembers = null);

    public sealed record Count(string UnitCode, int VotesFor);

    public static void Map(RouteGroupBuilder nominations) =>
        nominations.MapPost("/{id:guid}/ballots", HandleAsync).WithName(nameof(RecordBallot)).WithSummary("Record the counts of a ballot")
            .RequireIfMatch().Needs(Permissions.RecordBallot);

    private static async Task<Results<Versioned<ShowNomination.Response>, Problem>> HandleAsync(
        Guid id, Request request, ETag ifMatch, AwardsDbContext db, AwardCatalogue catalogue, CurrentUser user, TimeProvider clock,
            CancellationToken ct)
    {
        if (new FieldChecks().Size(request.Counts, "/counts", atLeast: 1).Error is { } wrong) return Problem.From(wrong);

        var found = await db.NominationToChangeAsync(id, ifMatch, Permissions.RecordBallot, user, clock, ct);
        if (found.Error is { } refused) return Problem.From(refused);
        var nomination = found.Value;

        var tally = new Tally(
            request.AwardCode, request.Round, request.AllMembers ?? nomination.AllMembers ?? 0, request.Issued, request.Returned,
                request.Valid, request.Invalid,
            [.. request.Counts.Select(count => new Votes(count.UnitCode, count.VotesFor))]);
        var members = await db.MembersInAsync(nomination.ClusterCode, nomination.Year, ct);
        var recorded = nomination.RecordBallot(tally, members.Count, await db.AllotmentOfAsync(nomination, ct), catalogue);
        if (recorded.Error is { } refusal) return Problem.From(refusal);
        await db.SaveChangesAsync(ct);
        return Versioned.Ok(ShowNomination.Response.Of(nomination), nomination.Version);
    }
}
