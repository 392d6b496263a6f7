namespace ThiDua.Demo.Data;

/// <summary>Whether a datum stands in the published source or was made up so that the season can be played; the tables mark it.</summary>
internal enum Origin { Source, Invented }

/// <summary>One season of one cluster or block as plain data; the same play runs with any of them.</summary>
internal sealed record Season
{
    /// <summary>Name on the command line.</summary>
    public required string Key { get; init; }
    public required string Title { get; init; }
    public required int Year { get; init; }
    public required Block Block { get; init; }
    public required string CycleCode { get; init; }
    public required string NextCycleCode { get; init; }
    public required Body Province { get; init; }
    public required IReadOnlyList<Body> Departments { get; init; }
    public required IReadOnlyList<Body> Members { get; init; }
    public required Officers Officers { get; init; }
    public required Officers NextOfficers { get; init; }
    public required IReadOnlyList<string> Movements { get; init; }
    public required IReadOnlyList<string> Commitments { get; init; }
    public required IReadOnlyList<IndicatorRow> Indicators { get; init; }
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
    /// <summary>What is the source's and what is made up, for the footnote.</summary>
    public required IReadOnlyList<string> Footnotes { get; init; }

    /// <summary>Sign-in name of the head of the block; a demo account for the first season, made by the play for others.</summary>
    public required string HeadAccount { get; init; }

    public IReadOnlyList<Criterion> Leaves => [.. Groups.SelectMany(group => group.Criteria)];

    public string NameOf(string unitCode) => Members.Single(member => member.Code == unitCode).Name;
}

internal sealed record Block(string Code, string Name, string DecisionNumber, DateOnly DecisionDate);

/// <param name="Kind">Kind of unit as the register knows it.</param>
internal sealed record Body(string Code, string Name, string Kind);

internal sealed record Officers(string Head, string Deputy);

internal sealed record IndicatorRow(string Code, string Name, string UnitOfMeasure, int Decimals, string Owner);

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
