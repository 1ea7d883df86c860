using Dashboard.Data.Comments;
using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store.Search;
using Dashboard.Data.Store.Topics;

namespace Dashboard.Data.Store.Cells;

/// <summary>The comments of a day in UTC as cells that hold one score each, and know what the comment is about.</summary>
/// <param name="topics">Which topics there are.</param>
/// <param name="bits">What each comment is about.</param>
/// <param name="zone">Whose hours they are.</param>
internal sealed class CommentScores(CommentDay comments, TopicSet topics, ulong[] bits, ReportingZone zone)
{
    private const int Scores = ScoreCounts.HighestScore + 1;
    private const int HoursPerDay = 24;

    /// <summary>All that a cell with one score can hold is few things: none needs room of its own.</summary>
    private static readonly int[][] MeasuresOfScore = [.. Enumerable.Range(0, Scores).Select(MeasuresOf)];

    private static readonly byte[][] PackedOfScore =
    [
        .. from hour in Enumerable.Range(0, HoursPerDay)
           from score in Enumerable.Range(0, Scores)
           select PackedScores.Pack([new PackedScore(hour, score, hasComment: true, step: 0).Code]),
    ];

    public TopicSet TopicSet => topics;

    public CellColumns Columns => comments.Columns;

    public ReadOnlySpan<int> Measures(int comment) => MeasuresOfScore[comments.Score(comment)];

    public ReadOnlySpan<byte> Packed(int comment) =>
        PackedOfScore[(zone.ToLocal(comments.ScoredAt(comment)).Hour * Scores) + comments.Score(comment)];

    public CommentLanguage Language(int comment) => comments.Language(comment);

    public ulong Topics(int comment) => bits[comment];

    private static int[] MeasuresOf(int score)
    {
        var measures = new int[CellMeasure.Count];
        (measures[CellMeasure.Commented], measures[CellMeasure.FirstScore + score]) = (1, 1);
        return measures;
    }
}
