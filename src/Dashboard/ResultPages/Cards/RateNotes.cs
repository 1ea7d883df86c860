using Dashboard.Data.Reporting;

namespace Dashboard.ResultPages.Cards;

/// <summary>Says why there is no response rate.</summary>
internal static class RateNotes
{
    /// <summary>In a sentence; empty where there is one.</summary>
    /// <param name="filter">What is asked for.</param>
    public static string Sentence(ReportFilter filter) =>
        filter.HasRates ? "" : filter.Topics.IsEmpty ? CardWords.NoRates : CardWords.NoRatesOfTopics;

    /// <summary>In the few words of a card.</summary>
    /// <param name="filter">What is asked for.</param>
    public static string Brief(ReportFilter filter) =>
        filter.HasRates ? CardWords.NoPrompts : filter.Topics.IsEmpty ? CardWords.PromptsHaveNoHour : CardWords.PromptsHaveNoTopic;
}
