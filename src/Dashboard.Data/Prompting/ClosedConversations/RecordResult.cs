namespace Dashboard.Data.Prompting.ClosedConversations;

/// <summary>What became of a batch of closed conversations.</summary>
/// <param name="Accepted">How many are in the store.</param>
/// <param name="Rejected">The others, each with the reason.</param>
public sealed record RecordResult(int Accepted, IReadOnlyList<RejectedConversation> Rejected);

/// <summary>A conversation that was not taken.</summary>
/// <param name="Index">Its place in the batch, from 0.</param>
/// <param name="Reason">Why, naming the field.</param>
public sealed record RejectedConversation(int Index, string Reason);
