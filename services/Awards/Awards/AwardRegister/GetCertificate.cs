namespace ThiDua.Awards;

/// <summary>Checks a certificate by its code (<i>kiểm tra bằng theo mã</i>): whoever holds the code learns what was given, and no name of a
/// person.</summary>
internal static class GetCertificate
{
    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("/certificates/{code}", HandleAsync).WithName(nameof(GetCertificate)).WithSummary("Check a certificate by its code")
            .Needs(Permissions.ReadAwardRules);

    /// <param name="code">The code as it is printed; groups and small letters do not matter.</param>
    private static async Task<Results<Ok<CertificateView>, Problem>> HandleAsync(string code, AwardsDbContext db, CancellationToken ct)
    {
        var wanted = CertificateCode.Clean(code);
        var award = await db.Awards.AsNoTracking().SingleOrDefaultAsync(one => one.CertificateCode == wanted
            && one.State != EntryState.Withdrawn, ct);
        return award is null ? Problem.From(AwardErrors.CertificateUnknown) : TypedResults.Ok(CertificateView.Of(award));
    }
}

/// <summary>What a certificate says, without anybody's name.</summary>
/// <param name="RecipientUnitCode">Unit rewarded, or that of the person or household rewarded.</param>
/// <param name="State">Whether it is in force or was revoked.</param>
/// <param name="RevokedOn"><c>null</c> while it is in force.</param>
[ShowsNames]
internal sealed record CertificateView(string AwardCode, RecipientKind RecipientKind, string RecipientUnitCode, int AchievementYear,
    string DecisionNumber, DateOnly DecidedOn, EntryState State, DateOnly? RevokedOn)
{
    /// <summary>Whether it was entered from paper later.</summary>
    public required bool EnteredAfterwards { get; init; }

    public static CertificateView Of(Award award) => new(award.AwardCode, award.RecipientKind, award.RecipientUnitCode,
        award.AchievementYear, award.DecisionNumber, award.DecidedOn, award.State, award.Revocation?.RevokedOn)
    { EnteredAfterwards = award.EnteredAfterwards };
}
