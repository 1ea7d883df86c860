namespace Dashboard.Data.Prompting.ClosedConversations.Csv;

/// <summary>What became of a file.</summary>
/// <param name="Rejected">Lines left, in order.</param>
public sealed record ImportResult(int Accepted, IReadOnlyList<RejectedLine> Rejected)
{
    /// <summary>Why the file as a whole was refused, in one sentence; null where its lines were read.</summary>
    public string? Problem { get; private init; }

    /// <summary>How many closings nobody had reported before.</summary>
    public int Added { get; init; }

    /// <summary>These one by one, where the file was only compared; in the order of its lines.</summary>
    public IReadOnlyList<MissedLine> Missed { get; init; } = [];

    /// <summary>Columns that are not ours, by the names that the header gives them.</summary>
    public IReadOnlyList<string> IgnoredColumns { get; init; } = [];

    internal static ImportResult Refused(string problem) => new(0, []) { Problem = problem };
}

/// <summary>A line with a closing that nobody has reported.</summary>
/// <param name="Line">Its number in the file, from 1.</param>
/// <param name="ExternalId">The case id.</param>
/// <param name="ClosedAt">When the case was closed.</param>
public sealed record MissedLine(int Line, string ExternalId, DateTimeOffset ClosedAt);

/// <summary>A line that was not taken.</summary>
/// <param name="Line">Its number in the file, from 1.</param>
/// <param name="Reason">Why, naming the field.</param>
public sealed record RejectedLine(int Line, string Reason);
