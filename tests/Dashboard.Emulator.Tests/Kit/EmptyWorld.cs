using Dashboard.Emulator.World;

namespace Dashboard.Emulator.Tests.Kit;

/// <summary>A running emulator without demo data, one account in it, and a manual clock.</summary>
internal sealed class EmptyWorld : IAsyncDisposable
{
    internal const string Customer = "343434343434";
    private readonly List<SigningClient> _clients = [];

    private EmptyWorld(EmulatorHost host, ManualClock clock)
    {
        (Host, Clock) = (host, clock);
        Account = host.World.AddAccount("1212121212121", "mybusiness", "MyBusinessName", "https://mybusiness.example/privacy");
        host.World.SetCanDm(Customer, true);
    }

    internal EmulatorHost Host { get; }

    internal ManualClock Clock { get; }

    internal EmulatorAccount Account { get; }

    internal SigningClient Client => ClientFor(Account.Token, Account.TokenSecret);

    internal static async Task<EmptyWorld> StartAsync(Action<EmulatorOptions>? configure = null)
    {
        var options = new EmulatorOptions { EmptyWorld = true };
        configure?.Invoke(options);
        var clock = new ManualClock();
        return new EmptyWorld(await EmulatorHost.StartAsync(options, clock, TestContext.Current.CancellationToken), clock);
    }

    internal SigningClient ClientFor(string token, string secret) => AppClient().As(token, secret);

    internal SigningClient AppClient()
    {
        var client = new SigningClient(Host.BaseAddress, Host.ConsumerKey, Host.ConsumerSecret, Clock);
        _clients.Add(client);
        return client;
    }

    internal SigningClient CustomerClient()
    {
        var (token, secret) = Host.World.AddUser(Customer, "customer");
        return ClientFor(token, secret);
    }

    internal string AddFeedback(TimeSpan ago, CardKind kind = CardKind.Csat, EmulatorAccount? account = null) =>
        Host.World.AddFeedback(
            new NewFeedback(account ?? Account, Customer, kind, Clock.GetUtcNow() - ago)
            {
                ExternalId = "ticket_5555",
                QuestionVariantId = 3,
            });

    public async ValueTask DisposeAsync()
    {
        _clients.ForEach(client => client.Dispose());
        await Host.DisposeAsync();
    }
}
