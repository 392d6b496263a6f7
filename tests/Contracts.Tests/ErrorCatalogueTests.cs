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
    private static readonly (Assembly Module, string Prefix)[] Modules =
    [
        (typeof(GeneralErrors).Assembly, "GEN"), (typeof(ClustersModule).Assembly, "CLU"), (typeof(IndicatorsModule).Assembly, "IND"),
        (typeof(ScoringModule).Assembly, "SCO"), (typeof(AwardsModule).Assembly, "AWA"), (typeof(IdentityErrors).Assembly, "IDE"),
    ];

    [Fact]
    public void Codes_are_unique_and_carry_the_prefix_of_their_module()
    {
        foreach (var (module, prefix) in Modules)
        {
            var codes = ErrorsOf(module).Select(e => e.Code).ToList();
            Assert.All(codes, code => Assert.Matches($@"^{prefix}-\d{{4}}$", code));
            Assert.Equal(codes.Count, codes.Distinct().Count());
        }
    }

    [Fact]
    public void Every_refusal_has_one_plain_sentence_in_each_language()
    {
        foreach (var error in Modules.SelectMany(m => ErrorsOf(m.Module)))
        {
            Assert.EndsWith(".", error.Vietnamese, StringComparison.Ordinal);
            Assert.EndsWith(".", error.English, StringComparison.Ordinal);
            Assert.True(VietnameseLetter().IsMatch(error.Vietnamese), $"{error.Code}: '{error.Vietnamese}' does not look Vietnamese");
            Assert.False(VietnameseLetter().IsMatch(error.English), $"{error.Code}: '{error.English}' does not look English");
            Assert.InRange(error.Vietnamese.Length, 10, 300);
            Assert.InRange(error.English.Length, 10, 300);
        }
    }

    // A subject has a catalogue of its own; the codes are the module's.
    private static IEnumerable<Error> ErrorsOf(Assembly module) =>
        module.GetTypes().Where(type => type.Name.EndsWith("Errors", StringComparison.Ordinal)).SelectMany(ErrorsOf);

    private static IEnumerable<Error> ErrorsOf(Type catalogue) =>
        catalogue.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic).Where(f => f.FieldType == typeof(Error))
            .Select(f => (Error)f.GetValue(null)!)
            .Concat(catalogue.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
                .Where(m => m.ReturnType == typeof(Error) && m.GetCustomAttribute<CompilerGeneratedAttribute>() is null)
                .Select(m => (Error)m.Invoke(null, [.. m.GetParameters().Select(p => Example(p.ParameterType))])!));

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
