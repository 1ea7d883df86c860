namespace Dashboard.Data.Prompting.ClosedConversations.Csv;

/// <summary>What became of a file.</summary>
/// <param name="Rejected">Lines left, in order.</param>
public sealed record ImportResult(int Accepted, IReadOnlyList<RejectedLine> Rejected)
{
    /// <summary>Why the file as a whole was refused, in one sentence; null where its lines were read.</summary>
    public string? Problem { get; private init; }

    /// <summary>Columns that are not ours, by the names that the header gives them.</summary>
    public IReadOnlyList<string> IgnoredColumns { get; init; } = [];

    internal static ImportResult Refused(string problem) => new(0, []) { Problem = problem };
}

/// <summary>A line that was not taken.</summary>
/// <param name="Line">Its number in the file, from 1.</param>
/// <param name="Reason">Why, naming the field.</param>
public sealed record RejectedLine(int Line, string Reason);
