using Dashboard.Data.Access;
using Dashboard.Data.Planning.Topics;
using Dashboard.Formats;

namespace Dashboard.Pages.Topics;

/// <summary>What is said of topics.</summary>
internal static class TopicTexts
{
    /// <summary>What was done to a topic.</summary>
    public static string Of(string action) => action switch
    {
        AuditActions.TopicAdded => TopicsWords.Added,
        AuditActions.TopicsMerged => TopicsWords.Merged,
        AuditActions.TopicRemoved => TopicsWords.Removed,
        _ => TopicsWords.Changed,
    };

    /// <summary>Why a topic was not kept.</summary>
    public static string Of(TopicOutcome outcome) => outcome.Problem switch
    {
        TopicProblem.NotAllowed => TopicsWords.NotAllowed,
        TopicProblem.Gone => TopicsWords.Gone,
        TopicProblem.NameMissing => TopicsWords.NameMissing,
        TopicProblem.NameTooLong => Phrases.Of(TopicsWords.NameTooLong, Numbers.Count(TopicRules.LongestName)),
        TopicProblem.NameTaken => TopicsWords.NameTaken,
        TopicProblem.WordsMissing => TopicsWords.WordsMissing,
        TopicProblem.WordTooLong => Phrases.Of(TopicsWords.WordTooLong, outcome.Word, Numbers.Count(TopicRules.LongestPhrase)),
        TopicProblem.WordSaysNothing => Phrases.Of(TopicsWords.WordSaysNothing, outcome.Word),
        TopicProblem.TooManyWords => Phrases.Of(TopicsWords.TooManyWords, Numbers.Count(TopicRules.MostPhrases)),
        TopicProblem.TooMany => Phrases.Of(TopicsWords.TooMany, Numbers.Count(TopicRules.Most)),
        _ => "",
    };
}
