namespace ThiDua.Awards;

/// <summary>Corrects the number of all members with a vote (<i>tổng số thành viên có quyền bầu</i>), the base of every ballot of the
/// nomination.</summary>
internal static class SetElectorate
{
    /// <param name="AllMembers">At least the members of the cluster in the year.</param>
    /// <param name="Reason">Needed when another number is recorded already.</param>
    public sealed record Request(int AllMembers, string? Reason = null);

    public static void Map(RouteGroupBuilder nominations) =>
        nominations.MapPut("/{id:guid}/electorate", HandleAsync).WithName(nameof(SetElectorate))
            .WithSummary("Correct the number of all members with a vote")
            .RequireIfMatch().Needs(Permissions.Nominate);

    private static async Task<Results<Versioned<ShowNomination.Response>, Problem>> HandleAsync(
        Guid id, Request request, ETag ifMatch, AwardsDbContext db, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        if (new FieldChecks().Electorate(request.AllMembers).Note(request.Reason, "/reason").Error is { } wrong) return Problem.From(wrong);
        var found = await db.NominationToChangeAsync(id, ifMatch, Permissions.Nominate, user, clock, ct);
        if (found.Error is { } refused) return Problem.From(refused);
        var nomination = found.Value;

        var members = await db.MembersInAsync(nomination.ClusterCode, nomination.Year, ct);
        var set = nomination.SetElectorate(request.AllMembers, Text.CleanOrNull(request.Reason), members.Count);
        if (set.Error is { } refusal) return Problem.From(refusal);
        await db.SaveChangesAsync(ct);
        return Versioned.Ok(ShowNomination.Response.Of(nomination), nomination.Version);
    }
}
