using System.Text.Json.Serialization;

namespace ThiDua.Clusters;

/// <summary>A cluster or block (<i>cụm, khối thi đua</i>) with its members and officers by year.</summary>
internal sealed class Cluster : AggregateRoot
{
    private readonly List<Membership> _members = [];
    private readonly List<Officer> _officers = [];

    public Cluster(Guid id, string code, string name, ClusterKind kind, LegalAct formedBy, DateOnly validFrom) : base(id)
    {
        (Code, Name, Kind, FormedBy, ValidFrom) = (code, name, kind, formedBy, validFrom);
        Raise(new ClusterFormed(code));
    }

    private Cluster() : base(default) { }

    public string Code { get; private set; } = "";
    public string Name { get; private set; } = "";
    public ClusterKind Kind { get; private set; }
    public LegalAct FormedBy { get; private set; } = new("", default);
    public DateOnly ValidFrom { get; private set; }
    public DateOnly? ValidTo { get; private set; }
    public IReadOnlyList<Membership> Members => _members;
    public IReadOnlyList<Officer> Officers => _officers;

    /// <summary>Codes of the members of one year.</summary>
    public IReadOnlyList<string> MembersOf(int year) =>
        [.. _members.Where(m => m.Covers(year)).Select(m => m.UnitCode).Order(StringComparer.Ordinal)];

    public string? HeadOf(int year) => Holder(year, Post.Head);

    public string? DeputyOf(int year) => Holder(year, Post.Deputy);

    /// <summary>
    /// Units that hold the posts for a year: those named for it, and while nobody is, those of the last year before it. The old officers
    /// carry on until they
    /// have handed over, and what belongs to their own year stays theirs.
    /// </summary>
    public IReadOnlyList<string> InOffice(int year) =>
        [.. Contracts.Clusters.Membership.InOffice(_officers, o => o.Year, year).Select(o => o.UnitCode)];

    /// <param name="elsewhere">Another cluster of the same kind that has the unit in one of these years.</param>
    public Result AddMember(Unit unit, int fromYear, string? elsewhere)
    {
        if (!unit.ExistsOn(new DateOnly(fromYear, 12, 31))) return ClusterErrors.UnitNotThere(unit.Code, fromYear);
        if (fromYear < ValidFrom.Year) return ClusterErrors.ClusterNotThere(Code, fromYear);

        // A unit that is already closed was a member until the year of its last day at most.
        var toYear = unit.ValidTo?.Year;
        if (_members.Exists(m => m.UnitCode == unit.Code && m.Overlaps(fromYear, toYear)))
            return ClusterErrors.MembershipOverlaps(unit.Code, fromYear);
        if (elsewhere is not null) return ClusterErrors.MemberElsewhere(unit.Code, elsewhere);

        _members.Add(new Membership(Kind, unit.Code, fromYear, toYear));
        Raise(new MemberJoined(unit.Code, fromYear));
        return Result.Ok;
    }

    /// <summary>Ends the unit's latest membership with a year; what was before stays as it was.</summary>
    public Result EndMembership(string unitCode, int toYear)
    {
        var latest = _members.Where(m => m.UnitCode == unitCode).MaxBy(m => m.FromYear);
        if (latest is null || !latest.Covers(toYear)) return ClusterErrors.NotAMember(unitCode, toYear);
        if (_officers.Find(o => o.UnitCode == unitCode && o.Year > toYear) is { } post)
            return ClusterErrors.MemberHoldsPost(unitCode, post.Year);
        if (latest.ToYear == toYear) return Result.Ok;

        latest.EndWith(toYear);
        Raise(new MemberLeft(unitCode, toYear));
        return Result.Ok;
    }

    /// <summary>Names the first officers of a year; from then on the posts change by hand-over only.</summary>
    public Result AppointFirst(int year, string head, string? deputy)
    {
        if (HeadOf(year) is not null) return ClusterErrors.OfficersSet(year);
        return Fill(year, head, deputy, new OfficersAppointed(year, head, deputy));
    }

    /// <summary>The posts pass on; called by the signed hand-over alone.</summary>
    public Result PassPosts(HandOver handOver) =>
        Fill(handOver.EffectiveYear, handOver.IncomingHead, handOver.IncomingDeputy,
            new PostsPassedOn(handOver.EffectiveYear, handOver.IncomingHead, handOver.IncomingDeputy));

    /// <returns>Why these two cannot hold the posts of that year, or <c>null</c>.</returns>
    public Error? RefusesOfficers(int year, string head, string? deputy)
    {
        var members = MembersOf(year);
        if (!members.Contains(head)) return ClusterErrors.NotAMember(head, year);
        if (deputy is not null && !members.Contains(deputy)) return ClusterErrors.NotAMember(deputy, year);
        return head == deputy ? ClusterErrors.DeputyIsHead : null;
    }

    private Result Fill(int year, string head, string? deputy, IDomainEvent happened)
    {
        if (RefusesOfficers(year, head, deputy) is { } refusal) return refusal;

        _officers.RemoveAll(o => o.Year == year);
        _officers.Add(new Officer(year, Post.Head, head));
        if (deputy is not null) _officers.Add(new Officer(year, Post.Deputy, deputy));
        Raise(happened);
        return Result.Ok;
    }

    private string? Holder(int year, Post post) => _officers.Find(o => o.Year == year && o.Post == post)?.UnitCode;
}

/// <summary>Years in which a unit is a member; the last is <c>null</c> while it lasts.</summary>
internal sealed class Membership(ClusterKind kind, string unitCode, int fromYear, int? toYear)
{
    /// <summary>The cluster's kind once more: the database itself refuses two memberships of one kind in one year.</summary>
    public ClusterKind Kind { get; private set; } = kind;

    public string UnitCode { get; private set; } = unitCode;
    public int FromYear { get; private set; } = fromYear;
    public int? ToYear { get; private set; } = toYear;

    public bool Covers(int year) => Contracts.Clusters.Membership.Covers(FromYear, ToYear, year);

    public bool Overlaps(int from, int? to) => FromYear <= (to ?? int.MaxValue) && from <= (ToYear ?? int.MaxValue);

    public void EndWith(int year) => ToYear = year;
}

/// <summary>The unit that holds a post in a year (<i>trưởng, phó cụm/khối</i>).</summary>
[AuditKey(nameof(Officer.Year), nameof(Officer.Post))]
[ShowsNames]
internal sealed record Officer(int Year, Post Post, string UnitCode);

/// <summary>Head and deputy (<i>cụm trưởng, khối trưởng; cụm phó, khối phó</i>).</summary>
internal enum Post
{
    [JsonStringEnumMemberName("head")] Head,
    [JsonStringEnumMemberName("deputy")] Deputy,
}

/// <summary>By area (<i>cụm</i>) or by kind of body (<i>khối</i>); a unit may be in one of each.</summary>
internal enum ClusterKind
{
    [JsonStringEnumMemberName("cluster")] Cluster,
    [JsonStringEnumMemberName("block")] Block,
}

[EventName("cluster-formed")]
internal sealed record ClusterFormed(string Code) : IDomainEvent;
[EventName("member-joined")]
internal sealed record MemberJoined(string UnitCode, int FromYear) : IDomainEvent;
[EventName("member-left")]
internal sealed record MemberLeft(string UnitCode, int ToYear) : IDomainEvent;
[EventName("officers-appointed")]
internal sealed record OfficersAppointed(int Year, string Head, string? Deputy) : IDomainEvent;
[EventName("posts-passed-on")]
internal sealed record PostsPassedOn(int Year, string Head, string? Deputy) : IDomainEvent;
