namespace Dashboard.Data.Reporting;

/// <summary>In which order responses are listed.</summary>
public enum ResponseOrder
{
    /// <summary>By the time of the score, the newest first.</summary>
    NewestFirst = 0,

    /// <summary>By the score as it was given, whatever the survey, the lowest first; of one score the newest first.</summary>
    LowScoresFirst = 1,
}

/// <summary>Which rows of a list.</summary>
/// <param name="Offset">How many rows come before them; at least 0.</param>
/// <param name="Count">How many rows; at least 1.</param>
/// <param name="Order">In which order.</param>
public sealed record ResponseWindow(int Offset, int Count, ResponseOrder Order = ResponseOrder.NewestFirst);

/// <summary>How long a list is.</summary>
/// <param name="IsMore">Whether there are more than that, which were not counted: see <see cref="ResponsesPageQuery.MostCounted"/>.</param>
public sealed record ResponseTotal(long Count, bool IsMore);
