namespace ThiDua.BuildingBlocks.Hosting;

/// <summary>Marks the endpoints that the machine's own watchers ask: no limit of requests, whatever host name they use.</summary>
public sealed class Probe;
