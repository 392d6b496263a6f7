namespace ThiDua.LocalServers;

/// <summary>
/// What the user of one running service may do at the broker, as RabbitMQ writes rights: regular expressions over names of exchanges and
/// queues. It declares, writes and reads what is its own; what others publish reaches its queues by bindings that <c>--migrate</c> made. So
/// nobody publishes in another's name.
/// </summary>
public static class BrokerRights
{
    /// <param name="service">For example <c>scoring</c>: its messages are <c>thidua.scoring.…</c>, its queues <c>scoring-…</c>.</param>
    /// <returns>The same expression for <c>configure</c>, <c>write</c> and <c>read</c>.</returns>
    public static string Of(string service) => $@"^({service}-.*|thidua\.{service}\..*)$";
}
