using Microsoft.AspNetCore.Routing;
using ThiDua.BuildingBlocks.Http;

namespace ThiDua.Contracts.Tests;

/// <summary>
/// Whatever is entered can be put right or withdrawn: each changing endpoint names the use cases that do it, or why there is none. That
/// each of them works is played for the recorded examples, which know every operation.
/// </summary>
public sealed class WayBackTests
{
    [Fact]
    public void Every_changing_endpoint_names_its_way_back_or_says_why_there_is_none()
    {
        var silent = Changing().Where(one => one.Back is null).Select(one => one.Name).Order().ToList();
        Assert.True(silent.Count == 0, string.Join("\n", silent));
    }

    [Fact]
    public void Every_way_back_that_is_named_exists_and_none_is_refused_without_a_sentence()
    {
        var all = Changing().ToDictionary(one => one.Name);
        var wrong = all.Values.Where(one => one.Back is not null)
            .SelectMany(one => one.Back!.UseCases.Where(name => !all.ContainsKey(name)).Select(name => $"{one.Name}: no {name}")).ToList();
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
        Assert.All(all.Values.Where(one => one.Back is not null), one => Assert.True(
            one.Back!.Why is null ? one.Back.UseCases.Count > 0 : one.Back.Why.Length > 20 && one.Back.Why.EndsWith('.'), one.Name));
    }

    private static IEnumerable<(string Module, string Name, WayBack? Back)> Changing() =>
        from endpoint in Operations.All().OfType<RouteEndpoint>()
        let methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? []
        where methods.Any(method => method is "POST" or "PUT" or "PATCH" or "DELETE")
        let name = endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName
        where name is not null
        select (endpoint.Metadata.GetMetadata<IEndpointGroupNameMetadata>()?.EndpointGroupName ?? "", name,
            endpoint.Metadata.GetMetadata<WayBack>());
}
