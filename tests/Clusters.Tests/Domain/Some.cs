namespace ThiDua.Clusters.Tests.Domain;

/// <summary>Aggregates as the register would hold them, so that a test names only what it is about.</summary>
internal static class Some
{
    public static readonly LegalAct Decision = new("12/QĐ-UBND", new DateOnly(2020, 1, 15));

    public static Unit Unit(string code = "LC-SP", string validFrom = "2004-01-01", params string[] predecessors) =>
        new(Guid.NewGuid(), code, $"Đơn vị {code}", UnitKind.District, "LC", DateOnly.Parse(validFrom), predecessors);

    public static Cluster Cluster(params string[] members)
    {
        var cluster = new Cluster(Guid.NewGuid(), "KHOI-A", "Khối A", ClusterKind.Block, Decision, new DateOnly(2020, 1, 1));
        foreach (var code in members) Assert.Null(cluster.AddMember(Unit(code), new DateOnly(2020, 1, 1), elsewhere: null).Error);
        return cluster;
    }

    public static Phase Phase(PhaseKind kind, string opens, string closes, ClosesMeans means = ClosesMeans.OnOrBefore, int graceDays = 0) =>
        new(kind, DateOnly.Parse(opens), DateOnly.Parse(closes), means, graceDays);

    public static Cycle Cycle(int year = 2021, params Phase[] phases) =>
        ThiDua.Clusters.Cycle.Open(Guid.NewGuid(), $"{year}", $"Kỳ thi đua {year}", year, ["KHOI-A"], phases).Value;

    public static PactContent Content(params Target[] targets) =>
        new([new JoinedMovement("Chung sức xây dựng nông thôn mới", null)], targets, ["Không để ai bị bỏ lại phía sau"]);

    public static Pact Pact(Target[]? targets = null) => new(Guid.NewGuid(), "KHOI-A", Cycle(), Content(targets ?? []));

    public static Conference Conference() =>
        new(Guid.NewGuid(), "KHOI-A", Cycle(), ConferenceKind.Closing, new DateOnly(2021, 12, 20), "A", "Hội trường");
}
