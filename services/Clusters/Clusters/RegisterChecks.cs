namespace ThiDua.Clusters;

/// <summary>What several subjects ask of the fields of a request.</summary>
internal static class RegisterChecks
{
    /// <summary>A day that can be turned into moments of any time zone, within the years the platform knows.</summary>
    public static FieldChecks Day(this FieldChecks checks, DateOnly day, string pointer) => checks.Year(day.Year, pointer);

    public static FieldChecks Known(this FieldChecks checks, string? code, IEnumerable<string> known, string pointer) =>
        checks.That(code is null || known.Contains(code), pointer, RegisterErrors.CodeUnknown);

    public static FieldChecks AllKnown(this FieldChecks checks, IReadOnlyList<string> codes, IEnumerable<string> known, string pointer)
    {
        var set = known.ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < codes.Count; i++) checks.Known(codes[i], set, $"{pointer}/{i}");
        return checks;
    }
}

/// <summary>What a field that names a unit or a cluster must be.</summary>
internal static class RegisterErrors
{
    public static readonly FieldRule NoCodes = new("CLU-1010",
        "Cần tối đa 200 mã, cách nhau bằng dấu phẩy.", "Needs at most 200 codes, separated by commas.");
    public static readonly FieldRule CodeUnknown = new("CLU-1001",
        "Không có mã này trong danh mục; hãy kiểm tra lại.", "The register has no such code; check it.");
}
