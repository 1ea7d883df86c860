using System.Globalization;
using Dashboard.Data.Access;
using Dashboard.Data.Comments;
using Dashboard.Data.Settings;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Dashboard.Data.Store.Entities;
using Dashboard.Data.Store.Erasure;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Privacy;

/// <summary>
/// Erases what is older than it may be kept, from the oldest on, some in each transaction. How far it has come is kept, so that it never
/// looks at the same again; what comes in later and is older than that is erased at the door.
/// </summary>
public sealed class Retention
{
    private const int FeedbackPerTurn = 300;

    internal const string CommentsDone = "retention.comments-done";
    internal const string RawDone = "retention.raw-done";

    private readonly IDbContextFactory<DashboardContext> _contexts;
    private readonly StoreWriter _writer;
    private readonly FeedbackEraser _eraser;
    private readonly AgentEraser _agents;
    private readonly StoreSweep _sweep;
    private readonly StoreChanges _changes;
    private readonly TimeProvider _clock;

    internal Retention(
        IDbContextFactory<DashboardContext> contexts,
        StoreWriter writer,
        IEnumerable<IFeedbackChangeHandler> handlers,
        StoreSweep sweep,
        StoreChanges changes,
        TimeProvider clock)
    {
        (_contexts, _writer, _sweep, _changes, _clock) = (contexts, writer, sweep, changes, clock);
        IReadOnlyList<IFeedbackChangeHandler> all = [.. handlers];
        (_eraser, _agents) = (new FeedbackEraser(all), new AgentEraser(all));
    }

    /// <summary>How many rows some rules would change now; changes none.</summary>
    /// <param name="viewer">Who asks: an admin who answers no customers.</param>
    /// <param name="rules">The rules, in force or not.</param>
    /// <returns>The count; null for whoever may not know it.</returns>
    public async Task<RetentionCount?> PreviewAsync(Viewer viewer, PrivacyRules rules, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(rules);
        if (PrivacyAccess.Of(viewer) is not PrivacyProblem.None)
            return null;
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var now = _clock.GetUtcNow();
        var comments = rules.CommentsBefore(now) is { } before
            ? await context.StoredFeedback.CountAsync(
                row => row.SentAt < before && row.Comment != null && row.Comment != ErasedComment.Mark, cancellationToken)
            : 0;
        var raw = rules.RawBefore(now) is { } rawBefore
            ? await context.Arrivals.CountAsync(
                line => context.StoredFeedback.Any(row => row.Id == line.FeedbackId && row.SentAt < rawBefore), cancellationToken)
            : 0;
        var agents = rules.AgentsBefore(now) is { } agentsBefore
            ? await context.StoredFeedback.CountAsync(row => row.SentAt < agentsBefore && row.AgentId != null, cancellationToken)
            : 0;
        var notes = NotesBefore(rules, now) is { } notesBefore ? await OldNotes(context, notesBefore).CountAsync(cancellationToken) : 0;
        return new RetentionCount(comments, raw) { Agents = agents, Notes = notes };
    }

    /// <summary>Erases all that is too old by now.</summary>
    /// <param name="cancellationToken">Stops between transactions; the next run goes on.</param>
    /// <returns>What it has changed.</returns>
    public async Task<RetentionCount> RunAsync(CancellationToken cancellationToken)
    {
        PrivacyRules rules;
        await using (var context = await _contexts.CreateDbContextAsync(cancellationToken))
            rules = await InstallationSettings.PrivacyAsync(context, cancellationToken);
        var now = _clock.GetUtcNow();
        var sum = new RetentionCount(0, 0);
        foreach (var pass in new[]
                 {
                     new Pass(CommentsDone, rules.CommentsBefore(now), Takes.Comments),
                     new Pass(RawDone, rules.RawBefore(now), Takes.Statements),
                     new Pass(LostAgents.DoneName, rules.AgentsBefore(now), Takes.Agents),
                 })
            sum = sum.Plus(await PassAsync(pass, cancellationToken));
        if (NotesBefore(rules, now) is { } before)
            sum = sum.Plus(new RetentionCount(0, 0) { Notes = await EraseNotesAsync(before, cancellationToken) });
        if (sum.IsEmpty)
        {
            // What was erased at the door since has come through the log.
            await _sweep.EmptyLogAsync(cancellationToken);
            return sum;
        }

        await _writer.WriteAsync(
            (context, _) =>
            {
                context.AuditLog.Add(AuditEntries.New(
                    _clock,
                    Actor.Product,
                    AuditActions.RetentionApplied,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{sum.Comments} comments, {sum.Statements} statements, {sum.Agents} agents, {sum.Notes} notes")));
                return Task.CompletedTask;
            },
            cancellationToken);
        await _sweep.RunAsync(cancellationToken);
        return sum;
    }

    // A note may say what the customer wrote and who answered: it is kept for no longer than the first of the two.
    private static DateTimeOffset? NotesBefore(PrivacyRules rules, DateTimeOffset now) =>
        new[] { rules.CommentsBefore(now), rules.AgentsBefore(now) }.Max();

    private static IQueryable<ReviewNote> OldNotes(DashboardContext context, DateTimeOffset before) => context.ReviewNotes.Where(
        note => context.StoredFeedback.Any(row => row.Id == note.FeedbackId && row.SentAt < before));

    private async Task<int> EraseNotesAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        var (notes, change) = await _writer.WriteFeedbackAsync(
            async (context, token) =>
            {
                var about = await context.StoredFeedback
                    .Where(row => row.SentAt < before && context.ReviewNotes.Any(note => note.FeedbackId == row.Id))
                    .Select(row => new { row.TeamId, row.AgentId })
                    .Distinct()
                    .ToListAsync(token);
                var agents = about.Select(one => new AgentInTeam(one.TeamId ?? DayCell.Unattributed, one.AgentId ?? DayCell.Unattributed));
                var erased = about.Count == 0 ? 0 : await OldNotes(context, before).ExecuteDeleteAsync(token);
                return (erased, StoreChange.OfResults(agents));
            },
            cancellationToken);
        _changes.Publish(change);
        return notes;
    }

    private async Task<RetentionCount> PassAsync(Pass pass, CancellationToken cancellationToken)
    {
        var sum = new RetentionCount(0, 0);
        if (pass.Before is null)
            return sum;
        var hasMore = true;
        while (hasMore)
        {
            var turn = await _writer.WriteFeedbackAsync((context, token) => TurnAsync(context, pass, token), cancellationToken);
            _changes.Publish(turn.Change);
            sum = sum.Plus(turn.Done);
            hasMore = turn.HasMore;
        }

        return sum;
    }

    private async Task<Turn> TurnAsync(DashboardContext context, Pass pass, CancellationToken token)
    {
        var from = await FromAsync(context, pass, token);

        // Who has lost their agent has lost it also where agents are kept longer now.
        if (from >= pass.Before)
            return new Turn(new RetentionCount(0, 0), StoreChange.Nothing, false);
        var due = context.StoredFeedback.Where(row => row.SentAt >= from && row.SentAt < pass.Before);
        due = pass.Takes switch
        {
            Takes.Comments => due.Where(row => row.Comment != null && row.Comment != ErasedComment.Mark),
            Takes.Agents => due.Where(row => row.AgentId != null),
            _ => due,
        };
        var rows = await due.OrderBy(row => row.SentAt).ThenBy(row => row.Id)
            .Select(row => new { row.Id, row.SentAt })
            .Take(FeedbackPerTurn)
            .ToListAsync(token);

        // All of them may have been sent at one instant: then these are done together, however many they are.
        var isFull = rows.Count == FeedbackPerTurn;
        var isInstant = isFull && rows[^1].SentAt <= from;
        if (isInstant)
            rows = await due.Where(row => row.SentAt == from).Select(row => new { row.Id, row.SentAt }).ToListAsync(token);
        var through = isInstant ? from.AddMilliseconds(1) : isFull ? rows[^1].SentAt : pass.Before!.Value;
        var (done, change) = await TakeAsync(context, pass, [.. rows.Select(row => row.Id)], token);
        await InstallationSettings.SetAsync(
            context, pass.Name, through.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture), token);
        return new Turn(done, change, isFull);
    }

    private async Task<(RetentionCount Done, StoreChange Change)> TakeAsync(
        DashboardContext context, Pass pass, IReadOnlyCollection<string> feedback, CancellationToken token)
    {
        if (pass.Takes is Takes.Agents)
        {
            var lost = await _agents.RunAsync(context, feedback, pass.Before!.Value, token);
            return (new RetentionCount(0, 0) { Agents = lost.Agents }, lost.Change);
        }

        var erased = await _eraser.RunAsync(context, feedback, pass.Takes is Takes.Statements, keepsCustomer: true, token);
        return (new RetentionCount(erased.Comments, erased.Statements), erased.Change);
    }

    private static async Task<DateTimeOffset> FromAsync(DashboardContext context, Pass pass, CancellationToken token) =>
        long.TryParse(
            await InstallationSettings.FindAsync(context, pass.Name, token), NumberStyles.None, CultureInfo.InvariantCulture, out var done)
            ? DateTimeOffset.FromUnixTimeMilliseconds(done)
            : DateTimeOffset.UnixEpoch;

    private enum Takes
    {
        Comments = 0,
        Statements = 1,
        Agents = 2,
    }

    private sealed record Pass(string Name, DateTimeOffset? Before, Takes Takes);

    private sealed record Turn(RetentionCount Done, StoreChange Change, bool HasMore);
}
