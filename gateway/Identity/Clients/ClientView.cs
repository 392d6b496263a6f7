namespace ThiDua.Identity;

/// <summary>A client as an administrator sees it; never a secret.</summary>
/// <param name="PublicKeys">Names (<c>kid</c>) of the keys that sign its assertions.</param>
internal sealed record ClientView(Guid Id, string Name, IReadOnlyList<string> Grants, bool Active, DateTimeOffset? PreviousSecretUntil,
    IReadOnlyList<string> PublicKeys, long Version)
{
    public static ClientView Of(ApiClient client) => new(client.Id, client.Name, client.Grants, client.Active, client.PreviousSecretUntil,
        [.. client.PublicKeys.Select(key => PublicKey.Of(key).Kid)], client.Version);
}
