using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Dashboard.Data.Store.Entities;
using Dashboard.Data.Store.Search;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Rollups.Search;

/// <summary>Compares the search index, word by word, with what the comments say. Holds about 100 bytes a comment meanwhile.</summary>
public sealed class SearchCheck(IDbContextFactory<DashboardContext> contexts)
{
    /// <summary>Names every comment whose entry differs; an empty answer means that searches find exactly what there is.</summary>
    public async Task<IReadOnlyList<string>> RunAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);

        // Comments and index as of the same moment.
        await using var snapshot = await context.BeginSnapshotAsync(cancellationToken);
        var missing = new List<string>();
        var entries = await EntriesAsync(context, missing, cancellationToken);
        await foreach (var (key, word) in SearchReader.WordsAsync(context, cancellationToken))
        {
            if (entries.TryGetValue(key, out var entry))
                entry.Words = unchecked(entry.Words - Hash(word));
            else
                entries.Add(key, new Entry("?") { Words = unchecked(0 - Hash(word)) });
        }

        return
        [
            .. missing,
            .. entries
                .Values.Where(entry => entry.Words != 0)
                .Select(entry => $"feedback {entry.FeedbackId}: the search index has other words than its comment"),
        ];
    }

    /// <summary>What the index should hold, by key.</summary>
    private static async Task<Dictionary<long, Entry>> EntriesAsync(
        DashboardContext context,
        List<string> missing,
        CancellationToken cancellationToken)
    {
        var entries = new Dictionary<long, Entry>();
        var rows = context
            .StoredFeedback.AsNoTracking()
            .LeftJoin(
                context.SearchEntries,
                row => row.Id,
                entry => entry.FeedbackId,
                (row, entry) => new { row, entry })
            .Where(pair => pair.row.Comment != null || pair.entry != null);
        await foreach (var pair in rows.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var text = SearchText.FromFeedback(pair.row.Id, FeedbackFacts.FromFeedback(pair.row), pair.row.Comment);
            if (pair.entry is { } entry)
            {
                entries.Add(entry.Key, new Entry(pair.row.Id) { Words = Words(text, entry.Key) });
                if (text is not null && !IsRight(text, entry))
                    missing.Add($"feedback {pair.row.Id}: the search index knows something else of it or of its comment");
            }
            else if (text is not null)
                missing.Add($"feedback {pair.row.Id}: its comment is not in the search index");
        }

        return entries;
    }

    /// <summary>A sum that is equal for the same words; another one for an entry that is sorted under another time.</summary>
    private static ulong Words(SearchText? text, long key) => text is null
        ? 0
        : text.Words.Split(' ').Aggregate(IsInPlace(text, key) ? 0UL : 1UL, (sum, word) => unchecked(sum + Hash(word)));

    private static bool IsRight(SearchText text, SearchEntry entry) =>
        (text.Facts.Kind, text.Facts.QuestionVariant, text.Facts.AccountId, text.Facts.TeamId, text.Facts.AgentId, text.Facts.Score)
            == (entry.Kind, entry.QuestionVariant, entry.AccountId, entry.TeamId, entry.AgentId, entry.Score)
        && string.Equals(text.Facts.Tags, entry.Tags, StringComparison.Ordinal)
        && text.Language == entry.Language && string.Equals(text.Plain, entry.Plain, StringComparison.Ordinal);

    private static bool IsInPlace(SearchText text, long key) =>
        key >= SearchKey.From(text.ScoredAt) && key < SearchKey.From(text.ScoredAt.AddMilliseconds(2));

    private static ulong Hash(string word) =>
        word.Aggregate(14695981039346656037UL, (hash, character) => unchecked((hash ^ character) * 1099511628211UL));

    private sealed class Entry(string feedbackId)
    {
        public string FeedbackId => feedbackId;

        public ulong Words { get; set; }
    }
}
