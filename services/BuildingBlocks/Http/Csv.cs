using System.Text;
using Microsoft.AspNetCore.Http.Metadata;

namespace ThiDua.BuildingBlocks.Http;

/// <summary>Lines of a table as RFC 4180 writes them; what a person typed cannot become a formula in the reader's spreadsheet.</summary>
public static class Csv
{
    /// <summary>A cell of words. Spreadsheets run cells that begin like a formula, so such a cell gets the apostrophe that makes it
    /// text.</summary>
    public static string Words(string? text) => text?.TrimStart() is ['=' or '+' or '-' or '@', ..] || text is ['\t' or '\r' or '\n', ..]
        ? $"'{text}" : text ?? "";

    /// <param name="cells">Words that went through <see cref="Words"/>, and numbers that we wrote ourselves: a minus is no formula
    /// there.</param>
    public static string Line(IEnumerable<string> cells) => string.Join(',', cells.Select(Quoted)) + "\r\n";

    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}

/// <summary>A table that is written while it is read: never whole in memory, whatever its length.</summary>
/// <param name="fileName">Letters and hyphens only.</param>
public sealed class CsvFile(string fileName, IAsyncEnumerable<string> lines) : IResult, IEndpointMetadataProvider
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = "text/csv; charset=utf-8";
        response.Headers.ContentDisposition = $"attachment; filename=\"{fileName}\"";
        // Without the mark spreadsheets read Vietnamese as an 8-bit code page.
        await response.Body.WriteAsync(Encoding.UTF8.Preamble.ToArray(), httpContext.RequestAborted);
        await foreach (var line in lines.WithCancellation(httpContext.RequestAborted)) await response.WriteAsync(line,
            httpContext.RequestAborted);
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(string), ["text/csv"]));
}
