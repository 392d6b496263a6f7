namespace ThiDua.BuildingBlocks.Domain;

/// <summary>Why something is refused; decides the HTTP status, and the next step where the refusal does not say it.</summary>
public enum ErrorKind
{
    /// <summary>The request cannot be read: 400.</summary>
    Malformed,
    /// <summary>The caller is known and may not do this: 403.</summary>
    Forbidden,
    /// <summary>No such thing, or nothing the caller may see: 404.</summary>
    NotFound,
    /// <summary>A rule or the state of things forbids it: 409.</summary>
    Conflict,
    /// <summary>Frozen until it is reopened, or its phase is closed: 409.</summary>
    Locked,
    /// <summary>Somebody else changed it first: 412.</summary>
    Stale,
    /// <summary>Readable, but one or more fields are wrong: 422.</summary>
    Invalid,
    /// <summary>Not at this moment; the same again is done in a few seconds: 503.</summary>
    Unavailable,
}

/// <summary>
/// A refusal as a value. Codes (<c>SCO-0012</c>) are permanent: a retired one stays listed, none is reused.
/// Each language has one plain sentence that says what is wrong and, where something can be done, what to do.
/// </summary>
/// <param name="Code">Three letters of the module, a dash, four digits.</param>
/// <param name="ForClerk">The sentence a clerk reads, in Vietnamese.</param>
/// <param name="InEnglish">The same sentence in English; where only a program can go wrong it may speak to the programmer.</param>
public sealed record Error(string Code, ErrorKind Kind, Sentence ForClerk, Sentence InEnglish)
{
    /// <summary>What is wrong with single fields or parameters, and the entry of a list that a rule refuses.</summary>
    public IReadOnlyList<FieldError> Fields { get; init; } = [];

    /// <summary>What can be done, by whom and where. Each refusal says it itself, or its kind does.</summary>
    public NextStep Next { get; init; } = NextStep.After(Kind);

    /// <summary>The sentence with the labels as shipped and things by their codes: for logs and tests.</summary>
    public string Vietnamese => Wording.Plain(Language.Vietnamese).Of(this);

    /// <inheritdoc cref="Vietnamese"/>
    public string English => Wording.Plain(Language.English).Of(this);

    /// <summary>Seconds after which the same request may succeed by itself; <c>null</c> where waiting does not help.</summary>
    public int? RetryAfter { get; init; }

    /// <summary>Which entry of the list that a rule was given it refuses, counted from 0; <c>null</c> when it is no single one.</summary>
    public int? Entry { get; init; }

    /// <summary>Who changed it first; only with <see cref="ErrorKind.Stale"/>.</summary>
    public ChangedSince? Since { get; init; }

    /// <summary>What rests on the thing, where it cannot be withdrawn because of that.</summary>
    public IReadOnlyList<Resting> RestsOn { get; init; } = [];

    /// <summary>The same refusal, naming what rests on the thing.</summary>
    public Error Because(IReadOnlyList<Resting> restsOn) => this with { RestsOn = restsOn };

    public Error With(params IReadOnlyList<FieldError> fields) => this with { Fields = fields };

    /// <summary>The same refusal, of one entry of a list.</summary>
    public Error At(int entry) => this with { Entry = entry };

    /// <summary>Names the refused entry by its place in the request, so that whoever sent a hundred finds it.</summary>
    /// <param name="list">JSON pointer of the list, for example <c>/actuals</c>.</param>
    public Error In(string list) => Entry is { } entry
        ? With(new FieldError($"{list}/{entry}", new FieldRule(Code, ForClerk, InEnglish))) : this;
}

/// <summary>Finds the entry of a request that a rule refuses.</summary>
public static class Entries
{
    /// <returns>The first place of the entry; it must be in the list.</returns>
    public static int IndexOf<T>(this IReadOnlyList<T> entries, T entry) =>
        entries.Index().First(one => EqualityComparer<T>.Default.Equals(one.Item, entry)).Index;
}

/// <summary>
/// What a field must be. Codes (<c>CLU-1004</c>) are as permanent as those of refusals: a client shows its own words by them.
/// </summary>
/// <param name="Code">Three letters of the module, a dash, four digits from 1001 on.</param>
/// <param name="ForClerk">What a clerk reads beside the field: what is expected, not only that it is wrong.</param>
/// <param name="InEnglish">The same in English.</param>
public sealed record FieldRule(string Code, Sentence ForClerk, Sentence InEnglish)
{
    public string Vietnamese => Wording.Plain(Language.Vietnamese).Of(ForClerk);

    public string English => Wording.Plain(Language.English).Of(InEnglish);

    /// <summary>Seconds after which the same value may be right by itself; <c>null</c> where waiting does not help.</summary>
    public int? RetryAfter { get; init; }
}

/// <param name="Pointer">JSON pointer into the request body, for example <c>/lines/3/points</c>.</param>
/// <param name="Rule">What the field must be.</param>
public sealed record FieldError(string Pointer, FieldRule Rule)
{
    /// <summary>Name of the parameter in the path, the query or a header that is meant instead of a field of the body.</summary>
    public string? Parameter { get; private init; }

    public static FieldError OfParameter(string name, FieldRule rule) => new("", rule) { Parameter = name };
}


/// <summary>What stands now instead of what the caller has read.</summary>
/// <param name="By">Sign-in name of who changed it.</param>
/// <param name="Version">Version of the thing now.</param>
public sealed record ChangedSince(string By, DateTimeOffset At, long Version);
