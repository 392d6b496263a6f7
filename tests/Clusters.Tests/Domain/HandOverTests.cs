namespace ThiDua.Clusters.Tests.Domain;

public sealed class HandOverTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.Parse("2021-12-20T03:00:00Z");

    [Theory]
    [InlineData("prepared", true)]
    [InlineData("effective", false)]
    public void A_state_allows_exactly_what_its_row_says(string state, bool allowed)
    {
        var (cluster, handOver) = Prepared();
        if (state == "effective") SignBoth(handOver, cluster);

        Assert.Equal(allowed, Enum.Parse<HandOverState>(state, ignoreCase: true).Allows(HandOverAct.Sign));
        Assert.Equal(allowed ? null : "CLU-0102", handOver.Sign("A", "Chủ tịch UBND", cluster, Now).Error?.Code);
    }

    [Theory]
    [InlineData("A", "B")]
    [InlineData("B", "A")]
    public void The_posts_pass_on_with_the_second_signature_whoever_signs_first(string first, string second)
    {
        var (cluster, handOver) = Prepared();

        Assert.Null(handOver.Sign(first, "Chủ tịch UBND", cluster, Now).Error);
        Assert.Null(cluster.HeadOf(2022));
        Assert.Null(handOver.Sign(second, "Chủ tịch UBND", cluster, Now).Error);

        Assert.Equal(("B", "C"), (cluster.HeadOf(2022), cluster.DeputyOf(2022)));
        Assert.Equal("A", cluster.HeadOf(2021));
        Assert.Equal(HandOverState.Effective, handOver.State);
    }

    [Fact]
    public void A_hand_over_replaces_the_officers_of_a_set_year()
    {
        var (cluster, handOver) = Prepared();
        cluster.AppointFirst(2022, "C", "A");

        SignBoth(handOver, cluster);

        Assert.Equal(("B", "C"), (cluster.HeadOf(2022), cluster.DeputyOf(2022)));
    }

    [Fact]
    public void The_deputy_and_others_do_not_sign()
    {
        var (cluster, handOver) = Prepared();

        Assert.Equal("CLU-0105", handOver.Sign("C", "Chủ tịch UBND", cluster, Now).Error?.Code);
    }

    [Fact]
    public void A_side_signs_once()
    {
        var (cluster, handOver) = Prepared();
        handOver.Sign("A", "Chủ tịch UBND", cluster, Now);

        Assert.Equal("CLU-0067", handOver.Sign("A", "Phó Chủ tịch UBND", cluster, Now).Error?.Code);
        Assert.Equal(HandOverState.Prepared, handOver.State);
    }

    [Fact]
    public void A_new_head_that_left_meanwhile_does_not_take_over()
    {
        var (cluster, handOver) = Prepared();
        handOver.Sign("A", "Chủ tịch UBND", cluster, Now);
        cluster.EndMembership("B", new DateOnly(2021, 12, 31));

        Assert.Equal("CLU-0028", handOver.Sign("B", "Chủ tịch UBND", cluster, Now).Error?.Code);
        Assert.Equal((HandOverState.Prepared, 1), (handOver.State, handOver.Signatures.Count));
        Assert.Null(cluster.HeadOf(2022));
    }

    [Theory]
    [InlineData(2023, "B", "C", "CLU-0103")]
    [InlineData(2022, "A", "C", "CLU-0104")]
    [InlineData(2022, "B", "B", "CLU-0022")]
    [InlineData(2022, "X", null, "CLU-0028")]
    [InlineData(2022, "B", "X", "CLU-0028")]
    public void A_hand_over_is_prepared_from_the_head_of_the_year_before_to_members(int year, string head, string? deputy, string refusal)
    {
        var (cluster, _) = Prepared();

        Assert.Equal(refusal, HandOver.Prepare(Guid.NewGuid(), cluster, year, head, deputy, []).Error?.Code);
    }

    private static (Cluster, HandOver) Prepared()
    {
        var cluster = Some.Cluster("A", "B", "C");
        cluster.AppointFirst(2021, "A", "B");
        return (cluster, HandOver.Prepare(Guid.NewGuid(), cluster, 2022, "B", "C", ["Cờ thường trực", "Hồ sơ cụm"]).Value);
    }

    private static void SignBoth(HandOver handOver, Cluster cluster)
    {
        Assert.Null(handOver.Sign("A", "Chủ tịch UBND", cluster, Now).Error);
        Assert.Null(handOver.Sign("B", "Chủ tịch UBND", cluster, Now).Error);
    }
}
