using System.Text.RegularExpressions;
using ThiDua.BuildingBlocks.Domain;
using ThiDua.Contracts.Policy;

namespace ThiDua.Contracts.Tests;

public sealed partial class ErrorCatalogueTests
{
    // Words of protocols and programs; where only a program can go wrong, the English sentence may speak to its author.
    private static readonly string[] Protocol =
    [
        "ETag", "If-Match", "JSON", "JWK", "header", "API", "HTTP", "URL", "cursor", "Idempotency-Key", "Retry-After", "traceId",
        "Authorization", "X-ThiDua", "token", "kid", "ASCII", "UTC", "GMT", "null", "undefined",
    ];

    [Fact]
    public void Codes_are_unique_and_carry_the_prefix_of_their_module()
    {
        foreach (var (module, prefix) in Refusals.Modules)
        {
            var refusals = Refusals.Declared<Error>(module, error => error.Code);
            var rules = Refusals.Declared<FieldRule>(module, rule => rule.Code);
            Assert.NotEmpty(refusals);
            Assert.All(refusals, code => Assert.Matches($@"^{prefix}-0\d{{3}}$", code));
            Assert.All(rules, code => Assert.Matches($@"^{prefix}-1\d{{3}}$", code));
            var twice = refusals.Concat(rules).GroupBy(code => code).Where(same => same.Count() > 1).Select(same => same.Key).Order();
            // Blank lines are mended by the unit before it submits, and by the head before the points are official.
            Assert.Equal(prefix == "SCO" ? ["SCO-0044"] : [], twice);
        }
    }

    [Fact]
    public void Every_refusal_and_every_field_rule_has_one_plain_sentence_in_each_language()
    {
        foreach (var (code, vietnamese, english) in Sentences())
        {
            Assert.EndsWith(".", vietnamese, StringComparison.Ordinal);
            Assert.EndsWith(".", english, StringComparison.Ordinal);
            Assert.True(VietnameseLetter().IsMatch(vietnamese), $"{code}: '{vietnamese}' does not look Vietnamese");
            Assert.False(VietnameseLetter().IsMatch(english.Replace("Ông A", "", StringComparison.Ordinal)),
                $"{code}: '{english}' does not look English");
            Assert.InRange(vietnamese.Length, 10, 300);
            Assert.InRange(english.Length, 10, 300);
        }
    }

    [Fact]
    public void No_sentence_for_people_shows_a_code_a_word_of_the_program_or_a_day_as_programs_write_it()
    {
        var words = LabelTests.Enums().SelectMany(LabelTests.WordsOf).Where(word => word.Length >= 4).ToHashSet();
        var wrong = new List<string>();
        foreach (var (code, vietnamese, _) in Sentences())
        {
            var tokens = Token().Matches(vietnamese).Select(match => match.Value).ToList();
            // What is allowed in a request is listed as it is written there: words, parameters, fields.
            Check(code is not ("GEN-1021" or "GEN-1023" or "GEN-1024")
                && vietnamese.Contains(Refusals.SampleCode, StringComparison.Ordinal), "shows a code instead of a name");
            Check(tokens.Any(words.Contains), "shows the word of a state");
            Check(Protocol.Any(tokens.Contains), "speaks of the protocol");
            Check(tokens.Any(token => CamelCase().IsMatch(token)), "shows the name of a field");
            Check(IsoDay().IsMatch(vietnamese), "writes a day as programs do");
            Check(vietnamese.Contains("đến trước 00:00", StringComparison.Ordinal), "tells the first moment that is too late");
            Check(DecimalPoint().IsMatch(vietnamese), "writes a number with a point");

            void Check(bool fault, string what)
            {
                if (fault) wrong.Add($"{code} {what}: {vietnamese}");
            }
        }
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    [Fact]
    public void Windows_numbers_and_days_are_written_as_each_language_writes_them()
    {
        Sentence sentence = Of($"{new Window(At(2025, 10, 1, 0), At(2025, 11, 1, 0))}, {1234.5m}, {new DateOnly(2025, 12, 31)}");
        Assert.Equal("Từ ngày 01/10/2025 đến hết ngày 31/10/2025, 1.234,5, 31/12/2025", Wording.Plain(Language.Vietnamese).Of(sentence));
        Assert.Equal("From 2025-10-01 until the end of 2025-10-31, 1,234.5, 2025-12-31", Wording.Plain(Language.English).Of(sentence));

        Sentence noon = Of($"{new Window(At(2025, 10, 1, 8), At(2025, 10, 31, 17))}");
        Assert.Equal("Từ 08:00 ngày 01/10/2025 đến trước 17:00 ngày 31/10/2025", Wording.Plain(Language.Vietnamese).Of(noon));

        static Sentence Of(Sentence sentence) => sentence;
        static DateTimeOffset At(int year, int month, int day, int hour) => new(year, month, day, hour, 0, 0, TimeSpan.FromHours(7));
    }

    private static IEnumerable<(string Code, string Vietnamese, string English)> Sentences()
    {
        // Every thing has a name here, so that what still shows a code never asks for one.
        var (vietnamese, english) = (Told(Language.Vietnamese, "tên gọi"), Told(Language.English, "its name"));
        return Refusals.Modules.SelectMany(m =>
            Refusals.Every<Error>(m.Module).Select(e => (e.Code, vietnamese.Of(e), english.Of(e)))
                .Concat(Refusals.Every<FieldRule>(m.Module).Select(r => (r.Code, vietnamese.Of(r), english.Of(r)))));

        static Wording Told(Language language, string name) => new(language, Labels.Shipped, _ => name, _ => false);
    }

    [GeneratedRegex("[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]", RegexOptions.IgnoreCase)]
    private static partial Regex VietnameseLetter();

    [GeneratedRegex(@"[\p{L}\d]+(-[\p{L}\d]+)*")]
    private static partial Regex Token();

    [GeneratedRegex("^[a-z]+[A-Z]")]
    private static partial Regex CamelCase();

    [GeneratedRegex(@"\d{4}-\d{2}-\d{2}|\+0\d:00")]
    private static partial Regex IsoDay();

    // Three digits behind a point are a group of thousands.
    [GeneratedRegex(@"\d\.\d{1,2}(?!\d)|\d\.\d{4,}")]
    private static partial Regex DecimalPoint();
}
