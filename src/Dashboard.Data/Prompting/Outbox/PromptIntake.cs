using Dashboard.Data.Store;
using Dashboard.Data.Store.Bulk;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Prompting.Outbox;

/// <summary>
/// Puts the prompt of each closing in the outbox, in the transaction that keeps the closing: none is forgotten, and none is made twice
/// however often the closing is reported. One that waits is withdrawn when the case was opened again: by a report that says so, or by a
/// later closing, since so it was opened in between.
/// </summary>
internal static class PromptIntake
{
    /// <summary>
    /// Older closings are history, which nobody is asked about: with them no prompt is made that would only be held back.
    /// </summary>
    public static readonly TimeSpan History = TimeSpan.FromDays(30);

    public static async Task TakeAsync(
        DashboardContext context, IReadOnlyList<Closing> reported, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var rows = reported.Where(closing => closing.ClosedAt > now - History)
            .DistinctBy(closing => (closing.AccountId, closing.ExternalId, closing.ClosedAt))
            .ToList();
        await BulkInsert.ExecuteAsync(
            context,
            "OutgoingPrompts",
            Columns(rows, now),
            "ON CONFLICT (\"AccountId\", \"ExternalId\", \"ClosedAt\") DO NOTHING",
            cancellationToken);
        foreach (var account in rows.ToLookup(row => row.AccountId, row => row.ExternalId))
            await WithdrawAsync(context, account.Key, [.. account.Distinct(StringComparer.Ordinal)], now, cancellationToken);
    }

    /// <summary>Withdraws what waits of some cases of an account and was closed before it was opened again.</summary>
    public static async Task WithdrawAsync(
        DashboardContext context, int accountId, string[] cases, DateTimeOffset now, CancellationToken cancellationToken)
    {
        DateTimeOffset? never = null;
        DateTimeOffset? ended = now;
        PromptReason? reason = PromptReason.Reopened;
        await context.OutgoingPrompts
            .Where(prompt => prompt.AccountId == accountId && EF.Parameter(cases).Contains(prompt.ExternalId)
                && prompt.State == PromptState.Waiting
                && (context.Closings.Any(later => later.AccountId == accountId && later.ExternalId == prompt.ExternalId
                        && later.ClosedAt > prompt.ClosedAt)
                    || context.Reopenings.Any(later => later.AccountId == accountId && later.ExternalId == prompt.ExternalId
                        && later.ReopenedAt > prompt.ClosedAt)))
            .ExecuteUpdateAsync(
                set => set.SetProperty(prompt => prompt.State, PromptState.Withdrawn)
                    .SetProperty(prompt => prompt.Reason, reason)
                    .SetProperty(prompt => prompt.NextAt, never)
                    .SetProperty(prompt => prompt.EndedAt, ended),
                cancellationToken);
    }

    private static List<BulkColumn> Columns(List<Closing> rows, DateTimeOffset now) =>
    [
        BulkColumn.Number(nameof(OutgoingPrompt.AccountId), rows, row => row.AccountId),
        BulkColumn.Text(nameof(OutgoingPrompt.ExternalId), rows, row => row.ExternalId),
        BulkColumn.Instant(nameof(OutgoingPrompt.ClosedAt), rows, row => row.ClosedAt),
        BulkColumn.Instant(nameof(OutgoingPrompt.ReportedAt), rows, _ => now),
        BulkColumn.Number(nameof(OutgoingPrompt.State), rows, _ => (int)PromptState.Waiting),
        BulkColumn.Instant(nameof(OutgoingPrompt.NextAt), rows, _ => now),
        BulkColumn.Number(nameof(OutgoingPrompt.ReachAsked), rows, _ => 0),
        BulkColumn.Number(nameof(OutgoingPrompt.Tries), rows, _ => 0),
    ];
}
