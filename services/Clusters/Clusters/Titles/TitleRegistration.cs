using System.Text.Json.Serialization;

namespace ThiDua.Clusters;

/// <summary>The titles and commendations that a unit aims at in one cycle (<i>đăng ký danh hiệu thi đua</i>). It is the unit's own word: it
/// changes it until the deadline, the office puts it right afterwards.</summary>
internal sealed class TitleRegistration : AggregateRoot
{
    private readonly List<TitleAim> _aims = [];

    private TitleRegistration(Guid id) : base(id) { }

    public string ClusterCode { get; private set; } = "";
    public string CycleCode { get; private set; } = "";
    public int Year { get; private set; }
    public string UnitCode { get; private set; } = "";
    public IReadOnlyList<TitleAim> Aims => _aims;

    /// <summary>Why it never was registered (<i>rút lại</i>); <c>null</c> for every other.</summary>
    public string? WithdrawnBecause { get; private set; }

    /// <param name="living">Members of the cluster in the cycle's year that live today.</param>
    public static Result<TitleRegistration> Register(Guid id, string clusterCode, Cycle cycle, Unit unit, IReadOnlyList<TitleAim> aims,
        IReadOnlyList<string> living, DateOnly today)
    {
        if (unit.ValidTo is { } last && last < today) return UnitErrors.UnitClosed(unit.Code, last);
        if (!living.Contains(unit.Code))
            return ClusterErrors.NotAMember(unit.Code, Contracts.Clusters.Membership.DayWithin(cycle.Year, today));

        var registration = new TitleRegistration(id)
        {
            ClusterCode = clusterCode,
            CycleCode = cycle.Code,
            Year = cycle.Year,
            UnitCode = unit.Code,
        };
        registration.Replace(aims);
        registration.Raise(new TitlesRegistered(unit.Code));
        return registration;
    }

    /// <summary>The unit changes its mind, before the deadline.</summary>
    /// <param name="unitEnded">Last day of a unit that has ended; it aims at nothing any more.</param>
    public Result Revise(IReadOnlyList<TitleAim> aims, DateOnly? unitEnded)
    {
        if (WithdrawnBecause is not null) return TitleErrors.RegistrationWithdrawn;
        if (unitEnded is { } last) return UnitErrors.UnitClosed(UnitCode, last);
        if (_aims.SequenceEqual(aims)) return Result.Ok;
        Replace(aims);
        Raise(new TitlesRevised());
        return Result.Ok;
    }

    /// <summary>It was typed wrong; known after the deadline too.</summary>
    public Result Correct(IReadOnlyList<TitleAim> aims, string reason)
    {
        if (WithdrawnBecause is not null) return TitleErrors.RegistrationWithdrawn;
        if (_aims.SequenceEqual(aims)) return Result.Ok;
        Replace(aims);
        Raise(new TitlesCorrected(reason));
        return Result.Ok;
    }

    /// <summary>The unit never registered, or no longer aims at anything.</summary>
    public Result Withdraw(string reason)
    {
        if (WithdrawnBecause is not null) return TitleErrors.RegistrationWithdrawn;
        WithdrawnBecause = reason;
        Raise(new TitlesWithdrawn(reason));
        return Result.Ok;
    }

    private void Replace(IReadOnlyList<TitleAim> aims)
    {
        _aims.Clear();
        _aims.AddRange(aims);
    }
}

/// <summary>A title or commendation aimed at.</summary>
/// <param name="AwardCode">As the catalogue of awards writes it; Clusters keeps none and checks the form only.</param>
/// <param name="Title">Its name in the words of the registration.</param>
/// <param name="Recipients">For collectives, persons or households.</param>
/// <param name="Count">How many of them.</param>
[AuditKey(nameof(TitleAim.AwardCode), nameof(TitleAim.Recipients))]
internal sealed record TitleAim(string AwardCode, string Title, RecipientKind Recipients, int Count);

/// <summary><i>Tập thể, cá nhân, hộ gia đình</i>.</summary>
internal enum RecipientKind
{
    [JsonStringEnumMemberName("collective")] Collective,
    [JsonStringEnumMemberName("individual")] Individual,
    [JsonStringEnumMemberName("household")] Household,
}

[EventName("titles-registered")]
internal sealed record TitlesRegistered(string UnitCode) : IDomainEvent;
[EventName("titles-revised")]
internal sealed record TitlesRevised : IDomainEvent;
[EventName("titles-corrected")]
internal sealed record TitlesCorrected(string Reason) : ICorrection;
[EventName("titles-withdrawn")]
internal sealed record TitlesWithdrawn(string Reason) : IWithdrawal;
