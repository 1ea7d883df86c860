using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Dashboard.Data.FeedbackApi;

/// <summary>The door through which a host takes in the client of X's API.</summary>
public static class FeedbackApiServices
{
    /// <summary>The name of the HTTP client, for a test that puts another handler under it.</summary>
    public const string HttpClientName = "FeedbackApi";

    /// <summary>
    /// Adds <see cref="FeedbackApiClient"/>, <see cref="OAuthConnection"/>, <see cref="RequestBudgets"/> and <see cref="XClock"/>, all safe
    /// to share between threads, with <see cref="FeedbackApiOptions"/> read from the section <c>FeedbackApi</c> and checked when the host
    /// starts.
    /// </summary>
    public static IServiceCollection AddFeedbackApi(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<FeedbackApiOptions>()
            .Bind(configuration.GetSection(FeedbackApiOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(provider => new XClock(provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton(provider => new RequestBudgets(
            provider.GetRequiredService<XClock>(), provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton(CreateSigner);
        services.AddHttp();
        services.TryAddSingleton(CreateTransport);
        services.TryAddSingleton(provider => new FeedbackApiClient(provider.GetRequiredService<FeedbackApiTransport>()));
        services.TryAddSingleton(provider => new OAuthConnection(provider.GetRequiredService<FeedbackApiTransport>()));
        return services;
    }

    private static void AddHttp(this IServiceCollection services) =>
        services.AddHttpClient(HttpClientName, client => client.Timeout = Timeout.InfiniteTimeSpan)
            .UseSocketsHttpHandler((handler, _) => Harden(handler))
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .AddHttpMessageHandler(provider => new OAuthHandler(provider.GetRequiredService<OAuthSigner>()))
            // The factory's own log would write addresses and, at its finest level, headers.
            .RemoveAllLoggers();

    /// <summary>Signed requests never follow a redirect to another host, carry no cookies, and tell X nothing about our traces.</summary>
    private static void Harden(SocketsHttpHandler handler)
    {
        handler.AllowAutoRedirect = false;
        handler.UseCookies = false;
        handler.AutomaticDecompression = System.Net.DecompressionMethods.All;
        handler.ActivityHeadersPropagator = null;
        // A request that gets no answer is sent again by us, signed anew, or not at all.
        handler.PlaintextStreamFilter = (context, _) => ValueTask.FromResult<Stream>(new SingleAttemptStream(context.PlaintextStream));
        handler.ConnectTimeout = TimeSpan.FromSeconds(10);
        // A shared client must still notice that a host has moved.
        handler.PooledConnectionLifetime = TimeSpan.FromMinutes(5);
    }

    private static OAuthSigner CreateSigner(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<FeedbackApiOptions>>().Value;
        return new OAuthSigner(options.ConsumerKey, options.ConsumerSecret, provider.GetRequiredService<XClock>(), OAuthNonce.Next);
    }

    private static FeedbackApiTransport CreateTransport(IServiceProvider provider) => new(
        provider.GetRequiredService<IHttpClientFactory>().CreateClient(HttpClientName),
        provider.GetRequiredService<IOptions<FeedbackApiOptions>>().Value,
        provider.GetRequiredService<TimeProvider>(),
        provider.GetRequiredService<XClock>(),
        provider.GetRequiredService<RequestBudgets>(),
        provider.GetRequiredService<ILogger<FeedbackApiTransport>>());
}
