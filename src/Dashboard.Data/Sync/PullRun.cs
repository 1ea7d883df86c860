using System.Globalization;
using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Sync;

/// <summary>One pull of one account while it runs. Counts as it goes, so that one that ends early still tells what it has done.</summary>
internal sealed class PullRun(Account account, DateTimeOffset startedAt)
{
    private MergeResult _result;

    /// <summary>The account as it was when the run began.</summary>
    public Account Account => account;

    public void Count(MergeResult part) => _result = _result.Plus(part);

    public SyncRun Finish(DateTimeOffset now, string? error) => new()
    {
        Id = Guid.CreateVersion7(startedAt),
        AccountId = account.Id,
        Source = ArrivalSource.Events,
        StartedAt = startedAt,
        FinishedAt = now,
        Read = _result.Read,
        Changed = _result.Changed,
        Quarantined = _result.Quarantined,
        Error = error,
    };

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"@{account.Handle}: {_result.Read} events read, {_result.Changed} feedback new or changed, {_result.Quarantined} set aside");
}
