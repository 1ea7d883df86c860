using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Dashboard.Emulator.Delivery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Dashboard.Emulator.Tests.Kit;

/// <summary>A real server that keeps what is posted to it and tells the poster so.</summary>
internal sealed class RecordingReceiver : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly SemaphoreSlim _arrived = new(0);

    private RecordingReceiver(WebApplication app)
    {
        _app = app;
        _app.MapPost("/in", ReceiveAsync);
    }

    internal ConcurrentQueue<JsonElement> Bodies { get; } = new();

    internal ConcurrentQueue<string> Credentials { get; } = new();

    /// <summary>So many posts are answered 503 first.</summary>
    internal int FailFirst { get; set; }

    internal int Posts { get; private set; }

    internal ReceiverOptions Options =>
        new()
        {
            Url = new Uri(_app.Urls.First() + "/in"),
            UserName = "x",
            Password = "a-long-password-for-tests",
        };

    internal static async Task<RecordingReceiver> StartAsync(int port = 0)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        builder.Logging.ClearProviders();
        var receiver = new RecordingReceiver(builder.Build());
        await receiver._app.StartAsync(TestContext.Current.CancellationToken);
        return receiver;
    }

    internal async Task<List<JsonElement>> WaitForAsync(int count)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(15));
        while (Bodies.Count < count)
            await _arrived.WaitAsync(patience.Token);
        return [.. Bodies];
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _arrived.Dispose();
    }

    private async Task ReceiveAsync(HttpContext http)
    {
        var body = await JsonSerializer.DeserializeAsync<JsonElement>(http.Request.Body, cancellationToken: http.RequestAborted);
        if (++Posts <= FailFirst)
        {
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        Credentials.Enqueue(http.Request.Headers.Authorization.ToString());
        Bodies.Enqueue(body);
        _arrived.Release();
    }
}
