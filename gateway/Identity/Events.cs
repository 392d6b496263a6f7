namespace ThiDua.Identity;

internal sealed record AccountOpened : IDomainEvent;
internal sealed record AccountGrantsChanged(string? Reason) : IDomainEvent;
internal sealed record AccountLocked(string? Reason) : IDomainEvent;
internal sealed record AccountUnlocked(string? Reason) : IDomainEvent;
internal sealed record AccountPasswordReset(string? Reason) : IDomainEvent;
internal sealed record AccountPasswordChanged : IDomainEvent;
internal sealed record AccountSecondFactorEnabled : IDomainEvent;
internal sealed record AccountSecondFactorRemoved(string? Reason) : IDomainEvent;
internal sealed record AccountExternalIdentityLinked(string? Reason) : IDomainEvent;
internal sealed record AccountExternalIdentityRemoved(string? Reason) : IDomainEvent;

internal sealed record ClientRegistered : IDomainEvent;
internal sealed record ClientGrantsChanged(string? Reason) : IDomainEvent;
internal sealed record ClientSecretChanged : IDomainEvent;
internal sealed record ClientKeysChanged(string? Reason) : IDomainEvent;
internal sealed record ClientDeactivated(string? Reason) : IDomainEvent;
