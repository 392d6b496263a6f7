namespace ThiDua.Clusters;

/// <summary>The leader of a member signs (<i>ký giao ước</i>); the last signature completes the pact.</summary>
internal static class SignPact
{
    /// <param name="Capacity">Function of the signer, never the name.</param>
    public sealed record Request(string UnitCode, string Capacity);

    public static void Map(RouteGroupBuilder pacts) =>
        pacts.MapPost("/{id:guid}/signatures", HandleAsync).WithName(nameof(SignPact))
            .WithSummary("The leader of a member signs")
            .RequireIfMatch()
            .NoWayBack("a signature is given for good; what has to change later is written into an annex.").Needs(Permissions.SignPact);

    private static async Task<Results<Versioned<PactView>, Problem>> HandleAsync(
        Guid id, Request request, ETag ifMatch, ClustersDbContext db, CurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var loaded = await Pacts.LoadForSignatureAsync(db, id, request.UnitCode, ifMatch, user, now, ct);
        if (loaded.Error is { } refused) return Problem.From(refused);

        var (pact, cluster) = loaded.Value;
        if (new FieldChecks().Name(request.Capacity, "/capacity").Error is { } wrong) return Problem.From(wrong);
        var members = await db.LivingMembersAsync(cluster, pact.Year, LegalTime.DayOf(now), ct);
        var signers = cluster.SignersOf(pact.Year, LegalTime.DayOf(now), await db.LastDaysAsync(cluster, ct));
        var signed = pact.Sign(request.UnitCode, Text.Clean(request.Capacity), members, signers, now);
        if (signed.Error is { } error) return Problem.From(error);

        await db.SaveChangesAsync(ct);
        return Versioned.Ok(await Pacts.ViewAsync(db, pact, cluster, ct), pact.Version);
    }
}
