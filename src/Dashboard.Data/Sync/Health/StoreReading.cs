using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Sync.Health;

/// <summary>Reads what concerns all accounts together.</summary>
internal static class StoreReading
{
    /// <summary>How many of the anomalies an admin sees.</summary>
    private const int Lines = 50;

    public static async Task<InboxHealth> InboxAsync(DashboardContext context, CancellationToken cancellationToken)
    {
        var oldest = await context
            .Inbox.OrderBy(entry => entry.Id)
            .Select(entry => (DateTimeOffset?)entry.ReceivedAt)
            .FirstOrDefaultAsync(cancellationToken);
        return new InboxHealth(
            await context.Inbox.CountAsync(cancellationToken),
            await context.Inbox.SumAsync(entry => (long)entry.EventCount, cancellationToken),
            oldest);
    }

    public static async Task<QuarantineHealth> QuarantineAsync(DashboardContext context, CancellationToken cancellationToken)
    {
        var counts = await context.Quarantine
            .GroupBy(arrival => arrival.Kind)
            .OrderBy(group => group.Key)
            .Select(group => new QuarantineCount(group.Key, group.Count()))
            .ToListAsync(cancellationToken);
        return new QuarantineHealth(counts);
    }

    public static async Task<AnomalyHealth> AnomaliesAsync(DashboardContext context, CancellationToken cancellationToken)
    {
        var anomalies = context.Arrivals.AsNoTracking().Where(arrival => arrival.Anomaly != Anomaly.None);
        var newest = await anomalies
            .OrderByDescending(arrival => arrival.Id)
            .Take(Lines)
            .Select(arrival => new
            {
                arrival.FeedbackId,
                Handle = context.Accounts
                    .Where(account => context.StoredFeedback.Any(row => row.Id == arrival.FeedbackId && row.AccountId == account.Id))
                    .Select(account => account.Handle)
                    .First(),
                arrival.UpdatedAt,
                arrival.Anomaly,
                arrival.ByEventsAt,
                arrival.ByWebhookAt,
                arrival.ByShowAt,
            })
            .ToListAsync(cancellationToken);
        return new AnomalyHealth(
            await anomalies.CountAsync(cancellationToken),
            newest.ConvertAll(line => new AnomalyLine(
                line.FeedbackId, line.Handle, line.UpdatedAt, line.Anomaly, Ways(line.ByEventsAt, line.ByWebhookAt, line.ByShowAt))));
    }

    private static IReadOnlyList<ArrivalSource> Ways(DateTimeOffset? events, DateTimeOffset? webhook, DateTimeOffset? show) =>
    [
        .. events is null ? Array.Empty<ArrivalSource>() : [ArrivalSource.Events],
        .. webhook is null ? Array.Empty<ArrivalSource>() : [ArrivalSource.Webhook],
        .. show is null ? Array.Empty<ArrivalSource>() : [ArrivalSource.Show],
    ];
}
