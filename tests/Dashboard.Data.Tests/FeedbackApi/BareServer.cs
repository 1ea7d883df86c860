using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Dashboard.Data.Tests.FeedbackApi;

/// <summary>
/// HTTP on bare TCP that keeps its connections: an answer for each request, or the end of the connection for one that it takes and does not
/// answer. As X does, it refuses a nonce that it has taken before.
/// </summary>
internal sealed class BareServer : IAsyncDisposable
{
    /// <summary>In place of an answer: the connection is closed in order.</summary>
    public const string Closes = "closes";

    /// <summary>In place of an answer: the connection is reset.</summary>
    public const string Resets = "resets";

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<string> _answers;
    private readonly ConcurrentBag<Task> _connections = [];
    private readonly ConcurrentQueue<string> _nonces = new();
    private readonly Task _accepting;

    private BareServer(IEnumerable<string> answers)
    {
        _answers = new ConcurrentQueue<string>(answers);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Connections => _connections.Count;

    public string Address => $"http://{_listener.LocalEndpoint}/";

    /// <summary>The nonce of every request that came, in their order.</summary>
    public IReadOnlyList<string> Nonces => [.. _nonces];

    public static BareServer Start(params string[] answers) => new(answers);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await Task.WhenAll([_accepting, .. _connections]).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (true)
        {
            var connection = await _listener.AcceptSocketAsync(_stop.Token);
            _connections.Add(ServeAsync(connection));
        }
    }

    private async Task ServeAsync(Socket connection)
    {
        using var _ = connection;
        await using var stream = new NetworkStream(connection);
        while (await ReadAsync(stream) is { } nonce)
        {
            var isReplayed = _nonces.Contains(nonce, StringComparer.Ordinal);
            _nonces.Enqueue(nonce);
            var answer = isReplayed || !_answers.TryDequeue(out var next) ? null : next;
            if (string.Equals(answer, Resets, StringComparison.Ordinal))
                connection.LingerState = new LingerOption(enable: true, seconds: 0);
            if (string.Equals(answer, Resets, StringComparison.Ordinal) || string.Equals(answer, Closes, StringComparison.Ordinal))
                return;
            await WriteAsync(stream, answer is null ? "401 Unauthorized" : "200 OK", answer ?? "");
        }
    }

    /// <summary>One request to its end; null when the connection has none any more.</summary>
    private async Task<string?> ReadAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
        string? nonce = null;
        var length = 0;
        for (var line = await reader.ReadLineAsync(_stop.Token); ; line = await reader.ReadLineAsync(_stop.Token))
        {
            if (line is null)
                return null;
            if (line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))
                length = int.Parse(line.AsSpan(15), CultureInfo.InvariantCulture);
            if (line.StartsWith("Authorization:", StringComparison.OrdinalIgnoreCase))
                nonce = line.Split("oauth_nonce=\"")[1].Split('"')[0];
            if (line.Length == 0)
                break;
        }

        if (length > 0)
            await reader.ReadBlockAsync(new char[length], _stop.Token);
        return nonce ?? "none";
    }

    private async Task WriteAsync(NetworkStream stream, string status, string body)
    {
        var answer = $"HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body}";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(answer), _stop.Token);
    }
}
