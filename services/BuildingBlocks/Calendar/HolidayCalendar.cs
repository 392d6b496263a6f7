namespace ThiDua.BuildingBlocks.Calendar;

/// <summary>
/// Working days (<i>ngày làm việc</i>): Monday to Friday, without public holidays, with make-up days. The days are data of the year's
/// official notice;
/// for a year without data the answer is an exception and never a guess.
/// </summary>
public sealed class HolidayCalendar
{
    private readonly Dictionary<int, Year> _years;

    private HolidayCalendar(Dictionary<int, Year> years) => _years = years;

    /// <summary>The days shipped with the platform; a province replaces the file by the option <c>Calendar:File</c>.</summary>
    public static HolidayCalendar Shipped()
    {
        using var stream = typeof(HolidayCalendar).Assembly.GetManifestResourceStream("holidays-vn.json")!;
        return Read(stream);
    }

    /// <param name="file">The province's own days; the shipped ones when it is not given.</param>
    public static HolidayCalendar Load(string? file)
    {
        if (string.IsNullOrEmpty(file)) return Shipped();
        using var stream = File.OpenRead(file);
        return Read(stream);
    }

    /// <exception cref="JsonException">The file is not a list of years.</exception>
    public static HolidayCalendar Read(Stream json) =>
        new((JsonSerializer.Deserialize<List<Year>>(json, JsonSerializerOptions.Web) ?? []).ToDictionary(y => y.Number));

    public bool IsWorkingDay(DateOnly day)
    {
        if (!_years.TryGetValue(day.Year, out var year)) throw NoData(day.Year);
        if (year.MakeUpWorkingDays.Contains(day)) return true;
        return day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !year.Holidays.Contains(day);
    }

    /// <summary>The day that is so many working days after the given one; the given day itself is not counted.</summary>
    public DateOnly AddWorkingDays(DateOnly from, int days) =>
        TryAddWorkingDays(from, days, out var day) ? day : throw NoData(day.Year);

    /// <param name="day">The day found; when the answer is <c>false</c>, the first day of a year without data.</param>
    public bool TryAddWorkingDays(DateOnly from, int days, out DateOnly day)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        day = from;
        for (var left = days; left > 0;)
        {
            day = day.AddDays(1);
            if (!_years.ContainsKey(day.Year)) return false;
            if (IsWorkingDay(day)) left--;
        }
        return true;
    }

    private static InvalidOperationException NoData(int year) =>
        new($"No public holidays are entered for {year}; add them to the calendar file.");

    /// <param name="Source">The notice the days come from, and whether it was confirmed.</param>
    private sealed record Year(int Number, string Source, bool Confirmed, IReadOnlyList<DateOnly> Holidays,
        IReadOnlyList<DateOnly> MakeUpWorkingDays);
}
