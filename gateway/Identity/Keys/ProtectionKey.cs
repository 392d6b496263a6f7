namespace ThiDua.Identity;

/// <summary>One element of the data protection key ring, when it is kept in the database.</summary>
internal sealed class ProtectionKey
{
    public int Id { get; private set; }
    public required string Xml { get; init; }
}
