namespace Dashboard.Data.Prompting.ClosedConversations;

/// <summary>What is wrong with a reported conversation.</summary>
/// <param name="Field">The field as doors name it, in snake_case; empty where the whole of it is wrong.</param>
/// <param name="Sentence">Names the field and what is expected, for whoever sent it.</param>
public sealed record ConversationFault(string Field, string Sentence);
