using Microsoft.EntityFrameworkCore.Design;
using ThiDua.BuildingBlocks.Persistence;

namespace ThiDua.Identity;

internal sealed class IdentityDesignTime : IDesignTimeDbContextFactory<IdentityDbContext>
{
    public IdentityDbContext CreateDbContext(string[] args) => new(DesignTime.Options<IdentityDbContext>("identity"), ChangeContext.None);
}
