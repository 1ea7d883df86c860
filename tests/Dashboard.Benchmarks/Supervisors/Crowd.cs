using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text;
using Dashboard.TestKit.Circuits;

namespace Dashboard.Benchmarks.Supervisors;

/// <summary>Many people with a page open.</summary>
internal sealed class Crowd(Uri address) : IAsyncDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(2);
    private static readonly string[] Periods = ["period=30d", "period=90d"];

    private readonly CancellationTokenSource _end = new();
    private readonly List<Circuit> _circuits = [];
    private readonly List<Task> _running = [];
    private readonly Dictionary<string, CookieContainer> _signedIn = new(StringComparer.Ordinal);
    private int _batchesBefore;

    /// <summary>Batches to each page while they worked.</summary>
    public double BatchesEach => (_circuits.Sum(circuit => circuit.Batches) - _batchesBefore) / (double)_circuits.Count;

    /// <summary>One more page, of someone who signs in with their first.</summary>
    public async Task OpenAsync(string email, string password, CancellationToken cancellationToken)
    {
        if (!_signedIn.TryGetValue(email, out var cookies))
            _signedIn[email] = cookies = await SignedIn.CookiesAsync(address, email, password, cancellationToken);
        using var http = new HttpClient(new HttpClientHandler { CookieContainer = cookies });
        var circuit = await Circuit.OpenAsync(http, cookies, new Uri(address, "/?" + Periods[0]), cancellationToken);
        _circuits.Add(circuit);
        _running.Add(circuit.RunAsync(_end.Token));
    }

    /// <summary>The longest time that any page waited for a sign of life.</summary>
    public TimeSpan LongestSilence => _circuits.Max(circuit => circuit.LongestSilence);

    /// <summary>Nobody looks at nine in ten pages any more.</summary>
    public async Task PauseNineInTenAsync(CancellationToken cancellationToken)
    {
        foreach (var circuit in _circuits.Where((_, index) => index % 10 != 0))
            await circuit.PauseAsync(cancellationToken);
        Rethrow();
    }

    /// <summary>Waits until no page has been sent anything for a while.</summary>
    public async Task SettleAsync(CancellationToken cancellationToken)
    {
        for (var (seen, now) = (-1, 0); seen != now; now = _circuits.Sum(circuit => circuit.Batches))
        {
            seen = now;
            await Task.Delay(Quiet, TimeProvider.System, cancellationToken);
            Rethrow();
        }
    }

    /// <summary>Everyone clicks for a while.</summary>
    /// <param name="duration">How long.</param>
    /// <param name="between">How long each waits between an answer and the next click.</param>
    /// <param name="meanwhile">What goes on beside it.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>The time to the answer of every click, in milliseconds.</returns>
    public async Task<IReadOnlyList<double>> WorkAsync(
        TimeSpan duration, TimeSpan between, Func<CancellationToken, Task> meanwhile, CancellationToken cancellationToken)
    {
        _batchesBefore = _circuits.Sum(circuit => circuit.Batches);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _end.Token);
        over.CancelAfter(duration);
        var times = new ConcurrentQueue<double>();
        var work = _circuits
            .Select((circuit, index) => ClickAsync(circuit, between, between * index / _circuits.Count, times, over.Token))
            .Append(meanwhile(over.Token));
        try
        {
            await Task.WhenAll(work);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The time is over.
        }

        Rethrow();
        return [.. times];
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await Task.WhenAll(_running.Select(task => task.ContinueWith(_ => { }, TaskScheduler.Default)));
        _circuits.ForEach(circuit => circuit.Dispose());
        _end.Dispose();
    }

    // Spread evenly, so that no two hundred click at once.
    private static async Task ClickAsync(
        Circuit circuit, TimeSpan between, TimeSpan first, ConcurrentQueue<double> times, CancellationToken cancellationToken)
    {
        await Task.Delay(first, TimeProvider.System, cancellationToken);
        for (var click = 1; ; click++)
        {
            times.Enqueue(await AnsweredAsync(circuit, Periods[click % Periods.Length], cancellationToken));
            await Task.Delay(between, TimeProvider.System, cancellationToken);
        }
    }

    private static async Task<double> AnsweredAsync(Circuit circuit, string period, CancellationToken cancellationToken)
    {
        var answered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var marker = Encoding.UTF8.GetBytes(period);
        circuit.OnBatch = batch =>
        {
            // Only the results say which query they answer; the rest of the page follows the address at once.
            if (batch.AsSpan().IndexOf("data-query"u8) >= 0 && batch.AsSpan().IndexOf(marker) >= 0)
                answered.TrySetResult();
        };
        var watch = Stopwatch.StartNew();
        await circuit.FollowAsync("/?" + period, cancellationToken);
        await answered.Task.WaitAsync(cancellationToken);
        return watch.Elapsed.TotalMilliseconds;
    }

    private void Rethrow()
    {
        foreach (var failed in _running.Where(task => task.IsFaulted))
            failed.GetAwaiter().GetResult();
    }
}
