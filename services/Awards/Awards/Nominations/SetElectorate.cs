namespace ThiDua.Awards;

/// <summary>Corrects the number of all members with a vote (<i>tổng số thành viên có quyền bầu</i>), the base of every ballot of the
/// nomination.</summary>
internal static class SetElectorate
{
    /// <param name="AllMembers">At least the members of the cluster that live today.</param>
    /// <param name="Reason">Needed when another number is recorded already.</param>
    public sealed record Request(int AllMembers, string? Reason = null);

    public static void Map(RouteGroupBuilder nominations) =>
        nominations.MapPut("/{id:guid}/electorate", HandleAsync).WithName(nameof(SetElectorate))
            .WithSummary("Correct the number of all members with a vote")
            .RequireIfMatch().Needs(Permissions.Nominate)
            .WayBack(nameof(SetElectorate));

    private static async Task<Results<Versioned<NominationView>, Problem>> HandleAsync(
        Guid id, Request request, ETag ifMatch, AwardsDbContext db, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var found = await Nominations.LoadForChangeAsync(db, id, ifMatch, nameof(SetElectorate), Permissions.Nominate, user, clock, ct);
        if (found.Error is { } refused) return Problem.From(refused);
        var invalid = new FieldChecks().Note(request.Reason, "/reason")
            .That(request.AllMembers <= Nomination.MostMembers, "/allMembers", NominationErrors.TooManyMembers).Error;
        if (invalid is not null) return Problem.From(invalid);

        var nomination = found.Value;
        var members = await db.LivingMembersAsync(nomination.ClusterCode, nomination.Year, nomination.VotingDay(db.Today), ct);
        var set = nomination.SetElectorate(request.AllMembers, Text.CleanOrNull(request.Reason), members.Count);
        if (set.Error is { } refusal) return Problem.From(refusal);
        await db.SaveChangesAsync(ct);
        return Versioned.Ok(NominationView.Of(nomination), nomination.Version);
    }
}
