using ThiDua.Platform.Tests.Platforms;

namespace ThiDua.Platform.Tests.Seasons;

[Collection(SeparateHosts.Name)]
public sealed class SeasonOnSeparateHosts(DistributedPlatform platform) : SeasonScenarios(platform);
