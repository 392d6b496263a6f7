namespace ThiDua.Clusters;

/// <summary>Days and moments as a sentence in Vietnamese writes them.</summary>
internal static class Written
{
    public static string Day(DateOnly day) => $"{day:dd'/'MM'/'yyyy}";

    public static string Moment(DateTimeOffset moment) => $"{moment.ToOffset(TimeSpan.FromHours(7)):HH:mm dd'/'MM'/'yyyy}";
}
