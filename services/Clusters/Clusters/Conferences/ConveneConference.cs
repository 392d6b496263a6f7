namespace ThiDua.Clusters;

/// <summary>Convenes a conference of a cluster, or of the province (<i>triệu tập hội nghị</i>).</summary>
internal static class ConveneConference
{
    /// <param name="Kind">What it is held for.</param>
    /// <param name="Place">Where it is held, in words.</param>
    /// <param name="ClusterCode">Cluster that meets; left out for a conference of the province.</param>
    /// <param name="HostUnitCode">Unit that hosts: a member of the cluster, for the province any unit.</param>
    public sealed record Request(string CycleCode, ConferenceKind Kind, DateOnly HeldOn, string HostUnitCode, string Place,
        string? ClusterCode = null);

    public static void Map(RouteGroupBuilder conferences) =>
        conferences.MapPost("", HandleAsync).WithName(nameof(ConveneConference))
            .WithSummary("Convenes a conference")
            .WayBack(nameof(CorrectConference), nameof(WithdrawConference)).Needs(Permissions.HoldConference);

    private static async Task<Results<VersionedCreated<ConferenceView>, Problem>> HandleAsync(
        Request request, ClustersDbContext db, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        Cluster? cluster = null;
        Cycle? cycle;
        if (request.ClusterCode is { } code)
        {
            var found = await Participation.FindAsync(db, code, request.CycleCode, ct);
            if (found.Error is { } missing) return Problem.From(missing);
            if (found.Value.Refuses(user, Permissions.HoldConference) is { } refusal) return Problem.From(refusal);
            (cluster, cycle) = found.Value;
        }
        else
        {
            cycle = await db.Cycles.AsNoTracking().SingleOrDefaultAsync(c => c.Code == request.CycleCode, ct);
            if (cycle is null) return Problem.From(CycleErrors.CycleNotFound);
            if (user.Refuses(Permissions.HoldConference) is { } refusal) return Problem.From(refusal);
        }

        var members = await Conferences.MembersAsync(db, cluster, cycle.Year, request.HeldOn, ct);
        var checks = new FieldChecks().Name(request.Place, "/place").Day(request.HeldOn, "/heldOn")
            .That(members.Contains(request.HostUnitCode), "/hostUnitCode", Conferences.HostRule(cluster));
        if (checks.Error is { } wrong) return Problem.From(wrong);

        var conference = new Conference(Guid.CreateVersion7(clock.GetUtcNow()), cluster?.Code ?? "", cycle, request.Kind, request.HeldOn,
            request.HostUnitCode, Text.Clean(request.Place));
        db.Add(conference);
        await db.SaveChangesAsync(ct);
        return Versioned.Created($"{ClustersModule.Prefix}/conferences/{conference.Id}", ConferenceView.Of(conference), conference.Version);
    }
}
