using System.Buffers.Text;
using System.ComponentModel.DataAnnotations;

namespace ThiDua.BuildingBlocks.Http;

/// <summary>Which part of a list is asked for.</summary>
/// <param name="Cursor">Opaque; from <c>next</c> of the page before.</param>
/// <param name="Limit">1 to 200, 50 when not given.</param>
public sealed record PageRequest(string? Cursor, [property: Range(1, PageRequest.Most)] int? Limit)
{
    public const int Most = 200;

    /// <summary>Rows wanted.</summary>
    public int Size => Limit ?? 50;

    /// <returns>Whether the cursor is readable; its parts are empty for the first page.</returns>
    public bool TryStart(int parts, out string[] after)
    {
        after = [];
        if (string.IsNullOrEmpty(Cursor)) return true;
        try
        {
            after = JsonSerializer.Deserialize<string[]>(Base64Url.DecodeFromChars(Cursor)) ?? [];
        }
        catch (Exception e) when (e is FormatException or JsonException)
        {
            return false;
        }
        return after.Length == parts && after.All(part => part is not null);
    }
}

/// <param name="Next">Cursor of the next page; <c>null</c> on the last.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);

public static class Page
{
    /// <param name="rows">One row more than wanted, in list order; the extra one only tells that there is a next page.</param>
    /// <param name="key">The sort key of a row; unique, or the list would skip rows.</param>
    public static Page<T> Of<T>(IReadOnlyList<T> rows, PageRequest request, Func<T, string[]> key)
    {
        if (rows.Count <= request.Size) return new Page<T>(rows, null);
        var shown = rows.Take(request.Size).ToList();
        return new Page<T>(shown, Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(key(shown[^1]))));
    }
}
