namespace ThiDua.Identity.Tests.Domain;

public sealed class TotpTests
{
    // RFC 6238, appendix B: the ASCII key 12345678901234567890; six digits are the last six of its eight.
    private const string Key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void The_codes_are_those_of_the_standard(long second, string code) =>
        Assert.Equal(code, Totp.CodeAt(Key, DateTimeOffset.FromUnixTimeSeconds(second)));

    [Theory]
    [InlineData(-60, false)]
    [InlineData(-30, true)]
    [InlineData(0, true)]
    [InlineData(30, true)]
    [InlineData(60, false)]
    public void One_step_of_clock_difference_is_forgiven(int seconds, bool accepted)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_234_567_890);

        Assert.Equal(accepted, Totp.StepOf(Key, Totp.CodeAt(Key, now.AddSeconds(seconds)), now, lastUsedStep: 0) is not null);
    }

    [Fact]
    public void A_code_counts_once_and_none_before_it_counts_any_more()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_234_567_890);
        var used = Totp.StepOf(Key, Totp.CodeAt(Key, now), now, lastUsedStep: 0)!.Value;

        Assert.Null(Totp.StepOf(Key, Totp.CodeAt(Key, now), now, used));
        Assert.Null(Totp.StepOf(Key, Totp.CodeAt(Key, now.AddSeconds(-30)), now, used));
        Assert.NotNull(Totp.StepOf(Key, Totp.CodeAt(Key, now.AddSeconds(30)), now, used));
    }
}
