namespace ThiDua.Clusters;

/// <summary>Puts right what was typed wrong about a seat in a Council (<i>đính chính chức danh trong Hội đồng</i>).</summary>
internal static class CorrectCouncilSeat
{
    /// <summary>What is left out stays.</summary>
    public sealed record Request : Partial
    {
        public CouncilFunction Function { get; init; }

        /// <summary>Body the office belongs to.</summary>
        public string UnitCode { get; init; } = "";

        /// <summary>The office in words, no name of a person.</summary>
        public string Capacity { get; init; } = "";

        /// <summary>First day of the seat.</summary>
        public DateOnly From { get; init; }

        /// <summary>Last day of the seat; <c>null</c> while it lasts.</summary>
        public DateOnly? To { get; init; }

        /// <summary>Why it was wrong.</summary>
        public required string Reason { get; init; }

        public Seat Over(Seat now) => new(now.Number, Or(Function, now.Function, nameof(Function)),
            Or(UnitCode, now.UnitCode, nameof(UnitCode)), Or(Text.Clean(Capacity), now.Capacity, nameof(Capacity)),
            Or(From, now.From, nameof(From)), Or(To, now.To, nameof(To)));
    }

    public static void Map(RouteGroupBuilder councils) =>
        councils.MapPost("/{code}/seats/{number:int}/correction", HandleAsync).WithName(nameof(CorrectCouncilSeat))
            .WithSummary("Puts right what was typed wrong about a seat in a Council")
            .RequireIfMatch().WayBack(nameof(CorrectCouncilSeat)).Needs(Permissions.ManageCouncil);

    /// <param name="number">Number of the seat in the Council.</param>
    private static async Task<Results<Versioned<CouncilView>, Problem>> HandleAsync(
        string code, int number, Request request, ETag ifMatch, ClustersDbContext db, CurrentUser user, CancellationToken ct)
    {
        var loaded = await Councils.LoadForChangeAsync(db, code, ifMatch, user, ct);
        if (loaded.Error is { } refused) return Problem.From(refused);

        var council = loaded.Value;
        if (council.Seats.FirstOrDefault(one => one.Number == number) is not { } now) return Problem.From(CouncilErrors.SeatNotFound);
        var seat = request.Over(now);
        var known = await db.Units.Where(u => u.Code == seat.UnitCode).Select(u => u.Code).ToListAsync(ct);
        var checks = new FieldChecks().Known(seat.UnitCode, known, "/unitCode").Name(seat.Capacity, "/capacity").Day(seat.From, "/from")
            .Day(seat.To ?? seat.From, "/to").Name(request.Reason, "/reason", 2_000);
        if (checks.Error is { } wrong) return Problem.From(wrong);
        if (council.Correct(seat, Text.Clean(request.Reason)).Error is { } refusal) return Problem.From(refusal);

        await db.SaveChangesAsync(ct);
        return Versioned.Ok(CouncilView.Of(council, null), council.Version);
    }
}
