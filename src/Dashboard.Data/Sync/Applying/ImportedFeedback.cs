using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Sync.Applying;

/// <summary>The rows of imported results, for whoever brings them in and takes them back; nobody is shown a result by it.</summary>
internal static class ImportedFeedback
{
    /// <summary>Those of some ids that are there, by id.</summary>
    public static Task<Dictionary<string, StoredFeedback>> FindAsync(
        DashboardContext context, string[] ids, CancellationToken cancellationToken) => context.StoredFeedback.AsNoTracking()
        .Where(feedback => EF.Parameter(ids).Contains(feedback.Id))
        .ToDictionaryAsync(feedback => feedback.Id, StringComparer.Ordinal, cancellationToken);

    /// <summary>The next ones that an import has brought, by id.</summary>
    public static Task<List<StoredFeedback>> NextOfAsync(
        DashboardContext context, int importId, int most, CancellationToken cancellationToken) => context.StoredFeedback.AsNoTracking()
        .Where(feedback => feedback.ImportId == importId)
        .OrderBy(feedback => feedback.Id)
        .Take(most)
        .ToListAsync(cancellationToken);

    /// <summary>
    /// Takes rows out, with the pins on them and how they were followed up; what is derived from them is for the change handlers.
    /// </summary>
    public static async Task RemoveAsync(DashboardContext context, string[] ids, CancellationToken cancellationToken)
    {
        await context.PinnedAnswers.Where(pin => EF.Parameter(ids).Contains(pin.FeedbackId)).ExecuteDeleteAsync(cancellationToken);
        await context.ResponseReviews.Where(review => EF.Parameter(ids).Contains(review.FeedbackId)).ExecuteDeleteAsync(cancellationToken);
        await context.ReviewNotes.Where(note => EF.Parameter(ids).Contains(note.FeedbackId)).ExecuteDeleteAsync(cancellationToken);
        await context.StoredFeedback.Where(feedback => EF.Parameter(ids).Contains(feedback.Id)).ExecuteDeleteAsync(cancellationToken);
    }
}
