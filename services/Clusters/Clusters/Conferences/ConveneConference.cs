namespace ThiDua.Clusters;

/// <summary>Convenes a conference (<i>triệu tập hội nghị cụm, khối</i>).</summary>
internal static class ConveneConference
{
    /// <param name="Kind">What it is held for.</param>
    /// <param name="Place">Where it is held, in words.</param>
    public sealed record Request(string ClusterCode, string CycleCode, ConferenceKind Kind, DateOnly HeldOn, string HostUnitCode,
        string Place);

    public static void Map(RouteGroupBuilder conferences) =>
        conferences.MapPost("", HandleAsync).WithName(nameof(ConveneConference))
            .WithSummary("Convenes a conference")
            .WayBack(nameof(CorrectConference), nameof(WithdrawConference)).Needs(Permissions.HoldConference);

    private static async Task<Results<VersionedCreated<ConferenceView>, Problem>> HandleAsync(
        Request request, ClustersDbContext db, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var found = await Participation.FindAsync(db, request.ClusterCode, request.CycleCode, ct);
        if (found.Error is { } missing) return Problem.From(missing);
        if (found.Value.Refuses(user, Permissions.HoldConference) is { } refusal) return Problem.From(refusal);

        var (cluster, cycle) = found.Value;
        var members = await db.LivingMembersAsync(cluster, cycle.Year, request.HeldOn, ct);
        var checks = new FieldChecks().Name(request.Place, "/place").Day(request.HeldOn, "/heldOn")
            .That(members.Contains(request.HostUnitCode), "/hostUnitCode", ConferenceErrors.HostNotAMember);
        if (checks.Error is { } wrong) return Problem.From(wrong);

        var conference = new Conference(Guid.CreateVersion7(clock.GetUtcNow()), cluster.Code, cycle, request.Kind, request.HeldOn,
            request.HostUnitCode, Text.Clean(request.Place));
        db.Add(conference);
        await db.SaveChangesAsync(ct);
        return Versioned.Created($"{ClustersModule.Prefix}/conferences/{conference.Id}", ConferenceView.Of(conference), conference.Version);
    }
}
