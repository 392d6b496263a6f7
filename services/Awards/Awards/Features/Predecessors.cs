using Microsoft.EntityFrameworkCore;
using ThiDua.Awards.Persistence;

namespace ThiDua.Awards.Features;

/// <summary>The units a unit came from (<i>đơn vị tiền thân</i>): their history is found through it, and stays theirs.</summary>
internal static class Predecessors
{
    /// <returns>The code and those of all units before it; widens what is asked for, never what may be seen.</returns>
    public static async Task<string[]> WithPredecessorsAsync(this AwardsDbContext db, string code, CancellationToken ct)
    {
        HashSet<string> all = [code];
        for (string[] last = [code]; last.Length > 0;)
        {
            var before = await db.Units.AsNoTracking().Where(unit => last.Contains(unit.Code)).Select(unit => unit.Predecessors).ToListAsync(ct);
            last = [.. before.SelectMany(codes => codes).Where(all.Add)];
        }
        return [.. all];
    }
}
