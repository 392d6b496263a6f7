namespace ThiDua.Identity;

/// <summary>Registers a department's system (<i>đăng ký ứng dụng</i>).</summary>
internal static class RegisterClient
{
    /// <param name="PublicKeys">For a system that signs assertions (<c>private_key_jwt</c>) instead of showing its secret.</param>
    /// <param name="Name">Name of the system, as people know it.</param>
    public sealed record Request(string Name, IReadOnlyList<string> Grants, IReadOnlyList<PublicKey>? PublicKeys = null);

    /// <param name="Id">The <c>client_id</c>.</param>
    /// <param name="Secret">Shown here and nowhere again.</param>
    /// <param name="Name">Name of the system.</param>
    public sealed record Response(Guid Id, string Name, IReadOnlyList<string> Grants, string Secret);

    public static void Map(RouteGroupBuilder clients) => clients.MapPost("", HandleAsync)
        .WayBack("SetClientGrants", "DeactivateClient")
        .WithMetadata(new NeverRemembered()).Needs(Permissions.ManageAccounts).WithName(nameof(RegisterClient))
            .WithSummary("Register a client; its secret is shown once");

    private static async Task<Results<VersionedCreated<Response>, Problem>> HandleAsync(Request request, IdentityDbContext db,
        TimeProvider clock, CancellationToken ct)
    {
        if (new FieldChecks().Name(request.Name, "/name").Grants(request.Grants, "/grants")
            .PublicKeys(request.PublicKeys ?? [], "/publicKeys").Error is { } wrong) return Problem.From(wrong);
        var name = Text.Clean(request.Name);
        if (await db.Clients.AnyAsync(c => c.Name == name, ct)) return Problem.From(ClientErrors.ClientNameTaken);

        var secret = Secret.New();
        var client = ApiClient.Register(Guid.CreateVersion7(clock.GetUtcNow()), name,
            [.. request.Grants.Select(GrantRules.Read).OfType<Grant>()], secret,
            request.PublicKeys ?? []);
        db.Clients.Add(client);
        await db.SaveChangesAsync(ct);
        return Versioned.Created($"{IdentityModule.Prefix}/clients/{client.Id}",
            new Response(client.Id, client.Name, client.Grants, secret.Text), client.Version);
    }
}
