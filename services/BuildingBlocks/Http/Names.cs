using System.Collections;
using System.Collections.Concurrent;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Routing;

namespace ThiDua.BuildingBlocks.Http;

/// <summary>
/// Names beside codes in every answer. They are no part of what the use cases return: when an answer is written, all its codes are looked
/// up at once, one query for each kind, however long the list is.
/// </summary>
public static class Names
{
    private static readonly AsyncLocal<IReadOnlyDictionary<Thing, string>?> Known = new();
    private static readonly ConcurrentDictionary<Type, Plan> Plans = new();

    internal static RouteGroupBuilder ShowsNames<TDb>(this RouteGroupBuilder group)
    {
        group.WithMetadata(new NamesFrom(typeof(INames<TDb>)));
        group.AddEndpointFilter(async (context, next) =>
        {
            var result = await next(context);
            var http = context.HttpContext;
            if (result is not IResult answer || ValueOf(answer) is not { } value
                || http.RequestServices.GetService<INames<TDb>>() is not { } source) return result;
            return await FindAsync(value, source, http.RequestAborted) is { Count: > 0 } known ? new WithNames(answer, known) : result;
        });
        return group;
    }

    /// <summary>An answer that is kept as text, with the names of the day it was written.</summary>
    public static async Task<string> WriteAsync(object value, INames source, CancellationToken ct)
    {
        Known.Value = await FindAsync(value, source, ct);
        return JsonSerializer.Serialize(value, value.GetType(), JsonDefaults.Options);
    }

    private static Task<IReadOnlyDictionary<Thing, string>> FindAsync(object value, INames source, CancellationToken ct)
    {
        var codes = new HashSet<Thing>();
        Collect(value, codes);
        return source.OfAsync(codes, ct);
    }

    /// <summary>Gives a type that shows names the fields for them; a reader may send them back, they change nothing.</summary>
    internal static void AddFields(JsonTypeInfo type)
    {
        if (type.Kind is not JsonTypeInfoKind.Object || !type.Type.IsDefined(typeof(ShowsNamesAttribute), inherit: false)) return;
        foreach (var property in type.Properties.ToList())
        {
            if (KindOf(property) is not { } kind || property.Get is not { } get) continue;
            var (name, isList) = (NameFor(property), property.PropertyType != typeof(string));
            if (type.Properties.Any(other => other.Name == name)) continue;
            var added = type.CreateJsonPropertyInfo(isList ? typeof(IReadOnlyList<string?>) : typeof(string), name);
            added.Get = isList ? of => ((IEnumerable<string>?)get(of))?.Select(code => Find(kind, code)).ToList()
                : of => get(of) is string code ? Find(kind, code) : null;
            type.Properties.Insert(type.Properties.IndexOf(property) + 1, added);
        }
    }

    /// <returns>What the codes of this field stand for; <c>null</c> when it holds none.</returns>
    private static string? KindOf(JsonPropertyInfo property)
    {
        if (property.PropertyType != typeof(string) && !property.PropertyType.IsAssignableTo(typeof(IEnumerable<string>))) return null;
        if (property.AttributeProvider?.GetCustomAttributes(typeof(NameOfAttribute), false) is [NameOfAttribute named]) return named.Kind;
        var name = property.PropertyType == typeof(string) ? property.Name : property.Name.TrimEnd('s');
        return Named.ByEnding.FirstOrDefault(known => name.EndsWith(known.Ending, StringComparison.OrdinalIgnoreCase)).Kind;
    }

    // unitCode: unitName; clusterCodes: clusterNames; nominees: nomineeNames; holder: holderName.
    private static string NameFor(JsonPropertyInfo property)
    {
        var (field, isList) = (property.Name, property.PropertyType != typeof(string));
        if (isList) field = field.TrimEnd('s');
        return $"{(field.EndsWith("Code", StringComparison.Ordinal) ? field[..^4] : field)}Name{(isList ? "s" : "")}";
    }

    private static string? Find(string kind, string code) => Known.Value?.GetValueOrDefault(new Thing(kind, code));

    private static object? ValueOf(IResult result) => result switch
    {
        INestedHttpResult { Result: IValueHttpResult { Value: { } value } } => value,
        IValueHttpResult { Value: { } value } => value,
        _ => null,
    };

    private static void Collect(object value, HashSet<Thing> codes)
    {
        if (value is IEnumerable list and not string)
        {
            foreach (var entry in list) if (entry is not null) Collect(entry, codes);
            return;
        }
        var (held, inside) = Plans.GetOrAdd(value.GetType(), PlanOf);
        foreach (var (get, kind) in held)
        {
            if (get(value) is string code) codes.Add(new Thing(kind, code));
            else if (get(value) is IEnumerable<string> many) codes.UnionWith(many.Select(one => new Thing(kind, one)));
        }
        foreach (var get in inside) if (get(value) is { } part) Collect(part, codes);
    }

    private static Plan PlanOf(Type type)
    {
        var info = JsonDefaults.Options.GetTypeInfo(type);
        if (info.Kind is not JsonTypeInfoKind.Object) return new Plan([], []);
        // Where the type has the name itself, its use case has looked it up already.
        var added = info.Properties.Where(property => property.AttributeProvider is null).Select(property => property.Name).ToHashSet();
        return new Plan(
            [.. info.Properties
                .Where(property => property.Get is not null && added.Contains(NameFor(property)) && KindOf(property) is not null)
                .Select(property => (property.Get!, KindOf(property)!))],
            [.. info.Properties.Where(property => property is { Get: not null, AttributeProvider: not null }
                && Carries(property.PropertyType, [])).Select(property => property.Get!)]);
    }

    // Whether codes with names can lie anywhere inside.
    private static bool Carries(Type type, HashSet<Type> within)
    {
        if (!within.Add(type)) return false;
        var info = JsonDefaults.Options.GetTypeInfo(type);
        return info.Kind switch
        {
            JsonTypeInfoKind.Enumerable or JsonTypeInfoKind.Dictionary => info.ElementType is { } element && Carries(element, within),
            JsonTypeInfoKind.Object => type.IsDefined(typeof(ShowsNamesAttribute), inherit: false)
                || info.Properties.Any(property => Carries(property.PropertyType, within)),
            _ => false,
        };
    }

    /// <param name="Codes">Fields that hold codes, with what these stand for.</param>
    /// <param name="Inside">Fields in which more may lie.</param>
    private sealed record Plan(IReadOnlyList<(Func<object, object?> Get, string Kind)> Codes, IReadOnlyList<Func<object, object?>> Inside);

    private sealed class WithNames(IResult answer, IReadOnlyDictionary<Thing, string> known) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            Known.Value = known;
            return answer.ExecuteAsync(httpContext);
        }
    }
}
