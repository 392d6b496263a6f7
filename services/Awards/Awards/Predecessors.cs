namespace ThiDua.Awards;

/// <summary>The units a unit came from (<i>đơn vị tiền thân</i>): their history stays theirs, and their successors find and read
/// it.</summary>
internal static class Predecessors
{
    /// <summary>Part of the query that asks for it, so that a list stays one question to the database.</summary>
    /// <returns>The codes and those of all units before them, each once, also where units name each other.</returns>
    public static IQueryable<string> WithPredecessors(this AwardsDbContext db, string[] codes) => db.Database.SqlQuery<string>($"""
        with recursive history(code) as (
            select unnest({codes}::text[])
            union
            select before.code from history join awards.unit_copy unit on unit.code = history.code
                cross join lateral jsonb_array_elements_text(unit.predecessors) before(code))
        select code as "Value" from history
        """);
}
