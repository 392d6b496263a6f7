namespace ThiDua.Indicators;

/// <summary>The newest version seen of a pact (<i>giao ước</i>), so that an older one arriving late pledges nothing.</summary>
internal sealed class PactCopy(Guid id)
{
    public Guid Id { get; private set; } = id;
    public long Version { get; set; }
}
