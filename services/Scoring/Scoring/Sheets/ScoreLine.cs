using System.Text.Json.Serialization;

namespace ThiDua.Scoring;

/// <summary>The three values of one criterion (<i>tự chấm, thẩm định, chính thức</i>). None ever overwrites another; <c>null</c> is blank,
/// not zero.</summary>
/// <param name="ChangedIn">Version of the sheet in which the line last changed.</param>
[AuditKey(nameof(ScoreLine.Code))]
internal sealed record ScoreLine(string Code, Score? Proposed = null, Score? Appraised = null, Score? Official = null, long ChangedIn = 0)
{
    /// <summary>The figure as it was when the unit submitted its points; <c>null</c> before that, and without a figure.</summary>
    public Input? Submitted { get; init; }

    /// <summary>What stood here under the version of the table before, where the criterion has changed and is asked again; <c>null</c>
    /// where nothing has.</summary>
    public AskedAgain? AskedAgain { get; init; }

    /// <summary>Whether what a version of the table asked anew has been said since: by the unit, or, where only the department is another
    /// one, by the department.</summary>
    [JsonIgnore]
    public bool IsAnswered => (AskedAgain?.Changed is [CriterionPart.Department] ? Appraised ?? Official : Proposed) is not null;

    /// <summary>The figure that the furthest of the values rests on.</summary>
    [JsonIgnore]
    public Input? JudgedBy => (Official ?? Appraised)?.Input ?? Submitted ?? Proposed?.Input;

    /// <summary>Whether the three values are the same; when they were entered belongs to them.</summary>
    public bool SaysTheSameAs(ScoreLine other) => this with { ChangedIn = other.ChangedIn } == other;
}

/// <param name="Remark">The unit's note, or the reason why the points differ from the value before.</param>
/// <param name="DepartmentCode">For which department an appraiser gave it.</param>
internal sealed record Score(Points Points, string? Remark, string? DepartmentCode, Author By, DateTimeOffset At)
{
    /// <summary>The figure as it was when these points were given; <c>null</c> without one, and for what was given before figures were
    /// kept.</summary>
    public Input? Input { get; init; }
}

/// <summary>One value as it was sent.</summary>
/// <param name="Points"><c>null</c> leaves or makes the value blank.</param>
internal sealed record ScoreEntry(string Code, decimal? Points, string? Remark);

/// <summary>A finished round: what stood on the sheet when it was sent back (<i>trả lại</i>).</summary>
[AuditKey]
internal sealed record ReturnedRound(string Reason, Author By, DateTimeOffset At, IReadOnlyList<ScoreLine> Lines)
{
    /// <summary>What the sheet was until then; <c>null</c> for rounds that ended before this was kept.</summary>
    public SheetState? From { get; init; }
}

/// <summary>What stood on a line whose criterion was changed by a further version of the table.</summary>
internal sealed record AskedAgain(IReadOnlyList<CriterionPart> Changed, Score? Proposed, Score? Appraised, Score? Official)
{
    public bool Equals(AskedAgain? other) => other is not null && Changed.SequenceEqual(other.Changed) && Proposed == other.Proposed
        && Appraised == other.Appraised && Official == other.Official;

    public override int GetHashCode() => HashCode.Combine(Changed.Count, Proposed, Appraised, Official);
}

/// <summary>Where a sheet comes from that began under a further version of the table.</summary>
/// <param name="SheetId">The sheet under the version before.</param>
/// <param name="State">What that sheet was.</param>
/// <param name="Becomes">In which state this one begins.</param>
/// <param name="AskedAgain">Criteria that are new or not the same as in the version before.</param>
/// <param name="Dropped">Criteria that are gone and had points.</param>
internal sealed record Follows(
    Guid SheetId, SheetState State, SheetState Becomes, IReadOnlyList<string> AskedAgain, IReadOnlyList<string> Dropped)
{
    /// <summary>What the sheet had been before an earlier version asked something anew that this one takes back; <c>null</c> where
    /// <see cref="State"/> says it.</summary>
    public SheetState? Fell { get; init; }

    /// <summary>Who had submitted the sheet that became a draft by this version.</summary>
    public Submission? Submission { get; init; }

    /// <summary>How far the sheet had come before a version of the table asked something anew.</summary>
    [JsonIgnore]
    public SheetState Reached => Fell ?? State;

    [JsonIgnore]
    public bool Touches => State != Becomes || AskedAgain.Count > 0 || Dropped.Count > 0;
}

/// <summary>Who submitted a sheet.</summary>
internal sealed record Submission(Author By, DateTimeOffset At);

/// <summary>Why one account may score and submit, and who says so.</summary>
internal sealed record OneAccount(string Reason, Author By, DateTimeOffset At);

/// <summary>Who appraises.</summary>
/// <param name="Departments">Departments for which the account may appraise.</param>
/// <param name="Bodies">Every body the account belongs to; none of them is appraised by it.</param>
internal sealed record Appraiser(Author Author, IReadOnlyList<string> Departments, IReadOnlyList<string> Bodies);
