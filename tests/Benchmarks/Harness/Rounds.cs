namespace ThiDua.Benchmarks.Harness;

/// <summary>Ours and its baselines in turn, so that whatever else the machine does meets all of them.</summary>
internal static class Rounds
{
    /// <param name="warmUp">Rounds that are played and not counted: the compiler works in the background of the first.</param>
    /// <param name="rate">What is shown of a result on the way.</param>
    /// <param name="sides">Played one after the other; who begins changes, so that nobody always meets what the same other left
    /// behind.</param>
    /// <returns>One array a round, in the order of <paramref name="sides"/>.</returns>
    public static async Task<IReadOnlyList<T[]>> InTurnAsync<T>(int warmUp, int rounds, Func<T, double> rate, params Func<Task<T>>[] sides)
    {
        var counted = new List<T[]>();
        for (var round = 1 - warmUp; round <= rounds; round++)
        {
            var results = new T[sides.Length];
            for (var i = 0; i < sides.Length; i++)
            {
                var side = (i + round + warmUp) % sides.Length;
                results[side] = await sides[side]();
            }
            Report.Progress(
                $"{(round < 1 ? "warm-up" : $"round {round}/{rounds}")}: "
                    + $"{string.Join(", ", results.Select(one => $"{rate(one):n1}"))}");
            if (round >= 1) counted.Add(results);
        }
        return counted;
    }

    /// <summary>Round by round one side's figure over another's, and the middle of these.</summary>
    public static double Ratio<T>(this IEnumerable<T[]> rounds, Func<T, double> figure, int of, int to) =>
        rounds.Select(round => figure(round[of]) / figure(round[to])).Median();

    public static double Median(this IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
