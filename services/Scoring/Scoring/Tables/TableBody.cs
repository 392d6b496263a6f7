namespace ThiDua.Scoring;

/// <summary>A group or criterion as it is shown.</summary>
/// <param name="ParentCode">Left out at the top.</param>
/// <param name="Maximum">Most points; of a group, the sum of its children.</param>
/// <param name="DepartmentCode">Department that appraises it; only on criteria.</param>
/// <param name="IndicatorCode">Indicator shown beside the points; only on criteria.</param>
/// <param name="Step">Points are multiples of it.</param>
/// <param name="Code">Code of the group or criterion, by which it is known in every version.</param>
/// <param name="Number">As the form prints it; <c>null</c> where it prints none.</param>
[ShowsNames]
internal sealed record TableNodeBody(
    string Code, string Name, decimal Maximum, string? ParentCode = null, string? DepartmentCode = null, string? IndicatorCode = null,
    decimal? Step = null, string? Number = null)
{
    public static TableNodeBody Of(Node node) =>
        new(node.Code, node.Name, node.Maximum.Value, node.ParentCode, node.DepartmentCode, node.IndicatorCode, node.Step?.Value,
            node.Number);
}

/// <summary>A group or criterion as it is sent.</summary>
/// <param name="Maximum">Most points; of a group, the sum of its children.</param>
/// <param name="Code">By which it is known in every version; when it is left out, made from the number, and without a number from the name
/// within its group: the same as long as these are.</param>
/// <param name="Number">As the form prints it: a, b, d, đ, 6a, I.1.6.6a.</param>
/// <param name="ParentCode">Left out at the top, and where the number of the parent is sent.</param>
/// <param name="ParentNumber">The last row above that prints this number.</param>
/// <param name="DepartmentCode">Department that appraises it; only on criteria.</param>
/// <param name="IndicatorCode">Indicator shown beside the points; only on criteria.</param>
/// <param name="Step">Points are multiples of it.</param>
internal sealed record TableNodeEntry(
    string Name, decimal Maximum, string? Code = null, string? Number = null, string? ParentCode = null, string? ParentNumber = null,
    string? DepartmentCode = null, string? IndicatorCode = null, decimal? Step = null)
{
    public static TableNodeEntry Of(Node node) => new(
        Name: node.Name,
        Maximum: node.Maximum.Value,
        Code: node.Code,
        Number: node.Number,
        ParentCode: node.ParentCode,
        DepartmentCode: node.DepartmentCode,
        IndicatorCode: node.IndicatorCode,
        Step: node.Step?.Value);
}

/// <summary>What drafting and redrafting share: reading the content. Whether it is a sound table is judged when it is published.</summary>
internal static class TableBody
{
    public static Result<TableContent> Read(
        FieldChecks checks, string name, decimal total, IReadOnlyList<TableNodeEntry> nodes, TableRulesBody? rules)
    {
        checks.Name(name, "/name").Size(nodes, "/nodes").That(Points.From(total) is not null, "/total", TableErrors.NoPoints);
        checks.That(rules?.PlacesNeeded is null or (> 0 and <= 1_000), "/rules/placesNeeded", TableErrors.NoPlaces);
        foreach (var (i, node) in nodes.Index())
        {
            if (node.Code is not null) checks.Code(node.Code, $"/nodes/{i}/code");
            if (node.Number is not null) checks.Name(node.Number, $"/nodes/{i}/number", 30);
            if (node.ParentNumber is not null)
            {
                var above = Text.CleanOrNull(node.ParentNumber);
                checks.That(above is not null && node.ParentCode is null && nodes.Take(i).Any(row => Text.CleanOrNull(row.Number) == above),
                    $"/nodes/{i}/parentNumber", TableErrors.NoSuchRowAbove);
            }
            checks.Name(node.Name, $"/nodes/{i}/name", 1_000)
                .That(Points.From(node.Maximum) is not null, $"/nodes/{i}/maximum", TableErrors.NoPoints)
                .That(node.Step is null || Points.From(node.Step.Value) is not null, $"/nodes/{i}/step", TableErrors.NoPoints);
            if (node.ParentCode is not null) checks.Code(node.ParentCode, $"/nodes/{i}/parentCode");
            if (node.DepartmentCode is not null) checks.Code(node.DepartmentCode, $"/nodes/{i}/departmentCode");
            if (node.IndicatorCode is not null) checks.Code(node.IndicatorCode, $"/nodes/{i}/indicatorCode");
        }

        if (checks.Error is { } invalid) return invalid;
        return new TableContent(Text.Clean(name), Points.From(total)!.Value, ToNodes(nodes))
        { Rules = rules?.ToRules() ?? TableRules.Default };
    }

    private static List<Node> ToNodes(IReadOnlyList<TableNodeEntry> entries)
    {
        var taken = entries.Select(entry => entry.Code).OfType<string>().ToHashSet();
        var nodes = new List<Node>(entries.Count);
        foreach (var entry in entries)
        {
            var parent = entry.ParentNumber is null ? entry.ParentCode
                : nodes.Last(above => above.Number == Text.Clean(entry.ParentNumber)).Code;
            var (number, name) = (Text.CleanOrNull(entry.Number), Text.Clean(entry.Name));
            nodes.Add(new Node(
                entry.Code ?? RowCode.Of(number, name, parent, taken), parent, name, Points.From(entry.Maximum)!.Value,
                entry.DepartmentCode, entry.IndicatorCode, entry.Step is { } step ? Points.From(step) : null)
            { Number = number });
        }
        return nodes;
    }
}
