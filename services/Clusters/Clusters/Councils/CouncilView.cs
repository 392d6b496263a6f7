namespace ThiDua.Clusters;

/// <summary>A Council with its seats, from the chair down.</summary>
/// <param name="Seats">Seats from the chair down, ended ones too unless a day was asked for.</param>
[ShowsNames]
internal sealed record CouncilView(Guid Id, string UnitCode, IReadOnlyList<Seat> Seats)
{
    public static CouncilView Of(Council council, DateOnly? on = null) => new(council.Id, council.UnitCode,
        [.. council.Seats.Where(seat => on is not { } day || seat.IsHeldOn(day)).OrderBy(seat => seat.Function)
            .ThenBy(seat => seat.Number)]);
}
