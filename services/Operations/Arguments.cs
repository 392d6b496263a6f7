namespace ThiDua.Operations;

/// <summary>What stands behind an order: words, and options with a value each.</summary>
internal sealed class Arguments
{
    private readonly Dictionary<string, string> _options = [];

    private Arguments(IReadOnlyList<string> words) => Words = words;

    public IReadOnlyList<string> Words { get; private set; }

    public string? this[string option] => _options.GetValueOrDefault(option);

    public static Arguments Read(string[] given, params string[] options)
    {
        var words = new List<string>();
        var read = new Arguments(words);
        for (var at = 0; at < given.Length; at++)
        {
            if (!given[at].StartsWith('-')) words.Add(given[at]);
            else if (!options.Contains(given[at])) throw new OperationFailedException($"'{given[at]}' is not known here.");
            else if (++at == given.Length) throw new OperationFailedException($"{given[at - 1]} needs a value.");
            else read._options[given[at - 1]] = given[at];
        }
        return read;
    }
}
