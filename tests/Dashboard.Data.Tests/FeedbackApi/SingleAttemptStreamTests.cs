using System.Net;
using System.Net.Sockets;
using Dashboard.Data.FeedbackApi;
using Xunit;

namespace Dashboard.Data.Tests.FeedbackApi;

/// <summary>Over real connections, whose far end does what X does.</summary>
public sealed class SingleAttemptStreamTests : IAsyncDisposable
{
    private static readonly byte[] Request = "GET"u8.ToArray();

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Socket _near;
    private readonly Socket _far;
    private readonly SingleAttemptStream _stream;

    public SingleAttemptStreamTests()
    {
        _listener.Start();
        _near = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        _near.Connect(_listener.LocalEndpoint);
        _far = _listener.AcceptSocket();
        _stream = new SingleAttemptStream(new BufferedStream(new NetworkStream(_near, ownsSocket: true)));
    }

    [Fact]
    public async Task WriteAndFlush_Request_ArrivesWhole()
    {
        await AskAsync();

        var arrived = new byte[16];
        Assert.Equal(Request, arrived[..await _far.ReceiveAsync(arrived, ClientUnderTest.Stop)]);
        Assert.True(_stream.CanRead && _stream.CanWrite);
        Assert.False(_stream.CanSeek);
    }

    [Fact]
    public async Task Read_EndBeforeAnyRequest_IsNoErrorAndTheNextRequestWasNeverSent()
    {
        _far.Shutdown(SocketShutdown.Both);

        Assert.Equal(0, await ReadAsync());
        Assert.Equal(HttpRequestError.ConnectionError, (await Assert.ThrowsAsync<HttpRequestException>(AskAsync)).HttpRequestError);
    }

    [Fact]
    public async Task Read_EndBeforeTheAnswer_IsAnErrorThatTheNetworkStackPassesOn()
    {
        await AskAsync();
        _far.Shutdown(SocketShutdown.Both);

        Assert.Equal(0, await _stream.ReadAsync(Memory<byte>.Empty, ClientUnderTest.Stop));
        Assert.Equal(HttpRequestError.ResponseEnded, (await Assert.ThrowsAsync<HttpRequestException>(ReadAsync)).HttpRequestError);
        Assert.Equal(HttpRequestError.ResponseEnded, (await Assert.ThrowsAsync<HttpRequestException>(AskAsync)).HttpRequestError);
    }

    [Fact]
    public async Task Read_EndAfterAnAnswer_IsItsEnd()
    {
        await AskAsync();
        await _far.SendAsync(new byte[] { 1 }, ClientUnderTest.Stop);
        Assert.Equal(1, await ReadAsync());
        _far.Shutdown(SocketShutdown.Both);

        Assert.Equal(0, await ReadAsync());
    }

    [Fact]
    public async Task Read_EndAfterASecondRequest_IsAnErrorAgain()
    {
        await AskAsync();
        await _far.SendAsync(new byte[] { 1 }, ClientUnderTest.Stop);
        Assert.Equal(1, await ReadAsync());
        await AskAsync();
        _far.Shutdown(SocketShutdown.Both);

        await Assert.ThrowsAsync<HttpRequestException>(ReadAsync);
    }

    [Fact]
    public async Task Dispose_Connection_IsClosed()
    {
        await _stream.DisposeAsync();

        Assert.Equal(0, await _far.ReceiveAsync(new byte[1], ClientUnderTest.Stop));
    }

    public async ValueTask DisposeAsync()
    {
        await _stream.DisposeAsync();
        _near.Dispose();
        _far.Dispose();
        _listener.Dispose();
    }

    private async Task AskAsync()
    {
        await _stream.WriteAsync(Request, ClientUnderTest.Stop);
        await _stream.FlushAsync(ClientUnderTest.Stop);
    }

    private async Task<int> ReadAsync() => await _stream.ReadAsync(new byte[16], ClientUnderTest.Stop);
}
