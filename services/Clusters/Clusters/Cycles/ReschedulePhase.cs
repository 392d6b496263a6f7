namespace ThiDua.Clusters;

/// <summary>Sets or moves one phase of a cycle; everybody who waits for the deadline is told by the new state.</summary>
internal static class ReschedulePhase
{
    /// <summary>What is left out stays as it is, also the grace; a phase that the cycle does not have yet needs its days.</summary>
    public sealed record Request : Partial
    {
        // Stands for a day that is missing, which is named already.
        private static readonly DateOnly SomeDay = new(2021, 1, 1);

        /// <summary>First day, Asia/Ho_Chi_Minh.</summary>
        public DateOnly Opens { get; init; }

        /// <summary>Last day, or the day before which it must be done.</summary>
        public DateOnly Closes { get; init; }

        /// <summary>Whether the closing day itself still counts.</summary>
        public ClosesMeans ClosesMeans { get; init; }

        /// <summary>Why; kept in the change record.</summary>
        public required string Reason { get; init; }

        /// <summary>Days of tolerated lateness.</summary>
        public int GraceDays { get; init; }

        /// <summary>How they are counted.</summary>
        public GraceIn GraceIn { get; init; }

        /// <summary>What a new phase lacks, and what is wrong with what is named.</summary>
        public Error? FieldsWrong(Phase? now)
        {
            var (opens, closes) = (Or<DateOnly?>(Opens, now?.Opens, nameof(Opens)), Or<DateOnly?>(Closes, now?.Closes, nameof(Closes)));
            var checks = new FieldChecks().Name(Reason, "/reason", 2_000)
                .That(opens is not null, "/opens", GeneralErrors.Missing).That(closes is not null, "/closes", GeneralErrors.Missing)
                .That(now is not null || Names(nameof(ClosesMeans)), "/closesMeans", GeneralErrors.Missing);
            return checks.Window(opens ?? SomeDay, closes ?? SomeDay, GraceDays, "").Error;
        }

        public Phase Over(Phase? now, PhaseKind kind) => new(kind, Or(Opens, now?.Opens ?? default), Or(Closes, now?.Closes ?? default),
            Or(ClosesMeans, now?.ClosesMeans ?? default), Or(GraceDays, now?.GraceDays ?? 0),
            Or(GraceIn, now?.GraceIn ?? GraceIn.CalendarDays));
    }

    public static void Map(RouteGroupBuilder cycles) =>
        cycles.MapPut("/{code}/phases/{kind}", HandleAsync).WithName(nameof(ReschedulePhase))
            .WithSummary("Sets or moves one phase of a cycle")
            .RequireIfMatch().WayBack(nameof(ReschedulePhase)).Needs(Permissions.ManageCycles);

    /// <param name="kind">Phase: <c>pledge, report, self-score, appraise, conference, council</c>.</param>
    private static async Task<Results<Versioned<CycleView>, Problem>> HandleAsync(
        string code, string kind, Request request, ETag ifMatch, ClustersDbContext db, CurrentUser user, HolidayCalendar calendar,
        TimeProvider clock, CancellationToken ct)
    {
        if (!EnumWord.TryRead<PhaseKind>(kind, out var phase)) return Problem.From(CycleErrors.CycleNotFound);
        var loaded = await Cycles.LoadForChangeAsync(db, code, ifMatch, user, ct);
        if (loaded.Error is { } refused) return Problem.From(refused);

        var cycle = loaded.Value;
        var now = cycle.Phases.FirstOrDefault(one => one.Kind == phase);
        if (request.FieldsWrong(now) is { } wrong) return Problem.From(wrong);

        var counted = request.Over(now, phase).Counted(calendar);
        if (counted.Error is { } uncounted) return Problem.From(uncounted);
        var moved = cycle.Reschedule(counted.Value, Text.Clean(request.Reason));
        if (moved.Error is { } refusal) return Problem.From(refusal);

        await db.SaveChangesAsync(ct);
        return Versioned.Ok(CycleView.Of(cycle, clock.GetUtcNow()), cycle.Version);
    }
}
