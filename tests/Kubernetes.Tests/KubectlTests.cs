namespace ThiDua.Kubernetes.Tests;

public sealed class KubectlTests
{
    [Theory]
    [InlineData("v1.20.2")]
    [InlineData("v1.26.15-eks")]
    [InlineData("")]
    public void An_old_kubectl_is_refused_with_a_sentence_that_says_what_to_install(string version)
    {
        var refusal = Assert.Throws<InvalidOperationException>(() => Kubectl.RequireVersion(Answer(version)));

        Assert.Contains("install kubectl 1.27 or newer", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("v1.27.0")]
    [InlineData("v1.32.4-dispatcher")]
    [InlineData("v2.0.0+build")]
    public void A_newer_kubectl_is_taken(string version) => Kubectl.RequireVersion(Answer(version));

    private static string Answer(string version) => $$"""{ "clientVersion": { "gitVersion": "{{version}}" } }""";
}
