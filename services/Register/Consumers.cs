namespace ThiDua.Register;

/// <summary>Keeps the copies of units.</summary>
public class UnitChanged<TDb>(ConsumerServices services, ModuleDatabase<TDb> database)
    : CopyConsumer<TDb, UnitCopy, UnitState, string>(services, RegisterQueues.Unit(database.Schema))
    where TDb : RegisterDbContext
{
    protected sealed override string KeyOf(UnitState state) => state.Code;

    protected sealed override (long Version, DateTimeOffset SentAt) AgeOf(UnitState state) => (state.Version, state.OccurredAt);
}

/// <summary>Keeps the copies of clusters and the rows of their members.</summary>
public class ClusterChanged<TDb>(ConsumerServices services, ModuleDatabase<TDb> database)
    : CopyConsumer<TDb, ClusterCopy, ClusterState, string>(services, RegisterQueues.Cluster(database.Schema))
    where TDb : RegisterDbContext
{
    protected sealed override string KeyOf(ClusterState state) => state.Code;

    protected sealed override (long Version, DateTimeOffset SentAt) AgeOf(ClusterState state) => (state.Version, state.OccurredAt);

    /// <summary>What a module does more; calls this first.</summary>
    protected override async Task ChangedAsync(IReadOnlyList<ClusterState> newer, TDb db, CancellationToken ct)
    {
        string[] codes = [.. newer.Select(state => state.Code)];
        await db.Members.Where(member => codes.Contains(member.ClusterCode)).ExecuteDeleteAsync(ct);
#pragma warning disable EF1002 // The schema is a constant of the module.
        await db.Database.ExecuteSqlRawAsync($$"""
            insert into {{db.Schema}}.member_copy (cluster_code, unit_code, from_year, to_year)
            select cluster.code, member."unitCode", member."fromYear",
                case when bool_or(member."toYear" is null) then null else max(member."toYear") end
            from {{db.Schema}}.cluster_copy cluster
            cross join lateral jsonb_to_recordset(cluster.state->'members') as member("unitCode" text, "fromYear" int, "toYear" int)
            where cluster.code = any({0})
            group by cluster.code, member."unitCode", member."fromYear"
            """, [codes], ct);
#pragma warning restore EF1002
    }
}

/// <summary>Keeps the copies of cycles. Nothing is switched by a message: each request judges the phases by its own moment.</summary>
public class CycleChanged<TDb>(ConsumerServices services, ModuleDatabase<TDb> database)
    : CopyConsumer<TDb, CycleCopy, CycleState, string>(services, RegisterQueues.Cycle(database.Schema))
    where TDb : RegisterDbContext
{
    protected sealed override string KeyOf(CycleState state) => state.Code;

    protected sealed override (long Version, DateTimeOffset SentAt) AgeOf(CycleState state) => (state.Version, state.OccurredAt);
}

/// <summary>Names of the queues, which are the names of the consumers; they carry the module's prefix.</summary>
public static class RegisterQueues
{
    public static string Unit(string schema) => $"{schema}-unit-changed";

    public static string Cluster(string schema) => $"{schema}-cluster-changed";

    public static string Cycle(string schema) => $"{schema}-cycle-changed";

    /// <summary>Registers the three consumers of a module.</summary>
    public static MessagingBuilder AddRegister<TDb>(this MessagingBuilder bus, string schema) where TDb : RegisterDbContext =>
        bus.AddRegister<TDb, ClusterChanged<TDb>>(schema);

    /// <typeparam name="TDb">The module's context.</typeparam>
    /// <typeparam name="TClusterChanged">The module's own, which does more when members change.</typeparam>
    public static MessagingBuilder AddRegister<TDb, TClusterChanged>(this MessagingBuilder bus, string schema)
        where TDb : RegisterDbContext
        where TClusterChanged : ClusterChanged<TDb> => bus
        .AddBatched<UnitChanged<TDb>>(Unit(schema))
        .AddBatched<TClusterChanged>(Cluster(schema))
        .AddBatched<CycleChanged<TDb>>(Cycle(schema));
}
