using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ThiDua.BuildingBlocks.Http;
using ThiDua.BuildingBlocks.Security;
using ThiDua.Contracts.Policy;

namespace ThiDua.Architecture.Tests;

public sealed partial class ConventionTests
{
    private static readonly string[] OurCode = ["services", "gateway", "contracts"];

    // Words that end in s and are singular, and sets that are one thing.
    private static readonly string[] Singular = ["cluster_figures"];

    [Fact]
    public void The_model_of_every_module_is_what_its_migrations_make()
    {
        foreach (var context in Platform.Contexts())
            Assert.False(context.Database.HasPendingModelChanges(), $"{context.GetType().Name}: run dotnet dev.cs new-migration");
    }

    [Fact]
    public void Every_endpoint_asks_for_a_permission_or_says_that_it_is_open()
    {
        var identity = Platform.EndpointsOf("Identity").Select(e => e.RoutePattern.RawText).ToHashSet();
        foreach (var endpoint in Platform.EndpointsOf([.. Platform.Modules.Select(m => m.Name)]))
        {
            var open = endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;
            var needs = endpoint.Metadata.GetMetadata<NeedsPermission>() is not null;
            // What a person does with the own account needs only that he is signed in.
            var own = endpoint.Metadata.GetMetadata<IAuthorizeData>() is not null && identity.Contains(endpoint.RoutePattern.RawText);
            Assert.True(open || needs || own, $"{endpoint.DisplayName} is guarded by nothing but the fallback");
        }
    }

    [Fact]
    public void Every_permission_is_asked_for_somewhere_and_held_by_known_roles_in_their_own_scope()
    {
        var asked = Platform.EndpointsOf([.. Platform.Modules.Select(m => m.Name)])
            .SelectMany(e => e.Metadata.GetOrderedMetadata<NeedsPermission>()).Select(n => n.Permission.Name).ToHashSet();

        Assert.Equal(Permissions.All.Count, Permissions.All.Select(p => p.Name).Distinct().Count());
        foreach (var permission in Permissions.All)
        {
            Assert.Contains(permission.Name, asked);
            Assert.NotEmpty(permission.HeldBy);
            Assert.All(permission.HeldBy, row => Assert.Equal(Roles.All[row.Role].ScopeKind, row.ScopeKind));
        }
    }

    [Fact]
    public void Whatever_replaces_something_asks_for_the_version_it_replaces()
    {
        foreach (var endpoint in Platform.EndpointsOf(Platform.DomainModules)
            .Where(e => e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("PUT") == true))
            Assert.True(endpoint.Metadata.GetMetadata<IfMatchRequired>() is not null, $"{endpoint.DisplayName} does not ask for If-Match");
    }

    [Fact]
    public void Nothing_static_can_change()
    {
        var changing = Platform.Modules.Select(m => m.Assembly).Append(typeof(BuildingBlocks.Domain.Error).Assembly)
            .SelectMany(a => a.GetTypes())
            .Where(type =>
                type.GetCustomAttribute<CompilerGeneratedAttribute>() is null && !type.Name.Contains('<', StringComparison.Ordinal)
                && type.Namespace?.StartsWith("ThiDua", StringComparison.Ordinal) == true)
            .SelectMany(type =>
                type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(field => !field.IsInitOnly && !field.IsLiteral && field.GetCustomAttribute<CompilerGeneratedAttribute>() is null
                && !field.Name.StartsWith('<') && !field.Name.StartsWith("__", StringComparison.Ordinal));

        Assert.Empty(changing.Select(field => $"{field.DeclaringType}.{field.Name}"));
    }

    [Fact]
    public void Time_comes_in_as_a_parameter()
    {
        foreach (var (path, text) in Platform.Sources(OurCode)
            .Where(s => !s.Path.StartsWith("services/LocalServers", StringComparison.Ordinal)))
            Assert.False(WallClock().IsMatch(text), $"{path} reads the wall clock: {WallClock().Match(text).Value}");
    }

    [Fact]
    public void No_test_sleeps_and_none_is_skipped()
    {
        foreach (var (path, text) in Platform.Sources("tests")
            .Where(s => !s.Path.StartsWith("tests/Benchmarks", StringComparison.Ordinal) && !s.Path.StartsWith("tests/Demo",
            StringComparison.Ordinal) && !s.Path.EndsWith("ConventionTests.cs", StringComparison.Ordinal)))
            Assert.False(SleepOrSkip().IsMatch(text), $"{path}: {SleepOrSkip().Match(text).Value}");
    }

    [Fact]
    public void Words_that_say_nothing_name_no_type()
    {
        var vague = Platform.Modules.Select(m => m.Assembly).Append(typeof(BuildingBlocks.Domain.Error).Assembly)
            .SelectMany(a => a.GetTypes())
            .Where(t => t.Namespace?.StartsWith("ThiDua", StringComparison.Ordinal) == true).Select(t => t.Name)
                .Where(n => VagueName().IsMatch(n));

        Assert.Empty(vague);
    }

    [Fact]
    public void A_use_case_is_one_file_that_fits_a_screen_or_two()
    {
        foreach (var (path, text) in Platform.Sources("services", "gateway").Where(s => IsUseCase(s.Text)))
            Assert.True(text.AsSpan().Count('\n') <= 140, $"{path} has {text.AsSpan().Count('\n')} lines; move rules to the domain");
    }

    [Fact]
    public void A_module_has_one_namespace()
    {
        foreach (var module in Platform.Modules)
        {
            var folder = module.Name == "Identity" ? "gateway/Identity" : $"services/{module.Name}/{module.Name}";
            foreach (var (path, text) in Platform.Sources(folder).Where(s => Path.GetFileName(s.Path) != "GlobalUsings.cs"))
                Assert.True(text.Contains($"namespace ThiDua.{module.Name};", StringComparison.Ordinal), $"{path} has another namespace");
        }
    }

    [Fact]
    public void No_folder_is_so_full_that_a_stranger_finds_nothing()
    {
        var full = Platform.Sources("services", "gateway").GroupBy(source => Path.GetDirectoryName(source.Path)).Where(f => f.Count() > 28);

        Assert.Empty(full.Select(folder => $"{folder.Key}: {folder.Count()} files"));
    }

    [Fact]
    public void A_line_has_at_most_140_characters()
    {
        var tooLong = Platform.Sources("services", "gateway", "contracts", "tests")
            .Append(("dev.cs", File.ReadAllText(Path.Combine(Platform.Root, "dev.cs"))))
            .SelectMany(source => source.Item2.Split('\n').Select((line, at) => (source.Item1, At: at + 1, line.Length)))
            .Where(line => line.Length > 140).Select(line => $"{line.Item1}:{line.At} has {line.Length}");

        Assert.Empty(tooLong);
    }

    [Fact]
    public void Routes_of_a_root_are_empty_and_never_a_slash()
    {
        foreach (var (path, text) in Platform.Sources("services", "gateway"))
            Assert.False(SlashRoute().IsMatch(text), $"{path} maps \"/\"; write \"\"");
    }

    [Fact]
    public void Tables_are_named_in_the_singular_and_by_one_convention()
    {
        var tables = Platform.Contexts().SelectMany(context => context.Model.GetEntityTypes()).Select(entity => entity.GetTableName())
            .OfType<string>().Distinct().ToList();

        Assert.DoesNotContain(tables, table => !TableName().IsMatch(table));
        Assert.DoesNotContain(tables, table => table.EndsWith('s') && !Singular.Contains(table));
    }

    private static bool IsUseCase(string text) => text.Contains(".WithName(nameof(", StringComparison.Ordinal);

    [GeneratedRegex(@"\.Map(Get|Post|Put|Patch|Delete)\(\s*""/""")]
    private static partial Regex SlashRoute();

    [GeneratedRegex(@"\A[a-z]+(_[a-z]+)*\z")]
    private static partial Regex TableName();

    [GeneratedRegex(@"DateTime(Offset)?\.(Utc)?Now|DateTime\.Today|Guid\.CreateVersion7\(\)"
        + @"|Thread\.Sleep|GetAwaiter\(\)\.GetResult|\.Result\s*;")]
    private static partial Regex WallClock();

    [GeneratedRegex(@"Task\.Delay\(|Thread\.Sleep|Skip\s*=\s*""|Assert\.True\(true\)")]
    private static partial Regex SleepOrSkip();

    [GeneratedRegex(@"(Helper|Manager|Utils|Utility|Common)s?$")]
    private static partial Regex VagueName();
}
