namespace ThiDua.Scoring;

/// <summary>A group or a criterion of a scoring table (<i>nhóm tiêu chí, tiêu chí</i>); a node without children is a criterion.</summary>
/// <param name="ParentCode"><c>null</c> at the top.</param>
/// <param name="Maximum">Most points (<i>điểm chuẩn</i>); of a group, the sum of its children.</param>
/// <param name="DepartmentCode">Department that appraises the criterion.</param>
/// <param name="IndicatorCode">Indicator whose target and actual are shown beside the points.</param>
/// <param name="Step">Points are multiples of it; any number within the decimals when <c>null</c>.</param>
[AuditKey(nameof(Node.Code))]
internal sealed record Node(
    string Code, string? ParentCode, string Name, Points Maximum, string? DepartmentCode = null, string? IndicatorCode = null,
    Points? Step = null)
{
    /// <summary>As the form prints it (<i>a, b, d, đ, 6a, I.1.6.6a</i>); <c>null</c> where it prints none.</summary>
    public string? Number { get; init; }
}
