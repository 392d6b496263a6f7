using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ThiDua.BuildingBlocks.OpenApi;

/// <summary>
/// What the comments in the code say, for the descriptions of the API: read from the documentation files that the compiler lays beside
/// each assembly (docs/adr/0016). An assembly without one says nothing.
/// </summary>
internal sealed partial class XmlDocs
{
    private readonly ConcurrentDictionary<Assembly, Dictionary<string, XElement>> _files = new();

    public string? Of(Type type) => Text(Find(type, $"T:{IdOf(type)}")?.Element("summary"));

    /// <summary>The comment of a property: its own, or that of the parameter it comes from in a record's head.</summary>
    public string? Of(PropertyInfo property)
    {
        var type = property.DeclaringType!;
        return Text(Find(type, $"P:{IdOf(type)}.{property.Name}")?.Element("summary")) ?? Parameter(Find(type, $"T:{IdOf(type)}"),
            property.Name);
    }

    public string? OfMember(Type type, string member) => Text(Find(type, $"F:{IdOf(type)}.{member}")?.Element("summary"));

    /// <summary>What a handler does: its own comment, else that of its use case.</summary>
    public string? Of(MethodInfo handler) => Text(Find(handler)?.Element("summary")) ?? Of(handler.DeclaringType!);

    public string? OfParameter(MethodInfo handler, string parameter) => Parameter(Find(handler), parameter);

    private static string? Parameter(XElement? of, string name) =>
        Text(of?.Elements("param").FirstOrDefault(p => string.Equals((string?)p.Attribute("name"), name, StringComparison.Ordinal)));

    // Handlers have names of their own, so that nobody has to spell out the parameters of the compiler's id.
    private XElement? Find(MethodInfo method)
    {
        var id = $"M:{IdOf(method.DeclaringType!)}.{method.Name}";
        return FileOf(method.DeclaringType!.Assembly)
            .FirstOrDefault(m => m.Key.StartsWith(id, StringComparison.Ordinal) && m.Key.Length > id.Length
                && m.Key[id.Length] is '(' or '`')
            .Value;
    }

    private XElement? Find(Type type, string id) => FileOf(type.Assembly).GetValueOrDefault(id);

    private static string IdOf(Type type)
    {
        type = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        return type.DeclaringType is { } outer ? $"{IdOf(outer)}.{type.Name}" : $"{type.Namespace}.{type.Name}";
    }

    private Dictionary<string, XElement> FileOf(Assembly assembly) => _files.GetOrAdd(assembly, static assembly =>
    {
        var file = Path.Combine(AppContext.BaseDirectory, $"{assembly.GetName().Name}.xml");
        return !File.Exists(file) ? []
            : XDocument.Load(file).Descendants("member").GroupBy(m => (string)m.Attribute("name")!)
                .ToDictionary(m => m.Key, m => m.First());
    });

    /// <returns>Markdown in one paragraph; <c>null</c> when nothing is said.</returns>
    private static string? Text(XElement? element)
    {
        if (element is null) return null;
        var text = Blanks().Replace(string.Concat(element.Nodes().Select(Markdown)), " ").Trim();
        return text.Length == 0 ? null : text;
    }

    private static string Markdown(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        XElement { Name.LocalName: "i" } term => $"*{term.Value}*",
        XElement { Name.LocalName: "see" } see => see.Attribute("langword") is { } word ? $"`{word.Value}`" : $"`{Last(see)}`",
        XElement { Name.LocalName: "paramref" } name => $"`{JsonNamingPolicy.CamelCase.ConvertName((string)name.Attribute("name")!)}`",
        XElement other => string.Concat(other.Nodes().Select(Markdown)),
        _ => "",
    };

    private static string Last(XElement see) =>
        ((string?)see.Attribute("cref") ?? see.Value).Split('(')[0].Split('.', ':')[^1].Split('`')[0];

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
