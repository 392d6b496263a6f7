namespace ThiDua.Scoring;

/// <summary>The nodes of a published table by their place in the tree; any depth.</summary>
internal sealed class NodeTree
{
    private readonly ILookup<string?, Node> _children;

    public NodeTree(IReadOnlyList<Node> nodes)
    {
        _children = nodes.ToLookup(node => node.ParentCode);
        Leaves = [.. nodes.Where(node => !_children.Contains(node.Code))];
    }

    /// <summary>Criteria in reading order.</summary>
    public IReadOnlyList<Node> Leaves { get; }

    public IEnumerable<Node> Top => _children[null];

    /// <summary>Points of a node: of a criterion as given, of a group the sum of its children, blank while one below is blank.</summary>
    public Points? PointsOf(Node node, IReadOnlyDictionary<string, Points?> leaves) =>
        _children.Contains(node.Code)
            ? Points.SumUnlessBlank([.. _children[node.Code].Select(child => PointsOf(child, leaves))])
            : leaves.GetValueOrDefault(node.Code);
}
