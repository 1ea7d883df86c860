using System.Net;
using System.Text;

namespace Dashboard.Tests.Endpoints;

/// <summary>A body that knows whether the server asked for it: the client waits for "100 Continue" before it sends.</summary>
internal sealed class WatchedBody(string text) : HttpContent
{
    // The client sends a body below 1 KB even to a server that has refused it.
    private readonly byte[] _bytes = Encoding.UTF8.GetBytes(text.PadRight(4_096));

    public bool WasAskedFor { get; private set; }

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        WasAskedFor = true;
        await stream.WriteAsync(_bytes, AppHost.Token);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _bytes.Length;
        return true;
    }
}

/// <summary>A body that is sent in chunks, so that the server cannot know its length beforehand.</summary>
internal sealed class UncountedBody(string text) : HttpContent
{
    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        await stream.WriteAsync(Encoding.UTF8.GetBytes(text), AppHost.Token);

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }
}
