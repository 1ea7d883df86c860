using Dashboard.Data.Foundation;
using Dashboard.Data.Prompting.Outbox;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Bulk;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Prompting.ClosedConversations;

/// <summary>
/// Takes reopened conversations: the prompt of a closing before it that has not gone out is withdrawn. Who is rated does not change. Safe
/// to repeat, and in any order with the closings.
/// </summary>
public sealed class ReopeningRecorder
{
    private readonly StoreWriter _writer;
    private readonly TimeProvider _clock;

    internal ReopeningRecorder(StoreWriter writer, TimeProvider clock) => (_writer, _clock) = (writer, clock);

    /// <summary>Takes the good ones and answers for each bad one why it was left.</summary>
    /// <param name="conversations">At most a few thousand, so that others get a turn to write.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    /// <returns>How many were taken, how many of them were new, and which were not taken.</returns>
    public Task<RecordResult> RecordAsync(IReadOnlyList<ReopenedConversation> conversations, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(conversations);

        // Not beside one that records closings: neither would see what the other writes.
        return _writer.WriteFeedbackAsync((context, token) => RecordAsync(context, conversations, token), cancellationToken);
    }

    private async Task<RecordResult> RecordAsync(
        DashboardContext context, IReadOnlyList<ReopenedConversation> conversations, CancellationToken cancellationToken)
    {
        var now = _clock.GetUtcNow();
        var batch = await CheckedConversations.LoadAsync(context, conversations, now, cancellationToken);
        var good = batch.Good.Select(item => RowOf(item.AccountId, item.Conversation)).ToList();
        return new RecordResult(good.Count, await StoreAsync(context, good, now, cancellationToken), batch.Rejected);
    }

    /// <summary>Only closings of the outbox's time have prompts that could be withdrawn, so that older ones are deleted.</summary>
    private static async Task<int> StoreAsync(
        DashboardContext context, List<Reopening> good, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var oldest = now - PromptIntake.History;
        await context.Reopenings.Where(reopening => reopening.ReopenedAt <= oldest).ExecuteDeleteAsync(cancellationToken);
        var rows = good.Where(reopening => reopening.ReopenedAt > oldest).Distinct().ToList();
        var cases = rows.ToLookup(row => row.AccountId, row => row.ExternalId);
        var added = rows.Count - (await KnownAsync(context, cases, cancellationToken)).Intersect(rows).Count();
        await BulkInsert.ExecuteAsync(context, "Reopenings", Columns(rows), "ON CONFLICT DO NOTHING", cancellationToken);
        foreach (var account in cases)
            await PromptIntake.WithdrawAsync(context, account.Key, [.. account.Distinct(StringComparer.Ordinal)], now, cancellationToken);
        return added;
    }

    private static async Task<List<Reopening>> KnownAsync(
        DashboardContext context, ILookup<int, string> cases, CancellationToken cancellationToken)
    {
        var known = new List<Reopening>();
        foreach (var account in cases)
        {
            var ids = account.Distinct(StringComparer.Ordinal).ToArray();
            known.AddRange(await context.Reopenings.AsNoTracking()
                .Where(reopening => reopening.AccountId == account.Key && EF.Parameter(ids).Contains(reopening.ExternalId))
                .ToListAsync(cancellationToken));
        }

        return known;
    }

    private static Reopening RowOf(int accountId, ReopenedConversation conversation) => new()
    {
        AccountId = accountId,
        ExternalId = conversation.ExternalId!,
        ReopenedAt = conversation.ReopenedAt!.Value.CutToMilliseconds(),
    };

    private static List<BulkColumn> Columns(List<Reopening> rows) =>
    [
        BulkColumn.Number(nameof(Reopening.AccountId), rows, row => row.AccountId),
        BulkColumn.Text(nameof(Reopening.ExternalId), rows, row => row.ExternalId),
        BulkColumn.Instant(nameof(Reopening.ReopenedAt), rows, row => row.ReopenedAt),
    ];
}
