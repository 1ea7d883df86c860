using Dashboard.Data.FeedbackApi;
using Dashboard.TestKit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Dashboard.Data.Tests.FeedbackApi;

/// <summary>The client as a host gets it, against a stand-in server, with everything logged kept.</summary>
internal sealed class ClientUnderTest : IAsyncDisposable
{
    public const string ConsumerSecret = "consumer-secret-4711";
    public const string Token = "12-token-4711";
    public const string TokenSecret = "token-secret-4711";

    public static readonly AccountCredentials Who = new(Token, TokenSecret);

    private readonly ServiceProvider _services;

    private KeptLog Log { get; } = new();

    private ClientUnderTest(StandInServer server, Dictionary<string, string?> settings)
    {
        Server = server;
        settings.TryAdd("FeedbackApi:BaseAddress", server.Address);
        settings.TryAdd("FeedbackApi:ConsumerKey", "consumer-key");
        settings.TryAdd("FeedbackApi:ConsumerSecret", ConsumerSecret);
        settings.TryAdd("FeedbackApi:RetryDelay", "00:00:00.001");
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        _services = new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Log))
            .AddFeedbackApi(configuration)
            .BuildServiceProvider();
    }

    public IReadOnlyList<string> Logged => Log.Lines;

    public StandInServer Server { get; }

    public FeedbackApiClient Client => _services.GetRequiredService<FeedbackApiClient>();

    public RequestBudgets Budgets => _services.GetRequiredService<RequestBudgets>();

    public XClock Clock => _services.GetRequiredService<XClock>();

    public OAuthConnection Connection => _services.GetRequiredService<OAuthConnection>();

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<ClientUnderTest> StartAsync(params (string Key, string Value)[] settings) =>
        new(await StandInServer.StartAsync(), settings.ToDictionary(
            pair => "FeedbackApi:" + pair.Key, string? (pair) => pair.Value, StringComparer.Ordinal));

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Server.DisposeAsync();
    }
}
