using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace ThiDua.Indicators.Tests.Domain;

public sealed class IndicatorPlaceTests
{
    public static TheoryData<string, string, string, string> Answers => new()
    {
        // figure   above 50     at least 50  below 50
        { "50",    "No",        "Yes",       "No" },
        { "50.01", "Yes",       "Yes",       "No" },
        { "49.99", "No",        "No",        "Yes" },
        { "~50",   "No",        "Yes",       "No" },
        { "~51",   "Yes",       "Yes",       "No" },
        { ">50",   "Yes",       "Yes",       "No" },
        { ">49",   "Undecided", "Undecided", "Undecided" },
        { ">51",   "Yes",       "Yes",       "No" },
        { ">=50",  "Undecided", "Yes",       "No" },
        { ">=50.01", "Yes",     "Yes",       "No" },
        { ">=49",  "Undecided", "Undecided", "Undecided" },
    };

    [Theory, MemberData(nameof(Answers))]
    public void A_figure_answers_as_far_as_it_says(string figure, string above, string atLeast, string below) =>
        Assert.Equal((above, atLeast, below), (Ask(Bound.Above, figure), Ask(Bound.AtLeast, figure), Ask(Bound.Below, figure)));

    private static string Ask(Bound bound, string figure) => new Question(bound, 50).AskOf(Read(figure)).ToString();

    /// <summary>Tuyên Quang 2020: forest planting has an order, budget revenue has two firsts that nobody can part.</summary>
    [Theory]
    [InlineData("LB=116 SD=107.4 NH=105 CH=100 HY=100", "LB 1-1, SD 2-2, NH 3-3, CH 4-4 =HY, HY 4-4 =CH")]
    [InlineData("TP=>120 LB=>120 SD=104 NH=120", "LB 1-2 ?TP, TP 1-2 ?LB, NH 3-3, SD 4-4")]
    [InlineData("LB=>133 TP=>131 SD=140", "SD 1-3 ?LB ?TP, LB 1-3 ?SD ?TP, TP 1-3 ?LB ?SD")]
    [InlineData("A=>=120 B=120", "A 1-1 ?B, B 1-2 ?A")]
    [InlineData("A=~120 B=120", "A 1-1 =B, B 1-1 =A")]
    [InlineData("A=-13.01 B=-2.37 C=6.77", "C 1-1, B 2-2, A 3-3")]
    [InlineData("", "")]
    public void Members_stand_where_their_figures_put_them(string members, string standing) =>
        Assert.Equal(standing, Write(IndicatorPlace.Of(Members(members), true)));

    [Theory]
    [InlineData("A=0.58 B=0.6 C=0.58", "A 1-1 =C, C 1-1 =A, B 3-3")]
    [InlineData("A=>2 B=1", "B 1-1, A 2-2")]
    [InlineData("A=>2 B=3", "A 1-2 ?B, B 1-2 ?A")]
    [InlineData("A=>=2 B=2", "B 1-1 ?A, A 1-2 ?B")]
    public void Where_less_is_better_the_order_turns(string members, string standing) =>
        Assert.Equal(standing, Write(IndicatorPlace.Of(Members(members), false)));

    /// <summary>Independent of the code: every bound is given every number it allows, and the places are counted.</summary>
    [Fact]
    public void Every_place_is_one_that_some_true_numbers_give_and_none_outside_is() =>
        Prop.ForAll(Fields, field =>
        {
            var members = field.Select((quantity, index) => (UnitCode: $"{(char)('A' + index)}", Measure: quantity)).ToList();
            var worlds = field.Select(Possible).Aggregate<IEnumerable<decimal>, IEnumerable<decimal[]>>([[]], (sofar, values) =>
                sofar.SelectMany(_ => values, (start, value) => (decimal[])[.. start, value])).ToList();
            return IndicatorPlace.Of(members, true).All(one =>
            {
                var me = members.FindIndex(member => member.UnitCode == one.UnitCode);
                var places = worlds.Select(world => 1 + world.Count(other => other > world[me])).ToList();
                return one.From == places.Min() && one.To == places.Max();
            });
        }).QuickCheckThrowOnFailure();

    private static IEnumerable<decimal> Possible(Quantity quantity) => quantity.Qualifier switch
    {
        Qualifier.MoreThan => Enumerable.Range(1, 12).Select(half => quantity.Value + half / 2m),
        Qualifier.AtLeast => Enumerable.Range(0, 13).Select(half => quantity.Value + half / 2m),
        _ => [quantity.Value],
    };

    private static Arbitrary<Quantity[]> Fields { get; } = Gen.Choose(0, 4).Select(value => (decimal)value)
        .Zip(Gen.Elements(Qualifier.Exact, Qualifier.MoreThan, Qualifier.AtLeast, Qualifier.Estimated), (value, qualifier) =>
            new Quantity(value, qualifier)).ArrayOf(3).ToArbitrary();

    private static List<(string, Quantity)> Members(string text) =>
        [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(one => one.Split('=', 2))
            .Select(parts => (parts[0], Read(parts[1])))];

    private static Quantity Read(string text)
    {
        var (qualifier, digits) = text switch
        {
            ['>', '=', .. var rest] => (Qualifier.AtLeast, rest),
            ['>', .. var rest] => (Qualifier.MoreThan, rest),
            ['~', .. var rest] => (Qualifier.Estimated, rest),
            _ => (Qualifier.Exact, text),
        };
        return new Quantity(decimal.Parse(digits, CultureInfo.InvariantCulture), qualifier);
    }

    private static string Write(IEnumerable<IndicatorPlace> standing) => string.Join(", ", standing.Select(one => string.Join(' ',
        [$"{one.UnitCode} {one.From}-{one.To}", .. one.TiedWith.Order().Select(code => $"={code}"),
            .. one.UndecidedWith.Order().Select(code => $"?{code}")])));
}
