namespace ThiDua.BuildingBlocks.Messaging;

/// <summary>
/// When an outage of the broker is told: once each, at once where the broker is lost, and where it is only slow not before the next try is
/// slow too, because on a busy machine a single late confirmation is nothing that anybody could mend.
/// </summary>
internal sealed class OutageNotice
{
    private bool _outage;
    private bool _told;

    /// <summary>After every try, also one that succeeds or has nothing to do.</summary>
    /// <returns>Whether this is the try to tell of.</returns>
    public bool Tells(bool slow, bool lost)
    {
        var tells = !_told && (lost || (slow && _outage));
        _outage = slow || lost;
        _told = _outage && (_told || tells);
        return tells;
    }
}
