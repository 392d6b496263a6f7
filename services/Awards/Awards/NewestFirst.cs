namespace ThiDua.Awards;

/// <summary>Lists by id, newest first: ids are made in the order of time.</summary>
internal static class NewestFirst
{
    private static readonly Guid AfterAll = new("ffffffff-ffff-ffff-ffff-ffffffffffff");

    /// <returns>Whether the cursor is readable; the page holds only ids below <paramref name="before"/>.</returns>
    public static bool TryStartBefore(this PageRequest page, out Guid before)
    {
        before = AfterAll;
        return page.TryStart(1, out var after) && (after.Length == 0 || Guid.TryParse(after[0], out before));
    }
}
