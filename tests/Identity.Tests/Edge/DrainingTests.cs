namespace ThiDua.Identity.Tests.Edge;

/// <summary>The end of a gateway while people use it: what comes is answered, and nobody keeps a connection that is about to go.</summary>
public sealed class DrainingTests(TestServers servers) : IAsyncLifetime
{
    private GatewayUnderTest _gateway = null!;

    public async ValueTask InitializeAsync() => _gateway = await GatewayUnderTest.StartAsync(servers, ("Shutdown:Drain", "00:00:20"));

    public ValueTask DisposeAsync() => _gateway.DisposeAsync();

    [Fact]
    public async Task A_gateway_that_ends_still_answers_and_asks_each_caller_to_close_its_connection()
    {
        using var machine = _gateway.Machine();
        using var before = await AskAsync(machine);
        using var over = new CancellationTokenSource();

        var end = _gateway.StopAsync(over.Token);
        using var during = await AskAsync(machine);
        using var byAnother = await AskAsync(_gateway.Machine());
        await over.CancelAsync();

        Assert.Equal((HttpStatusCode.OK, null), (before.StatusCode, before.Headers.ConnectionClose));
        Assert.Equal((HttpStatusCode.OK, true), (during.StatusCode, during.Headers.ConnectionClose));
        Assert.Equal((HttpStatusCode.OK, true), (byAnother.StatusCode, byAnother.Headers.ConnectionClose));
        await end;
        await Assert.ThrowsAsync<HttpRequestException>(() => AskAsync(machine));
    }

    private static Task<HttpResponseMessage> AskAsync(HttpClient machine) =>
        machine.GetAsync("/api/identity/v1/labels", TestContext.Current.CancellationToken);
}
