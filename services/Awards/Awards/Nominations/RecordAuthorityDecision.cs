using ThiDua.BuildingBlocks.Calendar;

namespace ThiDua.Awards;

/// <summary>Records what the person in authority decided where two ballots left it open (<i>quyết định của người có thẩm quyền sau hai lần
/// bỏ phiếu</i>).</summary>
internal static class RecordAuthorityDecision
{
    /// <param name="UnitCodes">Units in the order in which they are to be proposed.</param>
    /// <param name="DecidedBy">Function of who decided, for example <c>Trưởng khối và Phó Trưởng khối</c>; nobody is named.</param>
    /// <param name="Paper">Number of the paper that says so, or where it lies.</param>
    /// <param name="DecidedOn">Legal day, Asia/Ho_Chi_Minh; not in the future.</param>
    /// <param name="Reason">Why so.</param>
    public sealed record Request(string AwardCode, IReadOnlyList<string> UnitCodes, string DecidedBy, string Paper, DateOnly DecidedOn,
        string Reason);

    public static void Map(RouteGroupBuilder nominations) =>
        nominations.MapPost("/{id:guid}/authority-decisions", HandleAsync).WithName(nameof(RecordAuthorityDecision))
            .WithSummary("Record what the person in authority decided after two ballots")
            .RequireIfMatch().Needs(Permissions.RecordBallot)
            .WayBack(nameof(WithdrawAuthorityDecision));

    private static async Task<Results<Versioned<NominationView>, Problem>> HandleAsync(
        Guid id, Request request, ETag ifMatch, AwardsDbContext db, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var found = await Nominations.LoadForChangeAsync(db, id, ifMatch, nameof(RecordAuthorityDecision), Permissions.RecordBallot, user,
            clock, ct);
        if (found.Error is { } refused) return Problem.From(refused);
        var invalid = new FieldChecks().Size(request.UnitCodes, "/unitCodes", atMost: 100, atLeast: 1)
            .That(request.UnitCodes.Distinct().Count() == request.UnitCodes.Count, "/unitCodes", NominationErrors.UnitTwice)
            .Name(request.DecidedBy, "/decidedBy").Name(request.Paper, "/paper").Name(request.Reason, "/reason", 2_000)
            .That(request.DecidedOn <= LegalTime.Today(clock), "/decidedOn", DecisionErrors.DecidedInFuture).Error;
        if (invalid is not null) return Problem.From(invalid);

        var nomination = found.Value;
        var allotment = await db.AllotmentOfAsync(nomination.ClusterCode, nomination.CycleCode, ct);
        var recorded = nomination.RecordAuthorityDecision(
            new AuthorityDecision(request.AwardCode, request.UnitCodes, Text.Clean(request.DecidedBy), Text.Clean(request.Paper),
                request.DecidedOn, Text.Clean(request.Reason)), allotment);
        if (recorded.Error is { } refusal) return Problem.From(refusal.In("/unitCodes"));
        await db.SaveChangesAsync(ct);
        return Versioned.Ok(NominationView.Of(nomination), nomination.Version);
    }
}
