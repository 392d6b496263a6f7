namespace ThiDua.Clusters;

/// <summary>The leader of a member signs an annex (<i>ký phụ lục giao ước</i>); the last signature puts it in force.</summary>
internal static class SignAnnex
{
    /// <param name="Capacity">Function of the signer, never the name.</param>
    public sealed record Request(string UnitCode, string Capacity);

    public static void Map(RouteGroupBuilder pacts) =>
        pacts.MapPost("/{id:guid}/annexes/{number:int}/signatures", HandleAsync).WithName(nameof(SignAnnex))
            .WithSummary("The leader of a member signs an annex")
            .RequireIfMatch()
            .NoWayBack("a signature is given for good; what has to change is written into another annex.").Needs(Permissions.SignPact);

    /// <param name="number">Number of the annex within the pact.</param>
    private static async Task<Results<Versioned<PactView>, Problem>> HandleAsync(
        Guid id, int number, Request request, ETag ifMatch, ClustersDbContext db, CurrentUser user, TimeProvider clock,
        CancellationToken ct)
    {
        var loaded = await Pacts.LoadForAnnexSignatureAsync(db, id, number, request.UnitCode, ifMatch, user, ct);
        if (loaded.Error is { } refused) return Problem.From(refused);

        var ((pact, cluster), now) = (loaded.Value, clock.GetUtcNow());
        if (new FieldChecks().Name(request.Capacity, "/capacity").Error is { } wrong) return Problem.From(wrong);
        var members = await db.LivingMembersAsync(cluster, pact.Year, LegalTime.DayOf(now), ct);
        var signers = cluster.SignersOf(pact.Year, LegalTime.DayOf(now), await db.LastDaysAsync(cluster, ct));
        var signed = pact.SignAnnex(number, request.UnitCode, Text.Clean(request.Capacity), members, signers, now);
        if (signed.Error is { } error) return Problem.From(error);

        await db.SaveChangesAsync(ct);
        return Versioned.Ok(await Pacts.ViewAsync(db, pact, cluster, ct), pact.Version);
    }
}
