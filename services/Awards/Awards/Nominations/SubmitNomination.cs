namespace ThiDua.Awards;

/// <summary>Sends the cluster's proposals to the province (<i>trình đề nghị khen thưởng</i>); nothing in them changes afterwards.</summary>
internal static class SubmitNomination
{
    /// <param name="MinutesNumber">Number of the minutes of the nomination.</param>
    /// <param name="ClusterName">The cluster as the minutes name it.</param>
    public sealed record Request(string MinutesNumber, string ClusterName);

    public static void Map(RouteGroupBuilder nominations) =>
        nominations.MapPost("/{id:guid}/submission", HandleAsync).WithName(nameof(SubmitNomination)).WithSummary("Submit the nomination")
            .RequireIfMatch().Needs(Permissions.Nominate)
            .WayBack(nameof(WithdrawSubmission));

    private static async Task<Results<Versioned<NominationView>, Problem>> HandleAsync(
        Guid id, Request request, ETag ifMatch, AwardsDbContext db, AwardCatalogue catalogue, CurrentUser user, TimeProvider clock,
        CancellationToken ct)
    {
        var found = await Nominations.LoadForChangeAsync(db, id, ifMatch, nameof(SubmitNomination), Permissions.Nominate, user, clock, ct);
        if (found.Error is { } refused) return Problem.From(refused);
        var invalid = new FieldChecks().Name(request.MinutesNumber, "/minutesNumber", 100).Name(request.ClusterName, "/clusterName").Error;
        if (invalid is not null) return Problem.From(invalid);

        var nomination = found.Value;
        var name = await db.Clusters.Where(cluster => cluster.Code == nomination.ClusterCode).Select(cluster => cluster.Name)
            .SingleAsync(ct);
        var allotment = await db.AllotmentOfAsync(nomination.ClusterCode, nomination.CycleCode, ct);
        var submitted = nomination.Submit(Text.Clean(request.MinutesNumber), Text.Clean(request.ClusterName), name, allotment,
            catalogue);
        if (submitted.Error is { } refusal) return Problem.From(refusal);
        await db.SaveChangesAsync(ct);
        return Versioned.Ok(NominationView.Of(nomination), nomination.Version);
    }
}
