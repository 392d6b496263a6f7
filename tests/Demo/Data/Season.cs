namespace ThiDua.Demo.Data;

/// <summary>One scored season of one cluster or block, from pact to certificate; the same play runs with any of them.</summary>
internal sealed record Season : Scene
{
    public required Officers NextOfficers { get; init; }
    public required IReadOnlyList<FigureRow> Figures { get; init; }
    public required IReadOnlyList<Group> Groups { get; init; }
    /// <summary>Unit → self-scores in the order of the leaves of <see cref="Groups"/>.</summary>
    public required IReadOnlyDictionary<string, decimal[]> SelfScores { get; init; }
    public required IReadOnlyList<Correction> Appraisals { get; init; }
    public required IReadOnlyList<Correction> Confirmations { get; init; }
    public IReadOnlyList<TieBreak> TieBreaks { get; init; } = [];
    public required IReadOnlyList<Allotted> Allotment { get; init; }
    public required IReadOnlyList<string> Nominees { get; init; }
    /// <summary>Why a better-placed unit is passed over, when one is.</summary>
    public string? NomineesReason { get; init; }
    public required IReadOnlyList<Ballot> Ballots { get; init; }
    /// <summary>In the order in which they are made; those that must be refused stand where somebody would try them.</summary>
    public required IReadOnlyList<Proposal> Proposals { get; init; }
    /// <summary>Certificates that the head unit's chairman gives (<i>giấy khen</i>).</summary>
    public required IReadOnlyList<Recipient> HeadUnitCertificates { get; init; }
    public required IReadOnlyList<string> HandedOver { get; init; }
    /// <summary>What the conference set itself for the next year, in the words of the source.</summary>
    public string? Tasks { get; init; }

    public IReadOnlyList<Criterion> Leaves => [.. Groups.SelectMany(group => group.Criteria)];
}

/// <param name="Target"><c>null</c> when the pact says that none is assigned.</param>
/// <param name="Qualifier">How exactly the actual is known.</param>
internal sealed record FigureRow(string Unit, string Indicator, decimal? Target, decimal? Actual, string Qualifier = "exact");

internal sealed record Group(string Code, string Name, Origin Origin, IReadOnlyList<Criterion> Criteria);

/// <param name="Department">Who appraises it.</param>
internal sealed record Criterion(string Code, string Name, decimal Maximum, string Department, string? Indicator = null);

/// <summary>A point that somebody after the unit saw differently, with the reason.</summary>
internal sealed record Correction(string Unit, string Criterion, decimal Points, string Reason);

internal sealed record TieBreak(int Rank, IReadOnlyList<string> Ordered, string Reason);

internal sealed record Allotted(string Award, int Count);

internal sealed record Ballot(string Award, int Returned, int Valid, IReadOnlyList<(string Unit, int For)> Counts);

internal sealed record Proposal(string Unit, string Award, bool Refused = false);

internal sealed record Recipient(string Kind, string Name, string Unit);
