using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Dashboard.Data.Store.Search;

namespace Dashboard.Data.Rollups.Search;

/// <summary>Keeps the search index in step with feedback, inside the transaction that changes it.</summary>
internal sealed class SearchWriter : IFeedbackChangeHandler
{
    public Task ApplyAsync(DashboardContext context, IReadOnlyList<FeedbackChange> changes, CancellationToken cancellationToken)
    {
        var outdated = new List<SearchText>();
        var texts = new List<SearchText>();
        foreach (var change in changes.Where(change => change.Comment is not null || change.CommentBefore is not null))
        {
            if (change.Before == change.After && string.Equals(change.CommentBefore, change.Comment, StringComparison.Ordinal))
                continue;
            var before = change.Before is { } facts ? SearchText.FromFeedback(change.FeedbackId, facts, change.CommentBefore) : null;
            var after = SearchText.FromFeedback(change.FeedbackId, change.After, change.Comment);
            if (before == after)
                continue;
            if (before is not null)
                outdated.Add(before);
            if (after is not null)
                texts.Add(after);
        }

        return SearchTable.ReplaceAsync(context, outdated, texts, cancellationToken);
    }
}
