namespace ThiDua.Indicators;

/// <summary>
/// Former names of refusals, for the database and the copies of other modules, which still use them; each stands with its subject.
/// </summary>
internal static class IndicatorsErrors
{
    public static Error IndicatorCodeTaken => CatalogueErrors.IndicatorCodeTaken;
    public static Error FigureSetChanged => FigureErrors.FigureSetChanged;
    public static Error ClusterFiguresChanged => ClusterFigureErrors.ClusterFiguresChanged;
    public static Error ReviewExists => ReviewErrors.ReviewExists;

    public static Error NotInOffice(string cluster, int year) => ClusterFigureErrors.NotInOffice(cluster, year);

    public static Error ReportNotPlanned(int year) => FigureErrors.ReportNotPlanned(year);

    public static Error ReportNotOpenYet(DateTimeOffset opens, DateTimeOffset closes) => FigureErrors.ReportNotOpenYet(opens, closes);

    public static Error ReportClosed(DateTimeOffset opens, DateTimeOffset closes) => FigureErrors.ReportClosed(opens, closes);
}
