namespace ThiDua.Scoring;

/// <summary>A group or criterion as it is sent and shown.</summary>
/// <param name="ParentCode">Left out at the top.</param>
/// <param name="Maximum">Most points; of a group, the sum of its children.</param>
/// <param name="DepartmentCode">Department that appraises it; only on criteria.</param>
/// <param name="IndicatorCode">Indicator shown beside the points; only on criteria.</param>
/// <param name="Step">Points are multiples of it.</param>
/// <param name="Code">Code of the group or criterion, as the table numbers it.</param>
[ShowsNames]
internal sealed record TableNodeBody(
    string Code, string Name, decimal Maximum, string? ParentCode = null, string? DepartmentCode = null, string? IndicatorCode = null,
    decimal? Step = null)
{
    public static TableNodeBody Of(Node node) =>
        new(node.Code, node.Name, node.Maximum.Value, node.ParentCode, node.DepartmentCode, node.IndicatorCode, node.Step?.Value);
}

/// <summary>What drafting and redrafting share: reading the content. Whether it is a sound table is judged when it is published.</summary>
internal static class TableBody
{
    public static Result<TableContent> Read(
        FieldChecks checks, string name, decimal total, IReadOnlyList<TableNodeBody> nodes, TableRulesBody? rules)
    {
        checks.Name(name, "/name").Size(nodes, "/nodes").That(Points.From(total) is not null, "/total", TableErrors.NoPoints);
        checks.That(rules?.PlacesNeeded is null or (> 0 and <= 1_000), "/rules/placesNeeded", TableErrors.NoPlaces);
        foreach (var (i, node) in nodes.Index())
        {
            checks.Code(node.Code, $"/nodes/{i}/code").Name(node.Name, $"/nodes/{i}/name", 1_000)
                .That(Points.From(node.Maximum) is not null, $"/nodes/{i}/maximum", TableErrors.NoPoints)
                .That(node.Step is null || Points.From(node.Step.Value) is not null, $"/nodes/{i}/step", TableErrors.NoPoints);
            if (node.ParentCode is not null) checks.Code(node.ParentCode, $"/nodes/{i}/parentCode");
            if (node.DepartmentCode is not null) checks.Code(node.DepartmentCode, $"/nodes/{i}/departmentCode");
            if (node.IndicatorCode is not null) checks.Code(node.IndicatorCode, $"/nodes/{i}/indicatorCode");
        }

        if (checks.Error is { } invalid) return invalid;
        return new TableContent(Text.Clean(name), Points.From(total)!.Value, [.. nodes.Select(ToNode)])
        { Rules = rules?.ToRules() ?? TableRules.Default };
    }

    private static Node ToNode(TableNodeBody node) => new(
        node.Code, node.ParentCode, Text.Clean(node.Name), Points.From(node.Maximum)!.Value, node.DepartmentCode, node.IndicatorCode,
        node.Step is { } step ? Points.From(step) : null);
}
