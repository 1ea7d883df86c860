using System.Text.Json;
using Microsoft.Extensions.Logging;
using Polly;

namespace Dashboard.Data.FeedbackApi;

/// <summary>
/// Sends requests and reads whole answers. A read is repeated as <see cref="ReadRetry"/> says, and any POST never is. When X says "too
/// many", the caller decides how to wait.
/// </summary>
internal sealed partial class FeedbackApiTransport(
    HttpClient http, FeedbackApiOptions options, TimeProvider time, XClock clock, RequestBudgets budgets, ILogger<FeedbackApiTransport> log)
{
    /// <summary>An answer of 100 feedbacks has some 100 KB; one above 32 MB is not an answer of X.</summary>
    private const int LargestBody = 32 * 1024 * 1024;

    private readonly Uri _root = options.Root;
    private readonly ResiliencePipeline _retry = ReadRetry.Create(options, time, log);

    /// <summary>The root of every address, for links that a browser follows.</summary>
    public Uri Root => _root;

    /// <summary>Sends the request; the answer is a success, and JSON unless the request says otherwise.</summary>
    /// <exception cref="FeedbackApiException">Anything else, by type.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public async Task<ApiAnswer> SendAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        if (!request.MayRepeat)
            return await AttemptAsync(request, cancellationToken);
        return await _retry.ExecuteAsync(
            async (asked, token) => await AttemptAsync(asked, token), request, cancellationToken);
    }

    private async Task<ApiAnswer> AttemptAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        budgets.Take(request);
        using var span = ApiTelemetry.Begin(request, _root);
        var started = time.GetTimestamp();
        var answer = await span.OfAsync(() => ExchangeInTimeAsync(request, cancellationToken));
        Log.Answered(log, request.Method.Method, request.Path, (int)answer.Status, time.GetElapsedTime(started).TotalMilliseconds);
        if (!answer.IsSuccess)
            throw Refused(answer);
        return request.AnswersWithForm ? answer : answer with { Json = ReadJson(answer) };
    }

    private FeedbackApiException Refused(ApiAnswer answer)
    {
        var error = AnswerErrors.From(answer, clock.Now);
        if (error is RateLimitedException limited)
            budgets.LearnRefusal(answer.Request, limited.ResetAt);
        return error;
    }

    private async Task<ApiAnswer> ExchangeInTimeAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(options.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            return await ExchangeAsync(request, either.Token);
        }
        catch (Exception e) when (e is OperationCanceledException || (either.IsCancellationRequested && e is not FeedbackApiException))
        {
            // The caller's own cancellation goes up as such, whatever the network made of it.
            cancellationToken.ThrowIfCancellationRequested();
            throw new FeedbackApiTimeoutException(new FailedAnswer(request.Name), e);
        }
    }

    private async Task<ApiAnswer> ExchangeAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        using var message = request.ToMessage(_root);
        var signedWith = clock.Skew;
        using var response = await ConnectAsync(request, message, cancellationToken);
        var skew = Measure(response);
        var limit = RateLimit.From(response.Headers);
        if (limit is not null)
            budgets.Learn(request, limit);
        var answer = new ApiAnswer(request, response.StatusCode, [], limit, RetryTime(response), skew - signedWith);
        try
        {
            await response.Content.LoadIntoBufferAsync(LargestBody, cancellationToken);
            return answer with { Body = await response.Content.ReadAsByteArrayAsync(cancellationToken) };
        }
        catch (Exception e) when (e is HttpRequestException or IOException && !cancellationToken.IsCancellationRequested)
        {
            throw new BrokenAnswerException("it was cut off", answer.Failure(), e);
        }
    }

    private async Task<HttpResponseMessage> ConnectAsync(
        ApiRequest request, HttpRequestMessage message, CancellationToken cancellationToken)
    {
        try
        {
            return await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        }
        catch (HttpRequestException e) when (!cancellationToken.IsCancellationRequested)
        {
            var failure = new ConnectionFailedException(new FailedAnswer(request.Name), e);
            if (!failure.WasSent)
                budgets.Refund(request);
            throw failure;
        }
    }

    private TimeSpan? Measure(HttpResponseMessage response)
    {
        var skew = response.Headers.Date - time.GetUtcNow();
        if (skew is { } difference)
            clock.Measure(difference);
        return skew;
    }

    private DateTimeOffset? RetryTime(HttpResponseMessage response)
    {
        var now = clock.Now;
        DateTimeOffset?[] said =
        [
            RateLimit.ResetFrom(response.Headers),
            response.Headers.RetryAfter?.Date,
            now + response.Headers.RetryAfter?.Delta,
        ];
        return Array.Find(said, time => time > now);
    }

    private static JsonElement ReadJson(ApiAnswer answer)
    {
        try
        {
            var json = JsonElement.Parse(answer.Body, RawJson.AnyDepth);
            return json.ValueKind == JsonValueKind.Object
                ? json
                : throw new BrokenAnswerException("it is not a JSON object", answer.Failure());
        }
        catch (JsonException e)
        {
            throw new BrokenAnswerException("it is not JSON, or cut off", answer.Failure(), e);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1001, LogLevel.Debug, "X answered {Method} {Path} with {Status} after {Milliseconds:F0} ms.")]
        public static partial void Answered(ILogger logger, string method, string path, int status, double milliseconds);
    }
}
