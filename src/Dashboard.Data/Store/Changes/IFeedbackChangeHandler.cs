namespace Dashboard.Data.Store.Changes;

/// <summary>
/// Told of every change to feedback inside the transaction that makes it, so that what is derived from feedback can never differ from it.
/// The seam between the floors that write feedback and the rollups, which must not know of each other.
/// </summary>
internal interface IFeedbackChangeHandler
{
    Task ApplyAsync(DashboardContext context, IReadOnlyList<FeedbackChange> changes, CancellationToken cancellationToken);
}
