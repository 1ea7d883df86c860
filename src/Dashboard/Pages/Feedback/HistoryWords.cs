using System.Globalization;
using Dashboard.Data.Feedback;
using Dashboard.Data.Reporting;
using Dashboard.Data.Store.Entities;

namespace Dashboard.Pages.Feedback;

/// <summary>A feedback's history in words.</summary>
internal static class HistoryWords
{
    /// <summary>A score with its scale: 4 of 5.</summary>
    public static string Score(SurveyKind kind, int? score) =>
        score is null ? "—" : string.Create(CultureInfo.InvariantCulture, $"{score} of {(kind is SurveyKind.Csat ? 5 : 10)}");

    /// <summary>What a line says.</summary>
    public static string What(SurveyKind kind, HistoryLine line) => (line.Kind, line.Score, line.Comment) switch
    {
        (ArrivalKind.Created, _, _) => "Prompt sent",
        (ArrivalKind.Shown, null, null) => "Asked for: no answer",
        (ArrivalKind.Shown, _, _) => $"Asked for: {Answer(kind, line)}",
        (_, null, null) => "Changed, without an answer",
        _ => $"Answered: {Answer(kind, line)}",
    };

    /// <summary>By which way it came.</summary>
    public static string Way(ArrivalSource source) => source switch
    {
        ArrivalSource.Webhook => "by webhook",
        ArrivalSource.Show => "when we asked",
        _ => "from the list of events",
    };

    /// <summary>What was not taken, and why; null when nothing contradicts.</summary>
    public static string? Contradiction(Anomaly anomaly) => anomaly switch
    {
        Anomaly.None => null,
        Anomaly.Score => "The score contradicts an earlier one. A score never changes once given, so the earlier one stands.",
        Anomaly.Comment => "The comment contradicts an earlier one. A comment never changes once given, so the earlier one stands.",
        _ => "Score and comment contradict earlier ones. Neither ever changes once given, so the earlier ones stand.",
    };

    private static string Answer(SurveyKind kind, HistoryLine line) => (line.Score, line.Comment) switch
    {
        (null, _) => "a comment",
        (_, null) => Score(kind, line.Score),
        _ => $"{Score(kind, line.Score)} with a comment",
    };
}
