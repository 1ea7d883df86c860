using Dashboard.Data.FeedbackApi;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Sync;

/// <summary>Events of one account that came together.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="AccountUserId">X's id of the account: what every event must name as sender.</param>
/// <param name="Source">By which way they came.</param>
/// <param name="Events">The events, in the order in which they came.</param>
internal sealed record MergeBatch(int AccountId, string AccountUserId, ArrivalSource Source, IReadOnlyList<WireEvent> Events)
{
    /// <summary>Runs in the same transaction, such as moving the watermark: both are on disk, or neither.</summary>
    public Func<DashboardContext, CancellationToken, Task>? Alongside { get; init; }

    public static MergeBatch Of(Account account, ArrivalSource source, IReadOnlyList<WireEvent> events) =>
        new(account.Id, account.XUserId, source, events);
}
