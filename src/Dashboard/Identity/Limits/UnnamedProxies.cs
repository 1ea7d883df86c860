using System.Net;
using Dashboard.Configuration;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace Dashboard.Identity.Limits;

/// <summary>
/// Says once that a proxy speaks for its clients which is not among the trusted ones: all that come by it count as one place, where one of
/// them can use up what all may do. Before the platform takes the header for its own.
/// </summary>
internal sealed partial class UnnamedProxies(RequestDelegate next, IOptions<SecurityOptions> security, ILogger<UnnamedProxies> log)
{
    private readonly NetworkList _trusted = NetworkList.Of(security.Value.TrustedProxies);
    private int _isSaid;

    public Task InvokeAsync(HttpContext context)
    {
        var peer = context.Connection.RemoteIpAddress;
        if (_isSaid == 0
            && context.Request.Headers.ContainsKey(ForwardedHeadersDefaults.XForwardedForHeaderName)
            && !_trusted.Contains(peer)
            && Interlocked.Exchange(ref _isSaid, 1) == 0)
            Log.Unnamed(log, peer);
        return next(context);
    }

    private static partial class Log
    {
        [LoggerMessage(
            5008,
            LogLevel.Warning,
            "{Peer} names the client that it speaks for (X-Forwarded-For), and is not among Security:TrustedProxies: all that come by it "
                + "count as one place. If it is your proxy, name it there; this is said once.")]
        public static partial void Unnamed(ILogger logger, IPAddress? peer);
    }
}
