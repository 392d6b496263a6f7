namespace ThiDua.Clusters.Tests.Domain;

public sealed class MovementTests
{
    private static readonly DateOnly Today = new(2022, 8, 11);

    public static TheoryData<string, string, bool> Cells => new()
    {
        { "launched", "Review", true }, { "launched", "Close", true },
        { "reviewed", "Review", true }, { "reviewed", "Close", true },
        { "closed", "Review", false }, { "closed", "Close", false },
    };

    [Theory, MemberData(nameof(Cells))]
    public void A_state_allows_exactly_what_its_row_says(string state, string action, bool allowed)
    {
        var movement = Launched();
        if (state != "launched") movement.Review(Step(MovementStepKind.Review, "2022-01-10"), Today);
        if (state == "closed") movement.Close(Step(MovementStepKind.Closing, "2022-01-10"), Today);
        var version = movement.Version;

        var refusal = Act(movement, action, "2022-08-11").Error;

        Assert.Equal(allowed, Enum.Parse<MovementState>(state, ignoreCase: true).Allows(Enum.Parse<MovementAct>(action)));
        Assert.Equal(allowed ? null : "CLU-0121", refusal?.Code);
        Assert.Equal(allowed ? version + 1 : version, movement.Version);
    }

    [Theory]
    [InlineData("Review", "2022-08-12", "CLU-0122")]
    [InlineData("Close", "2022-08-12", "CLU-0122")]
    [InlineData("Review", "2019-06-19", "CLU-0123")]
    [InlineData("Close", "2019-06-19", "CLU-0123")]
    [InlineData("Review", "2019-06-20", null)]
    [InlineData("Close", "2022-08-11", null)]
    public void A_step_is_neither_in_the_future_nor_before_the_last_one(string action, string on, string? refusal) =>
        Assert.Equal(refusal, Act(Launched(), action, on).Error?.Code);

    [Theory]
    [InlineData("2022-08-12", "2019-01-01", "2025-12-31", "CLU-0122")]
    [InlineData("2019-06-20", "2019-01-01", "2018-12-31", "CLU-0124")]
    [InlineData("2019-06-20", "2019-01-01", "2019-01-01", null)]
    [InlineData("2019-06-20", "2019-01-01", null, null)]
    public void A_launch_has_come_and_a_movement_lasts_at_least_a_day(string launchedOn, string from, string? to, string? refusal) =>
        Assert.Equal(refusal, Launch(launchedOn, from, to).Error?.Code);

    [Fact]
    public void Every_step_is_kept_and_the_last_closes()
    {
        var movement = Launched();
        Act(movement, "Review", "2020-12-20");
        Act(movement, "Review", "2022-08-11");
        Act(movement, "Close", "2022-08-11");

        Assert.Equal(["Launch 2019-06-20", "Review 2020-12-20", "Review 2022-08-11", "Closing 2022-08-11"],
            movement.Steps.Select(s => $"{s.Kind} {s.On:yyyy-MM-dd}"));
        Assert.Equal(("closed", Today), (EnumWord.Of(movement.State), movement.ClosedOn));
    }

    private static Movement Launched() => Launch("2019-06-20", "2019-01-01", "2025-12-31").Value;

    private static Result<Movement> Launch(string launchedOn, string from, string? to) => Movement.Launch(
        Guid.NewGuid(), new MovementPlan("Văn hóa công sở", null, DateOnly.Parse(from), to is null ? null : DateOnly.Parse(to)), "TV",
            MovementReach.Province, null,
        Step(MovementStepKind.Launch, launchedOn), Today);

    private static Result Act(Movement movement, string action, string on) => action == "Review"
        ? movement.Review(Step(MovementStepKind.Review, on), Today) : movement.Close(Step(MovementStepKind.Closing, on), Today);

    private static MovementStep Step(MovementStepKind kind, string on) => new(kind, DateOnly.Parse(on), null, null);
}
