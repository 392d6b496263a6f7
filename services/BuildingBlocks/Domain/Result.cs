namespace ThiDua.BuildingBlocks.Domain;

/// <summary>Outcome of a domain method that returns nothing else: done, or the one reason why not.</summary>
public readonly record struct Result(Error? Error)
{
    public static readonly Result Ok = new(null);

    public static implicit operator Result(Error error) => new(error);
}

/// <summary>Outcome of a domain method that returns a value: the value, or the one reason why there is none.</summary>
public readonly record struct Result<T>
{
    private readonly T? _value;

    private Result(T? value, Error? error) => (_value, Error) = (value, error);

    public Error? Error { get; }

    /// <exception cref="InvalidOperationException">The result is a refusal; look at <see cref="Error"/> first.</exception>
    public T Value => Error is null ? _value! : throw new InvalidOperationException($"No value: {Error.Code}");

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(Error error) => new(default, error);
}
