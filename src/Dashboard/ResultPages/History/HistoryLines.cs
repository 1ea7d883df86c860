using Dashboard.Data.Feedback;
using Dashboard.Data.Reporting;
using Dashboard.Data.Store.Entities;
using Dashboard.Formats;

namespace Dashboard.ResultPages.History;

/// <summary>A feedback's history in words.</summary>
internal static class HistoryLines
{
    /// <summary>A score with its scale: 4 of 5.</summary>
    public static string Score(SurveyKind kind, int? score) =>
        score is null ? Numbers.None : Phrases.Of(HistoryWords.ScoreOf, score, ScoreRules.Highest(kind));

    /// <summary>What a line says.</summary>
    public static string What(SurveyKind kind, HistoryLine line) => (line.Kind, line.Score, line.Comment) switch
    {
        (ArrivalKind.Created, _, _) => HistoryWords.PromptSent,
        (ArrivalKind.Shown, null, null) => HistoryWords.AskedNoAnswer,
        (ArrivalKind.Shown, _, _) => Phrases.Of(HistoryWords.AskedFor, Answer(kind, line)),
        (_, null, null) => HistoryWords.ChangedNoAnswer,
        _ => Phrases.Of(HistoryWords.AnsweredWith, Answer(kind, line)),
    };

    /// <summary>By which way it came; {0} is when.</summary>
    public static string Way(ArrivalSource source) => source switch
    {
        ArrivalSource.Webhook => HistoryWords.ByWebhook,
        ArrivalSource.Show => HistoryWords.ByShow,
        _ => HistoryWords.ByEvents,
    };

    /// <summary>What was not taken, and why; null when nothing contradicts.</summary>
    public static string? Contradiction(Anomaly anomaly) => anomaly switch
    {
        Anomaly.None => null,
        Anomaly.Score => HistoryWords.ScoreContradicts,
        Anomaly.Comment => HistoryWords.CommentContradicts,
        _ => HistoryWords.BothContradict,
    };

    private static string Answer(SurveyKind kind, HistoryLine line) => (line.Score, line.Comment) switch
    {
        (null, _) => HistoryWords.AComment,
        (_, null) => Score(kind, line.Score),
        _ => Phrases.Of(HistoryWords.WithComment, Score(kind, line.Score)),
    };
}
