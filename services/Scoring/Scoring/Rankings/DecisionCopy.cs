using System.Text.Json;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ThiDua.Contracts.Awards.V1;

namespace ThiDua.Scoring;

/// <summary>Copy of a decision on commendation (<i>quyết định khen thưởng</i>), known by its id.</summary>
internal sealed class DecisionCopy : Copy<DecisionState>
{
    public Guid Id { get; private set; }
}

internal sealed class DecisionMapping : IEntityTypeConfiguration<DecisionCopy>
{
    public void Configure(EntityTypeBuilder<DecisionCopy> decision)
    {
        decision.IsCopyOf<DecisionCopy, DecisionState>("decision_copy", d => d.Id);
        decision.Property(d => d.Id).ValueGeneratedNever();
        decision.HasIndex(d => d.State).HasMethod("gin").HasOperators("jsonb_path_ops");
    }
}

/// <summary>A decision that rests on a ranking, as it was told last.</summary>
/// <param name="RankingVersion">The newest adoption among those that its awards rest on.</param>
/// <param name="UnitCodes">Units rewarded on their places.</param>
internal sealed record RestingDecision(
    Guid Id, string Number, DateOnly DecidedOn, string IssuerUnitCode, long RankingVersion, IReadOnlyList<string> UnitCodes)
{
    public Resting ToResting() => new($"quyết định số {Number} ngày {DecidedOn}", $"decision {Number} of {DecidedOn}")
    { Address = $"/api/awards/v1/decisions/{Id}" };
}

internal static class RestingDecisions
{
    /// <summary>Decisions that count and rest on the ranking, whichever of its adoptions; the oldest first.</summary>
    public static async Task<IReadOnlyList<RestingDecision>> DecisionsOnAsync(this ScoringDbContext db, Guid ranking, CancellationToken ct)
    {
        // Within jsonb nothing can be asked by LINQ.
        var entry = JsonSerializer.Serialize(new { lines = new[] { new { grounds = new { rankingId = ranking } } } });
        var copies = await db.Decisions.FromSql($"select * from scoring.decision_copy where state @> {entry}::jsonb").AsNoTracking()
            .ToListAsync(ct);
        return
        [
            .. from copy in copies
               let state = copy.State
               where !state.Withdrawn
               orderby state.DecidedOn, state.Number
               let lines = state.Lines.Where(line => line.Grounds?.RankingId == ranking).ToList()
               select new RestingDecision(copy.Id, state.Number, state.DecidedOn, state.IssuerUnitCode,
                   lines.Max(line => line.Grounds!.RankingVersion), [.. lines.Select(line => line.RecipientUnitCode).Distinct()]),
        ];
    }
}
