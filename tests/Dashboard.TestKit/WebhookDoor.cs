using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Dashboard.Emulator.Delivery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Dashboard.TestKit;

/// <summary>A real server that hands what X pushes to a receiver, and remembers what was acknowledged.</summary>
public sealed class WebhookDoor : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<string> _acknowledged = new();

    private WebhookDoor(WebApplication app) => _app = app;

    /// <summary>Takes a body; while it is null or throws, X is told to come again.</summary>
    public Func<ReadOnlyMemory<byte>, CancellationToken, Task>? Receive { get; set; }

    /// <summary>The bodies for which X was told that they are safe, those that came twice twice.</summary>
    public IReadOnlyList<string> Acknowledged => [.. _acknowledged];

    public ReceiverOptions Address =>
        new()
        {
            Url = new Uri(_app.Urls.First() + "/in"),
            UserName = "x",
            Password = "a-long-password-for-tests",
        };

    /// <summary>Opens one on a free loopback port.</summary>
    public static async Task<WebhookDoor> OpenAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Logging.ClearProviders();
        var door = new WebhookDoor(builder.Build());
        door._app.MapPost("/in", door.TakeAsync);
        await door._app.StartAsync();
        return door;
    }

    /// <summary>Lets what is under way come in, and closes.</summary>
    /// <returns>Completes when nothing comes any more.</returns>
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private async Task<IResult> TakeAsync(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        if (Receive is not { } receive)
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        await receive(body.ToArray(), request.HttpContext.RequestAborted);
        _acknowledged.Enqueue(Encoding.UTF8.GetString(body.ToArray()));
        return Results.Ok();
    }
}
