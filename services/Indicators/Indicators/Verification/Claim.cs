namespace ThiDua.Indicators;

/// <summary>
/// A number that another source puts beside the one that stands (<i>ý kiến khác về số liệu</i>): the unit's beside its department's, or
/// what the unit had reported before the department did. It is shown wherever the figure is, and counts nowhere until the owner takes it.
/// </summary>
internal sealed record Claim
{
    /// <summary>Code of the body whose number it is.</summary>
    public required string By { get; init; }

    /// <summary><c>null</c> where the body says that there is none.</summary>
    public Quantity? Quantity { get; init; }

    /// <summary>Why the body holds another number; <c>null</c> where it was reported before the owner's.</summary>
    public string? Reason { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>What the owner said to it; <c>null</c> until then.</summary>
    public string? Answer { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }

    public bool IsOpen => Answer is null;
}
