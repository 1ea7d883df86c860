using System.Net;
using Dashboard.Configuration;
using Microsoft.Extensions.Options;

namespace Dashboard.Webhooks;

/// <summary>
/// Refuses who pushes from elsewhere, before credentials are looked at. It looks at the client's address behind the trusted proxies, so it
/// stands after them and after routing.
/// </summary>
internal sealed partial class AllowedNetworks(RequestDelegate next, IOptions<WebhookOptions> options, ILogger<AllowedNetworks> log)
{
    private readonly NetworkList _allowed = NetworkList.Of(options.Value.AllowedNetworks);

    public Task InvokeAsync(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress;
        if (context.GetEndpoint()?.Metadata.GetMetadata<Guarded>() is null || _allowed.Networks.Count == 0 || _allowed.Contains(address))
            return next(context);
        Log.Refused(log, address);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    /// <summary>Marks the endpoints that this guards.</summary>
    internal sealed class Guarded;

    private static partial class Log
    {
        [LoggerMessage(5001, LogLevel.Warning, "A webhook from {Address} was refused: the address is in none of Webhooks:AllowedNetworks.")]
        public static partial void Refused(ILogger logger, IPAddress? address);
    }
}
