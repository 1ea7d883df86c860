namespace Dashboard.Data.Store.Entities;

/// <summary>
/// One time that a closed case was opened again, as the help desk has reported it. Kept, so that it does not matter whether the closing
/// before it is reported earlier or later.
/// </summary>
public sealed record Reopening
{
    /// <summary>The key of the account that answered the customer.</summary>
    public required int AccountId { get; init; }

    /// <summary>The case id, as of <see cref="Closing.ExternalId"/>.</summary>
    public required string ExternalId { get; init; }

    /// <summary>When it was opened again; whole milliseconds.</summary>
    public required DateTimeOffset ReopenedAt { get; init; }
}
