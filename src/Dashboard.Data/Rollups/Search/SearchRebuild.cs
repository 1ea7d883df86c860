using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Dashboard.Data.Store.Search;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Rollups.Search;

/// <summary>
/// Makes the search index anew from all comments while the product runs, batch by batch; until it is done, searches find less. One that is
/// interrupted begins anew. Needed once for a store from before there was a search, and after a change of what a word is.
/// </summary>
public sealed class SearchRebuild(StoreWriter writer, IDbContextFactory<DashboardContext> contexts)
{
    /// <summary>Short enough that webhooks, which wait for their turn to write meanwhile, do not wait long.</summary>
    private const int CommentsPerBatch = 2_000;

    private const int NotMade = 0;

    /// <summary>Rebuilds if the index was made by another way of taking words, or never.</summary>
    /// <returns>Whether a rebuild was needed.</returns>
    public async Task<bool> RunIfNeededAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await context.RollupStates.AnyAsync(state => state.SearchVersion == SearchWords.Version, cancellationToken))
            return false;
        await RunAsync(cancellationToken);
        return true;
    }

    /// <summary>Makes the index anew of all comments, whichever way it was made by.</summary>
    /// <returns>Completes when every comment can be found.</returns>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await writer.WriteFeedbackAsync(BeginAsync, cancellationToken);
        var lastId = string.Empty;
        while (lastId is not null)
        {
            var from = lastId;
            lastId = await writer.WriteFeedbackAsync((context, token) => NextAsync(context, from, token), cancellationToken);
        }

        await writer.WriteFeedbackAsync((context, token) => MarkAsync(context, SearchWords.Version, token), cancellationToken);
    }

    private static async Task BeginAsync(DashboardContext context, CancellationToken cancellationToken)
    {
        await MarkAsync(context, NotMade, cancellationToken);
        await SearchTable.ClearAsync(context, cancellationToken);
    }

    private static Task<int> MarkAsync(DashboardContext context, int version, CancellationToken cancellationToken) =>
        context.RollupStates.ExecuteUpdateAsync(row => row.SetProperty(state => state.SearchVersion, version), cancellationToken);

    /// <summary>Takes in the next comments; answers the last one's feedback, or null behind the end.</summary>
    private static async Task<string?> NextAsync(DashboardContext context, string lastId, CancellationToken cancellationToken)
    {
#pragma warning disable CA1309 // It is the database that compares, byte by byte.
        var rows = await context.StoredFeedback.AsNoTracking()
            .Where(row => row.Comment != null && string.Compare(row.Id, lastId) > 0)
#pragma warning restore CA1309
            .OrderBy(row => row.Id)
            .Take(CommentsPerBatch)
            .ToListAsync(cancellationToken);
        var texts = rows.ConvertAll(row => SearchText.FromFeedback(row.Id, FeedbackFacts.FromFeedback(row), row.Comment))
            .OfType<SearchText>()
            .ToList();

        // Some may have come by a change meanwhile.
        await SearchTable.ReplaceAsync(context, texts, texts, cancellationToken);
        return rows.Count == CommentsPerBatch ? rows[^1].Id : null;
    }
}
