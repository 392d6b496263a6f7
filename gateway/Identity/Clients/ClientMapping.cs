namespace ThiDua.Identity;

/// <summary>Tables of clients and of the assertions they used.</summary>
internal static class ClientMapping
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<ApiClient>(client =>
        {
            client.ToTable("api_client");
            client.HasIndex(c => c.Name).IsUnique().HasDatabaseName("ux_api_client_name");
            client.PrimitiveCollection(c => c.Grants).HasField("_grants");
            client.PrimitiveCollection(c => c.PublicKeys).HasField("_publicKeys");
        });
        model.Entity<ClientAssertion>(assertion =>
        {
            assertion.ToTable("client_assertion");
            assertion.HasKey(a => new { a.ClientId, a.Jti });
            assertion.HasIndex(a => a.EndsAt).HasDatabaseName("ix_client_assertion_ends_at");
            assertion.HasOne<ApiClient>().WithMany().HasForeignKey(a => a.ClientId);
        });
    }
}
