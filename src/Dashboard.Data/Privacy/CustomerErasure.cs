using System.Globalization;
using Dashboard.Data.Access;
using Dashboard.Data.Access.Rights;
using Dashboard.Data.Comments;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Dashboard.Data.Store.Erasure;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Privacy;

/// <summary>
/// Erases one customer: what they wrote, and who they are. First it is remembered, as a salted hash, so that nothing of it comes back by a
/// later sync, webhook or backfill; then feedback with what is noted about it, history, search, what waits and what was set aside are
/// gone through, some in each transaction. That there was an answer with its score stays, as it says nothing of whom it was from. Stopped
/// half way it can be run again.
/// </summary>
public sealed class CustomerErasure
{
    private const int FeedbackPerTurn = 200;

    private readonly IDbContextFactory<DashboardContext> _contexts;
    private readonly StoreWriter _writer;
    private readonly FeedbackEraser _eraser;
    private readonly StoreSweep _sweep;
    private readonly StoreChanges _changes;
    private readonly TimeProvider _clock;

    internal CustomerErasure(
        IDbContextFactory<DashboardContext> contexts,
        StoreWriter writer,
        IEnumerable<IFeedbackChangeHandler> handlers,
        StoreSweep sweep,
        StoreChanges changes,
        TimeProvider clock)
    {
        (_contexts, _writer, _sweep, _changes, _clock) = (contexts, writer, sweep, changes, clock);
        _eraser = new FeedbackEraser([.. handlers]);
    }

    /// <summary>Says how many rows there are, and erases none.</summary>
    /// <param name="viewer">Who asks: an admin who answers no customers.</param>
    /// <param name="customerId">X's id of the customer, decimal digits.</param>
    public async Task<ErasureAnswer> PreviewAsync(Viewer viewer, string customerId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (PrivacyAccess.Of(viewer) is var problem and not PrivacyProblem.None)
            return ErasureAnswer.Refused(problem);
        if (PrivacyAccess.IdOf(customerId) is not { } id)
            return ErasureAnswer.Refused(PrivacyProblem.NoId);
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var found = await CountAsync(context, id, cancellationToken);
        return new ErasureAnswer(found.IsEmpty ? PrivacyProblem.NothingFound : PrivacyProblem.None, found, null);
    }

    /// <summary>Erases, also where nothing is found yet: what comes later of prompts that were sent until now is then not kept.</summary>
    /// <param name="viewer">As of <see cref="PreviewAsync"/>.</param>
    /// <param name="customerId">As of <see cref="PreviewAsync"/>.</param>
    /// <param name="cancellationToken">Stops between transactions; run again, it goes on.</param>
    public async Task<ErasureAnswer> RunAsync(Viewer viewer, string customerId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (PrivacyAccess.Of(viewer) is var problem and not PrivacyProblem.None)
            return ErasureAnswer.Refused(problem);
        if (PrivacyAccess.IdOf(customerId) is not { } id)
            return ErasureAnswer.Refused(PrivacyProblem.NoId);
        var at = _clock.GetUtcNow();
        if (await BeginAsync(viewer, id, at, cancellationToken) is not { } feedback)
            return ErasureAnswer.Refused(PrivacyProblem.NotAllowed);
        var (comments, statements, notes) = (0, 0, 0);
        foreach (var turn in feedback.Chunk(FeedbackPerTurn))
        {
            var (inComments, inStatements, inNotes, change) = await _writer.WriteFeedbackAsync(
                (context, token) => EraseAsync(context, turn, at, token), cancellationToken);
            _changes.Publish(change);
            (comments, statements, notes) = (comments + inComments, statements + inStatements, notes + inNotes);
        }

        var done = new Footprint(feedback.Count, comments, statements, 0, 0, 0) { Notes = notes };
        var receipt = await _writer.WriteFeedbackAsync(
            (context, token) => EndAsync(context, viewer, id, feedback, done, at, token), cancellationToken);
        await _sweep.RunAsync(cancellationToken);
        return new ErasureAnswer(PrivacyProblem.None, receipt.Erased, receipt);
    }

    private static async Task<Footprint> CountAsync(DashboardContext context, string id, CancellationToken cancellationToken)
    {
        var feedback = await FeedbackOf(context, id).ToListAsync(cancellationToken);
        var ids = feedback.ToArray();
        var bodies = new WaitingBodies(id, feedback.ToHashSet(StringComparer.Ordinal));
        var (waiting, aside) = await bodies.CountAsync(context, cancellationToken);
        return new Footprint(
            feedback.Count,
            await context.StoredFeedback.CountAsync(
                row => row.ToUserId == id && row.Comment != null && row.Comment != ErasedComment.Mark, cancellationToken),
            await context.Arrivals.CountAsync(line => EF.Parameter(ids).Contains(line.FeedbackId), cancellationToken),
            await context.Closings.CountAsync(closing => closing.CustomerUserId == id, cancellationToken),
            waiting,
            aside)
        {
            Notes = await context.ReviewNotes.CountAsync(note => EF.Parameter(ids).Contains(note.FeedbackId), cancellationToken),
        };
    }

    // Once begun it is ended, whatever becomes of the right meanwhile: half an erasure is none.
    private Task<IReadOnlyList<string>?> BeginAsync(
        Viewer viewer, string id, DateTimeOffset at, CancellationToken cancellationToken)
    {
        return _writer.WriteFeedbackAsAsync(viewer, WorkAsync, cancellationToken);

        async Task<IReadOnlyList<string>?> WorkAsync(DashboardContext context, Viewer now, CancellationToken token)
        {
            if (PrivacyAccess.Of(now) is PrivacyProblem.None)
                return await BeginAsync(context, id, at, token);
            context.AddRefusal(_clock, Actor.FromViewer(viewer), "erasing a customer");
            return null;
        }
    }

    private static async Task<IReadOnlyList<string>> BeginAsync(
        DashboardContext context, string id, DateTimeOffset at, CancellationToken cancellationToken)
    {
        await ErasedKeys.AddCustomerAsync(context, id, at, cancellationToken);
        return await FeedbackOf(context, id).ToListAsync(cancellationToken);
    }

    private async Task<(int Comments, int Statements, int Notes, StoreChange Change)> EraseAsync(
        DashboardContext context, IReadOnlyCollection<string> feedback, DateTimeOffset at, CancellationToken cancellationToken)
    {
        await ErasedKeys.AddFeedbackAsync(context, feedback, at, cancellationToken);

        // What was noted about an answer may say what its customer wrote, and who they are.
        var ids = feedback.ToArray();
        var notes = await context.ReviewNotes.Where(note => EF.Parameter(ids).Contains(note.FeedbackId))
            .ExecuteDeleteAsync(cancellationToken);
        var (comments, statements, change) = await _eraser.RunAsync(
            context, feedback, keepsComment: false, keepsCustomer: false, cancellationToken);
        return (comments, statements, notes, change);
    }

    private async Task<ErasureReceipt> EndAsync(
        DashboardContext context,
        Viewer viewer,
        string id,
        IReadOnlyList<string> feedback,
        Footprint done,
        DateTimeOffset at,
        CancellationToken cancellationToken)
    {
        var bodies = new WaitingBodies(id, feedback.ToHashSet(StringComparer.Ordinal));
        var (waiting, aside) = await bodies.EraseAsync(context, cancellationToken);
        var conversations = await context.Closings.Where(closing => closing.CustomerUserId == id)
            .ExecuteUpdateAsync(
                set => set.SetProperty(closing => closing.CustomerUserId, (string?)null)
                    .SetProperty(closing => closing.Language, (string?)null)
                    .SetProperty(closing => closing.TimeZone, (string?)null),
                cancellationToken);

        // That they do not want to be asked stays, or they would be; why does not.
        await context.OptOuts.Where(optOut => optOut.CustomerUserId == id)
            .ExecuteUpdateAsync(set => set.SetProperty(optOut => optOut.Reason, (string?)null), cancellationToken);
        await context.OutgoingPrompts.Where(prompt => prompt.CustomerUserId == id)
            .ExecuteUpdateAsync(set => set.SetProperty(prompt => prompt.CustomerUserId, (string?)null), cancellationToken);
        var erased = done with { Conversations = conversations, Waiting = waiting, SetAside = aside };
        var receipt = new ErasureReceipt(Guid.CreateVersion7(at), at, erased);
        context.AuditLog.Add(AuditEntries.New(
            _clock, Actor.FromViewer(viewer), AuditActions.CustomerErased, Said(receipt), erased.Feedback));
        return receipt;
    }

    private static IQueryable<string> FeedbackOf(DashboardContext context, string id) =>
        context.StoredFeedback.Where(row => row.ToUserId == id).OrderBy(row => row.Id).Select(row => row.Id);

    private static string Said(ErasureReceipt receipt) => string.Create(
        CultureInfo.InvariantCulture,
        $"{receipt.Number}: {receipt.Erased.Feedback} feedback, {receipt.Erased.Comments} comments, {receipt.Erased.Statements} statements,"
            + $" {receipt.Erased.Conversations} conversations, {receipt.Erased.Waiting} waiting, {receipt.Erased.SetAside} set aside,"
            + $" {receipt.Erased.Notes} notes");
}
