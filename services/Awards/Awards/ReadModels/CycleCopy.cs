using System.Globalization;

namespace ThiDua.Awards;

/// <summary>What this module keeps of a cycle. Its phases came in advance; the own clock judges them.</summary>
internal sealed class CycleCopy
{
    // Nominating belongs to the closing conference; the province may leave the Council's time for it too.
    private static readonly string[] Nominating = ["conference", "council"];

    public required string Code { get; init; }
    public long Version { get; set; }
    public int Year { get; set; }
    public IReadOnlyList<string> ClusterCodes { get; set; } = [];
    public IReadOnlyList<PhaseCopy> Phases { get; set; } = [];

    /// <returns>The refusal that names the windows, or <c>null</c> when nominating is open at the moment.</returns>
    public Error? RefusesNominating(DateTimeOffset now)
    {
        var windows = Phases.Where(phase => Nominating.Contains(phase.Kind)).ToList();
        return windows.Any(phase => now >= phase.Opens && now < phase.Closes) ? null : AwardsErrors.PhaseClosed(string.Join("; ", windows));
    }
}

/// <param name="Closes">First moment that is too late.</param>
internal sealed record PhaseCopy(string Kind, DateTimeOffset Opens, DateTimeOffset Closes)
{
    public override string ToString() => $"{Kind}: {Local(Opens)} - {Local(Closes)}";

    private static string Local(DateTimeOffset moment) =>
        TimeZoneInfo.ConvertTime(moment, TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh"))
            .ToString("HH:mm dd/MM/yyyy", CultureInfo.InvariantCulture);
}
