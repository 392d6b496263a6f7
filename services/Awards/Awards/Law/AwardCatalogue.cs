using System.Text.Json;
using System.Text.Json.Serialization;

namespace ThiDua.Awards;

/// <summary>Who receives an award: a collective (<i>tập thể</i>), an individual (<i>cá nhân</i>), a household (<i>hộ gia
/// đình</i>).</summary>
internal enum RecipientKind
{
    [JsonStringEnumMemberName("collective")] Collective,
    [JsonStringEnumMemberName("individual")] Individual,
    [JsonStringEnumMemberName("household")] Household,
}

/// <summary>Who decides an award (<i>thẩm quyền quyết định</i>).</summary>
internal enum Authority
{
    [JsonStringEnumMemberName("president")] President,
    [JsonStringEnumMemberName("prime-minister")] PrimeMinister,
    [JsonStringEnumMemberName("central-body")] CentralBody,
    [JsonStringEnumMemberName("province")] Province,
    [JsonStringEnumMemberName("commune")] Commune,
    [JsonStringEnumMemberName("armed-force")] ArmedForce,
    [JsonStringEnumMemberName("unit")] Unit,
}

/// <summary>How sure a datum of the catalogue is; shown wherever it matters.</summary>
internal enum Confidence
{
    [JsonStringEnumMemberName("text-read")] TextRead,
    [JsonStringEnumMemberName("other-system")] OtherSystem,
    [JsonStringEnumMemberName("press")] Press,
    [JsonStringEnumMemberName("unconfirmed")] Unconfirmed,
}

/// <summary>A title or form of commendation (<i>danh hiệu thi đua, hình thức khen thưởng</i>).</summary>
/// <param name="Group"><c>title</c> or <c>form</c>.</param>
/// <param name="NominatedByCluster">Whether it needs a proposal by the recipient's cluster.</param>
/// <param name="Source">Legal texts it was taken from.</param>
/// <param name="Thematic">Whether it is also given for a movement of several years (<i>theo chuyên đề</i>), without a vote of the
/// cluster.</param>
/// <param name="Code">Code of the award, used wherever it is named.</param>
/// <param name="English">Name in English.</param>
/// <param name="DecidedBy">Who decides it (<i>thẩm quyền quyết định</i>).</param>
/// <param name="Recipients">Kinds of recipients it is given to.</param>
/// <param name="Confidence">How sure this entry is.</param>
internal sealed record AwardType(
    string Code, string Name, string English, string Group, Authority DecidedBy, IReadOnlyList<RecipientKind> Recipients,
        bool NominatedByCluster,
    DateOnly? ValidFrom, DateOnly? ValidTo, IReadOnlyList<string> Source, Confidence Confidence, bool Thematic = false)
{
    // The bodies below the province that may give a commune's titles: before July 2025 the district decided them.
    private static readonly string[] Local = ["commune", "ward", "special-zone", "town", "city", "district"];

    public bool IsValidOn(DateOnly day) => !(day < ValidFrom) && !(day > ValidTo);

    /// <summary>Whether a body above the province decides it: the President, the Prime Minister, or a central body, which decides for its
    /// own branch what heads of units decide too.</summary>
    public bool MayBeDecidedAbove(Authority authority) =>
        DecidedBy == authority || (authority == Authority.CentralBody && DecidedBy is Authority.Unit or Authority.ArmedForce);

    /// <param name="issuerKind">Kind of the deciding unit.</param>
    public bool MayBeDecidedBy(string issuerKind) => DecidedBy switch
    {
        Authority.Province => issuerKind == "province",
        Authority.Commune => Local.Contains(issuerKind),
        Authority.ArmedForce => issuerKind == "armed-force",
        Authority.Unit => true,
        Authority.President or Authority.PrimeMinister or Authority.CentralBody => false,
        _ => throw new ArgumentOutOfRangeException(nameof(issuerKind)),
    };
}

/// <summary>One threshold of a rule set, with where it comes from.</summary>
/// <param name="Award">Code of the award.</param>
/// <param name="AtLeast">Share of all members that must be reached, as a fraction such as <c>4/5</c>; <c>null</c> where it must be
/// exceeded.</param>
/// <param name="MoreThan">Share of all members that must be exceeded, as a fraction such as <c>1/2</c>; <c>null</c> where it must be
/// reached.</param>
/// <param name="Confidence">How sure this entry is.</param>
internal sealed record ThresholdRule(string Award, string? AtLeast, string? MoreThan, string Source, Confidence Confidence)
{
    [JsonIgnore]
    public VoteThreshold Threshold { get; } =
        AtLeast is not null ? VoteThreshold.Parse(AtLeast, false) : VoteThreshold.Parse(MoreThan!, true);
}

/// <summary>How many members must have given their paper back before a ballot counts (<i>tỷ lệ tham gia tối thiểu</i>), with where it
/// comes from.</summary>
/// <param name="AtLeast">Share of all members whose papers came back, opinions in writing included, as a fraction such as
/// <c>2/3</c>.</param>
/// <param name="Confidence">How sure this entry is.</param>
internal sealed record QuorumRule(string AtLeast, string Source, Confidence Confidence)
{
    [JsonIgnore]
    public VoteThreshold Threshold { get; } = VoteThreshold.Parse(AtLeast, false);
}

/// <summary>What parts units with equal votes (<i>xử lý khi bằng phiếu</i>); never who is proposed first.</summary>
internal enum EqualVotes
{
    /// <summary>The better place in the ranking; where that is equal too, the next ballot, then the person in authority.</summary>
    [JsonStringEnumMemberName("by-place")] ByPlace,
    /// <summary>The next ballot, then the person in authority.</summary>
    [JsonStringEnumMemberName("by-ballot")] ByBallot,
}

/// <summary>The rules in force in one span of days (<i>bộ quy định</i>); a change of the law is a new set, never a change of an old
/// one.</summary>
/// <param name="Code">Code of the rule set (<i>bộ quy định</i>).</param>
/// <param name="Thresholds">Shares of votes that awards need.</param>
/// <param name="Quorum">How many must have voted before a ballot counts; <c>null</c> where no text asks for it.</param>
/// <param name="EqualVotes">What parts units with equal votes.</param>
internal sealed record RuleSet(string Code, string Name, DateOnly ValidFrom, DateOnly? ValidTo, string? Note,
    IReadOnlyList<ThresholdRule> Thresholds, QuorumRule? Quorum = null, EqualVotes EqualVotes = EqualVotes.ByPlace)
{
    public bool IsValidOn(DateOnly day) => day >= ValidFrom && !(day > ValidTo);
}

/// <summary>Awards and rule sets as dated data (<i>danh mục khen thưởng</i>).</summary>
internal sealed record AwardCatalogue(IReadOnlyList<RuleSet> RuleSets, IReadOnlyList<AwardType> Awards)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = false,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>The catalogue of the file, or the one that is shipped.</summary>
    /// <exception cref="InvalidDataException">Two entries share a code, or two rule sets share a day.</exception>
    public static AwardCatalogue Load(string? file = null)
    {
        using var stream = file is null
            ? typeof(AwardCatalogue).Assembly.GetManifestResourceStream("ThiDua.Awards.catalogue.json")!
            : File.OpenRead(file);
        var catalogue = JsonSerializer.Deserialize<AwardCatalogue>(stream, Json)!;
        return catalogue.IsSound() ? catalogue
            : throw new InvalidDataException("Award catalogue: codes must be unique and rule sets must not overlap.");
    }

    public AwardType? Find(string code, DateOnly day) => Awards.SingleOrDefault(award => award.Code == code && award.IsValidOn(day));

    /// <returns>The rule set of the day and its threshold for the award; <c>null</c> when no text gives one.</returns>
    public (RuleSet Rules, VoteThreshold Threshold)? ThresholdFor(string awardCode, DateOnly day) =>
        RuleSets.SingleOrDefault(rules => rules.IsValidOn(day)) is { } set
            && set.Thresholds.SingleOrDefault(rule => rule.Award == awardCode) is { } found
            ? (set, found.Threshold)
            : null;

    /// <summary>The higher of two awards: first who decides it, then titles before forms, then the order of the catalogue.</summary>
    public bool IsHigher(string awardCode, string than)
    {
        return Rank(awardCode).CompareTo(Rank(than)) < 0;

        (int, int, int) Rank(string code)
        {
            var (index, type) = Awards.Index().FirstOrDefault(one => one.Item.Code == code);
            return type is null ? (int.MaxValue, 0, 0) : ((int)type.DecidedBy, type.Group == "title" ? 0 : 1, index);
        }
    }

    private bool IsSound() =>
        Awards.DistinctBy(award => (award.Code, award.ValidFrom)).Count() == Awards.Count
        && RuleSets.All(set => RuleSets.Count(other => other.IsValidOn(set.ValidFrom)) == 1
            && set.Thresholds.DistinctBy(rule => rule.Award).Count() == set.Thresholds.Count);
}
