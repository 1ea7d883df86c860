using Dashboard.Data.Foundation;
using Dashboard.Identity;

namespace Dashboard;

/// <summary>
/// The pages' live connection is for our own pages. A browser sends its cookies along when a page of another site opens a WebSocket here,
/// and no policy of the browser stops that (CWE-1385).
/// </summary>
internal sealed partial class CircuitDoor(RequestDelegate next, IConfiguration configuration, ILogger<CircuitDoor> log)
{
    /// <summary>Where the framework takes the pages' connections.</summary>
    public const string Path = "/_blazor";

    private const int LongestName = 200;

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (!request.Path.StartsWithSegments(Path, StringComparison.OrdinalIgnoreCase) || !OwnOrigin.IsForeign(request, configuration))
            return next(context);
        Log.Refused(
            log,
            OutsideText.Line(request.Headers.Origin.ToString(), LongestName),
            OutsideText.Line($"{request.Scheme}://{request.Host}", LongestName));
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private static partial class Log
    {
        [LoggerMessage(
            5006,
            LogLevel.Warning,
            "The live connection of a page at {Origin} was refused, since it came to {Address}. If that page is yours, let the proxy pass "
                + "the host on as the browser names it, or name that host in AllowedHosts.")]
        public static partial void Refused(ILogger logger, string origin, string address);
    }
}
