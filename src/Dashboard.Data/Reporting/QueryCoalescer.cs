using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using Dashboard.Data.Access;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store.Changes;

namespace Dashboard.Data.Reporting;

/// <summary>
/// Lets those who ask the same of the store at the same time share one reading: hundreds of pages hear of a new answer at once. Shared is
/// only between viewers with the same <see cref="ViewerScope"/> and language, which orders names; and only what was read after the last
/// change that concerns them, and at most <see cref="Lasts"/> ago, so that what no signal tells (a name changed by a command, say) is not
/// missed for longer.
/// </summary>
public sealed class QueryCoalescer : IDisposable
{
    private static readonly Histogram<double> Duration = ProductTelemetry.Seconds(
        "dashboard.report.duration", "How long it took to read a report, of those that were read and not shared.");

    private readonly ConcurrentDictionary<Key, WeakReference<object>> _last = new();
    private readonly Dictionary<Key, Reading> _readings = [];
    private readonly Lock _gate = new();
    private readonly TimeProvider _clock;
    private readonly IDisposable _subscription;

    /// <summary>Shares readings from now on.</summary>
    /// <param name="changes">Ends the sharing of what has changed since.</param>
    /// <param name="clock">Ends it in any case.</param>
    public QueryCoalescer(StoreChanges changes, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(changes);
        _clock = clock;
        _subscription = changes.Subscribe(Outdate);
    }

    /// <summary>How long a reading is handed on, from its beginning: as long as a new answer may take to appear on an open page.</summary>
    public static TimeSpan Lasts { get; } = TimeSpan.FromSeconds(2);

    /// <summary>Reads, or takes part in the reading of somebody who asked the same.</summary>
    /// <typeparam name="T">What is read; never changed by whoever gets it.</typeparam>
    /// <param name="question">What is asked for, all of it: two that are equal have the same answer for the same scope.</param>
    /// <param name="read">The reading, with nothing in it that belongs to one viewer. Cancelled when nobody waits for it any more.</param>
    /// <param name="isSame">
    /// Whether two answers say the same; the older one is then handed out again, so that nothing need be drawn anew.
    /// </param>
    /// <returns>The answer, or what the reading has thrown.</returns>
    public async Task<T> ReadAsync<T>(
        Viewer viewer, object question, Func<CancellationToken, Task<T>> read, Func<T, T, bool> isSame, CancellationToken cancellationToken)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(read);
        ArgumentNullException.ThrowIfNull(isSame);
        var key = new Key(viewer.Scope, CultureInfo.CurrentCulture.Name, question);
        var (reading, isMine) = Join<T>(key);
        try
        {
            if (isMine)
                _ = RunAsync(key, reading, read, isSame);
            return await reading.Answer.Task.WaitAsync(cancellationToken);
        }
        finally
        {
            Leave(key, reading);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _subscription.Dispose();

    private (Reading<T> Reading, bool IsMine) Join<T>(Key key)
        where T : class
    {
        lock (_gate)
        {
            if (_readings.GetValueOrDefault(key) is Reading<T> known && IsFresh(known))
            {
                known.Waiting++;
                return (known, false);
            }

            Sweep();
            var reading = new Reading<T>(key.Scope, _clock.GetTimestamp()) { Waiting = 1 };
            _readings[key] = reading;
            return (reading, true);
        }
    }

    /// <summary>Begun by whoever came first, but for all: it does not go on in their page's turn, nor end with them.</summary>
    private async Task RunAsync<T>(Key key, Reading<T> reading, Func<CancellationToken, Task<T>> read, Func<T, T, bool> isSame)
        where T : class
    {
        try
        {
            var began = TimeProvider.System.GetTimestamp();
            var answer = await WithoutContext(() => read(reading.Abandoned.Token)).ConfigureAwait(false);
            Duration.Record(
                TimeProvider.System.GetElapsedTime(began).TotalSeconds, new KeyValuePair<string, object?>("report", typeof(T).Name));
            reading.Answer.SetResult(Older(key, answer, isSame));
        }
        catch (OperationCanceledException) when (reading.Abandoned.IsCancellationRequested)
        {
            reading.Answer.SetCanceled(reading.Abandoned.Token);
        }
        catch (Exception problem)
        {
            lock (_gate)
                reading.IsOutdated = true;
            reading.Answer.SetException(problem);
        }
    }

    private T Older<T>(Key key, T answer, Func<T, T, bool> isSame)
        where T : class
    {
        if (_last.TryGetValue(key, out var kept) && kept.TryGetTarget(out var before) && before is T older && isSame(older, answer))
            return older;
        _last[key] = new WeakReference<object>(answer);
        return answer;
    }

    private void Leave(Key key, Reading reading)
    {
        lock (_gate)
        {
            if (--reading.Waiting > 0 || reading.IsDone)
                return;
            if (ReferenceEquals(_readings.GetValueOrDefault(key), reading))
                _readings.Remove(key);
        }

        reading.Abandoned.Cancel();
    }

    private void Outdate(StoreChange change)
    {
        lock (_gate)
        {
            foreach (var reading in _readings.Values.Where(reading => reading.Scope.IsConcernedBy(change)))
                reading.IsOutdated = true;
        }
    }

    private bool IsFresh(Reading reading) => !reading.IsOutdated && _clock.GetElapsedTime(reading.Began) < Lasts;

    private void Sweep()
    {
        foreach (var (key, _) in _readings.Where(entry => entry.Value.IsDone && !IsFresh(entry.Value)).ToList())
            _readings.Remove(key);
        foreach (var (key, _) in _last.Where(entry => !entry.Value.TryGetTarget(out _)))
            _last.TryRemove(key, out _);
    }

    private static Task<T> WithoutContext<T>(Func<Task<T>> work)
    {
        var own = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            return work();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(own);
        }
    }

    private readonly record struct Key(ViewerScope Scope, string Language, object Question);

    private abstract class Reading(ViewerScope scope, long began)
    {
        public ViewerScope Scope => scope;

        /// <summary>When it began, by the clock's timestamps.</summary>
        public long Began => began;

        /// <summary>
        /// Cancelled when nobody waits for it any more. Never disposed: it has no timer, and somebody may be about to cancel it.
        /// </summary>
        public CancellationTokenSource Abandoned { get; } = new();

        /// <summary>Whether something has changed since it began, or it has failed; under the gate.</summary>
        public bool IsOutdated { get; set; }

        /// <summary>How many wait for it; under the gate.</summary>
        public int Waiting { get; set; }

        public abstract bool IsDone { get; }
    }

    private sealed class Reading<T>(ViewerScope scope, long began) : Reading(scope, began)
    {
        public TaskCompletionSource<T> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override bool IsDone => Answer.Task.IsCompleted;
    }
}
