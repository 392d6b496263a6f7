using System.Text.Json.Serialization;

namespace ThiDua.Clusters;

/// <summary>
/// The Council for emulation and commendation of a unit (<i>Hội đồng Thi đua - Khen thưởng</i>): its functions and who sits there by
/// office, never by name.
/// </summary>
internal sealed class Council : AggregateRoot
{
    private readonly List<Seat> _seats = [];

    public Council(Guid id, string unitCode) : base(id) => UnitCode = unitCode;

    private Council() : base(default) { }

    /// <summary>Province, commune or body whose Council it is.</summary>
    public string UnitCode { get; private set; } = "";

    /// <summary>All seats there ever were, in the order in which they were given.</summary>
    public IReadOnlyList<Seat> Seats => _seats;

    public Result Give(Seat seat)
    {
        if (Refuses(seat) is { } taken) return taken;
        _seats.Add(seat with { Number = _seats.Count == 0 ? 1 : _seats.Max(known => known.Number) + 1 });
        Raise(new SeatGiven(seat.Function.ToString(), seat.UnitCode));
        return Result.Ok;
    }

    public Result End(int number, DateOnly lastDay, string reason)
    {
        var place = _seats.FindIndex(seat => seat.Number == number);
        if (place < 0) return CouncilErrors.SeatNotFound;
        if (_seats[place].To is { } ended) return CouncilErrors.SeatEnded(ended);
        if (lastDay < _seats[place].From) return CouncilErrors.SeatEndsBefore(_seats[place].From);

        _seats[place] = _seats[place] with { To = lastDay };
        Raise(new SeatEnded(number, reason));
        return Result.Ok;
    }

    /// <summary>A seat was typed wrong, or its end was.</summary>
    public Result Correct(Seat seat, string reason)
    {
        var place = _seats.FindIndex(known => known.Number == seat.Number);
        if (place < 0) return CouncilErrors.SeatNotFound;
        if (seat.To < seat.From) return CouncilErrors.SeatEndsBefore(seat.From);
        if (Refuses(seat) is { } taken) return taken;
        if (_seats[place] == seat) return Result.Ok;

        _seats[place] = seat;
        Raise(new SeatCorrected(seat.Number, reason));
        return Result.Ok;
    }

    /// <summary>A seat never was given.</summary>
    public Result Withdraw(int number, string reason)
    {
        if (_seats.RemoveAll(seat => seat.Number == number) == 0) return CouncilErrors.SeatNotFound;
        Raise(new SeatWithdrawn(number, reason));
        return Result.Ok;
    }

    private Error? Refuses(Seat seat) =>
        _seats.Find(known => known.Number != seat.Number && known.Function == seat.Function && known.Overlaps(seat)
            && (IsSingle(seat.Function) || known.IsSameOffice(seat))) is { } holder
            ? CouncilErrors.SeatTaken(holder.Capacity, holder.From) : null;

    private static bool IsSingle(CouncilFunction function) =>
        function is CouncilFunction.Chair or CouncilFunction.FirstViceChair or CouncilFunction.StandingViceChair;
}

/// <summary><i>Chủ tịch, Phó Chủ tịch thứ nhất, Phó Chủ tịch thường trực, Phó Chủ tịch, Ủy viên</i>.</summary>
internal enum CouncilFunction
{
    [JsonStringEnumMemberName("chair")] Chair,
    [JsonStringEnumMemberName("first-vice-chair")] FirstViceChair,
    [JsonStringEnumMemberName("standing-vice-chair")] StandingViceChair,
    [JsonStringEnumMemberName("vice-chair")] ViceChair,
    [JsonStringEnumMemberName("member")] Member,
}

/// <summary>An office with a seat in the Council; it names no person.</summary>
/// <param name="Number">Counts the seats of the Council from one.</param>
/// <param name="UnitCode">Body the office belongs to.</param>
/// <param name="Capacity">The office in words, for example <c>Phó Giám đốc Sở Nội vụ</c>.</param>
/// <param name="To">Last day; <c>null</c> while it lasts.</param>
/// <param name="From">First day.</param>
[AuditKey(nameof(Seat.Number))]
[ShowsNames]
internal sealed record Seat(int Number, CouncilFunction Function, string UnitCode, string Capacity, DateOnly From, DateOnly? To)
{
    public bool Overlaps(Seat other) => !(To < other.From) && !(other.To < From);

    public bool IsSameOffice(Seat other) => UnitCode == other.UnitCode && Capacity == other.Capacity;

    public bool IsHeldOn(DateOnly day) => From <= day && !(To < day);
}

[EventName("seat-given")]
internal sealed record SeatGiven(string Function, string UnitCode) : IDomainEvent;
[EventName("seat-ended")]
internal sealed record SeatEnded(int Number, string Why) : IDomainEvent
{
    public string? Reason => Why;
}
[EventName("seat-corrected")]
internal sealed record SeatCorrected(int Number, string Reason) : ICorrection;
[EventName("seat-withdrawn")]
internal sealed record SeatWithdrawn(int Number, string Reason) : IWithdrawal;
