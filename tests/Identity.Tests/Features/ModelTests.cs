namespace ThiDua.Identity.Tests.Features;

public sealed class ModelTests
{
    [Fact]
    public void The_migrations_are_the_model()
    {
        using var db = new IdentityDesignTime().CreateDbContext([]);

        Assert.False(db.Database.HasPendingModelChanges());
    }
}
