namespace ThiDua.Clusters;

/// <summary>A movement joined (<i>phong trào thi đua</i>).</summary>
/// <param name="Aim">What it is for, in the words of the pact.</param>
internal sealed record PactMovementBody(string Name, string? Aim = null);

/// <summary>A target that a member pledges (<i>chỉ tiêu</i>).</summary>
/// <param name="Value">Exact decimal; given exactly when the status is <c>assigned</c>.</param>
/// <param name="Status">Whether there is a number, none is assigned, or it makes no sense for the unit.</param>
[ShowsNames]
internal sealed record PactTargetBody(string UnitCode, string IndicatorCode, TargetStatus Status,
    decimal? Value = null);

/// <summary>What a pact says, as a client sends it.</summary>
/// <param name="Movements">Movements joined (<i>phong trào thi đua</i>).</param>
/// <param name="Targets">Targets pledged by unit and indicator (<i>chỉ tiêu đăng ký</i>).</param>
/// <param name="Commitments">What is promised in words (<i>nội dung giao ước</i>), in order.</param>
internal sealed record PactBody(IReadOnlyList<PactMovementBody> Movements, IReadOnlyList<PactTargetBody> Targets,
    IReadOnlyList<string> Commitments)
{
    /// <param name="members">Members of the pact's year; nobody else can pledge a target.</param>
    /// <param name="indicators">Those that the targets name.</param>
    /// <returns>The wrong fields, or else the indicators that are not known here.</returns>
    public Error? Refuses(IReadOnlyList<string> members, PledgedIndicators indicators, int year)
    {
        var checks = new FieldChecks().Size(Movements, "/movements").Size(Commitments, "/commitments");
        for (var i = 0; i < Movements.Count; i++)
            checks.Name(Movements[i].Name, $"/movements/{i}/name").Note(Movements[i].Aim, $"/movements/{i}/aim");
        for (var i = 0; i < Commitments.Count; i++) checks.Name(Commitments[i], $"/commitments/{i}", 2_000);
        CheckTargets(checks, Targets, members, indicators, year);
        return checks.Error ?? indicators.Missing(Targets);
    }

    /// <summary>The same for targets alone, under <c>/targets</c>.</summary>
    public static void CheckTargets(FieldChecks checks, IReadOnlyList<PactTargetBody> targets, IReadOnlyList<string> members,
        PledgedIndicators indicators, int year)
    {
        checks.Size(targets, "/targets", atMost: 10_000);
        var pledged = new HashSet<(string, string)>();
        for (var i = 0; i < targets.Count; i++)
        {
            var target = targets[i];
            checks.Code(target.IndicatorCode, $"/targets/{i}/indicatorCode")
                .That(members.Contains(target.UnitCode), $"/targets/{i}/unitCode", PactErrors.TargetOfStranger)
                .That(pledged.Add((target.UnitCode, target.IndicatorCode)), $"/targets/{i}", PactErrors.TargetTwice)
                .That(new Target("", "", target.Status, target.Value).IsConsistent, $"/targets/{i}/value", PactErrors.TargetValueMisplaced);
        }
        indicators.Check(checks, targets, year);
    }

    public static IReadOnlyList<Target> TargetsOf(IReadOnlyList<PactTargetBody> targets) =>
        [.. targets.Select(t => new Target(t.UnitCode, t.IndicatorCode, t.Status, t.Value))];

    public PactContent Content() => new(
        [.. Movements.Select(m => new JoinedMovement(Text.Clean(m.Name), Text.CleanOrNull(m.Aim)))],
        TargetsOf(Targets),
        [.. Commitments.Select(Text.Clean)]);
}
