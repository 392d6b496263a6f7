namespace ThiDua.Identity.Tests.External;

/// <summary>A browser between gateway and provider: it keeps the cookies of both and goes from redirect to redirect, one step at a
/// time.</summary>
internal sealed class Visitor(GatewayUnderTest gateway) : IDisposable
{
    private static readonly MediaTypeWithQualityHeaderValue Html = new("text/html");

    public HttpClient Http { get; } = gateway.Browser();

    /// <summary>The button: where the browser is to go.</summary>
    public async Task<Uri> BeginAsync(string? returnUrl = null)
    {
        using var answer = await Http.PostAsJsonAsync("/sign-in/external", new { returnUrl });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return new Uri((await answer.JsonAsync()).GetProperty("address").GetString()!);
    }

    /// <summary>Signs in at the provider.</summary>
    /// <returns>The address at the gateway to which the provider sends the browser back; not visited yet.</returns>
    public async Task<Uri> AtProviderAsync(Uri address, string login, string amr = "pwd")
    {
        for (var steps = 0; steps < 10; steps++)
        {
            using var answer = await VisitAsync(address);
            var next = answer;
            if ((int)answer.StatusCode == 200)
                next = await Http.PostAsync(address, new FormUrlEncodedContent([new("login", login), new("amr", amr)]));
            Assert.True(next.Headers.Location is not null, await next.Content.ReadAsStringAsync());
            address = new Uri(address, next.Headers.Location);
            if (address.Authority == gateway.Address.Authority) return address;
        }
        throw new InvalidOperationException($"The provider leads round and round: {address}");
    }

    public async Task<HttpResponseMessage> VisitAsync(Uri address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { Accept = { Html } } };
        return await Http.SendAsync(request);
    }

    /// <summary>The whole way, up to the gateway's answer to the callback as a program sees it.</summary>
    public async Task<HttpResponseMessage> SignInAsync(string login, string amr = "pwd", string? returnUrl = null) =>
        await Http.GetAsync(await AtProviderAsync(await BeginAsync(returnUrl), login, amr));

    public void Dispose() => Http.Dispose();
}
