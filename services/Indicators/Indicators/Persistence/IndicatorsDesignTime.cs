using Microsoft.EntityFrameworkCore.Design;
using ThiDua.BuildingBlocks.Persistence;

namespace ThiDua.Indicators;

/// <summary>For <c>dotnet ef</c>, which runs no host.</summary>
internal sealed class IndicatorsDesignTime : IDesignTimeDbContextFactory<IndicatorsDbContext>
{
    public IndicatorsDbContext CreateDbContext(string[] args) =>
        new(DesignTime.Options<IndicatorsDbContext>(IndicatorsModule.Schema), ChangeContext.None);
}
