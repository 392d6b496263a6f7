using ThiDua.Platform.Tests.Endpoints;
using ThiDua.Platform.Tests.Seasons;

namespace ThiDua.Platform.Tests;

[Collection(OneProcess.Name)]
public sealed class SeasonInOneProcess(AllInOnePlatform platform) : SeasonScenarios(platform);

[Collection(SeparateHosts.Name)]
public sealed class SeasonOnSeparateHosts(DistributedPlatform platform) : SeasonScenarios(platform);

[Collection(OneProcess.Name)]
public sealed class GatheringsInOneProcess(AllInOnePlatform platform) : GatheringScenarios(platform);

[Collection(SeparateHosts.Name)]
public sealed class GatheringsOnSeparateHosts(DistributedPlatform platform) : GatheringScenarios(platform);

[Collection(OneProcess.Name)]
public sealed class ReformInOneProcess(AllInOnePlatform platform) : ReformScenarios(platform);

[Collection(SeparateHosts.Name)]
public sealed class ReformOnSeparateHosts(DistributedPlatform platform) : ReformScenarios(platform);

[Collection(OneProcess.Name)]
public sealed class EndpointsInOneProcess(AllInOnePlatform platform) : EndpointScenarios(platform);

[Collection(SeparateHosts.Name)]
public sealed class EndpointsOnSeparateHosts(DistributedPlatform platform) : EndpointScenarios(platform);

[Collection(OneProcess.Name)]
public sealed class BadInputInOneProcess(AllInOnePlatform platform) : BadInput(platform);

[Collection(SeparateHosts.Name)]
public sealed class BadInputOnSeparateHosts(DistributedPlatform platform) : BadInput(platform);
