using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;

namespace Dashboard.Data.Reporting.Topics;

/// <summary>What comments are about, by topic.</summary>
/// <param name="Whole">All scores of the period, with a comment or without.</param>
/// <param name="Comments">The comments of the period.</param>
/// <param name="NoTopic">Those that are about no topic.</param>
/// <param name="Topics">Each topic, the one that most write of first; also those of which nobody writes.</param>
public sealed record TopicsReport(Tally Whole, TopicResult Comments, TopicResult NoTopic, IReadOnlyList<TopicResult> Topics)
{
    /// <summary>The days that are compared with; null when nothing is compared, or when not everything of both periods is stored.</summary>
    public Period? Compared { get; init; }

    /// <summary>Whether all comments are counted, as they are but while the store makes its search index anew.</summary>
    public bool IsComplete { get; init; }

    /// <summary>What part of the comments some of them are, 0 to 1; null where there are no comments.</summary>
    public double? ShareOf(TopicResult part)
    {
        ArgumentNullException.ThrowIfNull(part);
        return Comments.Current.Scored == 0 ? null : (double)part.Current.Scored / Comments.Current.Scored;
    }
}

/// <summary>The scores of some comments.</summary>
/// <param name="Topic">The topic that they are about; null where it is none.</param>
/// <param name="Current">The scores of the period.</param>
/// <param name="Compared">The scores of the compared period; null when nothing is compared.</param>
public sealed record TopicResult(Choice? Topic, Tally Current, Tally? Compared)
{
    /// <summary>
    /// All scores of the period but these; null while the store is written to all the time, so that the two are not of one state.
    /// </summary>
    public Tally? Without { get; init; }
}
