using System.Globalization;

namespace ThiDua.Awards;

/// <summary>
/// Share of votes an award needs (<i>tỷ lệ phiếu đồng ý</i>), as an exact fraction of <b>all</b> members, present or not.
/// Compared by cross-multiplication: 18 of 21 is below nine tenths, 17 of 21 reaches four fifths, and no rounding ever decides.
/// </summary>
/// <param name="Exceeded">Whether the share must be exceeded (more than half) instead of reached (at least four fifths).</param>
internal sealed record VoteThreshold(int Votes, int Of, bool Exceeded = false)
{
    public bool IsMet(int votesFor, int allMembers)
    {
        var (have, need) = ((long)votesFor * Of, (long)Votes * allMembers);
        return Exceeded ? have > need : have >= need;
    }

    /// <summary>The fewest votes, or papers, that meet it.</summary>
    public int Least(int allMembers) =>
        (int)(Exceeded ? (long)Votes * allMembers / Of + 1 : ((long)Votes * allMembers + Of - 1) / Of);

    /// <param name="fraction">For example <c>4/5</c>.</param>
    public static VoteThreshold Parse(string fraction, bool exceeded)
    {
        var parts = fraction.Split('/');
        var (votes, of) = (int.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture));
        return votes > 0 && of >= votes ? new VoteThreshold(votes, of, exceeded) : throw new FormatException($"'{fraction}' is no share.");
    }

    /// <returns><c>≥ 4/5</c> or <c>&gt; 1/2</c>.</returns>
    public override string ToString() => $"{(Exceeded ? '>' : '≥')} {Votes}/{Of}";
}
