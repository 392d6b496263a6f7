namespace ThiDua.Scoring;

/// <summary>What every list of points must be before its rules are looked at.</summary>
internal static class ScoreLines
{
    public static Error? Check<TLine>(IReadOnlyList<TLine> lines, Func<TLine, string?> remark, string field, int atLeast = 1)
    {
        var checks = new FieldChecks().Size(lines, "/lines", atLeast: atLeast);
        foreach (var (i, line) in lines.Index()) checks.Note(remark(line), $"/lines/{i}/{field}");
        return checks.Error;
    }
}
