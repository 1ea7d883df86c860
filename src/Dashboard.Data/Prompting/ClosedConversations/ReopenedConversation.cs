namespace Dashboard.Data.Prompting.ClosedConversations;

/// <summary>A conversation that the help desk has opened again after it was closed.</summary>
public sealed record ReopenedConversation
{
    /// <summary>The case id that the prompt would carry; at most 256 characters.</summary>
    public string? ExternalId { get; init; }

    /// <summary>X's id of the account that answered; either this or <see cref="Account"/>.</summary>
    public string? AccountUserId { get; init; }

    /// <summary>The @handle of the account that answered; either this or <see cref="AccountUserId"/>.</summary>
    public string? Account { get; init; }

    /// <summary>When it was opened again, with its offset from UTC.</summary>
    public DateTimeOffset? ReopenedAt { get; init; }

    /// <summary>What of it could not be read where it came in; with any such fault it is refused.</summary>
    public IReadOnlyList<ConversationFault> Unreadable { get; init; } = [];
}
