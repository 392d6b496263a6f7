using k8s.Models;

namespace ThiDua.Kubernetes.Tests;

public sealed class FieldRulesTests
{
    [Fact]
    public void Each_rule_is_about_a_field_that_there_is()
    {
        var types = Reached().ToLookup(type => type.Name);

        Assert.DoesNotContain(FieldRules.Fields, field =>
            field.Split('.') is var parts && !types[parts[0]].Any(type => Shape.FieldsOf(type).ContainsKey(parts[1])));
    }

    [Theory]
    [InlineData("500m", "0.5")]
    [InlineData("2", "2")]
    [InlineData("1.5Gi", "1610612736")]
    [InlineData("1e3", "1000")]
    [InlineData("3k", "3000")]
    [InlineData("-1Ki", "-1024")]
    [InlineData("1E", "1000000000000000000")]
    public void A_quantity_is_worth_what_the_server_takes_it_for(string text, string worth) =>
        Assert.Equal(decimal.Parse(worth, System.Globalization.CultureInfo.InvariantCulture), Formats.Quantity(text));

    [Theory]
    [InlineData("1 Gi")]
    [InlineData("1GB")]
    [InlineData("1K")]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("1m5")]
    public void What_is_no_quantity_is_not_taken(string text) => Assert.False(Formats.IsQuantity(text));

    /// <summary>The types that the kinds are made of.</summary>
    private static HashSet<Type> Reached()
    {
        var found = new HashSet<Type>();
        var open = new Stack<Type>(Kinds.Types);
        while (open.TryPop(out var type))
            if (found.Add(type) && (type.Namespace == typeof(V1Pod).Namespace || type.Assembly == typeof(Kinds).Assembly))
                foreach (var field in Shape.FieldsOf(type).Values)
                    open.Push(Shape.Inner(Shape.Inner(Nullable.GetUnderlyingType(field) ?? field)));
        return found;
    }
}
