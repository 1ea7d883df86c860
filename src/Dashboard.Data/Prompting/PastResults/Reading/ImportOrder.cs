using Dashboard.Data.Feedback;

namespace Dashboard.Data.Prompting.PastResults.Reading;

/// <summary>How a file of past results is to be read, and what its results are to be called.</summary>
/// <param name="Source">The name of the source, such as another channel; the same name again is the same source.</param>
/// <param name="Columns">The places of the columns, from 0; see <see cref="ResultColumns.Guess"/>.</param>
public sealed record ImportOrder(string Source, IReadOnlyDictionary<ResultColumn, int> Columns)
{
    /// <summary>The longest name of a source, in UTF-16 units.</summary>
    public const int LongestSource = 23;

    /// <summary>Which survey the whole file is of; null where a column says so.</summary>
    public SurveyKind? Kind { get; init; }

    /// <summary>Which of day and month comes first in dates that leave it open.</summary>
    public DateOrder Dates { get; init; }

    /// <summary>What the file is called, for the list of imports.</summary>
    public string FileName { get; init; } = "";
}

/// <summary>Which of day and month comes first, where both are numbers with a slash or a dash between.</summary>
public enum DateOrder
{
    /// <summary>As the file itself tells by some date with a day above 12.</summary>
    Detected = 0,

    /// <summary>24/12/2026.</summary>
    DayFirst = 1,

    /// <summary>12/24/2026.</summary>
    MonthFirst = 2,
}
