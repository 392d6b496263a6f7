namespace ThiDua.Scoring;

/// <summary>What every list of points must be.</summary>
internal static class ScoreLines
{
    /// <summary>Whether the list cannot be taken as it was sent. Then everything is named at once, also what the table finds; what only the
    /// table finds, the sheet refuses itself.</summary>
    /// <param name="remark">The words of a line.</param>
    /// <param name="field">Name of the field with the words.</param>
    /// <param name="findings">What the table finds.</param>
    public static Error? Refuses<TLine>(
        IReadOnlyList<TLine> lines, Func<TLine, string?> remark, string field, IReadOnlyList<FieldError> findings, int atLeast = 1)
    {
        var checks = new FieldChecks().Size(lines, "/lines", atLeast: atLeast);
        foreach (var (i, line) in lines.Index()) checks.Note(remark(line), $"/lines/{i}/{field}");
        return checks.Error is { } invalid ? invalid.With([.. invalid.Fields, .. findings]) : null;
    }
}
