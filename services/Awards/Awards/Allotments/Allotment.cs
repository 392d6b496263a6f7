namespace ThiDua.Awards;

/// <summary>How many flags and certificates a cluster may propose in a cycle (<i>số lượng phân bổ</i>).</summary>
internal sealed class Allotment : AggregateRoot
{
    private Allotment(Guid id) : base(id) { }

    public Allotment(Guid id, string clusterCode, string cycleCode, int year) : base(id) =>
        (ClusterCode, CycleCode, Year) = (clusterCode, cycleCode, year);

    public string ClusterCode { get; private set; } = "";
    public string CycleCode { get; private set; } = "";
    public int Year { get; private set; }
    public IReadOnlyList<AllottedCount> Awards { get; private set; } = [];

    public int Total => Awards.Sum(award => award.Count);

    public int CountOf(string awardCode) => Awards.FirstOrDefault(award => award.AwardCode == awardCode)?.Count ?? 0;

    /// <summary>Sets the whole allotment. Lowering it below what is proposed already is seen at submission, not hidden here.</summary>
    public Result Allot(IReadOnlyList<AllottedCount> awards, AwardCatalogue catalogue)
    {
        var day = new DateOnly(Year, 12, 31);
        foreach (var (index, award) in awards.Index())
        {
            if (catalogue.Find(award.AwardCode, day) is not { } type) return LawErrors.AwardUnknown(award.AwardCode, day).At(index);
            if (!type.NominatedByCluster) return AllotmentErrors.NotByCluster(award.AwardCode).At(index);
        }

        // The first version may be empty: "nothing allotted" is an allotment too.
        if (Version > 0 && awards.SequenceEqual(Awards)) return Result.Ok;
        Awards = [.. awards];
        Raise(new AwardsAllotted(Awards));
        return Result.Ok;
    }
}

/// <summary>How many of one award a cluster may propose (<i>chỉ tiêu khen thưởng</i>).</summary>
/// <param name="Count">Number that may be proposed.</param>
[AuditKey(nameof(AllottedCount.AwardCode))]
[ShowsNames]
internal sealed record AllottedCount(string AwardCode, int Count);

[EventName("awards-allotted")]
internal sealed record AwardsAllotted(IReadOnlyList<AllottedCount> Awards) : IDomainEvent;
