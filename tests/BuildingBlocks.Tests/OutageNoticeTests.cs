using ThiDua.BuildingBlocks.Messaging;

namespace ThiDua.BuildingBlocks.Tests;

public sealed class OutageNoticeTests
{
    // l: the broker is lost, s: it does not confirm in time, -: a try that succeeds or has nothing to do.
    [Theory]
    [InlineData("-s-s-", ".....")]
    [InlineData("ss", ".!")]
    [InlineData("sl", ".!")]
    [InlineData("lsls", "!...")]
    [InlineData("sssl-l", ".!...!")]
    [InlineData("l-s-l", "!...!")]
    public void An_outage_is_told_once_and_a_single_late_confirmation_never(string tries, string told)
    {
        var notice = new OutageNotice();
        Assert.Equal(told, string.Concat(tries.Select(one => notice.Tells(slow: one == 's', lost: one == 'l') ? '!' : '.')));
    }
}
