using System.Reflection;
using System.Runtime.CompilerServices;
using ThiDua.Awards;
using ThiDua.BuildingBlocks.Domain;
using ThiDua.Clusters;
using ThiDua.Contracts.Clusters;
using ThiDua.Contracts.Policy;
using ThiDua.Identity;
using ThiDua.Indicators;
using ThiDua.Scoring;

namespace ThiDua.Contracts.Tests;

/// <summary>The closed catalogue: every refusal and every field rule that the <c>…Errors</c> classes of the modules hold or make.</summary>
internal static class Refusals
{
    /// <summary>What stands where a sentence is given a code; a sentence that shows it instead of a name is not for people.</summary>
    public const string SampleCode = "MA-01";

    private const BindingFlags Any = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    // What people wrote themselves, or are writing, and sentences quote; the name by which they sign in too.
    private static readonly string[] Quoted = ["recipient", "capacity", "clusterName", "nodeName", "typed", "account"];

    public static readonly (Assembly Module, string Prefix)[] Modules =
    [
        (typeof(GeneralErrors).Assembly, "GEN"), (typeof(ClustersModule).Assembly, "CLU"), (typeof(IndicatorsModule).Assembly, "IND"),
        (typeof(ScoringModule).Assembly, "SCO"), (typeof(AwardsModule).Assembly, "AWA"), (typeof(IdentityModule).Assembly, "IDE"),
    ];

    /// <summary>Each as often as its sentences differ: by state, by act, with and without what may be missing.</summary>
    public static IEnumerable<T> Every<T>(Assembly module) => Classes(module).SelectMany(type =>
        type.GetFields(Any).Where(f => f.FieldType == typeof(T)).Select(f => (T)f.GetValue(null)!)
            .Concat(Makers<T>(type).SelectMany(Told<T>)));

    /// <summary>The codes as often as something declares them; a method that hands on what a field holds declares nothing.</summary>
    public static IReadOnlyList<string> Declared<T>(Assembly module, Func<T, string> codeOf)
    {
        var held = Classes(module).SelectMany(type => type.GetFields(Any)).Where(field => field.FieldType == typeof(T))
            .Select(field => codeOf((T)field.GetValue(null)!)).ToList();
        var made = Classes(module).SelectMany(Makers<T>)
            .SelectMany(maker => Told<T>(maker).Select(codeOf).Distinct().Except(held));
        return [.. held, .. made];
    }

    private static IEnumerable<Type> Classes(Assembly module) => module.GetTypes().Where(type =>
        type is { IsAbstract: true, IsSealed: true } && type.Name.EndsWith("Errors", StringComparison.Ordinal));

    private static IEnumerable<MethodInfo> Makers<T>(Type type) => type.GetMethods(Any)
        .Where(m => m.ReturnType == typeof(T) && m.GetCustomAttribute<CompilerGeneratedAttribute>() is null);

    private static IEnumerable<T> Told<T>(MethodInfo maker)
    {
        IEnumerable<object?[]> calls = [[]];
        foreach (var parameter in maker.GetParameters())
            calls = calls.SelectMany(call => Examples(parameter).Select(example => call.Append(example).ToArray())).ToList();
        return calls.Select(call => (T)maker.Invoke(null, call)!);
    }

    private static IEnumerable<object?> Examples(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        if (type.IsEnum) return Enum.GetValues(type).Cast<object>();
        if (type is { IsGenericType: true, IsInterface: true } && type.GetGenericArguments()[0] is var entry)
        {
            return new[] { 0, 1, 2 }.Select(count =>
            {
                var list = Array.CreateInstance(entry, count);
                for (var i = 0; i < count; i++) list.SetValue(Example(entry, parameter.Name!), i);
                return list;
            });
        }
        var example = Example(type, parameter.Name!);
        var mayBeMissing = new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.Nullable;
        return mayBeMissing ? [null, example] : [example];
    }

    private static object? Example(Type type, string name) => type switch
    {
        _ when Nullable.GetUnderlyingType(type) is { } given => Example(given, name),
        _ when type == typeof(string) => name.EndsWith("ind", StringComparison.OrdinalIgnoreCase) ? Phases.SelfScore
            : Quoted.Contains(name) ? "Ông A" : SampleCode,
        _ when type == typeof(int) => 3,
        _ when type == typeof(decimal) => 1234.5m,
        _ when type == typeof(DateOnly) => new DateOnly(2021, 12, 20),
        // The first moment of a day in Việt Nam.
        _ when type == typeof(DateTimeOffset) => new DateTimeOffset(2021, 12, 20, 17, 0, 0, TimeSpan.Zero),
        _ when type == typeof(Permission) => Permissions.ReturnSheet,
        _ when type == typeof(Period) => Period.Parse("2021-H1", null),
        { Name: "Points" } => type.GetMethod("From")!.Invoke(null, [1234.5m]),
        { IsArray: true } => Array.CreateInstance(type.GetElementType()!, 0),
        { IsGenericType: true, IsInterface: true } => Array.CreateInstance(type.GetGenericArguments()[0], 0),
        { IsValueType: true } => Activator.CreateInstance(type),
        _ when type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .MaxBy(c => c.GetParameters().Length) is { } longest
            && longest.GetParameters() is [var first, ..] parameters && first.ParameterType != type =>
                longest.Invoke([.. parameters.Select(p => Example(p.ParameterType, p.Name!))]),
        _ => RuntimeHelpers.GetUninitializedObject(type),
    };
}
