using Dashboard.Data.Foundation;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Rollups;

/// <summary>Computes what every day cell should hold from the raw feedback, row by row in constant memory.</summary>
internal static class RawSums
{
    public static async Task<CellSums> ReadAsync(
        DashboardContext context, ReportingZone zone, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        var total = await context.StoredFeedback.LongCountAsync(cancellationToken);
        var sums = new CellSums(zone);
        var read = 0L;
        await foreach (var feedback in context.StoredFeedback.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            sums.Add(FeedbackFacts.Of(feedback));
            if (++read % 10_000 == 0)
                progress?.Report((double)read / total);
        }

        progress?.Report(1);
        return sums;
    }
}
