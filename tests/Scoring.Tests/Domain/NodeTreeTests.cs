using FsCheck;
using FsCheck.Fluent;

namespace ThiDua.Scoring.Tests.Domain;

public sealed class NodeTreeTests
{
    // A tree as its parents: node i hangs below parents[i] % i, or stands at the top. Leaves get points in ten-thousandths.
    private static readonly Arbitrary<(int[] Parents, int[] Points)> Trees = Arb.From(
        from size in Gen.Choose(1, 60)
        from parents in Gen.ArrayOf(Gen.Choose(-1, 1000), size)
        from points in Gen.ArrayOf(Gen.Choose(1, 999_999), size)
        select (parents, points));

    [Fact]
    public void Leaves_add_up_through_every_group_to_the_root() =>
        Prop.ForAll(Trees, tree =>
        {
            var (nodes, sums) = Build(tree.Parents, tree.Points);
            var built = new NodeTree(nodes);
            var full = built.Leaves.ToDictionary(leaf => leaf.Code, leaf => (Points?)leaf.Maximum);

            // The sums are counted in whole ten-thousandths, so that the expectation uses no decimal at all.
            return nodes.Index().All(at => built.PointsOf(at.Item, full)!.Value.Value * 10_000 == sums[at.Index])
                && built.Top.Sum(group => built.PointsOf(group, full)!.Value.Value) * 10_000 == tree.Points.Where((_, i) =>
                    IsLeaf(nodes, i)).Sum(each => (long)each);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_table_whose_groups_are_the_sums_of_their_leaves_is_sound_and_one_ten_thousandth_more_is_not() =>
        Prop.ForAll(Trees, tree =>
        {
            var (nodes, _) = Build(tree.Parents, tree.Points);
            var total = Points.Sum(new NodeTree(nodes).Top.Select(group => group.Maximum));

            return PublicationLint.Of(total, nodes).Count == 0
                && PublicationLint.Of(Points.Sum([total, Given.Points(0.0001m)]), nodes).Single().Pointer == "/total";
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void One_blank_leaf_makes_every_group_above_it_blank_and_no_other() =>
        Prop.ForAll(Trees, tree =>
        {
            var (nodes, _) = Build(tree.Parents, tree.Points);
            var built = new NodeTree(nodes);
            var blank = built.Leaves[tree.Points[0] % built.Leaves.Count];
            var given = built.Leaves.ToDictionary(leaf => leaf.Code, leaf => leaf == blank ? (Points?)null : Points.Zero);
            var above = new HashSet<string>();
            for (var at = blank; at is not null; at = nodes.FirstOrDefault(node => node.Code == at.ParentCode)) above.Add(at.Code);

            return nodes.All(node => built.PointsOf(node, given) == (above.Contains(node.Code) ? null : Points.Zero));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_chain_as_deep_as_a_table_can_be_is_summed()
    {
        var chain = Enumerable.Range(0, 1000).Select(i => i == 999
            ? Given.Leaf("N999", 7, "N998") : Given.Group($"N{i}", 7, i == 0 ? null : $"N{i - 1}")).ToList();

        Assert.Empty(PublicationLint.Of(Given.Points(7), chain));
        Assert.Equal(Given.Points(3),
            new NodeTree(chain).PointsOf(chain[0], new Dictionary<string, Points?> { ["N999"] = Given.Points(3) }));
    }

    private static bool IsLeaf(List<Node> nodes, int i) => nodes.TrueForAll(node => node.ParentCode != nodes[i].Code);

    private static (List<Node> Nodes, long[] Sums) Build(int[] parents, int[] points)
    {
        var parentOf = parents.Select((parent, i) => i == 0 || parent < 0 ? -1 : parent % i).ToArray();
        var sums = new long[points.Length];
        foreach (var (i, own) in points.Index())
        {
            if (parentOf.Contains(i)) continue;
            for (var at = i; at >= 0; at = parentOf[at]) sums[at] += own;
        }

        var nodes = parentOf.Select((parent, i) =>
        {
            var above = parent < 0 ? null : $"N{parent}";
            return parentOf.Contains(i) ? Given.Group($"N{i}", sums[i] / 10_000m, above) : Given.Leaf($"N{i}", sums[i] / 10_000m, above);
        }).ToList();
        return (nodes, sums);
    }
}
