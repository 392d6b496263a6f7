using System.Net.Http.Json;
using ThiDua.BuildingBlocks.Persistence;
using ThiDua.BuildingBlocks.Tests.Sample;

namespace ThiDua.BuildingBlocks.Tests;

public sealed class ContractShapeTests(TestServers servers)
{
    [Fact]
    public async Task A_field_that_is_new_in_a_contract_is_told_by_the_upgrade_itself_and_only_once()
    {
        await using var module = await ModuleHost<SampleDbContext>.StartAsync(servers, SampleModule.Module);
        var writer = module.ClientFor(SampleModule.Writer("A"));
        await writer.PostAsJsonAsync("/api/sample/v1/counters", new SampleModule.NewCounter("A", "one", 1));
        await writer.PostAsJsonAsync("/api/sample/v1/counters", new SampleModule.NewCounter("A", "two", 1));
        Assert.Equal(0, await RepublishedAsync(module));

        await module.MigrateAsync();
        Assert.Equal(0, await RepublishedAsync(module));

        // As if the last build had not known the value of a counter.
        await module.QueryAsync(db => db.ContractShapes.ExecuteUpdateAsync(row =>
            row.SetProperty(r => r.Shape, r => r.Shape.Replace(", Value: Decimal", ""))));
        await module.MigrateAsync();
        Assert.Equal(2, await RepublishedAsync(module));

        await module.MigrateAsync();
        Assert.Equal(2, await RepublishedAsync(module));
    }

    [Fact]
    public async Task Whoever_begins_to_listen_is_told_everything_by_the_upgrade_and_only_once()
    {
        await using var module = await ModuleHost<SampleDbContext>.StartAsync(servers, SampleModule.Module);
        var writer = module.ClientFor(SampleModule.Writer("A"));
        await writer.PostAsJsonAsync("/api/sample/v1/counters", new SampleModule.NewCounter("A", "one", 1));
        Assert.Equal(0, await RepublishedAsync(module));

        // As if the last build had kept no list of readers yet, then as if one of them were new.
        await module.QueryAsync(db => db.ContractShapes.Where(row => row.WireName == ContractShape.Readers).ExecuteDeleteAsync());
        await module.MigrateAsync();
        Assert.Equal(1, await RepublishedAsync(module));
        await module.QueryAsync(db => db.ContractShapes.Where(row => row.WireName == ContractShape.Readers)
            .ExecuteUpdateAsync(row => row.SetProperty(r => r.Shape, "others")));
        await module.MigrateAsync();
        Assert.Equal(2, await RepublishedAsync(module));

        await module.MigrateAsync();
        Assert.Equal(2, await RepublishedAsync(module));
    }

    [Fact]
    public void A_shape_names_members_of_parts_too_and_not_their_order() => Assert.Equal(
        "Lines: IReadOnlyList<[Number: Int32, Text: String]>, When: DateOnly?",
        ContractShape.Of(typeof(Whole)));

    private static Task<int> RepublishedAsync(ModuleHost<SampleDbContext> module) =>
        module.QueryAsync(db => db.Outbox.CountAsync(row => EF.Functions.JsonContains(row.Body, """{"happened":["republished"]}""")));

    private sealed record Part(string Text, int Number);

    private sealed record Whole(DateOnly? When, IReadOnlyList<Part> Lines);
}
