using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ThiDua.BuildingBlocks.Persistence;
using ThiDua.Contracts.Clusters.V1;

namespace ThiDua.Indicators;

/// <summary>Copy of a pact (<i>giao ước</i>), whose targets are taken over once it is complete.</summary>
internal sealed class PactCopy : Copy<PactState>
{
    public Guid Id { get; private set; }

    /// <summary>Version whose targets were taken over last; a state that is only told again pledges nothing anew.</summary>
    public long PledgedVersion { get; private set; }

    /// <returns>Whether there is something to take over, or to give back.</returns>
    public bool TakeOver()
    {
        var taken = State.State == "withdrawn" && PledgedVersion > 0;
        if ((State.State != "complete" && !taken) || PledgedVersion >= Version) return false;
        PledgedVersion = Version;
        return true;
    }
}

internal sealed class PactCopyMapping : IEntityTypeConfiguration<PactCopy>
{
    public void Configure(EntityTypeBuilder<PactCopy> pact)
    {
        pact.IsCopyOf<PactCopy, PactState>("pact_copy", p => p.Id);
        pact.Property(p => p.Id).ValueGeneratedNever();
        // The consumer that writes the copies knows nothing of it.
        pact.Property(p => p.PledgedVersion).HasDefaultValue(0L);
    }
}
