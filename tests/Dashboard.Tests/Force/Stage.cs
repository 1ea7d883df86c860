using System.Data.Common;
using Dashboard.Commands;
using Dashboard.Data.Rollups;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Dashboard.Emulator.World;
using Dashboard.TestKit;
using Dashboard.TestKit.Expectation;
using Dashboard.Tests.Endpoints;
using Dashboard.Tests.Start;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Tests.Force;

/// <summary>
/// The real product as a process, X beside it, and somebody who pushes events: everything to take things away from the product while it
/// works.
/// </summary>
internal sealed class Stage : IAsyncDisposable
{
    private const int Days = 20;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly DateTimeOffset _started = TimeProvider.System.GetUtcNow();
    private readonly TestDatabase _database;
    private DataHost _store = null!;

    private Stage(TestDatabase database) => _database = database;

    public Product Product { get; } = Product.Configured();

    public PacedX X { get; private set; } = null!;

    public WebhookSender Sender { get; private set; } = null!;

    /// <summary>The product while it runs.</summary>
    public Server? Server { get; private set; }

    /// <summary>Makes everything ready; the product does not run yet, and X gives out no page.</summary>
    /// <param name="database">Where the product keeps its store; its schema is made here.</param>
    /// <param name="promptsPerDay">How busy X is.</param>
    public static async Task<Stage> SetAsync(TestDatabase database, double promptsPerDay)
    {
        var stage = new Stage(database) { X = await PacedX.StartAsync(Days, promptsPerDay) };
        stage._store = await DataHost.StartAsync(database: database);
        stage.Configure();
        await Task.WhenAll(stage.X.Emulator.Accounts.Select(stage.ConnectAsync));
        stage.Sender = new WebhookSender(ExpectedStore.BodiesSince(stage.X.Emulator, stage._started - TimeSpan.FromDays(2)));
        return stage;
    }

    /// <summary>Starts the product and lets events be pushed to it.</summary>
    public async Task StartProductAsync()
    {
        Server = await Product.ServeAsync();
        Sender.Address = Server.Address;
    }

    /// <summary>Lets a manager in, who sees every result.</summary>
    public async Task AddManagerAsync()
    {
        var added = await Product.RunWithInputAsync(
            People.Password + "\n",
            "users",
            "add",
            "--email",
            People.EmailOf(People.Manager),
            "--role",
            "manager");
        Assert.True(added.Code is ExitCodes.Ok, added.Output + added.Error);
    }

    /// <summary>Kills the product.</summary>
    public async Task KillProductAsync()
    {
        // The senders learn of it by what breaks in their hands.
        await Server!.KillAsync();
        Sender.Address = null;
        await Server.DisposeAsync();
        Server = null;
    }

    public DashboardContext OpenStore() => _store.OpenStore();

    /// <summary>Lets the product come to its end: everything pulled, pushed and applied.</summary>
    public async Task FinishAsync()
    {
        X.Allow(100_000);
        await Sender.FinishAsync();
        await Until.TrueAsync(IsCompleteAsync, Patience, "everything is pulled, applied and indexed");
        await KillProductAsync();
        await ApplyWhatWaitsAsync();
    }

    /// <summary>Compares the store with what it must hold, and has the product check its sums.</summary>
    public async Task ProveAsync()
    {
        await using (var context = OpenStore())
        {
            var differences = await Expected().DifferencesAsync(context);
            Assert.True(differences.Count is 0, $"{differences.Count} differences\n{string.Join('\n', differences.Take(20))}");
        }

        Assert.Empty(await _store.Get<RollupCheck>().RunAsync(CancellationToken.None));
        var check = await Product.RunAsync("rollups", "check");
        Assert.True(check.Code is ExitCodes.Ok, check.Output + check.Error);
    }

    public async ValueTask DisposeAsync()
    {
        if (Sender is not null)
            await Sender.DisposeAsync();
        if (Server is not null)
            await Server.DisposeAsync();
        await X.DisposeAsync();
        await _store.DisposeAsync();
        Product.Dispose();
    }

    /// <summary>How many events X has that only the events endpoint brings.</summary>
    public int PulledEvents => X.Emulator.World.EventCount - ExpectedStore.BodiesSince(X.Emulator, _started - TimeSpan.FromHours(24)).Count;

    private ExpectedStore Expected() => new(X.Emulator, TimeZoneInfo.Utc)
    {
        CompleteFrom = _started - TimeSpan.FromDays(Days),
        CompleteThrough = Goal,
        Acknowledged = Sender.Acknowledged,
    };

    private DateTimeOffset Goal => _started - TimeSpan.FromHours(24) - TimeSpan.FromMinutes(2);

    private async Task<bool> IsCompleteAsync()
    {
        try
        {
            await using var context = OpenStore();
            return await context.SyncProgress.CountAsync(row => row.CompleteThrough >= Goal) == X.Emulator.Accounts.Count
                && !await context.PullRanges.AnyAsync(range => range.Purpose == PullPurpose.History)
                && !await context.Set<InboxEntry>().AnyAsync()
                && !await context.Set<RollupState>().AnyAsync(state => state.SearchVersion == 0);
        }
        catch (DbException)
        {
            // A connection that is left from before the server was away.
            return false;
        }
    }

    /// <summary>
    /// The kill may have met a pull that found nothing new but was on disk already: it is applied at the next start, and with X silent
    /// nothing follows.
    /// </summary>
    private async Task ApplyWhatWaitsAsync()
    {
        X.FallSilent();
        await StartProductAsync();
        await Until.TrueAsync(IsCompleteAsync, Patience, "what waited is applied");
        await KillProductAsync();
    }

    private void Configure()
    {
        Product.On(_database);
        foreach (var (key, value) in new[]
        {
            ("FeedbackApi__BaseAddress", X.Emulator.BaseAddress.ToString()),
            ("FeedbackApi__ConsumerKey", X.Emulator.ConsumerKey),
            ("FeedbackApi__ConsumerSecret", X.Emulator.ConsumerSecret),
            ("Sync__IntervalSeconds", "5"),
            ("Sync__BackfillDays", "30"),
            ("Sync__ShowPerPull", "3"),
            ("Webhooks__Credentials__0__UserName", MachineDoors.Webhook.UserName),
            ("Webhooks__Credentials__0__Password", MachineDoors.Webhook.Password),
            ("Logging__LogLevel__Default", "Warning"),
            ("DOTNET_TieredPGO", "0"),
        })
            Product.Settings[key] = value;
    }

    private async Task ConnectAsync(EmulatorAccount account)
    {
        var added = await Product.RunWithInputAsync(
            $"{account.Token}\n{account.TokenSecret}\n",
            "accounts", "add", "--handle", account.Handle, "--user-id", account.UserId, "--token", "-", "--token-secret", "-",
            "--privacy-url", account.PrivacyUrl, "--display-name", account.DisplayName);
        Assert.True(added.Code is ExitCodes.Ok, added.Output + added.Error);
    }
}
