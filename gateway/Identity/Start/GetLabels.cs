namespace ThiDua.Identity;

/// <summary>What every state, kind, phase, act, role and right is called here (<i>bảng tên gọi</i>): the shipped words, with what the site
/// overrides. Open to everybody: the page of signing in is written with them too.</summary>
internal static class GetLabels
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("/labels", Handle)
        .AllowAnonymous().WithName(nameof(GetLabels)).WithSummary("Words of the site by group and word, in Vietnamese and English");

    private static Ok<IReadOnlyDictionary<string, IReadOnlyDictionary<string, LabelText>>> Handle(Labels labels) =>
        TypedResults.Ok(labels.All);
}
