using System.Text.Json.Serialization;

namespace ThiDua.Scoring;

/// <summary>What of a criterion differs from the version before. Another number, another place in the table are no difference.</summary>
internal enum CriterionPart
{
    [JsonStringEnumMemberName("name")] Name,
    [JsonStringEnumMemberName("maximum")] Maximum,
    [JsonStringEnumMemberName("step")] Step,
    [JsonStringEnumMemberName("indicator")] Indicator,
    [JsonStringEnumMemberName("department")] Department,
}

/// <summary>One criterion that is not the same in two versions of a table.</summary>
/// <param name="Was"><c>null</c> for one that is new.</param>
/// <param name="Is"><c>null</c> for one that is gone.</param>
internal sealed record TableChange(Node? Was, Node? Is, IReadOnlyList<CriterionPart> Parts)
{
    /// <summary>Everything that differs, in the order of the later table, what is gone last.</summary>
    public static IReadOnlyList<TableChange> Between(ScoringTable before, ScoringTable after) =>
    [
        .. after.Tree.Leaves.Select(leaf => new TableChange(before.Criterion(leaf.Code), leaf, PartsOf(before.Criterion(leaf.Code), leaf)))
            .Where(change => change.Was is null || change.Parts.Count > 0),
        .. before.Tree.Leaves.Where(leaf => after.Criterion(leaf.Code) is null).Select(leaf => new TableChange(leaf, null, [])),
    ];

    public static IReadOnlyList<CriterionPart> PartsOf(Node? was, Node now)
    {
        if (was is null) return [];
        var parts = new List<CriterionPart>();
        if (was.Name != now.Name) parts.Add(CriterionPart.Name);
        if (was.Maximum != now.Maximum) parts.Add(CriterionPart.Maximum);
        if (was.Step != now.Step) parts.Add(CriterionPart.Step);
        if (was.IndicatorCode != now.IndicatorCode) parts.Add(CriterionPart.Indicator);
        if (was.DepartmentCode != now.DepartmentCode) parts.Add(CriterionPart.Department);
        return parts;
    }
}
