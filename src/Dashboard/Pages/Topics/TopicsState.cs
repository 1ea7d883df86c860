using Dashboard.Charts.Measures;
using Dashboard.Data.Planning.Topics;
using Dashboard.Data.Reporting;
using Dashboard.Data.Reporting.Topics;
using Dashboard.Formats;
using Dashboard.ResultPages.Scope;

namespace Dashboard.Pages.Topics;

/// <summary>What the page shows for one address and one viewer.</summary>
/// <param name="Scope">Who looks, and at what.</param>
/// <param name="Report">The numbers.</param>
public sealed record TopicsState(ResultScope Scope, TopicsPageReport Report)
{
    /// <summary>Whether the reader keeps topics, and does not only read them.</summary>
    public bool Keeps => TopicRules.Keeps(Scope.Viewer);

    /// <summary>The numbers that there are scores of.</summary>
    public IReadOnlyList<Measure> Measures =>
        [.. new[] { Measure.CsatAverage, Measure.Nps }.Where(measure => measure.Of(Report.Numbers.Whole) is not null)];

    /// <summary>The rows of the table: a topic each, as far as both readings know it.</summary>
    public IReadOnlyList<TopicRow> Rows =>
    [
        .. from result in Report.Numbers.Topics
           let entry = Report.Topics.FirstOrDefault(topic => topic.Id == result.Topic?.Id)
           where entry is not null
           select new TopicRow(entry, result, RowsOf(entry.Id)),
    ];

    /// <summary>Where the comments about no topic are.</summary>
    public string? RestHref => RowsOf(ReportFilter.NoTopic);

    /// <summary>How many comments there are, and how many of them no topic explains.</summary>
    public string Summary => Report.Numbers.ShareOf(Report.Numbers.NoTopic) is { } share
        ? Phrases.Of(
            TopicsWords.Unexplained,
            Numbers.Percent(share),
            Phrases.Count(Report.Numbers.Comments.Current.Scored, TopicsWords.OneComment, TopicsWords.ManyComments))
        : TopicsWords.NoComments;

    /// <summary>What part of the comments some are, and what part they were before.</summary>
    public string ShareOf(TopicResult result)
    {
        var now = Phrases.Of(TopicsWords.OfComments, Numbers.Percent(Report.Numbers.ShareOf(result)));
        return (result.Compared, Report.Numbers.Comments.Compared) is ({ } before, { Scored: > 0 and var all })
            ? Phrases.Of(TopicsWords.ShareBefore, now, Numbers.Percent((double)before.Scored / all))
            : now;
    }

    private string? RowsOf(int topic) => Scope.Filter.Topics.Allows(topic) || Scope.Filter.Topics.IsEmpty
        ? Scope.RowsOf(Scope.Filter with { Topics = [topic] })
        : null;
}

/// <summary>A topic in the table.</summary>
/// <param name="Entry">The topic with its words.</param>
/// <param name="Result">Its results.</param>
/// <param name="Href">Where its comments are; null where they cannot be asked for beside the topics that are filtered by.</param>
public sealed record TopicRow(TopicEntry Entry, TopicResult Result, string? Href);
