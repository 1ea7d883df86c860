using Dashboard.Data.Comments;
using Dashboard.Data.FeedbackApi;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Privacy;

/// <summary>
/// Takes words out of feedback and out of what X said of them, inside a transaction that holds the feedback lock, together with all that is
/// derived from it: search, words and topics know no more of it than that there was a comment.
/// </summary>
internal sealed class FeedbackEraser(IReadOnlyList<IFeedbackChangeHandler> handlers)
{
    /// <summary>Erases of some feedback.</summary>
    /// <param name="keepsComment">Whether comments stay, and only what X said is cut down.</param>
    /// <param name="keepsCustomer">Whether the customer's ids stay.</param>
    /// <returns>How many comments and statements it was.</returns>
    public async Task<(int Comments, int Statements, StoreChange Change)> RunAsync(
        DashboardContext context, IReadOnlyCollection<string> feedback, bool keepsComment, bool keepsCustomer, CancellationToken token)
    {
        var ids = feedback.ToArray();
        var rows = await context.StoredFeedback.Where(row => EF.Parameter(ids).Contains(row.Id)).ToListAsync(token);
        var changes = new List<FeedbackChange>();
        foreach (var row in rows)
        {
            var before = row with { };
            if (!keepsComment && row.Comment is not null)
                row.Comment = ErasedComment.Mark;
            if (!keepsCustomer)
                (row.ToUserId, row.DmId) = (null, null);
            if (before != row)
                changes.Add(FeedbackChange.Between(before, row));
        }

        foreach (var handler in handlers)
            await handler.ApplyAsync(context, changes, token);
        var comments = changes.Count(change => !string.Equals(change.CommentBefore, change.Comment, StringComparison.Ordinal));
        return (comments, await ReduceAsync(context, ids, keepsComment, keepsCustomer, token), FeedbackChange.ReachOf(changes));
    }

    private static async Task<int> ReduceAsync(
        DashboardContext context, string[] ids, bool keepsComment, bool keepsCustomer, CancellationToken token)
    {
        var reduced = 0;
        foreach (var line in await context.Arrivals.Where(line => EF.Parameter(ids).Contains(line.FeedbackId)).ToListAsync(token))
        {
            // What was understood when it came is understood now; rather nothing of it is kept than a name.
            var body = ReducedEvent.From(line.Body, line.Kind is ArrivalKind.Shown, keepsComment, keepsCustomer) ?? "{}";
            if (string.Equals(body, line.Body, StringComparison.Ordinal))
                continue;
            line.Body = body;
            reduced++;
        }

        return reduced;
    }
}
