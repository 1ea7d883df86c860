using Dashboard.Data.Comments;
using Dashboard.Data.Comments.Words;
using Dashboard.Data.Store.Changes;

namespace Dashboard.Data.Store.Search;

/// <summary>What the index holds of one comment.</summary>
/// <param name="ScoredAt">When its score was given, by which results are sorted.</param>
/// <param name="Words">The words of the comment and what its feedback is, with a blank between them.</param>
internal sealed record SearchText(string FeedbackId, DateTimeOffset ScoredAt, string Words)
{
    /// <summary>What its feedback is.</summary>
    public FeedbackFacts Facts { get; init; }

    /// <summary>The language of the comment.</summary>
    public CommentLanguage Language { get; init; }

    /// <summary>The words of the comment in their order, as <see cref="PlainWords"/> writes them.</summary>
    public string Plain { get; init; } = string.Empty;

    /// <summary>Of a feedback as it is; null where there is nothing to search: no comment, no score, or a test.</summary>
    public static SearchText? FromFeedback(string feedbackId, FeedbackFacts facts, string? comment)
    {
        if (comment is null || facts.IsTest || facts is not { Score: { } score, ScoredAt: { } at })
            return null;
        var read = ReadComment.From(comment);
        return new SearchText(feedbackId, at, string.Join(' ', [.. SearchWords.Split(comment), .. Facets(facts, score, read.Language)]))
        {
            Facts = facts,
            Language = read.Language,
            Plain = read.Plain,
        };
    }

    private static IEnumerable<string> Facets(FeedbackFacts facts, int score, CommentLanguage language) =>
    [
        SearchFacet.Kind(facts.Kind), SearchFacet.Question(facts.Kind, facts.QuestionVariant), SearchFacet.Account(facts.AccountId),
        SearchFacet.Team(facts.TeamId), SearchFacet.Agent(facts.AgentId), SearchFacet.Score(score), SearchFacet.Language(language),
        .. TagSet.Tags(facts.Tags).Select(SearchFacet.Tag),
    ];
}
