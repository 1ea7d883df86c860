using System.Globalization;
using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Sync.Pulling;

/// <summary>One pull of one account while it runs. Counts as it goes, so that one that ends early still tells what it has done.</summary>
internal sealed class PullRun(Account account, DateTimeOffset startedAt)
{
    private int _read;
    private int _shown;

    /// <summary>The account as it was when the run began.</summary>
    public Account Account => account;

    public DateTimeOffset StartedAt => startedAt;

    public int Read => _read;

    public void CountRead(int events) => _read += events;

    public void CountShown() => _shown++;

    public SyncRun Finish(DateTimeOffset now, string? error) => new()
    {
        Id = Guid.CreateVersion7(startedAt),
        AccountId = account.Id,
        StartedAt = startedAt,
        FinishedAt = now,
        Read = _read,
        Shown = _shown,
        Error = error,
    };

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"@{account.Handle}: {_read} events read, {_shown} open prompts asked for");
}
