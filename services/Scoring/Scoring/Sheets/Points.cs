using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ThiDua.Scoring;

/// <summary>Exact points (<i>điểm</i>) with at most four decimals; never rounded on the way in. Blank is <c>null</c>, zero is a
/// score.</summary>
[JsonConverter(typeof(AsNumber))]
internal readonly record struct Points : IComparable<Points>
{
    public const int Decimals = 4;

    private const decimal Limit = 1_000_000;

    public static readonly Points Zero = new(0);

    // Dividing by one with all its decimals drops trailing zeros, so that 10 and 10.00 print alike.
    private Points(decimal value) => Value = value / 1.0000000000000000000000000000m;

    public decimal Value { get; }

    /// <returns><c>null</c> for a number that is too large or has too many decimals.</returns>
    public static Points? From(decimal value) =>
        Math.Abs(value) <= Limit && decimal.Round(value, Decimals) == value ? new Points(value) : null;

    public static Points Sum(IEnumerable<Points> points) => new(points.Sum(each => each.Value));

    /// <returns><c>null</c> as soon as one is blank: a sum with a hole is no sum.</returns>
    public static Points? SumUnlessBlank(IReadOnlyCollection<Points?> points) =>
        points.All(each => each.HasValue) ? Sum(points.Select(each => each!.Value)) : null;

    public bool IsMultipleOf(Points step) => Value % step.Value == 0;

    public int CompareTo(Points other) => Value.CompareTo(other.Value);

    public static bool operator <(Points left, Points right) => left.Value < right.Value;

    public static bool operator >(Points left, Points right) => left.Value > right.Value;

    public static bool operator <=(Points left, Points right) => left.Value <= right.Value;

    public static bool operator >=(Points left, Points right) => left.Value >= right.Value;

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);

    private sealed class AsNumber : JsonConverter<Points>
    {
        public override Points Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            From(reader.GetDecimal()) ?? throw new JsonException("Stored points must fit into the decimals.");

        public override void Write(Utf8JsonWriter writer, Points value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(value.Value);
    }
}
