using System.ComponentModel.DataAnnotations;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Primitives;

namespace ThiDua.BuildingBlocks.Http;

/// <summary>
/// What an endpoint takes from path and query, read once from the parameters of its handler. A name that it does not take is refused like
/// an unknown field of a body, a value that cannot be read is named together with what is allowed: nothing asked is silently ignored.
/// </summary>
public sealed class EndpointParameters
{
    private static readonly ConditionalWeakTable<Endpoint, EndpointParameters> Known = [];

    private readonly Dictionary<string, Parameter> _query;
    private readonly List<Parameter> _path;

    private EndpointParameters(MethodInfo handler, IReadOnlyCollection<string> inPath)
    {
        var taken = handler.GetParameters().SelectMany(Expand).Where(parameter => parameter.IsReadable).ToList();
        _path = taken.FindAll(parameter => inPath.Contains(parameter.Name, StringComparer.OrdinalIgnoreCase));
        _query = taken.Except(_path).ToDictionary(parameter => parameter.Name, StringComparer.Ordinal);
    }

    /// <returns><c>null</c> for what is no handler of ours, for example a forwarded request.</returns>
    public static EndpointParameters? Of(Endpoint endpoint) =>
        endpoint is RouteEndpoint route && endpoint.Metadata.GetMetadata<MethodInfo>() is { } handler
            ? Known.GetValue(endpoint, _ => new EndpointParameters(handler, [.. route.RoutePattern.Parameters.Select(p => p.Name)])) : null;

    /// <summary>The allowed words of a parameter that takes words; <c>null</c> for every other.</summary>
    public static IReadOnlyList<string>? WordsOf(MethodInfo handler, string name) =>
        handler.GetParameters().SelectMany(Expand).FirstOrDefault(parameter => parameter.Name == name)?.Words;

    /// <summary>The name of a parameter as the API shows it, whatever the handler calls it.</summary>
    public static string NameOf(string declared) => JsonNamingPolicy.CamelCase.ConvertName(declared);

    /// <summary>Refuses before the handler's parameters are bound and after it is known that the caller may come in at all.</summary>
    internal static Task CheckAsync(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint() is not { } endpoint || Of(endpoint) is not { } parameters
            || parameters.Check(context.Request) is not { Count: > 0 } wrong) return next(context);
        return Problem.From(GeneralErrors.BadParameter.With(wrong)).ExecuteAsync(context);
    }

    private List<FieldError>? Check(HttpRequest request)
    {
        List<FieldError>? wrong = null;
        foreach (var parameter in _path)
            if (request.RouteValues[parameter.Name] is string text && parameter.Refuses(text) is { } rule) Add(parameter.Name, rule);
        foreach (var (name, values) in request.Query)
        {
            if (!_query.TryGetValue(name, out var parameter)) Add(name, GeneralErrors.UnknownParameter([.. _query.Keys]));
            else if (parameter.Refuses(values) is { } rule) Add(name, rule);
        }
        foreach (var parameter in _query.Values)
            if (parameter.IsRequired && !request.Query.ContainsKey(parameter.Name)) Add(parameter.Name, GeneralErrors.Missing);
        return wrong;

        void Add(string name, FieldRule rule) => (wrong ??= []).Add(FieldError.OfParameter(name, rule));
    }

    private static IEnumerable<Parameter> Expand(ParameterInfo parameter)
    {
        if (!parameter.IsDefined(typeof(AsParametersAttribute)))
            return [new Parameter(parameter.Name!, parameter.ParameterType, parameter.GetCustomAttributes(inherit: true),
                parameter.HasDefaultValue, new NullabilityInfoContext().Create(parameter).WriteState)];
        return parameter.ParameterType.GetProperties().Where(property => property.SetMethod is { IsPublic: true })
            .Select(property => new Parameter(property.Name, property.PropertyType, property.GetCustomAttributes(inherit: true),
                HasDefault: false, new NullabilityInfoContext().Create(property).WriteState));
    }

    private sealed class Parameter(string declared, Type type, object[] attributes, bool HasDefault, NullabilityState nullable)
    {
        private readonly Type _type = Nullable.GetUnderlyingType(type) ?? type;
        private readonly RangeAttribute? _range = attributes.OfType<RangeAttribute>().FirstOrDefault();
        private readonly ParameterForm? _form = ParameterForm.Of(Nullable.GetUnderlyingType(type) ?? type);

        public string Name { get; } = NameOf(declared);

        /// <summary>Whether it is read from a text at all, and not from a body, a header or the services.</summary>
        public bool IsReadable => _form is not null && !attributes.Any(attribute => attribute is IFromHeaderMetadata or IFromBodyMetadata
            or IFromFormMetadata or IFromServiceMetadata);

        public bool IsRequired => !HasDefault && nullable is NullabilityState.NotNull;

        public IReadOnlyList<string>? Words => _form?.Words;

        public FieldRule? Refuses(StringValues values) =>
            values.Count > 1 && !_type.IsArray ? GeneralErrors.GivenTwice
                : Refuses(values.ToString());

        // A NUL is legal in an address and no text of the database.
        public FieldRule? Refuses(string text) => text.Contains('\0', StringComparison.Ordinal) || !Text.IsWellFormed(text)
            ? GeneralErrors.ValueUnreadable
            : !_form!.Reads(text) ? _form.Rule
                : _range is not null && !_range.IsValid(text) ? GeneralErrors.OutOfRange(_range.Minimum, _range.Maximum) : null;
    }
}
