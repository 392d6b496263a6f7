using ThiDua.BuildingBlocks.Calendar;

namespace ThiDua.Awards;

/// <summary>Puts right what was typed wrong in a decision (<i>đính chính quyết định</i>), and with it the entries of the
/// register.</summary>
internal static class CorrectDecision
{
    public sealed record Request : Partial
    {
        /// <summary>Number of the decision (<i>số quyết định</i>).</summary>
        public string? Number { get; init; }

        /// <summary>Legal day, Asia/Ho_Chi_Minh; not in the future.</summary>
        public DateOnly DecidedOn { get; init; }

        /// <summary>Head of the body in words; of a decision from above the function of who signed.</summary>
        public string? IssuerTitle { get; init; }

        /// <summary>The theme, the event, or where the decision on paper lies; only of a decision without a nomination.</summary>
        public string? BasisReason { get; init; }

        /// <summary>The body above as the paper names it; only of a decision from above.</summary>
        public string? Body { get; init; }

        /// <summary>Where the paper lies; only of a decision from above.</summary>
        public string? FileReference { get; init; }

        /// <summary>What was typed wrong.</summary>
        public required string Reason { get; init; }

        internal DecisionCorrection Over(Decision now) => new(
            Text.Clean(Or(Number, now.Number) ?? ""), Or(DecidedOn, now.DecidedOn), Text.Clean(Or(IssuerTitle, now.IssuerTitle) ?? ""),
            now.Basis is null ? now.BasisReason : Text.CleanOrNull(Or(BasisReason, now.BasisReason)),
            now.Above is null ? null : Text.CleanOrNull(Or(Body, now.Above.Body)),
            now.Above is null ? null : Text.CleanOrNull(Or(FileReference, now.Above.FileReference)), Text.Clean(Reason));
    }

    public static void Map(RouteGroupBuilder decisions) =>
        decisions.MapPost("/{id:guid}/correction", HandleAsync).WithName(nameof(CorrectDecision))
            .WithSummary("Correct what was typed wrong in a decision")
            .RequireIfMatch().Needs(Permissions.RecordDecision).WayBack(nameof(CorrectDecision));

    private static async Task<Results<Versioned<DecisionView>, Problem>> HandleAsync(
        Guid id, Request request, ETag ifMatch, AwardsDbContext db, AwardCatalogue catalogue, CurrentUser user, TimeProvider clock,
        CancellationToken ct)
    {
        var found = await Decisions.LoadForChangeAsync(db, id, ifMatch, user, ct);
        if (found.Error is { } refused) return Problem.From(refused);
        var (decision, to) = (found.Value, request.Over(found.Value));
        var check = new FieldChecks().Name(request.Reason, "/reason", 2_000).Name(to.Number, "/number", 100)
            .Name(to.IssuerTitle, "/issuerTitle").Year(to.DecidedOn.Year, "/decidedOn")
            .That(to.DecidedOn <= LegalTime.Today(clock), "/decidedOn", DecisionErrors.DecidedInFuture)
            .That(decision.Above is not null || !Decisions.ClaimsState(to.IssuerTitle), "/issuerTitle", DecisionErrors.TitleAbove);
        if (decision.Basis is not null) check.Name(to.BasisReason, "/basisReason", 2_000);
        if (decision.Above is not null) check.Name(to.Body, "/body").Name(to.FileReference, "/fileReference", 500);
        if (check.Error is { } invalid) return Problem.From(invalid);

        var adoptedOn = await db.Nominations.Where(one => one.Id == decision.NominationId).Select(one => (DateOnly?)one.AdoptedOn)
            .SingleOrDefaultAsync(ct);
        var awards = await db.EntriesOfAsync(decision, ct);
        var corrected = decision.Correct(to, adoptedOn, awards, catalogue);
        if (corrected.Error is { } refusal) return Problem.From(refusal);
        await db.SaveChangesAsync(ct);
        return Versioned.Ok(await DecisionView.OfAsync(decision, user, db, ct), decision.Version);
    }
}
