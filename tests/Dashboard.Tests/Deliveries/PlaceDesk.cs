using Dashboard.Data.Access;
using Dashboard.Data.Foundation;
using Dashboard.Data.Schedules;
using Dashboard.Data.Schedules.Destinations;
using Dashboard.Data.Store.Entities;
using Dashboard.TestKit;
using Dashboard.Tests.Endpoints;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Dashboard.Tests.Deliveries;

/// <summary>The whole product beside a receiver with TLS on this machine, which is allowed, and a folder; it sends no mail.</summary>
internal sealed class PlaceDesk : IAsyncDisposable
{
    public const string Secret = "a-very-secret-part-of-it";

    private readonly TemporaryFolder _folder;

    private PlaceDesk(AppHost host, PostReceiver receiver, TemporaryFolder folder)
    {
        (Host, Receiver, _folder) = (host, receiver, folder);
        host.Get<ILoggerFactory>().AddProvider(Log);
    }

    public AppHost Host { get; }

    public PostReceiver Receiver { get; }

    public KeptLog Log { get; } = new();

    public string Folder => _folder.Path;

    public string Address => $"{Receiver.Address}in?key={Secret}";

    private static CancellationToken Token => AppHost.Token;

    /// <param name="isAllowed">Whether addresses on this machine may be posted to.</param>
    public static async Task<PlaceDesk> OpenAsync(bool isAllowed = true)
    {
        var (receiver, folder) = (await PostReceiver.StartAsync(), new TemporaryFolder());
        return new PlaceDesk(await StartAsync(receiver, folder.Path, isAllowed), receiver, folder);
    }

    /// <summary>The product, which may post to a receiver.</summary>
    public static Task<AppHost> StartAsync(PostReceiver receiver, string folder, bool isAllowed = true) => AppHost.StartAsync(
        ("Deliveries:Folder", folder),
        ("Deliveries:CaFile", receiver.CertificateFile),
        ("Deliveries:AllowedNetworks:0", isAllowed ? "127.0.0.1" : "10.99.99.99"),
        ("Mail:ProductAddress", "https://csat.acme.example"),
        ("Logging:LogLevel:Default", "Trace"));

    public static ScheduleDraft Draft(DestinationKind kind, string address, string query = DeliveryDesk.Query) =>
        DeliveryDesk.Draft("A <b>week</b> <!channel> & more", query) with
        {
            Destination = new DestinationDraft(kind) { Folder = "weekly", Address = new Secret(address) },
        };

    public Task<Viewer> ManagerAsync() => DeliveryDesk.ViewerAsync(Host, People.EmailOf(People.Manager));

    /// <summary>Makes a schedule to the receiver, or to the folder, that is due at once.</summary>
    /// <returns>Its id, and its key where it has one.</returns>
    public async Task<(Guid Id, Secret? Key)> SendAsync(ScheduleDraft draft)
    {
        var manager = await ManagerAsync();
        var answer = await Host.Get<ScheduleEditor>().AddAsync(manager, draft, Token);
        Assert.Empty(answer.Problems);
        var id = await DeliveryDesk.DueAsync(Host, manager, draft.Name, TimeProvider.System.GetUtcNow().AddMinutes(-1));
        return (id, answer.NewKey);
    }

    public async Task<DeliveryListing> EndAsync(Guid id) =>
        Assert.Single(await DeliveryDesk.EndsAsync(Host, await ManagerAsync(), id));

    /// <summary>Once it was begun, and waits to be begun again: how often, and why it was not taken.</summary>
    public async Task<ReportDelivery> WaitAgainAsync(Guid id)
    {
        ReportDelivery? row = null;
        await Until.TrueAsync(
            async () =>
            {
                await using var store = Host.OpenStore();
                row = await store.Set<ReportDelivery>().AsNoTracking().SingleOrDefaultAsync(one => one.ScheduleId == id, Token);
                return row is { State: DeliveryState.Waiting, Tries: > 0 };
            },
            "the report waits to be sent again");
        return row!;
    }

    /// <summary>
    /// Once the syncing of every account has begun, so that what the store knows to be complete changes no more between two reports.
    /// </summary>
    public Task UntilSyncingAsync() => Until.TrueAsync(
        async () =>
        {
            await using var store = Host.OpenStore();
            return await store.Set<SyncProgress>().CountAsync(Token) == await store.Accounts.CountAsync(Token);
        },
        "every account is being synced");

    /// <summary>Has what waits sent now.</summary>
    public async Task HurryAsync(Guid id)
    {
        await using var store = Host.OpenStore();
        var now = TimeProvider.System.GetUtcNow();
        await store.Set<ReportDelivery>().Where(one => one.ScheduleId == id)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.NextTryAt, now), Token);
    }

    /// <summary>Nothing that the product has logged, or written down in readable form, holds a secret.</summary>
    public async Task AssertTellsNobodyAsync(string secret)
    {
        Assert.DoesNotContain(Log.Lines, line => line.Contains(secret, StringComparison.Ordinal));
        await using var store = Host.OpenStore();
        Assert.DoesNotContain(
            await store.AuditLog.Select(entry => entry.Details ?? "").ToListAsync(Token),
            text => text.Contains(secret, StringComparison.Ordinal));
        Assert.DoesNotContain(
            await store.Set<ReportDelivery>().Select(one => one.UserName + one.Reason).ToListAsync(Token),
            text => text.Contains(secret, StringComparison.Ordinal));
        Assert.DoesNotContain(
            await store.Set<ReportSchedule>().Select(one => one.Destination.Shown + one.Destination.ProtectedAddress).ToListAsync(Token),
            text => text.Contains(secret, StringComparison.Ordinal));
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await Receiver.DisposeAsync();
        _folder.Dispose();
    }
}
