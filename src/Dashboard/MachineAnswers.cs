using System.Globalization;
using Dashboard.Data.Store;
using Dashboard.Identity;
using Dashboard.Telemetry;
using Microsoft.AspNetCore.WebUtilities;

namespace Dashboard;

/// <summary>
/// What programs are told when something is wrong: always application/problem+json (RFC 9457), never a page and never an empty body,
/// whoever refuses: the host filter, routing, a door's credentials, an endpoint, or the store in the middle of one. First of all, so that
/// nothing is before it.
/// </summary>
internal sealed partial class MachineAnswers(RequestDelegate next, StoreHealth health, ILogger<MachineAnswers> log)
{
    /// <summary>Seconds after which a store that is locked, full or away may be tried again.</summary>
    private const int RetryAfter = 10;

    public async Task InvokeAsync(HttpContext context)
    {
        if (!Navigation.IsForPrograms(context.Request))
        {
            await next(context);
            return;
        }

        try
        {
            await next(context);
        }
        catch (Exception exception) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            Refuse(context, exception);
        }

        WebhookAnswers.Note(context);
        if (IsBare(context.Response))
            await WriteAsync(context);
    }

    private void Refuse(HttpContext context, Exception exception)
    {
        // Nothing of what was meant to be the answer, but for the headers that every answer carries.
        context.Response.Headers.ContentDisposition = default;
        context.Response.ContentType = null;
        context.Response.ContentLength = null;
        context.Response.StatusCode = StatusOf(exception);
        health.Note(exception);
        if (context.Response.StatusCode == StatusCodes.Status503ServiceUnavailable)
            Log.StoreAway(log, context.Request.Path, exception.Message);
        else if (context.Response.StatusCode == StatusCodes.Status500InternalServerError)
            Log.Unforeseen(log, context.Request.Path, exception);
    }

    private static int StatusOf(Exception exception) => exception switch
    {
        BadHttpRequestException refused => refused.StatusCode,
        _ when StoreTrouble.Is(exception) => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    private static bool IsBare(HttpResponse response) =>
        response is { HasStarted: false, StatusCode: >= 400, ContentType: null, ContentLength: null };

    private static Task WriteAsync(HttpContext context)
    {
        var response = context.Response;
        if (response.StatusCode == StatusCodes.Status503ServiceUnavailable && response.Headers.RetryAfter.Count == 0)
            response.Headers.RetryAfter = RetryAfter.ToString(CultureInfo.InvariantCulture);
        response.Headers.CacheControl = "no-store";
        return Results
            .Problem(Detail(context), statusCode: response.StatusCode, title: ReasonPhrases.GetReasonPhrase(response.StatusCode))
            .ExecuteAsync(context);
    }

    private static string Detail(HttpContext context) =>
        context.Response.StatusCode switch
        {
            StatusCodes.Status400BadRequest => "The request cannot be read, or its host name is none of this product's.",
            StatusCodes.Status401Unauthorized => "The credentials are missing or wrong.",
            StatusCodes.Status403Forbidden => "This is not open to whoever asks, or to the network that they ask from.",
            StatusCodes.Status404NotFound => "There is nothing at this address.",
            StatusCodes.Status405MethodNotAllowed => $"This address takes {context.Response.Headers.Allow}, not {context.Request.Method}.",
            StatusCodes.Status413PayloadTooLarge => "The body is longer than this address takes.",
            StatusCodes.Status415UnsupportedMediaType => "The body is of a kind that this address does not take.",
            StatusCodes.Status429TooManyRequests => "There are too many requests; come again later.",
            StatusCodes.Status503ServiceUnavailable =>
                "The store cannot be used right now, and nothing of this request is certain to be kept: send it again later.",
            StatusCodes.Status500InternalServerError => "Something went wrong that nobody foresaw; the log has the details.",
            _ => "The request was refused.",
        };

    /// <summary>Puts this before everything else, also before what the host itself brings along.</summary>
    internal sealed class First : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.UseMiddleware<MachineAnswers>();
            next(app);
        };
    }

    private static partial class Log
    {
        [LoggerMessage(5003, LogLevel.Warning, "{Path} was answered with 503, since the store cannot be used: {Reason}")]
        public static partial void StoreAway(ILogger logger, PathString path, string reason);

        [LoggerMessage(5004, LogLevel.Error, "{Path} was answered with 500, for a reason that nobody foresaw.")]
        public static partial void Unforeseen(ILogger logger, PathString path, Exception exception);
    }
}
