namespace ThiDua.Platform.Tests.Seasons;

/// <summary>What must come out of a season, worked out here from its data by plain sums, not by the platform's own code.</summary>
internal sealed class Expected
{
    private readonly Season _season;
    private readonly Dictionary<(string Unit, string Leaf), decimal> _official = [];

    public Expected(Season season)
    {
        _season = season;
        foreach (var member in season.Members)
        {
            foreach (var (leaf, points) in season.Leaves.Zip(season.SelfScores[member.Code])) _official[(member.Code, leaf.Code)] = points;
        }
        foreach (var seen in (Correction[])[.. season.Appraisals, .. season.Confirmations]) _official[(seen.Unit, seen.Criterion)] =
            seen.Points;
    }

    public decimal Total(string unit) => _season.Leaves.Sum(leaf => _official[(unit, leaf.Code)]);

    public decimal OfGroup(string unit, string group) =>
        _season.Groups.Single(g => g.Code == group).Criteria.Sum(leaf => _official[(unit, leaf.Code)]);

    /// <summary>Units in the order of their places: by total, those of a resolved tie in the order that was decided.</summary>
    public IReadOnlyList<string> Order =>
    [
        .. _season.Members.Select(member => member.Code).OrderByDescending(Total)
            .ThenBy(unit => _season.TieBreaks.Select(tie => tie.Ordered.ToList().IndexOf(unit)).FirstOrDefault(place => place >= 0)),
    ];
}
