using System.Reflection;

namespace ThiDua.Clusters.Tests.Domain;

public sealed class ClustersErrorsTests
{
    [Fact]
    public void Every_fixed_error_has_its_own_code_and_a_sentence_in_both_languages()
    {
        Error[] errors =
            [.. typeof(ClustersErrors).GetFields(BindingFlags.Static | BindingFlags.Public).Select(f => (Error)f.GetValue(null)!)];

        Assert.Equal(errors.Length, errors.Select(e => e.Code).Distinct().Count());
        Assert.All(errors, e => Assert.Matches(@"^CLU-\d{4}$", e.Code));
        Assert.All(errors, e => Assert.True(e.Vietnamese.EndsWith('.') && e.English.EndsWith('.')));
    }
}
