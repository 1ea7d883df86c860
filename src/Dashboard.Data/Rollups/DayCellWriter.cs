using Dashboard.Data.Foundation;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;

namespace Dashboard.Data.Rollups;

/// <summary>Keeps the day cells in step with feedback, inside the transaction that changes it.</summary>
/// <param name="zone">The reporting time zone.</param>
internal sealed class DayCellWriter(ReportingZone zone) : IFeedbackChangeHandler
{
    public Task ApplyAsync(DashboardContext context, IReadOnlyList<FeedbackChange> changes, CancellationToken cancellationToken)
    {
        var sums = new CellSums(zone);
        foreach (var change in changes)
            sums.Add(change);
        return DayCellUpsert.AddAsync(context, sums.NonZero, cancellationToken);
    }
}
