using Dashboard.TestKit;

namespace Dashboard.BrowserTests.Product;

/// <summary>
/// A store with a manager and an account of X, at whose X nobody answers; instances of the product on it, as processes in Production; and
/// nginx before them.
/// </summary>
internal sealed class Installation : IAsyncDisposable
{
    public const string Email = "manager@acme.example";
    public const string Password = "a long enough password";

    /// <summary>What is pushed is this account's.</summary>
    public const string AccountId = "2801004401";

    private readonly TemporaryFolder _folder = new();
    private readonly TestDatabase _database;
    private readonly List<Instance> _instances = [];
    private ReverseProxy? _proxy;

    private Installation(TestDatabase database) => _database = database;

    /// <summary>Where people go.</summary>
    public Uri Address => _proxy!.Address;

    public IReadOnlyList<Instance> Instances => _instances;

    /// <summary>One with so many instances, all running.</summary>
    public static async Task<Installation> StartAsync(StoreKind kind, int instances)
    {
        var installation = new Installation(await TestDatabase.CreateAsync(kind));
        try
        {
            for (var number = 0; number < instances; number++)
                installation._instances.Add(new Instance(installation.Settings, installation._folder.Path));
            if (kind == StoreKind.Sqlite)
                await installation._instances[0].RunAsync("", "store", "create");
            await installation._instances[0].RunAsync(Password + "\n", "users", "add", "--email", Email, "--role", "manager");
            await installation._instances[0].RunAsync(
                "token\nsecret\n",
                "accounts", "add", "--handle", "acme", "--user-id", AccountId, "--token", "-", "--token-secret", "-",
                "--privacy-url", "https://acme.example/privacy", "--display-name", "Acme");
            await Task.WhenAll(installation._instances.Select(instance => instance.StartAsync()));
            installation._proxy = await ReverseProxy.StartAsync([.. installation._instances.Select(instance => instance.Address)]);
            return installation;
        }
        catch
        {
            await installation.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_proxy is not null)
            await _proxy.DisposeAsync();
        foreach (var instance in _instances)
            await instance.DisposeAsync();
        await _database.DisposeAsync();
        _folder.Dispose();
    }

    private IEnumerable<KeyValuePair<string, string?>> Settings =>
    [
        .. _database.Settings,
        new("Security:KeysFolder", _folder.File("keys")),
        new("Security:TrustedProxies:0", "127.0.0.1"),
        new("Connection:PauseHiddenAfter", "00:00:01"),
        new("FeedbackApi:BaseAddress", "http://127.0.0.1:9/"),
        new("FeedbackApi:ConsumerKey", "key"),
        new("FeedbackApi:ConsumerSecret", "secret"),
        new("Webhooks:Credentials:0:UserName", Instance.Pusher),
        new("Webhooks:Credentials:0:Password", Instance.PusherPassword),
        new("Metrics:Credentials:0:UserName", Instance.Pusher),
        new("Metrics:Credentials:0:Password", Instance.PusherPassword),
    ];
}
