using System.Reflection;
using System.Reflection.Emit;
using ThiDua.BuildingBlocks.Domain;

namespace ThiDua.Architecture.Tests;

/// <summary>An aggregate and everything of its module that it uses, followed through signatures and method bodies.</summary>
public sealed class PurityTests
{
    private const BindingFlags All =
        BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly string[] Foreign =
    [
        "Microsoft.AspNetCore", "Microsoft.EntityFrameworkCore", "MassTransit", "Npgsql", "ThiDua.BuildingBlocks.Http",
        "ThiDua.BuildingBlocks.Messaging", "ThiDua.BuildingBlocks.Persistence", "ThiDua.BuildingBlocks.Hosting", "ThiDua.Register",
    ];

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    public static TheoryData<string> Modules => [.. Platform.Modules.Select(module => module.Name)];

    [Theory, MemberData(nameof(Modules))]
    public void An_aggregate_and_what_it_uses_know_no_web_no_database_no_bus_and_no_copies_or_contracts(string name)
    {
        var module = Platform.Modules.Single(m => m.Name == name).Assembly;
        var roots = module.GetTypes().Where(type => type.IsSubclassOf(typeof(AggregateRoot))).ToList();
        Assert.NotEmpty(roots);

        var from = roots.ToDictionary(root => root, root => root.Name);
        var waiting = new Queue<Type>(roots);
        var wrong = new List<string>();
        while (waiting.TryDequeue(out var type))
        {
            foreach (var used in UsedBy(type).Select(Plain).Distinct())
            {
                if (IsForeign(used)) wrong.Add($"{from[type]} uses {used.FullName}");
                if (used.Assembly == module && from.TryAdd(used, $"{from[type]} → {used.Name}")) waiting.Enqueue(used);
            }
        }
        Assert.Empty(wrong);
    }

    [Fact]
    public void A_body_that_calls_a_foreign_type_is_seen() =>
        Assert.Contains(UsedBy(typeof(Impure)).Select(Plain), used => IsForeign(used));

    private static bool IsForeign(Type type) =>
        Foreign.Any(prefix => type.FullName?.StartsWith(prefix, StringComparison.Ordinal) == true)
        || (type.Namespace?.StartsWith("ThiDua.Contracts.", StringComparison.Ordinal) == true
            && type.Namespace.EndsWith(".V1", StringComparison.Ordinal));

    private static Type Plain(Type type)
    {
        while (type.HasElementType) type = type.GetElementType()!;
        return type.IsGenericType ? type.GetGenericTypeDefinition() : type;
    }

    private static IEnumerable<Type> UsedBy(Type type)
    {
        List<Type> used = [.. type.GetNestedTypes(All), .. type.GetInterfaces()];
        if (type.BaseType is { } parent) used.Add(parent);
        used.AddRange(type.GetFields(All).Select(field => field.FieldType));
        foreach (var method in type.GetMethods(All).Concat<MethodBase>(type.GetConstructors(All)))
        {
            used.AddRange(method.GetParameters().Select(parameter => parameter.ParameterType));
            if (method is MethodInfo { ReturnType: var result }) used.Add(result);
            used.AddRange(InBody(method));
        }
        return used.SelectMany(one => one.IsGenericType ? [one, .. one.GetGenericArguments()] : new[] { one })
            .Where(one => !one.IsGenericParameter);
    }

    private static List<Type> InBody(MethodBase method)
    {
        var found = new List<Type>();
        if (method.GetMethodBody() is not { } body) return found;
        found.AddRange(body.LocalVariables.Select(local => local.LocalType));
        var bytes = body.GetILAsByteArray() ?? [];
        var typeArguments = method.DeclaringType is { IsGenericType: true } generic ? generic.GetGenericArguments() : null;
        var methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (var at = 0; at < bytes.Length;)
        {
            var code = Codes[bytes[at] == 0xFE ? (short)(0xFE00 | bytes[at + 1]) : bytes[at]];
            at += code.Size;
            switch (code.OperandType)
            {
                case OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType:
                    switch (method.Module.ResolveMember(BitConverter.ToInt32(bytes, at), typeArguments, methodArguments))
                    {
                        case Type type: found.Add(type); break;
                        case { DeclaringType: { } owner } member:
                            found.Add(owner);
                            if (member is MethodInfo { ReturnType: var result }) found.Add(result);
                            break;
                    }
                    at += 4;
                    break;
                case OperandType.InlineNone: break;
                case OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar: at += 1; break;
                case OperandType.InlineVar: at += 2; break;
                case OperandType.InlineI8 or OperandType.InlineR: at += 8; break;
                case OperandType.InlineSwitch: at += 4 + 4 * BitConverter.ToInt32(bytes, at); break;
                default: at += 4; break;
            }
        }
        return found;
    }

    private sealed class Impure
    {
        public static string Answer() => new Microsoft.AspNetCore.Http.PathString("/x").Value!;
    }
}
