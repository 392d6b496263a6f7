using System.Text.Json.Serialization;

namespace ThiDua.Clusters;

/// <summary>A cluster or block (<i>cụm, khối thi đua</i>) with its members from day to day and its officers by year.</summary>
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

    /// <summary>Decision that ended it; <c>null</c> while it exists.</summary>
    public LegalAct? ClosedBy { get; private set; }

    /// <summary>Why it never was one (<i>rút lại</i>); <c>null</c> for every other.</summary>
    public string? WithdrawnBecause { get; private set; }

    public IReadOnlyList<Membership> Members => _members;
    public IReadOnlyList<Officer> Officers => _officers;

    /// <summary>Codes of all that were a member on a day of the year.</summary>
    public IReadOnlyList<string> MembersIn(int year) =>
        InOrder(_members.Where(m => m.IsOf(year)));

    /// <summary>Codes of the members on a day.</summary>
    public IReadOnlyList<string> MembersOn(DateOnly day) => InOrder(_members.Where(m => m.Covers(day)));

    /// <summary>Codes of those who act in the affairs of a year on a day: of that day within the year, before it those it begins with,
    /// after it those it ended with.</summary>
    public IReadOnlyList<string> MembersFor(int year, DateOnly day) =>
        MembersOn(Contracts.Clusters.Membership.DayWithin(year, day));

    /// <summary>Of the units those that are not known to leave before the year is over: what binds for the whole year waits for nobody
    /// else.</summary>
    public IReadOnlyList<string> StayingThrough(int year, IReadOnlyList<string> units) =>
        [.. units.Intersect(MembersOn(new DateOnly(year, 12, 31)))];

    /// <summary>Unit that holds the post of a year; <c>null</c> when nobody is named, or the post ended and nobody stands in.</summary>
    public string? HeadOf(int year) => Holder(year, Post.Head)?.UnitCode;

    public string? DeputyOf(int year) => Holder(year, Post.Deputy)?.UnitCode;

    /// <summary>
    /// Units that hold the posts for a year on a day: those named for it, and while nobody is, those of the last year before it. The old
    /// officers carry on until they have handed over, and what belongs to their own year stays theirs. A post ends with its unit; then
    /// whoever stands in holds it.
    /// </summary>
    public IReadOnlyList<string> InOffice(int year, DateOnly day) =>
        [.. OfficersOn(year, day).Select(o => o.UnitCode).Distinct()];

    /// <summary>The same with their posts, and whether they stand in.</summary>
    public IReadOnlyList<Officer> OfficersOn(int year, DateOnly day) =>
        [.. Contracts.Clusters.Membership.InOffice(_officers, o => o.Year, year).Where(o => o.HeldOn(day))];

    /// <param name="elsewhere">Another cluster of the same kind that has the unit on one of these days.</param>
    public Result AddMember(Unit unit, DateOnly from, string? elsewhere)
    {
        if (!unit.ExistsOn(from)) return ClusterErrors.UnitNotThere(unit.Code, from);
        // A cluster that is formed during a year competes for the whole of it.
        if (from.Year < ValidFrom.Year || ValidTo < from) return ClusterErrors.ClusterNotThere(Code, from);

        // A unit that is already closed was a member until its last day at most.
        if (_members.Exists(m => m.UnitCode == unit.Code && m.Overlaps(from, unit.ValidTo)))
            return ClusterErrors.MembershipOverlaps(unit.Code, from);
        if (elsewhere is not null) return ClusterErrors.MemberElsewhere(unit.Code, elsewhere);

        _members.Add(new Membership(Kind, unit.Code, from, unit.ValidTo));
        Raise(new MemberJoined(unit.Code, from));
        return Result.Ok;
    }

    /// <summary>Ends the unit's latest membership with a day; what was before stays as it was. A post of that year ends with it.</summary>
    public Result EndMembership(string unitCode, DateOnly to)
    {
        var latest = Latest(unitCode);
        if (latest is null || !latest.Covers(to)) return ClusterErrors.NotAMember(unitCode, to);
        if (_officers.Find(o => o.UnitCode == unitCode && o.Year > to.Year && o.To is null) is { } post)
            return ClusterErrors.MemberHoldsPost(unitCode, post.Year);
        if (latest.To == to) return Result.Ok;

        latest.EndWith(to);
        Raise(new MemberLeft(unitCode, to));
        EndPosts(unitCode, to, o => o.Year == to.Year && to < LastDayOf(to.Year), because: null);
        return Result.Ok;
    }

    /// <summary>The unit itself ends (<i>sáp nhập, giải thể</i>): its membership and its posts end with it, and what was to begin later
    /// never begins.</summary>
    public void UnitEnds(string unitCode, DateOnly lastDay, string decisionNumber)
    {
        var own = _members.Where(m => m.UnitCode == unitCode).ToList();
        foreach (var later in own.Where(m => m.From > lastDay))
        {
            _members.Remove(later);
            Raise(new MembershipFellAway(unitCode, later.From));
        }
        foreach (var present in own.Where(m => m.Covers(lastDay)))
        {
            if (present.To != lastDay) Raise(new MemberLeft(unitCode, lastDay));
            present.EndWithUnit(lastDay);
        }

        // The affairs of the year before may still be open, and the officers named last carry on.
        var named = _officers.Count == 0 ? 0 : _officers.Max(o => o.Year);
        EndPosts(unitCode, lastDay, o => o.Year >= lastDay.Year - 1 || o.Year == named, decisionNumber);
    }

    /// <summary>The unit has not ended after all, or ended on another day: what its end had ended goes on as before.</summary>
    public void UnitLives(string unitCode, DateOnly lastDay, string reason)
    {
        foreach (var ended in _members.Where(m => m.UnitCode == unitCode && m.EndedWithUnit))
        {
            ended.GoOn();
            Raise(new MembershipCorrected(unitCode, ended.From, ended.To, reason));
        }
        foreach (var post in _officers.Where(o => o.UnitCode == unitCode && o.To == lastDay).ToList())
        {
            // Whoever stood in since did so lawfully; it ends where it had begun only when nobody else was named.
            _officers.RemoveAll(o => o.Acting && o.Year == post.Year && o.Post == post.Post && o.From == lastDay.AddDays(1));
            Replace(post, post with { To = null });
            Raise(new OfficersCorrected(post.Year, HeadOf(post.Year), DeputyOf(post.Year), reason));
        }
    }

    /// <summary>The days of the unit's latest membership were typed wrong.</summary>
    /// <param name="from">First day; <c>null</c> leaves it.</param>
    /// <param name="to">Last day as it should stand; <c>null</c> while it lasts.</param>
    /// <param name="elsewhere">Another cluster of the same kind that has the unit on one of these days.</param>
    public Result CorrectMembership(Unit unit, DateOnly from, DateOnly? to, string reason, string? elsewhere)
    {
        if (Latest(unit.Code) is not { } latest) return ClusterErrors.NoMembership(unit.Code);
        if (to < from) return ClusterErrors.EndsBeforeItBegins(from);
        if (!unit.ExistsOn(from) || (to is { } last && !unit.ExistsOn(last))) return ClusterErrors.UnitNotThere(unit.Code, to ?? from);
        if (from.Year < ValidFrom.Year || ValidTo < from) return ClusterErrors.ClusterNotThere(Code, from);
        if (_members.Exists(m => m != latest && m.UnitCode == unit.Code && m.Overlaps(from, to)))
            return ClusterErrors.MembershipOverlaps(unit.Code, from);
        if (elsewhere is not null) return ClusterErrors.MemberElsewhere(unit.Code, elsewhere);
        if (_officers.Find(o => o.UnitCode == unit.Code && (o.To is null || !o.Acting)
            && !new Membership(Kind, unit.Code, from, to).IsOf(o.Year)) is { } post)
            return ClusterErrors.MemberHoldsPost(unit.Code, post.Year);
        if (latest.From == from && latest.To == (to ?? unit.ValidTo)) return Result.Ok;

        // The first day is part of its identity in the database.
        _members.Remove(latest);
        _members.Add(new Membership(Kind, unit.Code, from, to ?? unit.ValidTo));
        Raise(new MembershipCorrected(unit.Code, from, to ?? unit.ValidTo, reason));
        return Result.Ok;
    }

    /// <summary>The unit's latest membership never was one: entered by mistake, or for a time that will not come.</summary>
    /// <param name="restsOn">What rests on it outside the cluster.</param>
    public Result WithdrawMembership(string unitCode, string reason, IReadOnlyList<Resting> restsOn)
    {
        if (RefusesWithdrawalOf(unitCode, restsOn) is { } refusal) return refusal;
        var latest = Latest(unitCode)!;
        _members.Remove(latest);
        Raise(new MembershipWithdrawn(unitCode, latest.From, latest.To, reason));
        return Result.Ok;
    }

    /// <returns>Why the unit's latest membership cannot be withdrawn, or <c>null</c>.</returns>
    public Error? RefusesWithdrawalOf(string unitCode, IReadOnlyList<Resting> restsOn)
    {
        if (Latest(unitCode) is not { } latest) return ClusterErrors.NoMembership(unitCode);
        IReadOnlyList<Resting> all =
        [
            .. _officers.Where(o => o.UnitCode == unitCode && latest.IsOf(o.Year)).Select(o =>
                new Resting($"{o.Post} của năm {o.Year}", $"{o.Post} of {o.Year}")
                { Address = $"{ClustersModule.Prefix}/clusters/{Code}" }),
            .. restsOn,
        ];
        return all.Count == 0 ? null : ClusterErrors.MembershipIsUsed(unitCode).Because(all);
    }

    /// <summary>The unit's latest membership; <c>null</c> when it never was a member.</summary>
    public Membership? Latest(string unitCode) => _members.Where(m => m.UnitCode == unitCode).MaxBy(m => m.From);

    /// <summary>The officers of a year that were named first were typed wrong.</summary>
    public Result CorrectOfficers(int year, string head, string? deputy, string reason)
    {
        if (!_officers.Exists(o => o.Year == year)) return ClusterErrors.PostNeverFilled(year);
        if (RefusesOfficers(year, head, deputy) is { } refusal) return refusal;
        if (HeadOf(year) == head && DeputyOf(year) == deputy) return Result.Ok;
        return Fill(year, head, deputy, new OfficersCorrected(year, head, deputy, reason));
    }

    /// <summary>Name, decision or first day were typed wrong.</summary>
    public Result Correct(string name, LegalAct formedBy, DateOnly validFrom, string reason)
    {
        if (_members.Exists(m => m.From.Year < validFrom.Year))
            return ClusterErrors.FormedAfterMembers(_members.Min(m => m.From));
        if (ValidTo < validFrom) return ClusterErrors.EndsBeforeItBegins(validFrom);
        if ((Name, FormedBy, ValidFrom) == (name, formedBy, validFrom)) return Result.Ok;
        (Name, FormedBy, ValidFrom) = (name, formedBy, validFrom);
        Raise(new ClusterCorrected(reason));
        return Result.Ok;
    }

    /// <summary>The cluster ends by decision (<i>giải thể, tổ chức lại cụm, khối</i>): its memberships end with it.</summary>
    public Result Close(DateOnly lastDay, LegalAct by)
    {
        if (ValidTo is { } ended) return ClusterErrors.ClusterEnded(Code, ended);
        if (lastDay < ValidFrom) return ClusterErrors.EndsBeforeItBegins(ValidFrom);
        if (_members.Find(m => m.From > lastDay) is { } later) return ClusterErrors.MembersLater(later.UnitCode, later.From);
        (ValidTo, ClosedBy) = (lastDay, by);
        foreach (var member in _members.Where(m => m.Covers(lastDay) && m.To != lastDay)) member.EndWithUnit(lastDay);
        Raise(new ClusterClosed(lastDay, by.DecisionNumber));
        return Result.Ok;
    }

    /// <summary>It has not ended after all: the memberships that its end had ended go on.</summary>
    public Result WithdrawClosure(string reason)
    {
        if (ValidTo is not { } ended || WithdrawnBecause is not null) return ClusterErrors.ClusterNotEnded(Code);
        foreach (var member in _members.Where(m => m.EndedWithUnit && m.To == ended)) member.GoOn();
        (ValidTo, ClosedBy) = (null, null);
        Raise(new ClusterClosureWithdrawn(reason));
        return Result.Ok;
    }

    /// <summary>It never was one.</summary>
    /// <param name="restsOn">Cycles, pacts, conferences that name it.</param>
    public Result Withdraw(string reason, IReadOnlyList<Resting> restsOn)
    {
        if (RefusesWithdrawal(restsOn) is { } refusal) return refusal;
        // A day before its first: it existed on none.
        (ValidTo, WithdrawnBecause) = (ValidFrom.AddDays(-1), reason);
        Raise(new ClusterWithdrawn(reason));
        return Result.Ok;
    }

    public Error? RefusesWithdrawal(IReadOnlyList<Resting> restsOn)
    {
        if (WithdrawnBecause is not null) return ClusterErrors.ClusterEnded(Code, ValidTo!.Value);
        IReadOnlyList<Resting> all =
        [
            .. _members.Select(m => m.UnitCode).Distinct().Select(code =>
                new Resting($"tư cách thành viên của {Thing.Unit(code)}", $"the membership of {Thing.Unit(code)}")
                { Address = $"{ClustersModule.Prefix}/clusters/{Code}/members/{code}/withdrawal" }),
            .. restsOn,
        ];
        return all.Count == 0 ? null : ClusterErrors.ClusterIsUsed(Code).Because(all);
    }

    /// <summary>Names the first officers of a year; from then on the posts change by hand-over only.</summary>
    public Result AppointFirst(int year, string head, string? deputy)
    {
        if (_officers.Exists(o => o.Year == year && o.Post == Post.Head)) return ClusterErrors.OfficersSet(year);
        return Fill(year, head, deputy, new OfficersAppointed(year, head, deputy));
    }

    /// <summary>The posts pass on; called by the signed hand-over alone.</summary>
    public Result PassPosts(HandOver handOver) =>
        Fill(handOver.EffectiveYear, handOver.IncomingHead, handOver.IncomingDeputy,
            new PostsPassedOn(handOver.EffectiveYear, handOver.IncomingHead, handOver.IncomingDeputy));

    /// <summary>The province names who stands in for a post that ended with its unit; until then the deputy stands in for the
    /// head.</summary>
    /// <param name="members">Members that act in the year's affairs on the day.</param>
    public Result NameActing(int year, Post post, string unitCode, DateOnly from, string reason, IReadOnlyList<string> members)
    {
        var entries = _officers.Where(o => o.Year == year && o.Post == post).ToList();
        if (entries.Count == 0) return ClusterErrors.PostNeverFilled(year);
        if (entries.Exists(o => !o.Acting && o.To is null)) return ClusterErrors.OfficersSet(year);
        var held = entries.Max(o => o.To ?? o.From)!.Value;
        if (from <= held) return ClusterErrors.PostStillHeld(held);
        if (!members.Contains(unitCode)) return ClusterErrors.NotAMember(unitCode, from);
        if (post == Post.Deputy && HeadOf(year) == unitCode) return ClusterErrors.DeputyIsHead;

        foreach (var before in entries.Where(o => o.To is null)) Replace(before, before with { To = from.AddDays(-1) });
        _officers.Add(new Officer(year, post, unitCode, From: from, Acting: true, Reason: reason));
        Raise(new ActingOfficerNamed(year, post, unitCode, from, reason));
        return Result.Ok;
    }

    /// <returns>Why these two cannot hold the posts of that year, or <c>null</c>.</returns>
    public Error? RefusesOfficers(int year, string head, string? deputy)
    {
        var members = MembersIn(year);
        if (!members.Contains(head)) return ClusterErrors.NotAMember(head, LastDayOf(year));
        if (deputy is not null && !members.Contains(deputy)) return ClusterErrors.NotAMember(deputy, LastDayOf(year));
        return head == deputy ? ClusterErrors.DeputyIsHead : null;
    }

    private Result Fill(int year, string head, string? deputy, IDomainEvent happened)
    {
        if (RefusesOfficers(year, head, deputy) is { } refusal) return refusal;

        _officers.RemoveAll(o => o.Year == year);
        _officers.Add(new Officer(year, Post.Head, head));
        if (deputy is not null) _officers.Add(new Officer(year, Post.Deputy, deputy));
        Raise(happened);
        // Entered afterwards, an officer may have left within the year.
        foreach (var left in _members.Where(m => (m.UnitCode == head || m.UnitCode == deputy) && m.To?.Year == year
            && m.To < LastDayOf(year) && !MembersOn(LastDayOf(year)).Contains(m.UnitCode)).ToList())
            EndPosts(left.UnitCode, left.To!.Value, o => o.Year == year, because: null);
        return Result.Ok;
    }

    // The deputy stands in for the head from the next day on; where there is none the province names somebody.
    private void EndPosts(string unitCode, DateOnly lastDay, Func<Officer, bool> which, string? because)
    {
        foreach (var post in _officers.Where(o => o.UnitCode == unitCode && o.To is null && which(o)).ToList())
        {
            Replace(post, post with { To = lastDay });
            Raise(new PostEnded(post.Year, post.Post, unitCode, lastDay, because));
            if (post.Post != Post.Head || DeputyOf(post.Year) is not { } deputy || deputy == unitCode) continue;
            _officers.Add(new Officer(post.Year, Post.Head, deputy, From: lastDay.AddDays(1), Acting: true, Reason: because));
            Raise(new DeputyStoodIn(post.Year, deputy, lastDay.AddDays(1)));
        }
    }

    private void Replace(Officer before, Officer after) => _officers[_officers.IndexOf(before)] = after;

    private Officer? Holder(int year, Post post) => _officers.Find(o => o.Year == year && o.Post == post && o.To is null);

    private static DateOnly LastDayOf(int year) => new(year, 12, 31);

    private static IReadOnlyList<string> InOrder(IEnumerable<Membership> members) =>
        [.. members.Select(m => m.UnitCode).Distinct().Order(StringComparer.Ordinal)];
}

/// <summary>Days on which a unit is a member; the last is <c>null</c> while it lasts.</summary>
internal sealed class Membership(ClusterKind kind, string unitCode, DateOnly from, DateOnly? to)
{
    /// <summary>The cluster's kind once more: the database itself refuses two memberships of one kind on one day.</summary>
    public ClusterKind Kind { get; private set; } = kind;

    public string UnitCode { get; private set; } = unitCode;
    public DateOnly From { get; private set; } = from;
    public DateOnly? To { get; private set; } = to;
    public int FromYear => From.Year;
    public int? ToYear => To?.Year;

    public bool Covers(DateOnly day) => Contracts.Clusters.Membership.Covers(From, To, day);

    /// <summary>Whether it covers a day of the year.</summary>
    public bool IsOf(int year) => Contracts.Clusters.Membership.Covers(FromYear, ToYear, year);

    public bool Overlaps(DateOnly from, DateOnly? to) => From <= (to ?? DateOnly.MaxValue) && from <= (To ?? DateOnly.MaxValue);

    /// <summary>Whether it ended because the unit or the cluster did.</summary>
    public bool EndedWithUnit { get; private set; }

    /// <summary>Last day that was known before; it counts again when the end is withdrawn.</summary>
    public DateOnly? ToBefore { get; private set; }

    public void EndWith(DateOnly day) => To = day;

    public void EndWithUnit(DateOnly day)
    {
        if (!EndedWithUnit) ToBefore = To;
        (To, EndedWithUnit) = (day, true);
    }

    public void GoOn() => (To, ToBefore, EndedWithUnit) = (ToBefore, null, false);
}

/// <summary>The unit that holds a post in a year (<i>trưởng, phó cụm/khối</i>).</summary>
/// <param name="Year">Year for which the post is held.</param>
/// <param name="From">First day of whoever stands in; <c>null</c> for those named for the year.</param>
/// <param name="To">Last day, where the post ended with its unit or its membership; <c>null</c> otherwise.</param>
/// <param name="Acting">Stands in (<i>tạm quyền</i>) for one whose post ended: the deputy, or whoever the province named.</param>
/// <param name="Reason">Why somebody stands in: what the province gave, or the decision that ended the unit.</param>
[AuditKey(nameof(Officer.Year), nameof(Officer.Post), nameof(Officer.UnitCode), nameof(Officer.From))]
[ShowsNames]
internal sealed record Officer(int Year, Post Post, string UnitCode, DateOnly? From = null, DateOnly? To = null, bool Acting = false,
    string? Reason = null)
{
    public bool HeldOn(DateOnly day) => Contracts.Clusters.Membership.Covers(From, To, day);
}

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
internal sealed record MemberJoined(string UnitCode, DateOnly From) : IDomainEvent;
[EventName("member-left")]
internal sealed record MemberLeft(string UnitCode, DateOnly To) : IDomainEvent;
[EventName("membership-fell-away")]
internal sealed record MembershipFellAway(string UnitCode, DateOnly From) : IDomainEvent;
[EventName("membership-corrected")]
internal sealed record MembershipCorrected(string UnitCode, DateOnly From, DateOnly? To, string Reason) : ICorrection;
[EventName("membership-withdrawn")]
internal sealed record MembershipWithdrawn(string UnitCode, DateOnly From, DateOnly? To, string Reason) : IWithdrawal;
[EventName("officers-corrected")]
internal sealed record OfficersCorrected(int Year, string? Head, string? Deputy, string Reason) : ICorrection;
[EventName("cluster-corrected")]
internal sealed record ClusterCorrected(string Reason) : ICorrection;
[EventName("cluster-closed")]
internal sealed record ClusterClosed(DateOnly LastDay, string DecisionNumber) : IDomainEvent { public string? Reason => DecisionNumber; }
[EventName("cluster-closure-withdrawn")]
internal sealed record ClusterClosureWithdrawn(string Reason) : IWithdrawal;
[EventName("cluster-withdrawn")]
internal sealed record ClusterWithdrawn(string Reason) : IWithdrawal;
[EventName("post-ended")]
internal sealed record PostEnded(int Year, Post Post, string UnitCode, DateOnly To, string? Reason) : IDomainEvent;
[EventName("deputy-stood-in")]
internal sealed record DeputyStoodIn(int Year, string UnitCode, DateOnly From) : IDomainEvent;
[EventName("acting-officer-named")]
internal sealed record ActingOfficerNamed(int Year, Post Post, string UnitCode, DateOnly From, string Reason) : IDomainEvent;
[EventName("officers-appointed")]
internal sealed record OfficersAppointed(int Year, string Head, string? Deputy) : IDomainEvent;
[EventName("posts-passed-on")]
internal sealed record PostsPassedOn(int Year, string Head, string? Deputy) : IDomainEvent;
