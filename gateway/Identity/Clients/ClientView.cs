namespace ThiDua.Identity;

/// <summary>A client as an administrator sees it; never a secret.</summary>
/// <param name="PublicKeys">Names (<c>kid</c>) of the keys that sign its assertions.</param>
/// <param name="Id">The <c>client_id</c>.</param>
/// <param name="Name">Name of the system.</param>
/// <param name="Active">Whether it still gets tokens.</param>
/// <param name="PreviousSecretUntil">Until when the secret before the last change is good; <c>null</c> when it is not.</param>
internal sealed record ClientView(Guid Id, string Name, IReadOnlyList<string> Grants, bool Active, DateTimeOffset? PreviousSecretUntil,
    IReadOnlyList<string> PublicKeys, long Version)
{
    public static ClientView Of(ApiClient client) => new(client.Id, client.Name, client.Grants, client.Active, client.PreviousSecretUntil,
        [.. client.PublicKeys.Select(key => PublicKey.Of(key).Kid)], client.Version);
}
