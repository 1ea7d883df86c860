using System.Buffers;
using System.Net;
using System.Net.WebSockets;

namespace Dashboard.TestKit.Circuits;

/// <summary>
/// A SignalR connection that speaks "blazorpack", the protocol between a Blazor page and its server: MessagePack arrays, each behind its
/// length. No package of a client speaks it outside a browser.
/// </summary>
internal sealed class HubSocket : IDisposable
{
    private static readonly byte[] Handshake = [.. """{"protocol":"blazorpack","version":1}"""u8, 0x1e];

    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly ArrayBufferWriter<byte> _received = new();
    private int _read;

    public async Task OpenAsync(Uri site, CookieContainer cookies, CancellationToken cancellationToken)
    {
        _socket.Options.Cookies = cookies;

        // As browsers do: what the server keeps for it counts too.
        _socket.Options.DangerousDeflateOptions = new WebSocketDeflateOptions();
        _socket.Options.SetRequestHeader("Origin", site.GetLeftPart(UriPartial.Authority));
        await _socket.ConnectAsync(new UriBuilder(site) { Scheme = "ws", Path = "/_blazor" }.Uri, cancellationToken);
        await _socket.SendAsync(Handshake, WebSocketMessageType.Binary, endOfMessage: true, cancellationToken);
        while (!_received.WrittenSpan.Contains((byte)0x1e))
            await ReceiveAsync(cancellationToken);
        _read = _received.WrittenSpan.IndexOf((byte)0x1e) + 1;
    }

    /// <summary>Calls the server: an invocation with an id is answered, one without is not.</summary>
    public async Task SendAsync(string? id, string target, Action<PackWriter> arguments, int count, CancellationToken cancellationToken)
    {
        var writer = new PackWriter().Array(6).Int(1).EmptyMap().Text(id).Text(target).Array(count);
        arguments(writer);
        await SendAsync(writer.Array(0), cancellationToken);
    }

    /// <summary>Answers a call of the server with yes.</summary>
    public Task AgreeAsync(string id, CancellationToken cancellationToken) =>
        SendAsync(new PackWriter().Array(5).Int(3).EmptyMap().Text(id).Int(3).Bool(true), cancellationToken);

    private async Task SendAsync(PackWriter writer, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            await _socket.SendAsync(Framed(writer.Written), WebSocketMessageType.Binary, endOfMessage: true, cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>The next message from the server.</summary>
    public async Task<object?[]> NextAsync(CancellationToken cancellationToken)
    {
        object?[]? message;
        while ((message = TryRead()) is null)
            await ReceiveAsync(cancellationToken);
        return message;
    }

    public void Dispose()
    {
        _socket.Dispose();
        _turn.Dispose();
    }

    private static byte[] Framed(ReadOnlyMemory<byte> message)
    {
        var framed = new List<byte>(message.Length + 5);
        var length = message.Length;
        do
        {
            framed.Add((byte)((length & 0x7f) | (length > 0x7f ? 0x80 : 0)));
            length >>= 7;
        }
        while (length > 0);
        framed.AddRange(message.Span);
        return [.. framed];
    }

    private object?[]? TryRead()
    {
        var bytes = _received.WrittenSpan[_read..];
        var (length, prefix, shift) = (0, 0, 0);
        while (prefix < bytes.Length)
        {
            var part = bytes[prefix++];
            length |= (part & 0x7f) << shift;
            shift += 7;
            if ((part & 0x80) != 0)
                continue;
            if (bytes.Length < prefix + length)
                return null;
            _read += prefix + length;
            return (object?[])new PackReader(bytes.Slice(prefix, length)).Read()!;
        }

        return null;
    }

    private async Task ReceiveAsync(CancellationToken cancellationToken)
    {
        if (_read == _received.WrittenCount)
        {
            _received.ResetWrittenCount();
            _read = 0;
        }

        var result = await _socket.ReceiveAsync(_received.GetMemory(16 * 1024), cancellationToken);
        if (result.MessageType == WebSocketMessageType.Close)
            throw new InvalidOperationException($"The server has closed the circuit: {_socket.CloseStatusDescription}.");
        _received.Advance(result.Count);
    }
}
