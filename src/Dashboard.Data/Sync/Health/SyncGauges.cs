using System.Diagnostics.Metrics;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Instances;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Sync.Health;

/// <summary>
/// What of the store's state is worth watching, as gauges. They show what was read last: whoever asks for them must not wait for the store,
/// nor ask more of it the more often they come.
/// </summary>
public sealed class SyncGauges : IDisposable
{
    private readonly IDbContextFactory<DashboardContext> _contexts;
    private readonly Leadership _leadership;
    private readonly TimeProvider _clock;
    private readonly Meter _meter = new(ProductTelemetry.Name);
    private volatile Reading? _last;

    /// <summary>Begins to show them.</summary>
    /// <param name="leadership">Whether this instance pulls.</param>
    public SyncGauges(IDbContextFactory<DashboardContext> contexts, Leadership leadership, TimeProvider clock)
    {
        (_contexts, _leadership, _clock) = (contexts, leadership, clock);
        Show("dashboard.inbox.entries", "{entry}", "What came and is not applied yet.", reading => reading.Inbox);
        Show("dashboard.inbox.age", "s", "How long the oldest of it has been waiting; 0 for none.", reading => reading.InboxAge);
        Show("dashboard.sync.lag", "s", "How much later events are than X lists them, of the latest account.", reading => reading.Lag);
        Show("dashboard.accounts.paused", "{account}", "Accounts that are not pulled.", reading => reading.Paused);
        Show("dashboard.accounts.running", "{account}", "Accounts that are pulled.", reading => reading.Running);
        Show("dashboard.quarantine.entries", "{entry}", "What came and could not be applied.", reading => reading.Quarantined);
        Show("dashboard.leading", "", "1 where this instance is the one that pulls, else 0.", reading => reading.IsLeading ? 1 : 0);
        Show("dashboard.sync.read.age", "s", "How old these gauges are: the store was last read so long ago.", AgeOf);
    }

    /// <summary>Reads all of it anew.</summary>
    /// <param name="cancellationToken">Stops it; what was read before stays.</param>
    public async Task ReadAsync(CancellationToken cancellationToken)
    {
        var now = _clock.GetUtcNow();
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var inbox = await StoreReading.InboxAsync(context, cancellationToken);
        var accounts = await AccountReading.AllAsync(context, now, cancellationToken);
        var lags = accounts
            .Where(account => account is { Pause: null, LastPulledAt: not null })
            .Select(account => account.Reading?.Behind(now));
        _last = new Reading(
            now,
            inbox.Entries,
            inbox.OldestAt is { } oldest ? Math.Max(0, (now - oldest).TotalSeconds) : 0,
            lags.Max()?.TotalSeconds ?? 0,
            accounts.Count(account => account.Pause is not null),
            accounts.Count(account => account.Pause is null),
            (await StoreReading.QuarantineAsync(context, cancellationToken)).Total,
            _leadership.IsHeld);
    }

    /// <inheritdoc />
    public void Dispose() => _meter.Dispose();

    private double AgeOf(Reading reading) => Math.Max(0, (_clock.GetUtcNow() - reading.At).TotalSeconds);

    private void Show(string name, string unit, string description, Func<Reading, double> value) => _meter.CreateObservableGauge(
        name,
        () => _last is { } reading ? [new Measurement<double>(value(reading))] : Array.Empty<Measurement<double>>(),
        unit,
        description);

    private sealed record Reading(
        DateTimeOffset At, long Inbox, double InboxAge, double Lag, int Paused, int Running, long Quarantined, bool IsLeading);
}
