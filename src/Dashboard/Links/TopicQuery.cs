using Dashboard.Data.Reporting;

namespace Dashboard.Links;

/// <summary>Topics, in a URL: by number, so that addresses outlive names.</summary>
internal static class TopicQuery
{
    /// <summary>What can be chosen: every topic and, where there is any, none of them.</summary>
    /// <param name="choices">What the reader may filter by.</param>
    /// <param name="none">What being about no topic is called.</param>
    public static IReadOnlyList<Choice> Choices(FilterChoices choices, string none = "") =>
        choices.Topics.Count == 0 ? [] : [.. choices.Topics, new Choice(ReportFilter.NoTopic, QueryNames.TopicNone, none)];
}
