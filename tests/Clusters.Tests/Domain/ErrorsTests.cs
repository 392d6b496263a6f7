using System.Reflection;

namespace ThiDua.Clusters.Tests.Domain;

public sealed class ErrorsTests
{
    [Fact]
    public void Every_fixed_error_has_its_own_code_and_a_sentence_in_both_languages()
    {
        Error[] errors = [.. Fixed<Error>()];

        Assert.Equal(errors.Length, errors.Select(e => e.Code).Distinct().Count());
        Assert.All(errors, e => Assert.Matches(@"^CLU-0\d{3}$", e.Code));
        Assert.All(errors, e => Assert.True(e.Vietnamese.EndsWith('.') && e.English.EndsWith('.')));
    }

    [Fact]
    public void Every_rule_of_a_field_has_its_own_code_and_a_sentence_in_both_languages()
    {
        FieldRule[] rules = [.. Fixed<FieldRule>()];

        Assert.Equal(15, rules.Length);
        Assert.Equal(rules.Length, rules.Select(r => r.Code).Distinct().Count());
        Assert.All(rules, r => Assert.Matches(@"^CLU-1\d{3}$", r.Code));
        Assert.All(rules, r => Assert.True(r.Vietnamese.EndsWith('.') && r.English.EndsWith('.')));
    }

    private static IEnumerable<T> Fixed<T>() =>
        typeof(ClustersModule).Assembly.GetTypes().Where(type => type.Name.EndsWith("Errors", StringComparison.Ordinal))
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public))
            .Select(field => field.GetValue(null)).OfType<T>();
}
