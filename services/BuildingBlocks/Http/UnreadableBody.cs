using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using Microsoft.Net.Http.Headers;

namespace ThiDua.BuildingBlocks.Http;

/// <summary>
/// What is wrong with a body that cannot be read: which field, and what it must be. The serializer tells the place, and by the type that it
/// was reading we know what is allowed there. Missing and unknown names it tells only in its sentence; a test pins that we read it.
/// </summary>
internal static partial class UnreadableBody
{
    /// <summary>Refuses bodies in any other encoding than UTF-8 (RFC 8259, 8.1): what cannot be decoded is no fault of ours.</summary>
    public static Task CheckTypeAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.ContentType is not { Length: > 0 } written) return next(context);
        var readable = MediaTypeHeaderValue.TryParse(written, out var type)
            && (!type.Charset.HasValue || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase));
        return readable ? next(context)
            : Problem.From(GeneralErrors.MediaType, StatusCodes.Status415UnsupportedMediaType).ExecuteAsync(context);
    }

    /// <param name="body">What the endpoint reads; <c>null</c> when that is not known.</param>
    public static IReadOnlyList<FieldError> Fields(JsonException e, Type? body)
    {
        var path = Segments(e.Path ?? "$").ToList();
        if (e.InnerException is JsonException) return [new FieldError(Pointer(path), GeneralErrors.ValueUnreadable)];
        if (Unknown().Match(e.Message) is { Success: true, Groups: [_, var name] })
        {
            if (path is [.. var parents, var last] && last == name.Value) path = parents.ToList();
            return [new FieldError(Pointer([.. path, name.Value]), GeneralErrors.UnknownField(NamesOf(TypeAt(body, path))))];
        }
        if (Missing().Match(e.Message) is { Success: true, Groups: [_, var names] })
            return [.. Quoted().Matches(names.Value).Select(missing =>
                new FieldError(Pointer([.. path, missing.Groups[1].Value]), GeneralErrors.Missing))];
        return [new FieldError(Pointer(path), TypeAt(body, path) is { } known ? RuleOf(known) : GeneralErrors.ValueUnreadable)];
    }

    /// <summary>What a value of this type must look like in JSON.</summary>
    public static FieldRule RuleOf(JsonTypeInfo known)
    {
        var type = Nullable.GetUnderlyingType(known.Type) ?? known.Type;
        return type switch
        {
            { IsEnum: true } => GeneralErrors.NoneOf(EnumWord.All(type)),
            _ when type == typeof(string) => GeneralErrors.NoString,
            _ when type == typeof(decimal) => GeneralErrors.NoDecimal,
            _ when type == typeof(int) || type == typeof(long) || type == typeof(short) => GeneralErrors.NoWholeNumber,
            _ when type == typeof(bool) => GeneralErrors.NoYesOrNo,
            _ when type == typeof(DateOnly) => GeneralErrors.NoDay,
            _ when type == typeof(DateTimeOffset) => GeneralErrors.NoMoment,
            _ when type == typeof(Guid) => GeneralErrors.NoId,
            _ when known.Kind is JsonTypeInfoKind.Enumerable => GeneralErrors.NoList,
            _ when known.Kind is JsonTypeInfoKind.Object or JsonTypeInfoKind.Dictionary => GeneralErrors.NoObject,
            _ => GeneralErrors.ValueUnreadable,
        };
    }

    private static JsonTypeInfo? TypeAt(Type? body, IEnumerable<string> path)
    {
        var at = body;
        foreach (var segment in path)
        {
            if (at is null) return null;
            var known = JsonDefaults.Options.GetTypeInfo(at);
            at = known.Kind switch
            {
                JsonTypeInfoKind.Object => known.Properties.FirstOrDefault(property =>
                    property.Name.Equals(segment, StringComparison.OrdinalIgnoreCase))?.PropertyType,
                JsonTypeInfoKind.Enumerable or JsonTypeInfoKind.Dictionary => known.ElementType,
                _ => null,
            };
        }
        return at is null ? null : JsonDefaults.Options.GetTypeInfo(at);
    }

    private static IEnumerable<string> NamesOf(JsonTypeInfo? known) => known?.Properties.Select(property => property.Name) ?? [];

    private static string Pointer(IEnumerable<string> path) => string.Concat(path.Select(segment =>
        $"/{segment.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}"));

    // "$.lines[3].points" is lines, 3, points; odd names stand like ['a.b'].
    private static IEnumerable<string> Segments(string path) =>
        Segment().Matches(path).Select(match => match.Groups.Values.Skip(1).First(group => group.Success).Value);

    [GeneratedRegex(@"\.([^.\[]+)|\[(\d+)\]|\['([^']*)'\]")]
    private static partial Regex Segment();

    [GeneratedRegex(@"^The JSON property '(.*?)' could not be mapped to any \.NET member", RegexOptions.Singleline)]
    private static partial Regex Unknown();

    [GeneratedRegex(@"was missing required properties including: (.*)", RegexOptions.Singleline)]
    private static partial Regex Missing();

    [GeneratedRegex("'([^']+)'")]
    private static partial Regex Quoted();
}
