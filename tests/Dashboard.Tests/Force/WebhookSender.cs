using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Dashboard.Links;
using Dashboard.TestKit;
using Dashboard.Tests.Endpoints;
using Xunit;

namespace Dashboard.Tests.Force;

/// <summary>
/// Pushes events as X does and remembers on its own which were acknowledged. What was refused or broken off is sent again; once all are
/// acknowledged they come a second time and a third, as long as it goes on.
/// </summary>
internal sealed class WebhookSender : IAsyncDisposable
{
    private const int Senders = 4;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(60) };
    private readonly IReadOnlyList<string> _bodies;
    private readonly ConcurrentQueue<string> _unacknowledged;
    private readonly ConcurrentDictionary<string, bool> _acknowledged = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _surprises = new();
    private readonly Task _work;
    private volatile Uri? _address;
    private volatile bool _isEnding;
    private int _answered;
    private int _brokenOff;
    private int _refused;
    private int _turn;

    public WebhookSender(IEnumerable<string> bodies)
    {
        _bodies = [.. bodies];
        _unacknowledged = new ConcurrentQueue<string>(_bodies);
        _work = Task.WhenAll(Enumerable.Range(0, Senders).Select(_ => Task.Run(SendAllAsync)));
    }

    /// <summary>Where the product listens now; null while it does not.</summary>
    public Uri? Address
    {
        get => _address;
        set => _address = value;
    }

    /// <summary>Bodies that were acknowledged, each once.</summary>
    public IReadOnlyCollection<string> Acknowledged => [.. _acknowledged.Keys];

    /// <summary>How often the product said that an event is safe.</summary>
    public int Answered => Volatile.Read(ref _answered);

    /// <summary>How often a connection broke before the answer.</summary>
    public int BrokenOff => Volatile.Read(ref _brokenOff);

    /// <summary>How often the product asked to come again.</summary>
    public int Refused => Volatile.Read(ref _refused);

    /// <summary>The longest that an answer took, whatever it was.</summary>
    public TimeSpan LongestAnswer { get; private set; }

    /// <summary>Waits until every event is acknowledged.</summary>
    public async Task FinishAsync()
    {
        await Until.TrueAsync(() => _unacknowledged.IsEmpty, TimeSpan.FromMinutes(2), "every event is taken by the senders");
        _isEnding = true;
        await _work;
        Assert.Empty(_surprises);
        Assert.Equal(_bodies.Distinct(StringComparer.Ordinal).Count(), _acknowledged.Count);
    }

    public async ValueTask DisposeAsync()
    {
        _isEnding = true;
        _address = null;
        _unacknowledged.Clear();
        await _work;
        _http.Dispose();
    }

    private async Task SendAllAsync()
    {
        while (!_isEnding || !_unacknowledged.IsEmpty)
        {
            if (_address is not { } to)
                await Task.Delay(Pause, TimeProvider.System);
            else if (_unacknowledged.TryDequeue(out var body))
                await SendAsync(to, body);
            else
                await SendAsync(to, _bodies[Interlocked.Increment(ref _turn) % _bodies.Count]);
        }
    }

    private async Task SendAsync(Uri to, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(to, Paths.FeedbackWebhook))
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = MachineDoors.Webhook.Header;
        var started = TimeProvider.System.GetTimestamp();
        try
        {
            using var answer = await _http.SendAsync(request);
            await TakeAsync(answer, body);
        }
        catch (HttpRequestException)
        {
            Interlocked.Increment(ref _brokenOff);
            Again(body);
            await Task.Delay(Pause, TimeProvider.System);
        }

        Note(TimeProvider.System.GetElapsedTime(started));
    }

    private async Task TakeAsync(HttpResponseMessage answer, string body)
    {
        if (answer.StatusCode is HttpStatusCode.OK)
        {
            _acknowledged[body] = true;
            Interlocked.Increment(ref _answered);
            return;
        }

        if (answer.StatusCode is not HttpStatusCode.ServiceUnavailable || answer.Headers.RetryAfter is null)
            _surprises.Enqueue($"{answer.StatusCode}");
        Interlocked.Increment(ref _refused);
        Again(body);
        await Task.Delay(Pause, TimeProvider.System);
    }

    private void Again(string body)
    {
        if (!_acknowledged.ContainsKey(body))
            _unacknowledged.Enqueue(body);
    }

    private void Note(TimeSpan took)
    {
        lock (_http)
            LongestAnswer = took > LongestAnswer ? took : LongestAnswer;
    }
}
