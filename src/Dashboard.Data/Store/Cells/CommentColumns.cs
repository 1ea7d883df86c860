using Dashboard.Data.Comments;
using Dashboard.Data.Feedback;
using Dashboard.Data.Store.Topics;

namespace Dashboard.Data.Store.Cells;

/// <summary>What cells know that hold one score with a comment each: its hour, and the comment's language and topics.</summary>
/// <param name="topics">Which topics there are.</param>
internal sealed class CommentColumns(TopicSet topics)
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

    private byte[] _scores = [];
    private byte[] _hours = [];
    private byte[] _languages = [];
    private ulong[] _topics = [];

    public TopicSet TopicSet => topics;

    public ReadOnlySpan<int> Measures(int cell) => MeasuresOfScore[_scores[cell]];

    public ReadOnlySpan<byte> Packed(int cell) => PackedOfScore[(_hours[cell] * Scores) + _scores[cell]];

    public CommentLanguage Language(int cell) => (CommentLanguage)_languages[cell];

    public ulong Topics(int cell) => _topics[cell];

    public void Resize(int capacity)
    {
        Array.Resize(ref _scores, capacity);
        Array.Resize(ref _hours, capacity);
        Array.Resize(ref _languages, capacity);
        Array.Resize(ref _topics, capacity);
    }

    public void Set(int cell, int score, int hour, CommentLanguage language, ulong topicsOfIt) =>
        (_scores[cell], _hours[cell], _languages[cell], _topics[cell]) = ((byte)score, (byte)hour, (byte)language, topicsOfIt);

    private static int[] MeasuresOf(int score)
    {
        var measures = new int[CellMeasure.Count];
        (measures[CellMeasure.Commented], measures[CellMeasure.FirstScore + score]) = (1, 1);
        return measures;
    }
}
