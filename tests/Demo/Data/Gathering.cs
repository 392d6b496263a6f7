namespace ThiDua.Demo.Data;

/// <summary>
/// A published case without scores: a conference, a review or a report over years, and what it shows. What a list leaves empty the case
/// does
/// not have, and the play leaves it out.
/// </summary>
internal sealed record Gathering : Scene
{
    public Meeting? Meeting { get; init; }
    /// <summary>The pact that is signed for the next cycle.</summary>
    public bool SignsNextPact { get; init; }
    public IReadOnlyList<Entry> Entries { get; init; } = [];
    /// <summary>What the source says of a unit in words only, about no number.</summary>
    public IReadOnlyList<Entry> Remarks { get; init; } = [];
    public IReadOnlyList<CommonEntry> CommonEntries { get; init; } = [];
    public ReviewPlan? Review { get; init; }
    /// <summary>What the closing table asks: who is above a percent on an indicator.</summary>
    public IReadOnlyList<Question> Questions { get; init; } = [];
    public IReadOnlyList<MovementRow> Campaigns { get; init; } = [];
    public IReadOnlyList<WorkRow> Works { get; init; } = [];
    public FlagPassed? StandingFlag { get; init; }
    public IReadOnlyList<PastAward> PastAwards { get; init; } = [];
    public Commendation? Commendation { get; init; }
    public IReadOnlyList<ModelRow> Models { get; init; } = [];
    public Dissolution? Dissolution { get; init; }
    public IReadOnlyList<Seat> Council { get; init; } = [];

    /// <summary>Members that ended on 30/6/2025 with every district of the country.</summary>
    public IReadOnlyList<Body> Districts => [.. Members.Where(member => member.Kind is "district" or "city" or "town")];

    public override IReadOnlyList<string> OtherClerks =>
        [.. Works.Select(work => work.Unit).Except(Members.Select(member => member.Code)).Distinct()];
}

/// <param name="Delegates">How many came, as far as the source says.</param>
internal sealed record Meeting(string Kind, DateOnly HeldOn, string Host, string Place, int? Delegates = null,
    string DelegatesQualifier = "exact")
{
    /// <summary>Guests by function, where their number is told too.</summary>
    public IReadOnlyList<string> Guests { get; init; } = [];
    /// <summary>What was said and done, in the words of the source.</summary>
    public IReadOnlyList<(string Kind, string Summary)> Acts { get; init; } = [];
}

/// <summary>What is known of one indicator of one unit in one period, in the way the source puts it.</summary>
internal sealed record Entry(string Unit, string Indicator, string Period)
{
    public Origin Origin { get; init; } = Origin.Source;
    public decimal? Value { get; init; }
    public string Qualifier { get; init; } = "exact";
    /// <summary>Percent of plan as printed.</summary>
    public decimal? Percent { get; init; }
    public string PercentQualifier { get; init; } = "exact";
    public IReadOnlyList<Compared> Comparisons { get; init; } = [];
    public Said? Statement { get; init; }
}

/// <param name="Base">What it is compared with: <c>resolution</c>, <c>same-period</c>, <c>year</c>, <c>previous-year</c>.</param>
/// <param name="Measure"><c>ratio-percent</c>, <c>change-percent</c>, <c>absolute-change</c> or <c>average-growth-percent</c>.</param>
internal sealed record Compared(string Base, string Measure, decimal Value, int? Year = null);

/// <summary>Words instead of a number (<i>nhận định định tính</i>).</summary>
internal sealed record Said(string Quote, string? Assessment = null, string? Cause = null);

/// <summary>What the source says of the whole cluster, not of one member.</summary>
internal sealed record CommonEntry(string Indicator, string Period)
{
    public decimal? Total { get; init; }
    /// <summary>"All members …": percent of plan that each of them reached.</summary>
    public decimal? EveryMember { get; init; }
    public string EveryMemberQualifier { get; init; } = "exact";
    public Said? Statement { get; init; }
}

/// <param name="Submitted">Units that hand in a review of their own; the others are listed as missing.</param>
internal sealed record ReviewPlan(string Kind, string Period, string Title, DateOnly Day, IReadOnlyList<string> Submitted);

/// <param name="Comparison"><c>above</c>, <c>at-least</c> or <c>below</c>.</param>
internal sealed record Question(string Indicator, string Period, string Comparison, decimal Percent);

/// <summary>A movement in the register, with the steps that are dated.</summary>
internal sealed record MovementRow(string Code, string Name, int FromYear, int? ToYear, DateOnly LaunchedOn)
{
    public DateOnly? ReviewedOn { get; init; }
    public DateOnly? ClosedOn { get; init; }
    /// <summary>What came of it, in the words of the source.</summary>
    public string? Outcome { get; init; }
    /// <summary>What it is for, in the words of the source.</summary>
    public string? Aim { get; init; }
    public Origin DateOrigin { get; init; } = Origin.Invented;
}

internal sealed record WorkRow(string Unit, string Movement, string Name, string Place, DateOnly Planned, DateOnly? Finished);

/// <param name="HeldSince">Day from which the first holder has it here.</param>
internal sealed record FlagPassed(string From, string To, int Year, DateOnly HeldSince);

/// <summary>An award decided for an earlier year and presented at this conference.</summary>
internal sealed record PastAward(string Unit, string Award, int AchievementYear, string DecisionNumber, DateOnly DecidedOn);

/// <summary>Awards counted by kind; a count that the source does not give is <c>null</c>, not zero.</summary>
/// <param name="Unit">Whose summary it is; the cluster's when left out.</param>
internal sealed record Commendation(string Occasion, string Period, DateOnly Day, string Source, IReadOnlyList<CommendedLine> Lines,
    string? Unit = null)
{
    /// <summary>Group of recipients → how many.</summary>
    public IReadOnlyList<(string Group, int? Number)> Groups { get; init; } = [];
    public IReadOnlyList<(string Area, int? Number)> Areas { get; init; } = [];
}

internal sealed record CommendedLine(string Award, int? Collectives, int? Individuals, string? NameInSource = null,
    int? AchievementYear = null);

/// <param name="ReplicatedAt">Unit that took it over, if one did.</param>
internal sealed record ModelRow(string Unit, string Name, DateOnly FoundOn, string? ReplicatedAt = null, DateOnly? ReplicatedOn = null);

/// <summary>A unit that was closed, its successors, and the cluster year it can no longer join.</summary>
internal sealed record Dissolution(Body Unit, DateOnly LastDay, string DecisionNumber, IReadOnlyList<string> Successors, int RefusedYear);

/// <summary>A function in the Council and the office that has it, never a name.</summary>
internal sealed record Seat(string Function, string Unit, string Capacity, DateOnly Since);
