namespace ThiDua.Scoring;

/// <summary>Who acted: the account or client, never a person's full name.</summary>
internal sealed record Author(Guid Id, string Name);
