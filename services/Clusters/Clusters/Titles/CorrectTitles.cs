namespace ThiDua.Clusters;

/// <summary>The office puts right what was typed wrong in a registration of titles, also after the deadline (<i>đính chính đăng ký danh
/// hiệu</i>).</summary>
internal static class CorrectTitles
{
    /// <param name="Aims">All that is aimed at; the list is one value.</param>
    /// <param name="Reason">Why it was wrong.</param>
    public sealed record Request(IReadOnlyList<TitleAimBody> Aims, string Reason);

    public static void Map(RouteGroupBuilder titles) =>
        titles.MapPost("/{id:guid}/correction", HandleAsync).WithName(nameof(CorrectTitles))
            .WithSummary("Puts right what was typed wrong in a registration of titles, also after the deadline")
            .RequireIfMatch().WayBack(nameof(CorrectTitles)).Needs(Permissions.CorrectTitles);

    private static async Task<Results<Versioned<TitleRegistrationView>, Problem>> HandleAsync(
        Guid id, Request request, ETag ifMatch, ClustersDbContext db, CurrentUser user, CancellationToken ct)
    {
        var loaded = await Titles.LoadForCorrectionAsync(db, id, ifMatch, user, ct);
        if (loaded.Error is { } refused) return Problem.From(refused);

        var registration = loaded.Value;
        var checks = new FieldChecks().Aims(request.Aims).Name(request.Reason, "/reason", 2_000);
        if (checks.Error is { } wrong) return Problem.From(wrong);
        if (registration.Correct(TitleAims.Content(request.Aims), Text.Clean(request.Reason)).Error is { } error)
            return Problem.From(error);

        await db.SaveChangesAsync(ct);
        return Versioned.Ok(TitleRegistrationView.Of(registration), registration.Version);
    }
}
