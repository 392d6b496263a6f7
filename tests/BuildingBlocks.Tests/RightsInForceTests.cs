
namespace ThiDua.BuildingBlocks.Tests;

/// <summary>Rights end with the body they are bound to, and a head's right with the last unit.</summary>
public sealed class RightsInForceTests
{
    private static readonly Grant Head = new(Roles.ClusterHead, Scopes.Cluster("KHOI-A"));
    private static readonly Grant Unit = new(Roles.UnitLeader, Scopes.Unit("A"));
    private static readonly Grant OtherUnit = new(Roles.UnitLeader, Scopes.Unit("B"));
    private static readonly Grant Department = new(Roles.DepartmentAppraiser, Scopes.Department("SO-KHDT"));

    [Fact]
    public void A_heads_right_goes_with_the_last_unit_of_the_account_though_it_belongs_to_a_department_too()
    {
        Grant[] grants = [Head, Unit, Department];

        Assert.Equal([Department], grants.Without(["A"]));
        Assert.Equal([Head, Unit], grants.Without(["SO-KHDT"]));
        Assert.Equal([Head, OtherUnit], ((Grant[])[Head, Unit, OtherUnit]).Without(["A"]));
        Assert.Empty(((Grant[])[Head, Department]).Without(["SO-KHDT"]));
    }
}
