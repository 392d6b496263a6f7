using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.Metadata;

namespace ThiDua.BuildingBlocks.Http;

/// <summary>Lines of a table as RFC 4180 writes them; what a person typed cannot become a formula in the reader's spreadsheet.</summary>
public static partial class Csv
{
    /// <summary>
    /// A cell of words. Spreadsheets run cells that begin like a formula, also by a full-width sign, so such a cell gets the apostrophe
    /// that makes it text; and so does what follows a semicolon or tab, at which a spreadsheet of another country begins a new cell.
    /// </summary>
    public static string Words(string? text) => text is null ? ""
        : Formula().Replace(text, cell => $"{cell.Groups["before"]}'{cell.Groups["formula"]}");

    [GeneratedRegex(@"(?<before>\A|[;\t\r\n])(?<formula>\s*[=+\-@＝＋－＠]|(?<=\A)[\t\r\n])")]
    private static partial Regex Formula();

    /// <param name="cells">Words that went through <see cref="Words"/>, and numbers that we wrote ourselves: a minus is no formula
    /// there.</param>
    public static string Line(IEnumerable<string> cells) => string.Join(',', cells.Select(Quoted)) + "\r\n";

    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny(",;\"\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}

/// <summary>A table that is written while it is read: never whole in memory, whatever its length.</summary>
/// <param name="fileName">Letters and hyphens only.</param>
public sealed class CsvFile(string fileName, IAsyncEnumerable<string> lines) : IResult, IEndpointMetadataProvider
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (response, ct) = (httpContext.Response, httpContext.RequestAborted);
        await using var rows = lines.GetAsyncEnumerator(ct);
        // The head and the first row, before anything is sent: what the database refuses is then still an answer. What breaks later breaks
        // the transfer, and no program takes that for a whole file.
        var first = new StringBuilder();
        var more = true;
        for (var i = 0; i < 2 && (more = await rows.MoveNextAsync()); i++) first.Append(rows.Current);
        response.ContentType = "text/csv; charset=utf-8";
        response.Headers.ContentDisposition = $"attachment; filename=\"{fileName}\"";
        // Without the mark spreadsheets read Vietnamese as an 8-bit code page.
        await response.Body.WriteAsync(Encoding.UTF8.Preamble.ToArray(), ct);
        await response.WriteAsync(first.ToString(), ct);
        while (more && await rows.MoveNextAsync()) await response.WriteAsync(rows.Current, ct);
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(string), ["text/csv"]));
}
