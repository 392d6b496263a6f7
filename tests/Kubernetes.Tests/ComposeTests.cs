namespace ThiDua.Kubernetes.Tests;

public sealed class ComposeTests
{
    private static readonly JsonObject Compose = Yaml.Documents(Repository.Read("compose.yaml")).Single();

    public static TheoryData<string, string, string> Faults => new(
        ("rabbitmq:4.1.4-management", "rabbitmq:latest", "names no version"),
        ("127.0.0.1:5432:5432", "5432:5432", "not bound to this machine"),
        ("[services]", "[other]", "is not in the profile"),
        ("rabbitmq:\n    condition: service_healthy", "telemetry:\n    condition: service_healthy", "telemetry has no healthcheck"),
        ("gateway-migrate:\n        condition", "missing:\n        condition", "there is no missing"),
        ("Auth__Authority", "Auth__Autority", "Auth__Autority is no setting of ThiDua.Scoring.Host"),
        ("http://gateway:8080", "http://gateways:8080", "names gateways"),
        ("  indicators:\n", "  indicator:\n", "there is no indicators"),
        ("[--migrate]", "[--demo]", "does not migrate"));

    [Fact]
    public void The_file_is_without_fault() => Assert.Empty(Findings(Compose));

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_in_the_file_is_found(string right, string wrong, string says)
    {
        var broken = Yaml.Documents(Repository.Read("compose.yaml").Replace(right, wrong, StringComparison.Ordinal)).Single();

        Assert.Contains(Findings(broken), finding => finding.Contains(says, StringComparison.Ordinal));
    }

    [Fact]
    public void A_plain_up_starts_the_servers_alone()
    {
        var started = Compose["services"].Members().Where(service => service.Value!["profiles"] is null).Select(service => service.Key);

        Assert.Equal(["postgres", "rabbitmq", "telemetry"], started);
    }

    private static IEnumerable<string> Findings(JsonObject compose)
    {
        var services = compose["services"]!.AsObject();
        foreach (var host in HostProject.Deployed)
        {
            if (services[host.Name] is null) yield return $"there is no {host.Name}";
            if (services[$"{host.Name}-migrate"]?["command"].Items().Select(argument => argument.ToString())
                .SequenceEqual(["--migrate"]) != true)
                yield return $"{host.Name}-migrate does not migrate";
        }

        foreach (var (name, service) in services)
        {
            if (!Pods.IsPinned(service!["image"].Text())) yield return $"{name}: the image '{service["image"]}' names no version";
            foreach (var port in service["ports"].Items()
                .Where(port => !port.ToString().StartsWith("127.0.0.1:", StringComparison.Ordinal)))
                yield return $"{name}: the port {port} is not bound to this machine";
            foreach (var (other, condition) in service["depends_on"].Members())
            {
                if (services[other] is null) yield return $"{name}: there is no {other} to wait for";
                else if (condition?["condition"].Text() == "service_healthy" && services[other]!["healthcheck"] is null)
                    yield return $"{name}: {other} has no healthcheck to wait for";
            }

            var host = HostProject.Deployed.SingleOrDefault(host => service["image"].Text() == $"localhost/thidua/{host.Name}:dev");
            if (host is null) continue;
            if (service["profiles"].Items().FirstOrDefault().Text() != "services")
                yield return $"{name}: it is not in the profile 'services'";
            foreach (var (variable, value) in service["environment"].Members())
            {
                foreach (var finding in Environments.Wrong(host, variable, value.Text())) yield return $"{name}: {finding}";
                if (Environments.Address(variable, value.Text())?.Split(':')[0] is { } server && services[server] is null)
                    yield return $"{name}: {variable} names {server}, which is no service";
            }
        }
    }
}
