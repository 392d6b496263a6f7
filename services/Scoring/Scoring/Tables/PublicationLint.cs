namespace ThiDua.Scoring;

/// <summary>Everything that is wrong with a table, all at once; a table with a finding is not published.</summary>
internal static class PublicationLint
{
    public static IReadOnlyList<FieldError> Of(Points total, IReadOnlyList<Node> nodes)
    {
        if (nodes.Count == 0) return [new("/nodes", TableErrors.NoCriterion)];

        var findings = new List<FieldError>();
        var first = nodes.GroupBy(node => node.Code).ToDictionary(same => same.Key, same => same.First());
        var children = nodes.ToLookup(node => node.ParentCode);
        foreach (var (i, node) in nodes.Index())
        {
            void Find(string field, FieldRule rule) => findings.Add(new($"/nodes/{i}/{field}", rule));

            if (!ReferenceEquals(first[node.Code], node)) Find("code", TableErrors.CodeTwice(node.Code));
            if (node.ParentCode is { } parent && !first.ContainsKey(parent)) Find("parentCode", TableErrors.GroupUnknown(parent));
            else if (IsUnderItself(node, first)) Find("parentCode", TableErrors.UnderItself(node.Name));
            if (node.Maximum <= Points.Zero) Find("maximum", TableErrors.MaximumNotPositive);

            if (children.Contains(node.Code)) LintGroup(node, children[node.Code], Find);
            else LintCriterion(node, Find);
        }

        var top = Points.Sum(children[null].Select(node => node.Maximum));
        if (top != total) findings.Add(new("/total", TableErrors.TotalDiffers(top, total)));
        return findings;
    }

    private static void LintGroup(Node group, IEnumerable<Node> children, Action<string, FieldRule> find)
    {
        var sum = Points.Sum(children.Select(child => child.Maximum));
        if (sum != group.Maximum) find("maximum", TableErrors.GroupSumDiffers(group.Name, sum, group.Maximum));
        if (group.DepartmentCode is not null) find("departmentCode", TableErrors.DepartmentOfGroup);
        if (group.IndicatorCode is not null) find("indicatorCode", TableErrors.IndicatorOfGroup);
        if (group.Step is not null) find("step", TableErrors.StepOfGroup);
    }

    private static void LintCriterion(Node criterion, Action<string, FieldRule> find)
    {
        if (criterion.DepartmentCode is null) find("departmentCode", TableErrors.DepartmentMissing);
        if (criterion.Step is not { } step) return;
        if (step <= Points.Zero) find("step", TableErrors.StepNotPositive);
        // Otherwise nobody could ever reach the maximum.
        else if (!criterion.Maximum.IsMultipleOf(step)) find("step", TableErrors.MaximumOutOfStep);
    }

    private static bool IsUnderItself(Node node, Dictionary<string, Node> byCode)
    {
        var above = node;
        for (var steps = 0; steps <= byCode.Count; steps++)
        {
            if (above.ParentCode is null || !byCode.TryGetValue(above.ParentCode, out above!)) return false;
            if (above.Code == node.Code) return true;
        }

        // Below a circle without being part of it: the nodes of the circle are reported.
        return false;
    }
}
