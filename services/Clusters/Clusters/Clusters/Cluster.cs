using System.Text.Json.Serialization;

namespace ThiDua.Clusters;

/// <summary>A cluster or block (<i>cụm, khối thi đua</i>) with its members from day to day and its officers by year.</summary>
internal sealed class Cluster : AggregateRoot
{
    private readonly List<Membership> _members = [];
    private readonly List<Officer> _officers = [];
    private readonly List<FallenMembership> _fellAway = [];

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

    /// <summary>Memberships that were to begin after their unit's last day; they count again when its closure is withdrawn.</summary>
    public IReadOnlyList<FallenMembership> FellAway => _fellAway;

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
        [.. units.Intersect(MembersOn(LastDayOf(year)))];

    /// <summary>Members that must sign what binds for a year: those that stay through it and live, and once the year is over those that
    /// are not known to end.</summary>
    /// <param name="lastDays">Last days of units, where they are known.</param>
    public IReadOnlyList<string> SignersOf(int year, DateOnly day, IReadOnlyDictionary<string, DateOnly> lastDays) =>
        [.. StayingThrough(year, MembersFor(year, day))
            .Where(code => !lastDays.TryGetValue(code, out var last) || (last >= day && day.Year <= year))];

    /// <summary>Day to which a membership of the unit can reach: not beyond the unit, and not beyond the cluster.</summary>
    /// <param name="entered">Last day as it was entered; <c>null</c> when it is to last.</param>
    public DateOnly? Reach(Unit unit, DateOnly? entered) => Earlier(entered, Earlier(unit.ValidTo, ValidTo));

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
        // A cluster that is formed during a year competes for the whole of it; one that never was has no year.
        if (WithdrawnBecause is not null || from.Year < ValidFrom.Year || ValidTo < from) return ClusterErrors.ClusterNotThere(Code, from);

        // Where unit or cluster are known to end, so does the membership.
        if (_members.Exists(m => m.UnitCode == unit.Code && m.Overlaps(from, Reach(unit, null))))
            return ClusterErrors.MembershipOverlaps(unit.Code, from);
        if (elsewhere is not null) return ClusterErrors.MemberElsewhere(unit.Code, elsewhere);

        _members.Add(new Membership(Kind, unit.Code, from, to: null).EndBy(entered: null, Reach(unit, null)));
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

        var before = latest.To;
        latest.EndBy(to, atMost: null);
        Raise(new MemberLeft(unitCode, to));
        PostsGoOn(unitCode, before, because: null);
        EndPosts(unitCode, to, o => o.Year == to.Year && to < LastDayOf(to.Year), because: null);
        return Result.Ok;
    }

    /// <summary>The unit itself ends (<i>sáp nhập, giải thể</i>): its membership and its posts end with it, and what was to begin later
    /// falls away; all of it comes back when the end is withdrawn.</summary>
    public void UnitEnds(string unitCode, DateOnly lastDay, string decisionNumber)
    {
        var own = _members.Where(m => m.UnitCode == unitCode).ToList();
        foreach (var later in own.Where(m => m.From > lastDay))
        {
            _members.Remove(later);
            _fellAway.Add(new FallenMembership(unitCode, later.From, later.Entered()));
            Raise(new MembershipFellAway(unitCode, later.From));
        }
        foreach (var present in own.Where(m => m.Covers(lastDay)))
        {
            var before = present.To;
            if (before != lastDay) Raise(new MemberLeft(unitCode, lastDay));
            present.EndBy(present.Entered(), lastDay);
            if (before != lastDay) PostsGoOn(unitCode, before, because: null);
        }

        // The affairs of the year before may still be open, and the officers named last carry on.
        EndPosts(unitCode, lastDay, o => CarriesOn(o.Year, lastDay), decisionNumber);
    }

    /// <summary>The unit has not ended after all, or ended on another day: what its end had ended goes on as before, no further than the
    /// cluster itself.</summary>
    public void UnitLives(string unitCode, DateOnly lastDay, string reason)
    {
        foreach (var ended in _members.Where(m => m.UnitCode == unitCode && m.EndedWithUnit && m.To == lastDay))
        {
            ended.EndBy(ended.Entered(), ValidTo);
            Raise(new MembershipCorrected(unitCode, ended.From, ended.To, reason));
        }
        TakeBack(fallen => fallen.UnitCode == unitCode, reason);
        PostsGoOn(unitCode, lastDay, reason);
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
        if (to > ValidTo) return ClusterErrors.ClusterNotThere(Code, to.Value);

        // The last day stays what it was: the end of the unit or the cluster, which may be withdrawn.
        var entered = to == latest.To ? latest.Entered() : to;
        var corrected = new Membership(Kind, unit.Code, from, to: null).EndBy(entered, Reach(unit, null));
        if (_members.Exists(m => m != latest && m.UnitCode == unit.Code && m.Overlaps(from, corrected.To)))
            return ClusterErrors.MembershipOverlaps(unit.Code, from);
        if (elsewhere is not null) return ClusterErrors.MemberElsewhere(unit.Code, elsewhere);
        if (_officers.Find(o => o.UnitCode == unit.Code && (o.To is null || !o.Acting) && latest.IsOf(o.Year)
            && !corrected.IsOf(o.Year) && !_members.Exists(m => m != latest && m.UnitCode == unit.Code && m.IsOf(o.Year))) is { } post)
            return ClusterErrors.MemberHoldsPost(unit.Code, post.Year);
        if (latest.From == from && latest.To == corrected.To && latest.Entered() == corrected.Entered()) return Result.Ok;

        var before = latest.To;
        if (latest.From == from)
        {
            latest.EndBy(entered, Reach(unit, null));
        }
        else
        {
            // The first day is part of its identity in the database.
            _members.Remove(latest);
            _members.Add(corrected);
        }
        Raise(new MembershipCorrected(unit.Code, from, corrected.To, reason));
        PostsGoOn(unit.Code, before, reason);
        EndPostsThatEnded(o => o.UnitCode == unit.Code);
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
        foreach (var member in _members.Where(m => m.Covers(lastDay))) member.EndBy(member.Entered(), lastDay);
        Raise(new ClusterClosed(lastDay, by.DecisionNumber));
        return Result.Ok;
    }

    /// <summary>It has not ended after all: the memberships that its end had ended go on, each no further than its unit.</summary>
    /// <param name="lastDays">Last days of units, where they are known.</param>
    public Result WithdrawClosure(string reason, IReadOnlyDictionary<string, DateOnly> lastDays)
    {
        if (ValidTo is not { } ended || WithdrawnBecause is not null) return ClusterErrors.ClusterNotEnded(Code);
        foreach (var member in _members.Where(m => m.EndedWithUnit && m.To == ended))
            member.EndBy(member.Entered(), lastDays.TryGetValue(member.UnitCode, out var last) ? last : null);
        (ValidTo, ClosedBy) = (null, null);
        Raise(new ClusterClosureWithdrawn(reason));
        TakeBack(fallen => !lastDays.ContainsKey(fallen.UnitCode), reason);
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
        // Whoever is gone by then holds it no longer, whether or not the end was noted at the post.
        var gone = entries.Where(o => o is { Acting: false, To: null } && !members.Contains(o.UnitCode)
            && Latest(o.UnitCode)?.To < from).ToList();
        if (entries.Exists(o => o is { Acting: false, To: null } && !gone.Contains(o))) return ClusterErrors.OfficersSet(year);
        var held = entries.Max(o => gone.Contains(o) ? Latest(o.UnitCode)!.To : o.To ?? o.From)!.Value;
        if (from <= held) return ClusterErrors.PostStillHeld(held);
        if (!members.Contains(unitCode)) return ClusterErrors.NotAMember(unitCode, from);
        if (post == Post.Deputy && HeadOf(year) == unitCode) return ClusterErrors.DeputyIsHead;

        foreach (var left in gone) Replace(left, left with { To = Latest(left.UnitCode)!.To });
        foreach (var before in entries.Where(o => o is { Acting: true, To: null }))
            Replace(before, before with { To = from.AddDays(-1) });
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
        // Entered afterwards, an officer may have left within the year, or its unit have ended.
        EndPostsThatEnded(o => o.Year == year);
        return Result.Ok;
    }

    /// <summary>Whether the officers of a year are still in office on a day: those of that year and the one before it, whose affairs may
    /// be open, and those named last, who carry on.</summary>
    private bool CarriesOn(int year, DateOnly day) => year >= day.Year - 1 || year == _officers.Max(o => o.Year);

    /// <summary>Day with which the membership or the unit that holds a post of a year has ended; <c>null</c> when it holds it.</summary>
    private DateOnly? EndOfPost(string unitCode, int year)
    {
        var last = _members.Where(m => m.UnitCode == unitCode && m.IsOf(year)).MaxBy(m => m.From);
        if (last?.To is not { } to) return null;
        if (to.Year == year && to < LastDayOf(year)) return to;
        return last.EndedWithUnit && to != ValidTo && CarriesOn(year, to) ? to : null;
    }

    private void EndPostsThatEnded(Func<Officer, bool> which)
    {
        // In the order of their days: the one that ended first does not stand in for the other.
        var ended = _officers.Where(o => o.To is null && which(o)).Select(o => (o.UnitCode, o.Year, To: EndOfPost(o.UnitCode, o.Year)));
        foreach (var (unit, year, to) in ended.Distinct().OrderBy(post => post.To).ToList())
            if (to is { } lastDay) EndPosts(unit, lastDay, o => o.Year == year, because: null);
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

    /// <summary>Posts that had ended with a day go on, and end where the membership ends now. Whoever stood in for them did so lawfully
    /// and does so no longer: nobody else can be head beside a head.</summary>
    /// <param name="lastDay">The day; <c>null</c> when none had ended.</param>
    /// <param name="because">Why, where the end was wrong.</param>
    private void PostsGoOn(string unitCode, DateOnly? lastDay, string? because)
    {
        foreach (var post in _officers.Where(o => o.UnitCode == unitCode && lastDay is not null && o.To == lastDay).ToList())
        {
            var end = EndOfPost(unitCode, post.Year);
            if (end == lastDay || !_officers.Contains(post)) continue;
            _officers.RemoveAll(o => o != post && o.Acting && o.Year == post.Year && o.Post == post.Post && o.From > lastDay);
            Replace(post, post with { To = null });
            if (because is not null) Raise(new OfficersCorrected(post.Year, HeadOf(post.Year), DeputyOf(post.Year), because));
            if (end is { } other) EndPosts(unitCode, other, o => o.Year == post.Year && o.Post == post.Post, because: null);
        }
    }

    // What cannot begin yet, because the cluster ends before or the unit is a member then, stays where it is.
    private void TakeBack(Func<FallenMembership, bool> which, string reason)
    {
        foreach (var fallen in _fellAway.Where(which).ToList())
        {
            var back = new Membership(Kind, fallen.UnitCode, fallen.From, to: null).EndBy(fallen.To, Earlier(fallen.To, ValidTo));
            if (ValidTo < fallen.From
                || _members.Exists(m => m.UnitCode == fallen.UnitCode && m.Overlaps(back.From, back.To))) continue;
            _fellAway.Remove(fallen);
            _members.Add(back);
            Raise(new MembershipCorrected(fallen.UnitCode, back.From, back.To, reason));
        }
    }

    private static DateOnly? Earlier(DateOnly? one, DateOnly? other) => one < other || other is null ? one : other;

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

    /// <summary>Last day as it was entered, whatever unit and cluster made of it.</summary>
    public DateOnly? Entered() => EndedWithUnit ? ToBefore : To;

    /// <param name="entered">Last day as it was entered; <c>null</c> while it lasts.</param>
    /// <param name="atMost">Last day of the unit or the cluster, where one is known.</param>
    public Membership EndBy(DateOnly? entered, DateOnly? atMost)
    {
        var cut = atMost is { } last && !(entered <= last);
        (To, ToBefore, EndedWithUnit) = cut ? (atMost, entered, true) : (entered, null, false);
        return this;
    }
}

/// <summary>A membership that was to begin after the unit's last day.</summary>
[AuditKey(nameof(FallenMembership.UnitCode), nameof(FallenMembership.From))]
internal sealed record FallenMembership(string UnitCode, DateOnly From, DateOnly? To);

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
