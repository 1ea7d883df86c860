using Dashboard.Data.Planning.Topics;
using Dashboard.Data.Reporting.Topics;
using Dashboard.ResultPages.Scope;

namespace Dashboard.Pages.Topics;

/// <summary>The topics, the results of each, and what was done to them.</summary>
/// <param name="Numbers">The results.</param>
/// <param name="Topics">The topics with their words.</param>
/// <param name="Deeds">What was done to them, the newest first.</param>
public sealed record TopicsPageReport(TopicsReport Numbers, IReadOnlyList<TopicEntry> Topics, IReadOnlyList<TopicDeed> Deeds)
{
    /// <summary>Whether two reports draw the same.</summary>
    internal static bool AreSame(TopicsPageReport one, TopicsPageReport other) =>
        one.Numbers with { Topics = [] } == other.Numbers with { Topics = [] }
        && one.Numbers.Topics.SequenceEqual(other.Numbers.Topics)
        && one.Topics.Select(topic => (topic.Id, topic.Version)).SequenceEqual(other.Topics.Select(topic => (topic.Id, topic.Version)))
        && one.Deeds.SequenceEqual(other.Deeds);
}

/// <summary>Asks for a <see cref="TopicsPageReport"/>.</summary>
internal sealed class TopicsReader(TopicsQuery numbers, TopicReader topics)
{
    public async Task<TopicsPageReport> ReadAsync(ResultScope scope, CancellationToken cancellationToken) => new(
        await numbers.RunAsync(scope.Viewer, scope.Filter, cancellationToken),
        await topics.RunAsync(scope.Viewer, cancellationToken),
        await topics.HistoryAsync(scope.Viewer, cancellationToken));
}

/// <summary>What is written about a topic, by language.</summary>
/// <param name="Topic">Our key of the topic.</param>
/// <param name="Languages">The language that most write in first.</param>
public sealed record TopicLanguageList(int Topic, IReadOnlyList<TopicLanguage> Languages);
