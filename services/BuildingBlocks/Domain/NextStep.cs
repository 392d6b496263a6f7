namespace ThiDua.BuildingBlocks.Domain;

/// <summary>
/// What can be done after a refusal: the operation, who may do it, and the page of the web app. A test walks all refusals of all modules
/// and fails where an operation or its right does not exist, so that no sentence advises what nobody can do.
/// </summary>
public sealed record NextStep
{
    private NextStep()
    {
    }

    /// <summary>Mend what the sentence names and do the same again.</summary>
    public static readonly NextStep Again = new() { IsAgain = true };

    /// <summary>Read the thing as it is now, then decide.</summary>
    public static readonly NextStep Reload = new() { Without = NoStep.Reload };

    /// <summary>It is done already; nothing is left to do.</summary>
    public static readonly NextStep Done = new() { Without = NoStep.Done };

    /// <summary>No way leads on, and none back: the sentence says so.</summary>
    public static readonly NextStep Final = new() { Without = NoStep.Final };

    /// <summary>Nothing here, or nothing to be seen: whoever asks learns no more.</summary>
    public static readonly NextStep Nowhere = new() { Without = NoStep.Nowhere };

    /// <summary>It passes by itself, or is mended by those who run the site.</summary>
    public static readonly NextStep Later = new() { Without = NoStep.Later };

    /// <summary>Name of the operation in the API (<c>ReturnSheet</c>); <c>null</c> when there is none, or it is the refused one.</summary>
    public string? Operation { get; private init; }

    /// <summary>The right the operation asks for, which says the roles too; <c>null</c> for what everybody may do.</summary>
    public Permission? Permission { get; private init; }

    /// <summary>Address of the page, with the names of its parts: <c>/phieu-cham/{id}</c>.</summary>
    public string? Page { get; private init; }

    /// <summary>Whether the refused operation itself is to be done again.</summary>
    public bool IsAgain { get; private init; }

    /// <summary>Whether the sentence is completed from the step; otherwise it says itself what only it knows.</summary>
    public bool CompletesSentence { get; private init; }

    /// <summary>Why there is no step.</summary>
    public NoStep? Without { get; private init; }

    /// <summary>The sentence ends with this step: "hãy …", or "hãy đề nghị … …" where others must do it.</summary>
    /// <param name="operation">Has a label in the group <c>operation</c>.</param>
    public static NextStep Do(string operation, Permission? permission, string? page = null) =>
        new() { Operation = operation, Permission = permission, Page = page, CompletesSentence = true };

    /// <summary>The sentence says the step in words of its own.</summary>
    public static NextStep Told(string operation, Permission? permission, string? page = null) =>
        new() { Operation = operation, Permission = permission, Page = page };

    /// <summary>What the kind of a refusal alone says: where nothing else is said, the same is mended and done again.</summary>
    public static NextStep After(ErrorKind kind) => kind switch
    {
        ErrorKind.NotFound => Nowhere,
        ErrorKind.Stale => Reload,
        _ => Again,
    };
}

/// <summary>Why a refusal has no next step.</summary>
public enum NoStep
{
    Reload,
    Done,
    Final,
    Nowhere,
    Later,
}
