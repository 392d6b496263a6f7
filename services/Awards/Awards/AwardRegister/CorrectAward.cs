namespace ThiDua.Awards;

/// <summary>Puts an entry of the register right that was typed wrong (<i>đính chính sổ khen thưởng</i>).</summary>
internal static class CorrectAward
{
    public sealed record Request : Partial
    {
        /// <summary>Recipient as the decision names it.</summary>
        public string? RecipientName { get; init; }

        /// <summary>For what, in words.</summary>
        public string? Achievement { get; init; }

        /// <summary>What was typed wrong.</summary>
        public required string Reason { get; init; }

        internal (string Name, string? Achievement) Over(Award now) =>
            (Text.Clean(Or(RecipientName, now.RecipientName) ?? ""), Text.CleanOrNull(Or(Achievement, now.Achievement)));
    }

    public static void Map(RouteGroupBuilder awards) =>
        awards.MapPost("/{id:guid}/correction", HandleAsync).WithName(nameof(CorrectAward))
            .WithSummary("Correct what was typed wrong in an entry of the register")
            .RequireIfMatch().Needs(Permissions.RecordDecision).WayBack(nameof(CorrectAward));

    private static async Task<Results<Versioned<AwardView>, Problem>> HandleAsync(
        Guid id, Request request, ETag ifMatch, AwardsDbContext db, CurrentUser user, CancellationToken ct)
    {
        var found = await AwardRegister.LoadAsIssuerAsync(db, id, ifMatch, user, ct);
        if (found.Error is { } refused) return Problem.From(refused);
        var (award, to) = (found.Value, request.Over(found.Value));
        var invalid = new FieldChecks().Name(request.Reason, "/reason", 2_000).Name(to.Name, "/recipientName")
            .Note(to.Achievement, "/achievement").Error;
        if (invalid is not null) return Problem.From(invalid);
        var corrected = award.Correct(to.Name, to.Achievement, Text.Clean(request.Reason));
        if (corrected.Error is { } refusal) return Problem.From(refusal);
        await db.SaveChangesAsync(ct);
        return Versioned.Ok(AwardView.Of(award), award.Version);
    }
}
