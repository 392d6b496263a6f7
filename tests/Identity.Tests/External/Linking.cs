namespace ThiDua.Identity.Tests.External;

internal static class Linking
{
    /// <summary>As an administrator does it.</summary>
    public static async Task LinkAsync(this GatewayUnderTest gateway, string name, string? subject)
    {
        using var admin = await gateway.SignedInAsync("admin");
        var account = await gateway.QueryAsync(db => db.Accounts.AsNoTracking().SingleAsync(a => a.Name == name));
        using var answer =
            await admin.SendAsync(Request(account.Id, new { subject, reason = "đối chiếu danh sách" }, $"\"{account.Version}\""));
        Assert.True(answer.StatusCode == HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
    }

    public static HttpRequestMessage Request(Guid account, object body, string? ifMatch)
    {
        var request = new HttpRequestMessage(HttpMethod.Put,
            $"/api/identity/v1/accounts/{account}/external-identity")
        { Content = JsonContent.Create(body) };
        if (ifMatch is not null) request.Headers.IfMatch.Add(EntityTagHeaderValue.Parse(ifMatch));
        return request;
    }
}
