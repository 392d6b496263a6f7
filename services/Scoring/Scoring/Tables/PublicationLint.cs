namespace ThiDua.Scoring;

/// <summary>Everything that is wrong with a table, all at once; a table with a finding is not published.</summary>
internal static class PublicationLint
{
    public static IReadOnlyList<FieldError> Of(Points total, IReadOnlyList<Node> nodes)
    {
        if (nodes.Count == 0) return [new("/nodes", "Bảng điểm chưa có tiêu chí nào.", "The table has no criterion.")];

        var findings = new List<FieldError>();
        var first = nodes.GroupBy(node => node.Code).ToDictionary(same => same.Key, same => same.First());
        var children = nodes.ToLookup(node => node.ParentCode);
        foreach (var (i, node) in nodes.Index())
        {
            void Find(string field, string vietnamese, string english) => findings.Add(new($"/nodes/{i}/{field}", vietnamese, english));

            if (!ReferenceEquals(first[node.Code], node))
                Find("code", $"Mã {node.Code} đã dùng cho một dòng khác.", $"Code {node.Code} is used by another node.");
            if (node.ParentCode is { } parent && !first.ContainsKey(parent))
                Find("parentCode", $"Không có nhóm {parent}.", $"There is no group {parent}.");
            else if (IsUnderItself(node, first))
                Find("parentCode", $"{node.Code} nằm trong chính nó.", $"{node.Code} lies below itself.");
            if (node.Maximum <= Points.Zero)
                Find("maximum", "Điểm chuẩn phải lớn hơn 0.", "The maximum must be above 0.");

            if (children.Contains(node.Code)) LintGroup(node, children[node.Code], Find);
            else LintCriterion(node, Find);
        }

        var top = Points.Sum(children[null].Select(node => node.Maximum));
        if (top != total)
            findings.Add(new("/total", $"Các nhóm cộng lại được {top}, khác tổng điểm đã ghi {total}.",
                $"The groups add up to {top}, not to the stated total {total}."));
        return findings;
    }

    private static void LintGroup(Node group, IEnumerable<Node> children, Action<string, string, string> find)
    {
        var sum = Points.Sum(children.Select(child => child.Maximum));
        if (sum != group.Maximum)
            find("maximum", $"Các tiêu chí trong {group.Code} cộng lại được {sum}, khác {group.Maximum}.",
                $"The children of {group.Code} add up to {sum}, not {group.Maximum}.");
        if (group.DepartmentCode is not null)
            find("departmentCode", "Chỉ tiêu chí cuối cùng mới có sở, ngành thẩm định.",
                "Only a criterion without children has a department.");
        if (group.IndicatorCode is not null)
            find("indicatorCode", "Chỉ tiêu chí cuối cùng mới gắn chỉ tiêu.",
                "Only a criterion without children is bound to an indicator.");
        if (group.Step is not null)
            find("step", "Chỉ tiêu chí cuối cùng mới có bước điểm.", "Only a criterion without children has a step.");
    }

    private static void LintCriterion(Node criterion, Action<string, string, string> find)
    {
        if (criterion.DepartmentCode is null)
            find("departmentCode", "Chưa có sở, ngành thẩm định.", "The department in charge is missing.");
        if (criterion.Step is not { } step) return;
        if (step <= Points.Zero) find("step", "Bước điểm phải lớn hơn 0.", "The step must be above 0.");
        // Otherwise nobody could ever reach the maximum.
        else if (!criterion.Maximum.IsMultipleOf(step)) find("step", "Điểm chuẩn phải là bội số của bước điểm.",
            "The maximum must be a multiple of the step.");
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
