using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;

namespace Dashboard.Data.FeedbackApi;

/// <summary>
/// How a read is repeated, each time signed anew: after a failure for a passing reason at most three times, with doubling, jittered waits;
/// and once, at once, after X has not accepted the signature, since a single such answer need not mean the account.
/// </summary>
internal static partial class ReadRetry
{
    public static ResiliencePipeline Create(FeedbackApiOptions options, TimeProvider time, ILogger log)
    {
        var builder = new ResiliencePipelineBuilder { TimeProvider = time }.AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = new PredicateBuilder().Handle<CredentialsRejectedException>(),
            MaxRetryAttempts = 1,
            Delay = TimeSpan.Zero,
            OnRetry = _ => TellRejected(log),
        });
        if (options.MaxRetries == 0)
            return builder.Build();
        return builder.AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = new PredicateBuilder().Handle<FeedbackApiException>(failure => failure.IsPassing),
            MaxRetryAttempts = options.MaxRetries,
            Delay = options.RetryDelay,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            OnRetry = retry => Tell(log, retry),
        }).Build();
    }

    private static ValueTask Tell(ILogger log, OnRetryArguments<object> retry)
    {
        // The kind alone: the message may quote X.
        Log.Repeating(log, retry.AttemptNumber + 1, retry.RetryDelay.TotalMilliseconds, retry.Outcome.Exception?.GetType().Name);
        return ValueTask.CompletedTask;
    }

    private static ValueTask TellRejected(ILogger log)
    {
        Log.SigningAnew(log);
        return ValueTask.CompletedTask;
    }

    private static partial class Log
    {
        [LoggerMessage(1003, LogLevel.Warning, "X did not accept a request's signature; the request is signed anew and sent once more.")]
        public static partial void SigningAnew(ILogger logger);

        [LoggerMessage(
            1002,
            LogLevel.Warning,
            "A request to X failed with {Failure}; repetition {Attempt} follows in {Milliseconds:F0} ms.")]
        public static partial void Repeating(ILogger logger, int attempt, double milliseconds, string? failure);
    }
}
