namespace Dashboard.Data.Prompting.ClosedConversations;

/// <summary>What became of a file.</summary>
/// <param name="Accepted">Lines taken.</param>
/// <param name="Rejected">Lines left, in order.</param>
public sealed record ImportResult(int Accepted, IReadOnlyList<RejectedLine> Rejected);

/// <summary>A line that was not taken.</summary>
/// <param name="Line">Its number in the file, from 1; the header is 1.</param>
/// <param name="Reason">Why, naming the field.</param>
public sealed record RejectedLine(int Line, string Reason);
