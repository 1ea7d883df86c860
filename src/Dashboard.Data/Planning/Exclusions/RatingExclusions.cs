using Dashboard.Data.Access;
using Dashboard.Data.Access.Rights;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Planning.Exclusions;

/// <summary>
/// Takes ratings out of the count, and puts them back. The rating stays, with who has done it, when and why; the audit log keeps every
/// change. Only whoever sees a rating can do it, so nobody can for one of their own.
/// </summary>
public sealed class RatingExclusions
{
    private readonly StoreWriter _writer;
    private readonly IReadOnlyList<IFeedbackChangeHandler> _handlers;
    private readonly StoreChanges _changes;
    private readonly TimeProvider _clock;

    internal RatingExclusions(
        StoreWriter writer, IEnumerable<IFeedbackChangeHandler> handlers, StoreChanges changes, TimeProvider clock) =>
        (_writer, _handlers, _changes, _clock) = (writer, [.. handlers], changes, clock);

    /// <summary>Whether somebody may do it at all, for the ratings that they see.</summary>
    public static bool MayExclude(Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return viewer.SeesResults && !viewer.Scope.HidesWhose;
    }

    /// <summary>Takes a rating out of the count.</summary>
    /// <param name="feedbackId">X's id of the feedback.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    public Task<ExclusionProblem> ExcludeAsync(
        Viewer viewer, string feedbackId, ExclusionReason reason, CancellationToken cancellationToken) =>
        ChangeAsync(
            viewer,
            feedbackId,
            row => row.Score is null || row.IsTest ? null : row with
            {
                IsTest = true, ExcludedFor = reason, ExcludedBy = viewer.Name, ExcludedAt = _clock.GetUtcNow(),
            },
            AuditActions.RatingExcluded,
            $": {reason}",
            cancellationToken);

    /// <summary>Counts a rating again that was taken out.</summary>
    /// <param name="feedbackId">X's id of the feedback.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    public Task<ExclusionProblem> RestoreAsync(Viewer viewer, string feedbackId, CancellationToken cancellationToken) =>
        ChangeAsync(
            viewer,
            feedbackId,
            row => row.ExcludedFor is null ? null : row with { IsTest = false, ExcludedFor = null, ExcludedBy = null, ExcludedAt = null },
            AuditActions.RatingRestored,
            "",
            cancellationToken);

    private async Task<ExclusionProblem> ChangeAsync(
        Viewer viewer,
        string feedbackId,
        Func<StoredFeedback, StoredFeedback?> change,
        string action,
        string why,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(feedbackId);
        var (problem, reach) = await _writer.WriteFeedbackAsAsync(viewer, WorkAsync, cancellationToken);
        _changes.Publish(reach);
        return problem;

        async Task<(ExclusionProblem Problem, StoreChange Reach)> WorkAsync(DashboardContext context, Viewer now, CancellationToken token)
        {
            if (!MayExclude(now))
                return (now.SeesResults ? ExclusionProblem.OnlyManyTogether : ExclusionProblem.Gone, StoreChange.Nothing);
            var before = await context.FeedbackVisibleTo(now).AsNoTracking().SingleOrDefaultAsync(row => row.Id == feedbackId, token);
            if (before is null || change(before) is not { } after)
                return (ExclusionProblem.Gone, StoreChange.Nothing);
            context.Update(after);
            FeedbackChange[] changes = [FeedbackChange.Between(before, after)];
            foreach (var handler in _handlers)
                await handler.ApplyAsync(context, changes, token);
            context.AuditLog.Add(AuditEntries.New(_clock, Actor.FromViewer(now), action, feedbackId + why));
            return (ExclusionProblem.None, FeedbackChange.ReachOf(changes));
        }
    }
}
