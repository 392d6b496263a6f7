using ThiDua.Contracts.Policy;

namespace ThiDua.Identity.Tests.Domain;

public sealed class AccountTests
{
    private static readonly Grant Administers = new(Roles.Administrator, Scope.Everything);
    private static readonly Grant Clerk = new(Roles.UnitClerk, Scopes.Unit("LC-SP"));

    [Fact]
    public void Nobody_locks_the_own_account()
    {
        var account = Opened(Administers);

        Assert.Equal("IDE-0010", account.Lock("thử", by: account.Id).Error?.Code);
        Assert.False(account.Locked);
    }

    [Fact]
    public void Nobody_takes_the_own_administrator_right_away()
    {
        var account = Opened(Administers, Clerk);

        Assert.Equal("IDE-0010", account.SetGrants([Clerk], "thử", by: account.Id).Error?.Code);
        Assert.Null(account.SetGrants([Administers], "thử", by: account.Id).Error);
    }

    [Fact]
    public void The_same_rights_in_another_order_are_no_change()
    {
        var account = Opened(Administers, Clerk);

        account.SetGrants([Clerk, Administers, Clerk], "thử", by: Guid.NewGuid());

        Assert.Equal(1, account.Version);
    }

    [Fact]
    public void Who_must_change_the_password_has_no_rights_until_then()
    {
        var account = Opened(Clerk);
        account.PasswordWasReset("quên mật khẩu");
        Assert.Empty(account.EffectiveGrants);

        account.PasswordWasChanged();

        Assert.Equal(["unit-clerk@unit:LC-SP"], account.EffectiveGrants);
    }

    [Theory]
    [InlineData(false, false, "IDE-0009")]
    [InlineData(false, true, null)]
    [InlineData(true, false, null)]
    [InlineData(true, true, null)]
    public void Unlocking_needs_a_lock_of_either_kind(bool locked, bool lockedOut, string? refusal)
    {
        var account = Opened(Clerk);
        if (locked) account.Lock("thử", by: Guid.NewGuid());

        Assert.Equal(refusal, account.Unlock("thử", lockedOut).Error?.Code);
    }

    [Fact]
    public void A_locked_account_is_not_locked_again()
    {
        var account = Opened(Clerk);
        account.Lock("thử", by: Guid.NewGuid());

        Assert.Equal("IDE-0008", account.Lock("nữa", by: Guid.NewGuid()).Error?.Code);
        Assert.Equal(2, account.Version);
    }

    private static Account Opened(params Grant[] grants) =>
        Account.Open(Guid.NewGuid(), "somebody", "Chuyên viên", grants, mustChangePassword: false);
}
