namespace ThiDua.Platform.Tests.Platforms;

/// <summary>All tests on the five processes: one after another, because some of them pull the ground away.</summary>
[CollectionDefinition(Name)]
public sealed class SeparateHosts : ICollectionFixture<DistributedPlatform>
{
    public const string Name = "separate hosts";
}

/// <summary>All tests on the one process.</summary>
[CollectionDefinition(Name)]
public sealed class OneProcess : ICollectionFixture<AllInOnePlatform>
{
    public const string Name = "one process";
}

/// <summary>All tests on databases that an earlier state of the project filled.</summary>
[CollectionDefinition(Name)]
public sealed class KeptDatabase : ICollectionFixture<KeptPlatform>
{
    public const string Name = "kept database";
}
