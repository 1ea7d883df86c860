using System.Diagnostics;
using System.Globalization;
using Dashboard.Data.Foundation;

namespace Dashboard.Data.FeedbackApi;

/// <summary>
/// A span for each request to X, by OpenTelemetry's words for clients of HTTP: the method and the path, which is one of a handful. Queries,
/// forms and headers, with their cursors, ids and signatures, are in none.
/// </summary>
internal static class ApiTelemetry
{
    /// <summary>Begins one; null where nobody listens.</summary>
    public static Activity? Begin(ApiRequest request, Uri root)
    {
        var route = request.Route ?? request.Path;
        var span = ProductTelemetry.Source.StartActivity($"{request.Method} {route}", ActivityKind.Client);
        span?.SetTag("http.request.method", request.Method.Method);
        span?.SetTag("url.template", route);
        span?.SetTag("server.address", root.Host);
        span?.SetTag("server.port", root.Port);
        return span;
    }

    /// <summary>Notes how it ended: by a status, or by the type of what went wrong, never by its message.</summary>
    public static async Task<ApiAnswer> OfAsync(this Activity? span, Func<Task<ApiAnswer>> exchange)
    {
        try
        {
            var answer = await exchange();
            span?.SetTag("http.response.status_code", (int)answer.Status);
            if (!answer.IsSuccess)
                Fail(span, ((int)answer.Status).ToString(CultureInfo.InvariantCulture));
            return answer;
        }
        catch (Exception failure)
        {
            Fail(span, failure.GetType().Name);
            throw;
        }
    }

    private static void Fail(Activity? span, string type)
    {
        span?.SetTag("error.type", type);
        span?.SetStatus(ActivityStatusCode.Error);
    }
}
