using FsCheck;
using FsCheck.Fluent;

namespace ThiDua.Clusters.Tests.Domain;

public sealed class PactTests
{
    private static readonly string[] Members = ["A", "B", "C"];
    private static readonly DateTimeOffset Now = DateTimeOffset.Parse("2021-02-01T03:00:00Z");

    public static TheoryData<string, string, bool> Cells => new()
    {
        { "draft", "Annex", false }, { "circulated", "Annex", false }, { "complete", "Annex", true },
        { "draft", "Withdraw", true }, { "circulated", "Withdraw", true }, { "complete", "Withdraw", true },
        { "withdrawn", "Revise", false }, { "withdrawn", "Circulate", false }, { "withdrawn", "Recall", false },
        { "withdrawn", "Sign", false }, { "withdrawn", "Succeed", false }, { "withdrawn", "Annex", false },
        { "withdrawn", "Withdraw", false },
        { "draft", "Recall", false }, { "circulated", "Recall", true }, { "complete", "Recall", false },
        { "draft", "Revise", true }, { "draft", "Circulate", true }, { "draft", "Sign", false }, { "draft", "Succeed", false },
        { "circulated", "Revise", false }, { "circulated", "Circulate", false }, { "circulated", "Sign", true },
            { "circulated", "Succeed", true },
        { "complete", "Revise", false }, { "complete", "Circulate", false }, { "complete", "Sign", false }, { "complete", "Succeed", true },
    };

    [Theory, MemberData(nameof(Cells))]
    public void A_state_allows_exactly_what_its_row_says(string state, string action, bool allowed)
    {
        var pact = In(state);
        var version = pact.Version;

        var refusal = Enum.Parse<PactAct>(action) switch
        {
            PactAct.Revise => pact.Revise(Some.Content()).Error,
            PactAct.Circulate => pact.Circulate().Error,
            PactAct.Recall => pact.Recall("Gửi nhầm").Error,
            PactAct.Sign => pact.Sign("A", "Chủ tịch UBND", Members, Members, Now).Error,
            PactAct.Annex => pact.Annex("Điều chỉnh", [new Target("A", "X", TargetStatus.Assigned, 5)], []).Error,
            PactAct.Withdraw => pact.Withdraw("Lập nhầm", []).Error,
            PactAct.Succeed => pact.DraftSuccessor(Guid.NewGuid(), Some.Cycle(2022), Members, _ => true).Error,
        };

        Assert.Equal(allowed, Enum.Parse<PactState>(state, ignoreCase: true).Allows(Enum.Parse<PactAct>(action)));
        Assert.Equal(allowed, refusal is null);
        if (!allowed) Assert.Equal((state, version), (EnumWord.Of(pact.State), pact.Version));
    }

    [Fact]
    public void A_pact_is_complete_exactly_when_all_members_signed_in_any_order() =>
        Prop.ForAll(Gen.Shuffle(Members).Zip(Gen.Choose(0, Members.Length)).ToArbitrary(), drawn =>
        {
            var (order, count) = drawn;
            var pact = In("circulated");
            foreach (var unit in order.Take(count)) Assert.Null(pact.Sign(unit, "Chủ tịch UBND", Members, Members, Now).Error);

            return (pact.State == PactState.Complete) == (count == Members.Length)
                && pact.Missing(Members).Order().SequenceEqual(order.Skip(count).Order());
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_member_signs_once()
    {
        var pact = In("circulated");
        pact.Sign("A", "Chủ tịch UBND", Members, Members, Now);

        Assert.Equal("CLU-0067", pact.Sign("A", "Phó Chủ tịch UBND", Members, Members, Now).Error?.Code);
        Assert.Single(pact.Signatures);
    }

    [Fact]
    public void Only_members_sign() =>
        Assert.Equal("CLU-0028", In("circulated").Sign("X", "Chủ tịch UBND", Members, Members, Now).Error?.Code);

    [Fact]
    public void A_pact_completes_when_the_last_missing_member_leaves()
    {
        var pact = In("circulated");
        pact.Sign("A", "Chủ tịch UBND", Members, Members, Now);
        pact.Sign("B", "Chủ tịch UBND", Members, Members, Now);

        pact.Release("C", ["A", "B"], Now);

        Assert.Equal(PactState.Complete, pact.State);
    }

    [Theory]
    [InlineData("draft", "C", 0)]
    [InlineData("circulated", "A", 0)]
    [InlineData("circulated", "C", 1)]
    [InlineData("complete", "C", 0)]
    public void A_pact_that_waited_for_the_unit_gets_a_new_version_when_it_leaves(string state, string leaves, int versions)
    {
        var pact = In(state);
        pact.Sign("A", "Chủ tịch UBND", Members, Members, Now);
        var before = pact.Version;

        pact.Release(leaves, [.. Members.Except([leaves])], Now);

        Assert.Equal((before + versions, state), (pact.Version, EnumWord.Of(pact.State)));
    }

    [Fact]
    public void A_pact_without_members_never_completes_by_itself()
    {
        var pact = In("circulated");
        pact.Release("A", [], Now);

        Assert.Equal(PactState.Circulated, pact.State);
    }

    [Fact]
    public void An_empty_pact_is_not_circulated() =>
        Assert.Equal("CLU-0065", new Pact(Guid.NewGuid(), "KHOI-A", Some.Cycle(), new PactContent([], [], [])).Circulate().Error?.Code);

    [Fact]
    public void Next_years_draft_carries_what_still_applies_and_names_what_does_not()
    {
        var pact = Some.Pact(
            [new("A", "TRONG_RUNG", TargetStatus.Assigned, 116.5m), new("C", "TRONG_RUNG", TargetStatus.NotAssigned, null)]);
        pact.Circulate();

        var succession = pact.DraftSuccessor(Guid.NewGuid(), Some.Cycle(2022), ["A", "B"], _ => true).Value;

        Assert.Equal(pact.Id, succession.Pact.CreatedFromId);
        Assert.Equal((2022, "2022", PactState.Draft), (succession.Pact.Year, succession.Pact.CycleCode, succession.Pact.State));
        Assert.Equal([new Target("A", "TRONG_RUNG", TargetStatus.Assigned, 116.5m)], succession.Pact.Targets);
        Assert.Equal(pact.Movements, succession.Pact.Movements);
        Assert.Equal(pact.Commitments, succession.Pact.Commitments);
        Assert.Equal(["C"], succession.LeftBehind);
        Assert.Equal(["B"], succession.WithoutTargets);
        Assert.Empty(succession.Pact.Signatures);
    }

    [Fact]
    public void A_successor_belongs_to_a_later_year() =>
        Assert.Equal("CLU-0068", In("complete").DraftSuccessor(Guid.NewGuid(), Some.Cycle(2021), Members, _ => true).Error?.Code);

    [Theory]
    [InlineData("Assigned", "0", true)]
    [InlineData("Assigned", null, false)]
    [InlineData("NotAssigned", null, true)]
    [InlineData("NotAssigned", "0", false)]
    [InlineData("NotApplicable", "5", false)]
    public void A_target_has_a_value_exactly_when_it_is_assigned(string status, string? value, bool consistent) =>
        Assert.Equal(consistent, new Target("A", "X", Enum.Parse<TargetStatus>(status), value is null ? null : decimal.Parse(value))
            .IsConsistent);

    private static Pact In(string state)
    {
        var pact = Some.Pact();
        if (state == "draft") return pact;
        pact.Circulate();
        if (state == "withdrawn") pact.Withdraw("Lập nhầm", []);
        if (state == "complete") foreach (var unit in Members) pact.Sign(unit, "Chủ tịch UBND", Members, Members, Now);
        return pact;
    }
}
