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

    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(60) };
    private readonly IReadOnlyList<string> bodies;
    private readonly ConcurrentQueue<string> unacknowledged;
    private readonly ConcurrentDictionary<string, bool> acknowledged = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> surprises = new();
    private readonly Task work;
    private volatile Uri? address;
    private volatile bool isEnding;
    private int answered;
    private int brokenOff;
    private int refused;
    private int turn;

    public WebhookSender(IEnumerable<string> bodies)
    {
        this.bodies = [.. bodies];
        unacknowledged = new ConcurrentQueue<string>(this.bodies);
        work = Task.WhenAll(Enumerable.Range(0, Senders).Select(_ => Task.Run(SendAllAsync)));
    }

    /// <summary>Where the product listens now; null while it does not.</summary>
    public Uri? Address
    {
        get => address;
        set => address = value;
    }

    /// <summary>Bodies that were acknowledged, each once.</summary>
    public IReadOnlyCollection<string> Acknowledged => [.. acknowledged.Keys];

    /// <summary>How often the product said that an event is safe.</summary>
    public int Answered => Volatile.Read(ref answered);

    /// <summary>How often a connection broke before the answer.</summary>
    public int BrokenOff => Volatile.Read(ref brokenOff);

    /// <summary>How often the product asked to come again.</summary>
    public int Refused => Volatile.Read(ref refused);

    /// <summary>The longest that an answer took, whatever it was.</summary>
    public TimeSpan LongestAnswer { get; private set; }

    /// <summary>Waits until every event is acknowledged.</summary>
    public async Task FinishAsync()
    {
        await Until.TrueAsync(() => unacknowledged.IsEmpty, TimeSpan.FromMinutes(2), "every event is taken by the senders");
        isEnding = true;
        await work;
        Assert.Empty(surprises);
        Assert.Equal(bodies.Distinct(StringComparer.Ordinal).Count(), acknowledged.Count);
    }

    public async ValueTask DisposeAsync()
    {
        isEnding = true;
        address = null;
        unacknowledged.Clear();
        await work;
        http.Dispose();
    }

    private async Task SendAllAsync()
    {
        while (!isEnding || !unacknowledged.IsEmpty)
        {
            if (address is not { } to)
                await Task.Delay(Pause, TimeProvider.System);
            else if (unacknowledged.TryDequeue(out var body))
                await SendAsync(to, body);
            else
                await SendAsync(to, bodies[Interlocked.Increment(ref turn) % bodies.Count]);
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
            using var answer = await http.SendAsync(request);
            await TakeAsync(answer, body);
        }
        catch (HttpRequestException)
        {
            Interlocked.Increment(ref brokenOff);
            Again(body);
            await Task.Delay(Pause, TimeProvider.System);
        }

        Note(TimeProvider.System.GetElapsedTime(started));
    }

    private async Task TakeAsync(HttpResponseMessage answer, string body)
    {
        if (answer.StatusCode is HttpStatusCode.Accepted)
        {
            acknowledged[body] = true;
            Interlocked.Increment(ref answered);
            return;
        }

        if (answer.StatusCode is not HttpStatusCode.ServiceUnavailable || answer.Headers.RetryAfter is null)
            surprises.Enqueue($"{answer.StatusCode}");
        Interlocked.Increment(ref refused);
        Again(body);
        await Task.Delay(Pause, TimeProvider.System);
    }

    private void Again(string body)
    {
        if (!acknowledged.ContainsKey(body))
            unacknowledged.Enqueue(body);
    }

    private void Note(TimeSpan took)
    {
        lock (http)
            LongestAnswer = took > LongestAnswer ? took : LongestAnswer;
    }
}
