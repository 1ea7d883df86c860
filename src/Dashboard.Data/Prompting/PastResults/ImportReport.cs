using Dashboard.Data.Prompting.PastResults.Reading;

namespace Dashboard.Data.Prompting.PastResults;

/// <summary>What a file of past results comes to: tried, or imported.</summary>
public sealed record ImportReport
{
    /// <summary>Of how many faults the lines are kept; others are only counted.</summary>
    public const int MostFaults = 10_000;

    /// <summary>Why nothing of the file was taken; null where it could be.</summary>
    public ImportFault? Problem { get; init; }

    /// <summary>Our key of the import; null where it was tried alone.</summary>
    public int? ImportId { get; init; }

    /// <summary>The source's name, as pages and filters have it.</summary>
    public string Source { get; init; } = "";

    /// <summary>How many rows are new.</summary>
    public int Added { get; init; }

    /// <summary>How many rows were there and are otherwise now.</summary>
    public int Changed { get; init; }

    /// <summary>How many rows were there as they are in the file.</summary>
    public int Known { get; init; }

    /// <summary>How many rows were refused.</summary>
    public int Refused { get; init; }

    /// <summary>How many times lie in the hour that clocks show twice, of which the first was taken.</summary>
    public int Doubled { get; init; }

    /// <summary>The time of the first result that can be taken, of its score or else of its prompt; null without any.</summary>
    public DateTimeOffset? First { get; init; }

    /// <summary>The time of the last one.</summary>
    public DateTimeOffset? Last { get; init; }

    /// <summary>Whether prompts that nobody answered are in the file, so that its rows count in the response rate.</summary>
    public bool ListsUnanswered { get; init; }

    /// <summary>Which of day and month came first.</summary>
    public DateOrder Dates { get; init; }

    /// <summary>The lines that were refused, in order; at most <see cref="MostFaults"/>.</summary>
    public IReadOnlyList<ImportFault> Faults { get; init; } = [];

    /// <summary>How many rows were read.</summary>
    public int Rows => Added + Changed + Known + Refused;

    internal static ImportReport Impossible(ImportFault problem) => new() { Problem = problem };
}

/// <summary>An import that was made.</summary>
/// <param name="Source">The source's name, as pages and filters have it.</param>
/// <param name="EndedAt">When it was done; null where it is under way or was broken off: the same file again goes on with it.</param>
public sealed record ImportListing(
    int Id,
    string Source,
    string FileName,
    string ImportedBy,
    DateTimeOffset BegunAt,
    DateTimeOffset? EndedAt,
    int Added,
    int Changed,
    int Known,
    int Refused);

/// <summary>What can be seen of a file before it is known how it is to be read.</summary>
/// <param name="Headers">What its columns are called.</param>
/// <param name="Samples">The cells of its first rows, as many as there are headers in each.</param>
/// <param name="Problem">Why it cannot be read; null where it can be.</param>
public sealed record ImportLook(IReadOnlyList<string> Headers, IReadOnlyList<IReadOnlyList<string>> Samples, ImportFault? Problem);
