using Microsoft.AspNetCore.Routing;
using ThiDua.BuildingBlocks.Domain;
using ThiDua.BuildingBlocks.Security;
using ThiDua.Contracts.Policy;

namespace ThiDua.Contracts.Tests;

/// <summary>No refusal advises what nobody can do: its step is an operation that exists, under the right it asks for.</summary>
public sealed class NextStepTests
{
    [Fact]
    public void Every_step_is_an_operation_that_exists_under_the_right_it_asks_for()
    {
        var operations = Operations.All().ToDictionary(
            endpoint => endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()!.EndpointName,
            endpoint => endpoint.Metadata.GetMetadata<NeedsPermission>()?.Permission);
        var pages = typeof(Pages).GetFields().Select(field => (string)field.GetValue(null)!).ToHashSet();
        var wrong = new List<string>();
        foreach (var error in All().Where(error => error.Next.Operation is not null))
        {
            var (operation, permission) = (error.Next.Operation!, error.Next.Permission);
            if (!operations.TryGetValue(operation, out var asked)) wrong.Add($"{error.Code}: there is no operation {operation}");
            else if (asked != permission) wrong.Add($"{error.Code}: {operation} asks for {asked?.Name}, not for {permission?.Name}");
            if (permission is { Roles.Count: 0 }) wrong.Add($"{error.Code}: nobody holds {permission.Name}");
            if (error.Next.Page is { } page && !pages.Contains(page)) wrong.Add($"{error.Code}: there is no page {page}");
        }
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    [Fact]
    public void Every_operation_that_a_refusal_advises_has_a_label_and_no_other()
    {
        var advised = All().Select(error => error.Next.Operation).OfType<string>().Distinct().Order().ToList();
        Assert.Equal(advised, Labels.Shipped.All[Labels.OperationGroup].Keys.Order().ToList());
    }

    [Fact]
    public void A_refusal_by_a_rule_leads_on_or_says_that_nothing_does()
    {
        // Read again, or nothing to see: those are answers to other kinds of refusals.
        Assert.All(All().Where(error => error.Kind is ErrorKind.Conflict or ErrorKind.Locked or ErrorKind.Forbidden),
            error => Assert.False(error.Next.Without is NoStep.Reload or NoStep.Nowhere, error.Code));
        Assert.All(All().Where(error => error.Kind is ErrorKind.NotFound), error => Assert.Equal(NoStep.Nowhere, error.Next.Without));
        Assert.All(All().Where(error => error.Kind is ErrorKind.Stale), error => Assert.Equal(NoStep.Reload, error.Next.Without));
        Assert.All(All().Where(error => error.Next is { Operation: null, IsAgain: false }), error => Assert.NotNull(error.Next.Without));
    }

    [Fact]
    public void The_sentence_ends_with_the_step_told_to_the_one_who_reads_it()
    {
        var error = new Error("SCO-0000", ErrorKind.Conflict, "Đơn vị chưa nộp phiếu.", "The unit has not submitted its sheet.")
        { Next = NextStep.Do("SubmitSheet", Permissions.SubmitSheet) };
        Assert.Equal("Đơn vị chưa nộp phiếu; hãy đề nghị lãnh đạo đơn vị nộp phiếu.", error.Vietnamese);
        Assert.Equal("The unit has not submitted its sheet; ask the leader of the unit to submit the sheet.", error.English);
        Assert.Equal("Đơn vị chưa nộp phiếu; hãy nộp phiếu.",
            new Wording(Language.Vietnamese, Labels.Shipped, _ => null, _ => true).Of(error));
    }

    private static IEnumerable<Error> All() => Refusals.Modules.SelectMany(m => Refusals.Every<Error>(m.Module));
}
