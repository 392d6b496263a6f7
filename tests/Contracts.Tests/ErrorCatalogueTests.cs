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
    private static readonly (IReadOnlyList<Type> Catalogue, string Prefix)[] Catalogues =
    [
        ([typeof(GeneralErrors)], "GEN"), (CatalogueOf(typeof(ClustersModule)), "CLU"), (CatalogueOf(typeof(IndicatorsModule)), "IND"),
        (CatalogueOf(typeof(ScoringModule)), "SCO"), (CatalogueOf(typeof(AwardsModule)), "AWA"),
        (CatalogueOf(typeof(IdentityModule)), "IDE"),
    ];

    [Fact]
    public void Codes_are_unique_and_carry_the_prefix_of_their_module()
    {
        foreach (var (catalogue, prefix) in Catalogues)
        {
            var codes = catalogue.SelectMany(ErrorsOf).Select(e => e.Code).ToList();
            Assert.NotEmpty(codes);
            Assert.All(codes, code => Assert.Matches($@"^{prefix}-\d{{4}}$", code));
            Assert.Equal(codes.Count, codes.Distinct().Count());
        }
    }

    [Fact]
    public void Every_refusal_has_one_plain_sentence_in_each_language()
    {
        foreach (var error in Catalogues.SelectMany(c => c.Catalogue).SelectMany(ErrorsOf))
        {
            Assert.EndsWith(".", error.Vietnamese, StringComparison.Ordinal);
            Assert.EndsWith(".", error.English, StringComparison.Ordinal);
            Assert.True(VietnameseLetter().IsMatch(error.Vietnamese), $"{error.Code}: '{error.Vietnamese}' does not look Vietnamese");
            Assert.False(VietnameseLetter().IsMatch(error.English), $"{error.Code}: '{error.English}' does not look English");
            Assert.InRange(error.Vietnamese.Length, 10, 300);
            Assert.InRange(error.English.Length, 10, 300);
        }
    }

    private static IReadOnlyList<Type> CatalogueOf(Type module) =>
        [.. module.Assembly.GetTypes().Where(type => type.Name.EndsWith("Errors", StringComparison.Ordinal))];

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
