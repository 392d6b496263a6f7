using System.ComponentModel.DataAnnotations;

namespace ThiDua.Identity;

/// <summary>Settings under <c>Site</c>: what the pages call the system and the body that runs it.</summary>
public sealed class SiteOptions
{
    public const string Section = "Site";

    /// <summary>Name of the system in the masthead.</summary>
    [Required, MaxLength(120)]
    public string System { get; set; } = "Hệ thống Thi đua – Khen thưởng";

    /// <summary>The body under it (<i>cơ quan chủ quản</i>), for example «Tỉnh Lào Cai»; nothing when empty.</summary>
    [MaxLength(120)]
    public string Body { get; set; } = "";
}

/// <summary>What the pages of this site are called and which words it says otherwise (<i>thông tin của địa phương</i>); the shipped words
/// come with the pages.</summary>
internal static class GetSite
{
    public sealed record Response(string System, string Body, IReadOnlyDictionary<string, Dictionary<string, string>> Labels);

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/site.json", Handle).AllowAnonymous().ExcludeFromDescription();

    private static Ok<Response> Handle(IOptions<SiteOptions> site, Labels labels) => TypedResults.Ok(
        new Response(site.Value.System, site.Value.Body, OwnWords(labels)));

    private static Dictionary<string, Dictionary<string, string>> OwnWords(Labels labels) => labels.All
        .Select(group => (group.Key, Words: group.Value
            .Where(word => Labels.Shipped.Of(group.Key, word.Key).Vietnamese != word.Value.Vietnamese)
            .ToDictionary(word => word.Key, word => word.Value.Vietnamese)))
        .Where(group => group.Words.Count > 0).ToDictionary(group => group.Key, group => group.Words);
}
