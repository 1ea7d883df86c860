using System.Globalization;
using Dashboard.Data.Feedback;

namespace Dashboard.Links;

/// <summary>
/// Which scores, in a URL: segments by name and other scores by number, all of which together are one choice. Scores of a whole segment are
/// written by its name, however they were chosen; scores of one survey alone decide the survey too.
/// </summary>
internal static class ScoreQuery
{
    private static readonly string[] Words = ["detractors", "passives", "promoters", "unsatisfied", "neither", "satisfied"];

    /// <summary>The word that stands for a segment.</summary>
    public static string Word(Segment segment) => Words[(int)segment];

    /// <summary>The segment of a word; null when it is none.</summary>
    public static Segment? Find(string word) => Array.IndexOf(Words, word) is >= 0 and var index ? (Segment)index : null;

    /// <summary>The words of the segments that are chosen wholly.</summary>
    public static IEnumerable<string> SegmentWords(SurveyScores scores) => Segments.In(scores).Select(Word);

    /// <summary>The scores beside those as URLs write them: 1,2, and with their survey where that is open; null for none.</summary>
    public static string? ScoreWords(SurveyScores scores, SurveyKind? kind)
    {
        var beside = Segments.Beside(scores);
        var words = kind is { } survey ? beside[survey].Scores.Select(Number) : Named(beside);
        return string.Join(',', words) is { Length: > 0 } text ? text : null;
    }

    /// <summary>Reads the scores, and the survey that they leave; what belongs to another survey is named and left out.</summary>
    public static (SurveyKind? Kind, SurveyScores Scores) Read(QueryValues values, SurveyKind? kind)
    {
        var segments = QuestionQuery.ReadSeveral(
            values, QueryNames.Segment, Find, LinkWords.UnknownSegment, segment => segment.Kind(), kind);
        var scores = Segments.ScoresOf(segments).Plus(ReadScores(values, kind));
        return (kind ?? scores.Only, scores);
    }

    private static SurveyScores ReadScores(QueryValues values, SurveyKind? kind)
    {
        if (values[QueryNames.Scores] is not { } word)
            return SurveyScores.None;

        var parts = word.Split(',', StringSplitOptions.TrimEntries).Select(part => ReadScore(part, kind)).ToList();
        return parts.Exists(part => part.IsEmpty)
            ? values.FallBack(QueryNames.Scores, LinkWords.UnknownScores, SurveyScores.None)
            : parts.Aggregate(SurveyScores.None, (scores, part) => scores.Plus(part));
    }

    // A bare number is a score of the survey that is asked for; of neither alone it is one of both.
    private static SurveyScores ReadScore(string part, SurveyKind? kind)
    {
        var named = part.Split('-') is [var survey, _] ? QuestionQuery.FindKind(survey) : null;
        var number = named is null ? part : part[(part.IndexOf('-', StringComparison.Ordinal) + 1)..];
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var score) || score > ScoreCounts.HighestScore)
            return SurveyScores.None;

        var scores = SurveyScores.OfAny(ScoreSet.FromScores(score));
        return (named ?? kind) is not { } only ? scores
            : kind is not null && only != kind ? SurveyScores.None
            : SurveyScores.Of(only, scores[only]);
    }

    private static IEnumerable<string> Named(SurveyScores scores) =>
        from kind in Enum.GetValues<SurveyKind>()
        from score in scores[kind].Scores
        select $"{QuestionQuery.Word(kind)}-{Number(score)}";

    private static string Number(int score) => score.ToString(CultureInfo.InvariantCulture);
}
