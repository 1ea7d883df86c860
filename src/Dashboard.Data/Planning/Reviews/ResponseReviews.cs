using Dashboard.Data.Access;
using Dashboard.Data.Access.Rights;
using Dashboard.Data.Planning.Coaching;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Dashboard.Data.Store.Entities;
using Dashboard.Data.Store.Erasure;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Planning.Reviews;

/// <summary>
/// Follows up answers: gives them to somebody, marks them as resolved, and notes what was found. Only whoever sees an answer can do it, so
/// nobody can for one of their own; each change is in the audit log, and wakes the open pages of those alone who see the answer.
/// </summary>
public sealed class ResponseReviews
{
    private readonly StoreWriter _writer;
    private readonly StoreChanges _changes;
    private readonly TimeProvider _clock;

    internal ResponseReviews(StoreWriter writer, StoreChanges changes, TimeProvider clock) =>
        (_writer, _changes, _clock) = (writer, changes, clock);

    /// <summary>Gives an answer to somebody.</summary>
    /// <param name="feedbackId">X's id of the feedback.</param>
    /// <param name="userId">To whom, by user id: who may see the answer themselves.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    public Task<ReviewProblem> AssignAsync(Viewer viewer, string feedbackId, string userId, CancellationToken cancellationToken)
    {
        return ChangeAsync(viewer, feedbackId, WorkAsync, cancellationToken);

        async Task<ReviewProblem> WorkAsync(ReviewEdit edit)
        {
            var somebody = await ViewerReader.ReadAsync(edit.Context, userId, edit.Token);
            if (!ReviewPeople.MayHave(somebody, edit.Viewer, edit.Feedback))
                return ReviewProblem.NotAssignable;
            var review = await edit.ReviewAsync();
            if (string.Equals(review.AssigneeId, userId, StringComparison.Ordinal))
                return ReviewProblem.Gone;
            (review.AssigneeId, review.Assignee) = (userId, somebody.Name);
            (review.AssignedBy, review.AssignedAt) = (edit.Viewer.Name, edit.Now);
            return edit.Done(AuditActions.ReviewAssigned, ": " + somebody.Name);
        }
    }

    /// <summary>Gives an answer to nobody again.</summary>
    /// <param name="feedbackId">X's id of the feedback.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    public Task<ReviewProblem> UnassignAsync(Viewer viewer, string feedbackId, CancellationToken cancellationToken)
    {
        return ChangeAsync(viewer, feedbackId, WorkAsync, cancellationToken);

        static async Task<ReviewProblem> WorkAsync(ReviewEdit edit)
        {
            var review = await edit.ReviewAsync();
            if (review.AssigneeId is null)
                return ReviewProblem.Gone;
            (review.AssigneeId, review.Assignee, review.AssignedBy, review.AssignedAt) = (null, null, null, null);
            return edit.Done(AuditActions.ReviewUnassigned);
        }
    }

    /// <summary>Marks an answer as resolved, or takes the mark away.</summary>
    /// <param name="feedbackId">X's id of the feedback.</param>
    /// <param name="isResolved">Whether it is to be resolved.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    public Task<ReviewProblem> ResolveAsync(Viewer viewer, string feedbackId, bool isResolved, CancellationToken cancellationToken)
    {
        return ChangeAsync(viewer, feedbackId, WorkAsync, cancellationToken);

        async Task<ReviewProblem> WorkAsync(ReviewEdit edit)
        {
            var review = await edit.ReviewAsync();
            if (isResolved == review.ResolvedAt is not null)
                return ReviewProblem.Gone;
            (review.ResolvedBy, review.ResolvedAt) = isResolved
                ? (edit.Viewer.Name, edit.Now)
                : ((string?)null, (DateTimeOffset?)null);
            return edit.Done(isResolved ? AuditActions.ReviewResolved : AuditActions.ReviewReopened);
        }
    }

    /// <summary>Adds a note to an answer.</summary>
    /// <param name="feedbackId">X's id of the feedback.</param>
    /// <param name="text">What was found; it may have several lines.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    public Task<ReviewProblem> NoteAsync(Viewer viewer, string feedbackId, string text, CancellationToken cancellationToken)
    {
        var tidy = CoachingDraft.Clean((text ?? "").ReplaceLineEndings("\n"), keepsLines: true);
        return ChangeAsync(viewer, feedbackId, WorkAsync, cancellationToken);

        async Task<ReviewProblem> WorkAsync(ReviewEdit edit)
        {
            if (tidy.Length == 0)
                return ReviewProblem.NothingSaid;
            if (tidy.Length > ReviewRules.LongestNote)
                return ReviewProblem.NoteTooLong;

            // No later erasure would find it: the answer no longer says whose it is.
            if ((await ErasedKeys.LoadAsync(edit.Context, [feedbackId], edit.Token)).OfFeedback(feedbackId) is not null)
                return ReviewProblem.Gone;
            if (await edit.Notes.CountAsync(edit.Token) >= ReviewRules.MostNotes)
                return ReviewProblem.TooMany;
            edit.Context.ReviewNotes.Add(new ReviewNote
            {
                Id = Guid.CreateVersion7(edit.Now),
                FeedbackId = feedbackId,
                AuthorId = edit.Viewer.UserId,
                Author = edit.Viewer.Name,
                NotedAt = edit.Now,
                Text = tidy,
            });
            return edit.Done(AuditActions.ReviewNoted);
        }
    }

    /// <summary>Takes out a note that the viewer has written.</summary>
    /// <param name="feedbackId">X's id of the feedback.</param>
    /// <param name="noteId">Which one.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    public Task<ReviewProblem> RemoveNoteAsync(Viewer viewer, string feedbackId, Guid noteId, CancellationToken cancellationToken)
    {
        return ChangeAsync(viewer, feedbackId, WorkAsync, cancellationToken);

        async Task<ReviewProblem> WorkAsync(ReviewEdit edit)
        {
            var author = edit.Viewer.UserId;
            if (await edit.Notes.SingleOrDefaultAsync(note => note.Id == noteId && note.AuthorId == author, edit.Token) is not { } note)
                return ReviewProblem.Gone;
            edit.Context.ReviewNotes.Remove(note);
            return edit.Done(AuditActions.ReviewNoteRemoved);
        }
    }

    private async Task<ReviewProblem> ChangeAsync(
        Viewer viewer, string feedbackId, Func<ReviewEdit, Task<ReviewProblem>> work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(feedbackId);
        var (problem, reach) = await _writer.WriteFeedbackAsAsync(viewer, WorkAsync, cancellationToken);
        _changes.Publish(reach);
        return problem;

        async Task<(ReviewProblem Problem, StoreChange Reach)> WorkAsync(DashboardContext context, Viewer now, CancellationToken token)
        {
            if (!ReviewRules.MayReview(now))
                return (now.SeesResults ? ReviewProblem.OnlyManyTogether : ReviewProblem.Gone, StoreChange.Nothing);
            var feedback = await context.FeedbackVisibleTo(now).AsNoTracking().SingleOrDefaultAsync(row => row.Id == feedbackId, token);
            if (feedback is null || !ReviewRules.IsReviewed(feedback))
                return (ReviewProblem.Gone, StoreChange.Nothing);
            var done = await work(new ReviewEdit(context, now, feedback, _clock, token));
            if (done is ReviewProblem.None)
                return (done, StoreChange.OfResults([ReviewPeople.AgentOf(feedback)]));
            context.ChangeTracker.Clear();
            return (done, StoreChange.Nothing);
        }
    }

    /// <summary>What one change works with.</summary>
    private sealed record ReviewEdit(
        DashboardContext Context, Viewer Viewer, StoredFeedback Feedback, TimeProvider Clock, CancellationToken Token)
    {
        public DateTimeOffset Now { get; } = Clock.GetUtcNow();

        public IQueryable<ReviewNote> Notes => Context.ReviewNotes.Where(note => note.FeedbackId == Feedback.Id);

        /// <summary>How it stands; where nobody has followed it up yet, from now on.</summary>
        public async Task<ResponseReview> ReviewAsync()
        {
            if (await Context.ResponseReviews.SingleOrDefaultAsync(row => row.FeedbackId == Feedback.Id, Token) is { } known)
                return known;
            var review = new ResponseReview { FeedbackId = Feedback.Id };
            Context.ResponseReviews.Add(review);
            return review;
        }

        public ReviewProblem Done(string action, string more = "")
        {
            Context.AuditLog.Add(AuditEntries.New(Clock, Actor.FromViewer(Viewer), action, Feedback.Id + more));
            return ReviewProblem.None;
        }
    }
}
