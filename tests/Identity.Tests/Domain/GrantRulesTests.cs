namespace ThiDua.Identity.Tests.Domain;

public sealed class GrantRulesTests
{
    [Theory]
    [InlineData("unit-clerk@unit:LC-SP", true)]
    [InlineData("province-office@*", true)]
    [InlineData("department-data@department:LC-SKHDT", true)]
    [InlineData("unit-clerk@*", false)]
    [InlineData("province-office@unit:LC-SP", false)]
    [InlineData("unit-clerk@cluster:LC-SP", false)]
    [InlineData("king@*", false)]
    [InlineData("unit-clerk@unit:lc-sp", false)]
    [InlineData("unit-clerk@unit:LC SP", false)]
    [InlineData("unit-clerk", false)]
    [InlineData("@*", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_right_is_a_known_role_in_its_kind_of_scope(string? text, bool known) =>
        Assert.Equal(known, GrantRules.Read(text) is not null);
}
