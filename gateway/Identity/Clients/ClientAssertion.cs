namespace ThiDua.Identity;

/// <summary>An assertion that was used (<i>lời xác nhận của ứng dụng</i>); kept until it ends, so that nobody uses it again, whichever
/// replica he asks.</summary>
internal sealed class ClientAssertion
{
    public required Guid ClientId { get; init; }

    /// <summary>SHA-256 of <c>jti</c>, whatever its length.</summary>
    public required byte[] Jti { get; init; }

    public required DateTimeOffset EndsAt { get; init; }
}
