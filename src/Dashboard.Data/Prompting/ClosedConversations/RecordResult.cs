namespace Dashboard.Data.Prompting.ClosedConversations;

/// <summary>What became of a batch of closed or reopened conversations.</summary>
/// <param name="Accepted">How many are in the store, or would be.</param>
/// <param name="Added">How many of them nobody had reported before.</param>
/// <param name="Rejected">The others, each with the reason.</param>
public sealed record RecordResult(int Accepted, int Added, IReadOnlyList<RejectedConversation> Rejected);

/// <summary>A conversation that was not taken.</summary>
/// <param name="Index">Its place in the batch, from 0.</param>
/// <param name="Faults">All that is wrong with it, each naming its field; one at least.</param>
public sealed record RejectedConversation(int Index, IReadOnlyList<ConversationFault> Faults)
{
    /// <summary>All of it in one sentence.</summary>
    public string Reason => string.Join("; ", Faults.Select(fault => fault.Sentence));
}
