using System.Text;
using ThiDua.BuildingBlocks.Calendar;

namespace ThiDua.BuildingBlocks.Domain;

/// <summary>How sentences are told: in one language, with the labels of the site, and with the names of the things they mention.</summary>
/// <param name="labels">With what the province overrides.</param>
/// <param name="nameOf"><c>null</c> for a thing without a known name; its code is shown then.</param>
/// <param name="may">Whether the reader holds a right: told "hãy …" then, and otherwise whom to ask.</param>
public sealed class Wording(Language language, Labels labels, Func<Thing, string?> nameOf, Func<Permission, bool> may)
{
    private static readonly NumberFormatInfo Comma = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," };
    private static readonly NumberFormatInfo Point = NumberFormatInfo.InvariantInfo;

    private bool Vietnamese => language == Language.Vietnamese;

    /// <summary>As shipped, things by their codes, for a reader of whom nothing is known.</summary>
    public static Wording Plain(Language language) => new(language, Labels.Shipped, _ => null, _ => false);

    public string Of(Error error)
    {
        var sentence = Of(Vietnamese ? error.ForClerk : error.InEnglish);
        return error.Next.CompletesSentence ? $"{sentence.TrimEnd('.')}; {AdviceOf(error.Next)}." : sentence;
    }

    public string Of(Resting resting) => Of(Vietnamese ? resting.ForClerk : resting.InEnglish);

    public string Of(FieldRule rule) => Of(Vietnamese ? rule.ForClerk : rule.InEnglish);

    public string Of(Sentence sentence)
    {
        var told = new StringBuilder();
        foreach (var part in sentence.Parts) told.Append(Written(part));
        if (told.Length > 0) told[0] = char.ToUpper(told[0], CultureInfo.InvariantCulture);
        return told.ToString();
    }

    /// <summary>The things a refusal mentions, also in its fields, each once.</summary>
    public IReadOnlyCollection<Thing> ThingsOf(Error error) =>
    [
        .. new[] { error }.Select(one => Vietnamese ? one.ForClerk : one.InEnglish)
            .Concat(error.Fields.Select(field => Vietnamese ? field.Rule.ForClerk : field.Rule.InEnglish))
            .Concat(error.RestsOn.Select(one => Vietnamese ? one.ForClerk : one.InEnglish))
            .SelectMany(sentence => sentence.Parts)
            .SelectMany(part => part switch { Thing thing => [thing], Thing[] things => things, _ => (Thing[])[] }).Distinct(),
    ];

    /// <summary>A role as it is called.</summary>
    public string OfRole(string role) => labels.Find(Labels.RoleGroup, role)?.In(Vietnamese) ?? role;

    private string AdviceOf(NextStep step)
    {
        var operation = labels.Of(Labels.OperationGroup, step.Operation!).In(Vietnamese);
        if (step.Permission is not { } permission || may(permission)) return Vietnamese ? $"hãy {operation}" : operation;
        return Vietnamese ? $"hãy đề nghị {NamesOf(permission)} {operation}" : $"ask {NamesOf(permission)} to {operation}";
    }

    private string NamesOf(Permission permission)
    {
        var roles = permission.Roles.Select(role => Within(OfRole(role))).ToList();
        return Vietnamese ? string.Join(" hoặc ", roles) : string.Join(" or ", roles.Select(role => $"the {role}"));
    }

    private string Written(object part) => part switch
    {
        string text => text,
        int number => number.ToString(CultureInfo.InvariantCulture),
        decimal number => number.ToString("#,##0.############", Vietnamese ? Comma : Point),
        DateOnly day => Day(day),
        Window window => Written(window),
        Thing thing => Written(thing),
        Thing[] things => string.Join(", ", things.Select(Written)),
        Label label => labels.Of(label.Group, label.Word).In(Vietnamese),
        Permission right => labels.Find(Labels.PermissionGroup, right.Name)?.In(Vietnamese) ?? right.Vietnamese,
        Holders holders => NamesOf(holders.Permission),
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, null),
    };

    private string Written(Thing thing) =>
        nameOf(thing) ?? $"{labels.Of(Labels.ThingGroup, thing.Kind).In(Vietnamese)} {thing.Code}";

    private string Written(Window window)
    {
        var (opens, closes) = (Local(window.Opens), Local(window.Closes));
        var from = opens.TimeOfDay == TimeSpan.Zero ? $"{(Vietnamese ? "ngày " : "")}{Day(opens)}" : Moment(opens);
        // A window that ends with its day is said to last through it.
        var until = closes.TimeOfDay == TimeSpan.Zero
            ? $"{(Vietnamese ? "hết ngày" : "the end of")} {Day(closes.AddDays(-1))}"
            : $"{(Vietnamese ? "trước " : "before ")}{Moment(closes)}";
        return Vietnamese ? $"từ {from} đến {until}" : $"from {from} until {until}";
    }

    private string Moment(DateTimeOffset local) => Vietnamese ? $"{local:HH:mm} ngày {Day(local)}" : $"{Day(local)} {local:HH:mm}";

    private string Day(DateTimeOffset local) => Day(DateOnly.FromDateTime(local.DateTime));

    private string Day(DateOnly day) => day.ToString(Vietnamese ? "dd'/'MM'/'yyyy" : "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateTimeOffset Local(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, LegalTime.Zone);

    // "Trưởng cụm, khối" within a sentence is "trưởng cụm, khối".
    private static string Within(string label) =>
        label.Length == 0 ? label : char.ToLower(label[0], CultureInfo.InvariantCulture) + label[1..];
}
