using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using ThiDua.Awards;
using ThiDua.BuildingBlocks.Domain;
using ThiDua.Clusters;
using ThiDua.Identity;
using ThiDua.Indicators;
using ThiDua.Scoring;

namespace ThiDua.Contracts.Tests;

public sealed partial class ErrorCatalogueTests
{
    private const BindingFlags Any = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly (Assembly Module, string Prefix)[] Modules =
    [
        (typeof(GeneralErrors).Assembly, "GEN"), (typeof(ClustersModule).Assembly, "CLU"), (typeof(IndicatorsModule).Assembly, "IND"),
        (typeof(ScoringModule).Assembly, "SCO"), (typeof(AwardsModule).Assembly, "AWA"), (typeof(IdentityModule).Assembly, "IDE"),
    ];

    [Fact]
    public void Codes_are_unique_and_carry_the_prefix_of_their_module()
    {
        foreach (var (module, prefix) in Modules)
        {
            var refusals = Told<Error>(module).Select(error => error.Code).ToList();
            var rules = Told<FieldRule>(module).Select(rule => rule.Code).ToList();
            Assert.NotEmpty(refusals);
            Assert.All(refusals, code => Assert.Matches($@"^{prefix}-0\d{{3}}$", code));
            Assert.All(rules, code => Assert.Matches($@"^{prefix}-1\d{{3}}$", code));
            Assert.Equal(refusals.Count + rules.Count, refusals.Concat(rules).Distinct().Count());
        }
    }

    [Fact]
    public void Every_refusal_and_every_field_rule_has_one_plain_sentence_in_each_language()
    {
        var sentences = Modules.SelectMany(m => Told<Error>(m.Module).Select(e => (e.Code, e.Vietnamese, e.English))
            .Concat(Told<FieldRule>(m.Module).Select(r => (r.Code, r.Vietnamese, r.English))));
        foreach (var (code, vietnamese, english) in sentences)
        {
            Assert.EndsWith(".", vietnamese, StringComparison.Ordinal);
            Assert.EndsWith(".", english, StringComparison.Ordinal);
            Assert.True(VietnameseLetter().IsMatch(vietnamese), $"{code}: '{vietnamese}' does not look Vietnamese");
            Assert.False(VietnameseLetter().IsMatch(english), $"{code}: '{english}' does not look English");
            Assert.InRange(vietnamese.Length, 10, 300);
            Assert.InRange(english.Length, 10, 300);
        }
    }

    /// <summary>All values of a kind that the module's <c>…Errors</c> classes hold or make.</summary>
    private static IEnumerable<T> Told<T>(Assembly module) => module.GetTypes()
        .Where(type => type is { IsAbstract: true, IsSealed: true } && type.Name.EndsWith("Errors", StringComparison.Ordinal))
        .SelectMany(type => type.GetFields(Any).Where(f => f.FieldType == typeof(T)).Select(f => (T)f.GetValue(null)!)
            .Concat(type.GetMethods(Any)
                .Where(m => m.ReturnType == typeof(T) && m.GetCustomAttribute<CompilerGeneratedAttribute>() is null)
                .Select(m => (T)m.Invoke(null, [.. m.GetParameters().Select(p => Example(p.ParameterType))])!)));

    // A value that any sentence can show.
    private static object? Example(Type type) => type switch
    {
        _ when type == typeof(string) => "X",
        _ when type == typeof(DateOnly) => new DateOnly(2021, 12, 20),
        _ when type == typeof(DateTimeOffset) => new DateTimeOffset(2021, 12, 20, 0, 0, 0, TimeSpan.Zero),
        { IsArray: true } => Array.CreateInstance(type.GetElementType()!, 0),
        { IsGenericType: true, IsInterface: true } => Array.CreateInstance(type.GetGenericArguments()[0], 0),
        { IsValueType: true } => Activator.CreateInstance(Nullable.GetUnderlyingType(type) ?? type),
        _ when type == typeof(Contracts.Policy.Permission) => new Contracts.Policy.Permission("x.y", "x"),
        _ when type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .MaxBy(c => c.GetParameters().Length) is { } longest
            && longest.GetParameters() is [var first, ..] parameters && first.ParameterType != type =>
                longest.Invoke([.. parameters.Select(p => Example(p.ParameterType))]),
        _ => RuntimeHelpers.GetUninitializedObject(type),
    };

    [GeneratedRegex("[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]", RegexOptions.IgnoreCase)]
    private static partial Regex VietnameseLetter();
}
