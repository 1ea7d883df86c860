using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Dashboard.Data.Sync.Applying;

/// <summary>
/// Sets aside what the store refuses for good, with the reason, so that it stops nobody: neither its neighbours nor a pull.
/// </summary>
internal sealed partial class RefusedEvents(StoreWriter writer, ILogger<RefusedEvents> logger)
{
    /// <summary>Takes the entry out of the inbox and keeps these of its events; the others are applied.</summary>
    public async Task<AppliedBatch> SetAsideAsync(InboxEntry entry, IReadOnlyList<RefusedBody> refused, CancellationToken cancellationToken)
    {
        foreach (var one in refused)
            Log.CannotApply(logger, one.Exception, entry.Id);
        var moved = await StoreAsync(entry, refused, cancellationToken);
        return new AppliedBatch(new ApplyResult(0, 0, refused.Count), StoreChange.OfKinds(ChangeKinds.Syncing | moved));
    }

    private async Task<ChangeKinds> StoreAsync(InboxEntry entry, IReadOnlyList<RefusedBody> refused, CancellationToken cancellationToken)
    {
        try
        {
            return await WriteAsync(entry, refused, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException && !StoreTrouble.Is(exception))
        {
            // The same characters are refused here as well.
            return await WriteAsync(entry, [.. refused.Select(one => one with { Body = Texts.Escape(one.Body) })], cancellationToken);
        }
    }

    private Task<ChangeKinds> WriteAsync(InboxEntry entry, IReadOnlyList<RefusedBody> refused, CancellationToken cancellationToken) =>
        writer.WriteFeedbackAsync(
            async (context, token) =>
            {
                // Nothing, when another instance has done the same meanwhile.
                if (await context.Inbox.Where(row => row.Id == entry.Id).ExecuteDeleteAsync(token) == 0)
                    return ChangeKinds.None;
                var quarantine = new Quarantine();
                foreach (var one in refused)
                    quarantine.Add(entry, QuarantineKind.Unforeseen, one.Reason, one.Body);
                await quarantine.StoreAsync(context, token);
                return await Completeness.AdvanceAsync(context, [entry], token) ? ChangeKinds.Progress : ChangeKinds.None;
            },
            cancellationToken);

    private static partial class Log
    {
        [LoggerMessage(2010, LogLevel.Error, "An event of inbox entry {Entry} cannot be applied and is set aside.")]
        public static partial void CannotApply(ILogger logger, Exception exception, long entry);
    }
}
