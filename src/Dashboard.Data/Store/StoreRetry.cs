using Polly;
using Polly.Retry;

namespace Dashboard.Data.Store;

/// <summary>
/// How a transaction on PostgreSQL is repeated when it failed before its commit for a passing reason: five times within about two seconds.
/// </summary>
internal static class StoreRetry
{
    public static ResiliencePipeline ForPostgres { get; } = new ResiliencePipelineBuilder()
        .AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = new PredicateBuilder().Handle<Exception>(PostgresFailures.IsPassing),
            MaxRetryAttempts = 5,
            Delay = TimeSpan.FromMilliseconds(40),
            MaxDelay = TimeSpan.FromSeconds(1),
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
        })
        .Build();
}
