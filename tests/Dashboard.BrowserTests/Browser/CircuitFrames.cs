using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Dashboard.BrowserTests.Browser;

/// <summary>
/// What a page's circuit sends to the browser, frame by frame. SignalR's pings, which come every second whatever happens, are told apart by
/// what they are: a message of two bytes, an array with the one number 6.
/// </summary>
internal sealed class CircuitFrames
{
    private static readonly byte[] Ping = [0x02, 0x91, 0x06];

    private readonly ConcurrentQueue<byte[]> _messages = new();
    private int _pings;

    private CircuitFrames(IPage page) => page.WebSocket += (_, socket) => socket.FrameReceived += (_, frame) => Note(frame);

    /// <summary>How many frames have come that are no pings.</summary>
    public int Count => _messages.Count;

    /// <summary>How many pings have come.</summary>
    public int Pings => Volatile.Read(ref _pings);

    /// <summary>Their sizes in bytes, for the message of a test that fails.</summary>
    public string Sizes => string.Join(", ", _messages.Select(message => message.Length));

    /// <summary>Listens to the circuits that a page opens from now on.</summary>
    public static CircuitFrames Of(IPage page) => new(page);

    private void Note(IWebSocketFrame frame)
    {
        if (frame.Binary is { } bytes && bytes.AsSpan().SequenceEqual(Ping))
            Interlocked.Increment(ref _pings);
        else
            _messages.Enqueue(frame.Binary ?? System.Text.Encoding.UTF8.GetBytes(frame.Text ?? ""));
    }
}
