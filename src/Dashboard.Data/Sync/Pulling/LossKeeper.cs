using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Dashboard.Data.Sync.Pulling;

/// <summary>
/// Gives up what X does not give any more: the stretch is written down and its range goes on behind it, both or neither, so that nothing
/// waits for it and nothing claims to have it. X may refuse for some minutes what it gives at other times, so nothing is given up before it
/// was refused again after a while.
/// </summary>
internal sealed partial class LossKeeper(StoreWriter writer, StoreChanges changes, TimeProvider clock, ILogger<LossKeeper> log)
{
    /// <summary>How long after a first refusal X is asked again.</summary>
    public static TimeSpan SecondLook { get; } = TimeSpan.FromHours(1);

    /// <summary>
    /// Gives up what lies before an instant in one of an account's ranges; at the first refusal it is only written down when that was.
    /// </summary>
    /// <param name="refused">The window that X refused: where another is open by now, nothing is given up.</param>
    /// <param name="given">From when on X gives events.</param>
    public async Task GiveUpAsync(Account account, EventWindow refused, DateTimeOffset given, CancellationToken cancellationToken)
    {
        var lost = await writer.WriteFeedbackAsync(
            (context, token) => GiveUpAsync(context, account.Id, refused, given, token), cancellationToken);
        if (lost is null)
            return;
        Log.Lost(log, account.Handle, lost.From, lost.Until);
        changes.Publish(StoreChange.OfKinds(ChangeKinds.Progress | ChangeKinds.Syncing));
    }

    private async Task<LostStretch?> GiveUpAsync(
        DashboardContext context, int accountId, EventWindow refused, DateTimeOffset given, CancellationToken cancellationToken)
    {
        var purpose = refused.Purpose;
        if (await context.PullRanges.FindAsync([accountId, purpose], cancellationToken) is not { Cursor: null } range
            || range.WindowFrom != refused.From || range.WindowTo != refused.To)
            return null;
        if (range.RefusedAt is null)
        {
            range.RefusedAt = clock.GetUtcNow();
            return null;
        }

        var progress = await context.SyncProgress.SingleAsync(row => row.AccountId == accountId, cancellationToken);
        // History is read backwards, so all before its window is unread; of the others, what is behind the watermark.
        var from = purpose is PullPurpose.History ? range.From : range.ReadThrough;
        var until = EventWindows.Earlier(given, EndOf(range, progress));
        range.From = given;
        range.ReadThrough = EventWindows.Later(range.ReadThrough, given);
        range.RefusedAt = null;
        EventWindows.Close(range);
        return from < until ? await NoteAsync(context, Lost(accountId, purpose, from, until), cancellationToken) : null;
    }

    /// <summary>What a backfill reads again and the store has is not lost.</summary>
    private static DateTimeOffset EndOf(PullRange range, SyncProgress progress) => range.Purpose switch
    {
        PullPurpose.Live => DateTimeOffset.MaxValue,
        PullPurpose.History => range.Until!.Value,
        _ => progress.HistoryFrom,
    };

    private LostStretch Lost(int accountId, PullPurpose purpose, DateTimeOffset from, DateTimeOffset until) => new()
    {
        AccountId = accountId,
        From = from,
        Until = until,
        Cause = purpose is PullPurpose.Live ? LossCause.NotReadInTime : LossCause.TooOld,
        NotedAt = clock.GetUtcNow(),
    };

    /// <summary>X's limit moves on with time, so a stretch can grow: it stays one.</summary>
    private static async Task<LostStretch> NoteAsync(DashboardContext context, LostStretch lost, CancellationToken cancellationToken)
    {
        var before = await context.LostStretches
            .Where(row => row.AccountId == lost.AccountId && row.From <= lost.Until && row.Until >= lost.From && row.Cause == lost.Cause)
            .OrderBy(row => row.From)
            .FirstOrDefaultAsync(cancellationToken);
        if (before is null)
        {
            context.LostStretches.Add(lost);
            return lost;
        }

        before.From = EventWindows.Earlier(before.From, lost.From);
        before.Until = EventWindows.Later(before.Until, lost.Until);
        before.NotedAt = lost.NotedAt;
        return before;
    }

    private static partial class Log
    {
        [LoggerMessage(
            2005,
            LogLevel.Warning,
            "X gives no more events of @{Handle} from {From:u} to {Until:u}: what happened then and came by no other way is missing.")]
        public static partial void Lost(ILogger logger, string handle, DateTimeOffset from, DateTimeOffset until);
    }
}
