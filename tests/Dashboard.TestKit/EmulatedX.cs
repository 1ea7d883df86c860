using System.Collections.Concurrent;
using System.Text;
using Dashboard.Data.Foundation;
using Dashboard.Data.Rollups;
using Dashboard.Data.Settings;
using Dashboard.Data.Store.Entities;
using Dashboard.Data.Sync.Inbox;
using Dashboard.Data.Sync.Pulling;
using Dashboard.Data.Sync.Applying;
using Dashboard.Emulator;
using Dashboard.Emulator.World;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.TestKit;

/// <summary>X emulated over real HTTP and the product's data side pointed at it, on one manual clock.</summary>
public sealed class EmulatedX : IAsyncDisposable
{
    // Between two milliseconds, as real clocks nearly always are and stores are not.
    private static readonly DateTimeOffset Start = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero).AddTicks(1234);

    private readonly ConcurrentQueue<string> _requests = new();

    private EmulatedX()
    {
    }

    /// <summary>The one clock; begins on 2026-03-01, shortly after 12:00 UTC.</summary>
    public ManualTimeProvider Clock { get; } = new(Start);

    public EmulatorHost Emulator { get; private set; } = null!;

    public DataHost Data { get; private set; } = null!;

    /// <summary>Sees every request to X, and may answer in its place; null lets all pass.</summary>
    public Func<HttpContext, RequestDelegate, Task>? Interference { get; set; }

    /// <summary>Path and query of every request so far.</summary>
    public IReadOnlyList<string> Requests => [.. _requests];

    /// <summary>Starts both; no account is connected yet.</summary>
    /// <param name="configure">How X is to be; by default without demo data.</param>
    /// <param name="zone">The reporting time zone; UTC by default.</param>
    /// <param name="store">On which database; SQLite by default.</param>
    /// <param name="settings">
    /// The product's settings; by default a failed read is not repeated, since repetitions wait on the clock.
    /// </param>
    public static async Task<EmulatedX> StartAsync(
        Action<EmulatorOptions>? configure = null,
        ReportingZone? zone = null,
        StoreKind store = StoreKind.Sqlite,
        params (string Key, string Value)[] settings)
    {
        var x = new EmulatedX();
        var options = new EmulatorOptions { EmptyWorld = true, Interference = x.PassAsync };
        configure?.Invoke(options);
        x.Emulator = await EmulatorHost.StartAsync(options, x.Clock, CancellationToken.None);
        var all = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["FeedbackApi:BaseAddress"] = x.Emulator.BaseAddress.ToString(),
            ["FeedbackApi:ConsumerKey"] = x.Emulator.ConsumerKey,
            ["FeedbackApi:ConsumerSecret"] = x.Emulator.ConsumerSecret,
            ["FeedbackApi:MaxRetries"] = "0",
        };
        foreach (var (key, value) in settings)
            all[key] = value;
        x.Data = await DataHost.StartAsync(all, zone, x.Clock, store);
        return x;
    }

    /// <summary>Starts both with one connected account.</summary>
    /// <returns>Both, and the account as X knows it.</returns>
    public static async Task<(EmulatedX X, EmulatorAccount Account)> StartConnectedAsync(params (string Key, string Value)[] settings)
    {
        var x = await StartAsync(settings: settings);
        return (x, await x.AddAccountAsync());
    }

    /// <summary>Makes an account on X and connects it.</summary>
    /// <returns>The account as X knows it.</returns>
    public async Task<EmulatorAccount> AddAccountAsync(string handle = "acme", string userId = FeedbackFixture.AccountUserId)
    {
        var account = Emulator.World.AddAccount(userId, handle, "Acme", "https://acme.example/privacy");
        await ConnectAsync(account);
        return account;
    }

    /// <summary>Connects an account, or connects it again.</summary>
    /// <param name="account">The account as X knows it, with the token to use.</param>
    /// <returns>Completes once it is stored.</returns>
    public async Task ConnectAsync(EmulatorAccount account)
    {
        var errors = await Data.Get<AccountRegistry>()
            .AddAsync(
                new AccountRegistration(
                    account.Handle,
                    account.UserId,
                    new Secret(account.Token),
                    new Secret(account.TokenSecret),
                    account.PrivacyUrl,
                    account.DisplayName),
                Acting.As("test"),
                CancellationToken.None);
        if (errors.Count > 0)
            throw new InvalidOperationException(string.Join(' ', errors));
    }

    /// <summary>Adds prompts, a minute apart, the first of them so long ago; answers X's ids, oldest first.</summary>
    /// <param name="ago">When the first was sent, before now.</param>
    public IReadOnlyList<string> Prompt(EmulatorAccount account, TimeSpan ago, int count = 1) =>
    [
        .. Enumerable.Range(0, count).Select(minute => Emulator.World.AddFeedback(
            new NewFeedback(account, "343434343434", CardKind.Csat, Clock.GetUtcNow() - ago + TimeSpan.FromMinutes(minute)))),
    ];

    /// <returns>Whether every account was pulled to its end.</returns>
    public Task<bool> PullAsync(CancellationToken cancellationToken = default) =>
        Data.Get<AccountPuller>().PullAllAsync(null, cancellationToken);

    /// <summary>Takes what X pushes, and applies it.</summary>
    public async Task<ApplyResult> ReceiveAsync(string body)
    {
        await Data.Get<FeedbackReceiver>().ReceiveAsync(Encoding.UTF8.GetBytes(body), CancellationToken.None);
        return await Data.Get<InboxApplier>().DrainAsync(CancellationToken.None);
    }

    /// <summary>How far an account's events are read.</summary>
    /// <returns>Its watermark and window; null when there is no such range.</returns>
    public async Task<PullRange?> RangeAsync(string handle = "acme", PullPurpose purpose = PullPurpose.Live)
    {
        await using var store = Data.OpenStore();
        return await store.PullRanges.SingleOrDefaultAsync(
            row => row.Purpose == purpose && row.AccountId == store.Accounts.Single(account => account.Handle == handle).Id);
    }

    /// <summary>How far an account's events are applied, and how pulling goes.</summary>
    public async Task<SyncProgress> ProgressAsync(string handle = "acme")
    {
        await using var store = Data.OpenStore();
        return await store.SyncProgress.SingleAsync(row => row.AccountId == store.Accounts.Single(account => account.Handle == handle).Id);
    }

    /// <summary>An account as it is stored.</summary>
    public async Task<Account> AccountAsync(string handle = "acme")
    {
        await using var store = Data.OpenStore();
        return await store.Accounts.SingleAsync(account => account.Handle == handle);
    }

    /// <summary>Every stored feedback, by id.</summary>
    public async Task<IReadOnlyList<StoredFeedback>> FeedbackAsync()
    {
        await using var store = Data.OpenStore();
        return await store.StoredFeedback.AsNoTracking().OrderBy(row => row.Id).ToListAsync();
    }

    /// <summary>The run journal, oldest first.</summary>
    public async Task<IReadOnlyList<SyncRun>> RunsAsync()
    {
        await using var store = Data.OpenStore();
        return await store.SyncRuns.AsNoTracking().OrderBy(run => run.StartedAt).ThenBy(run => run.FinishedAt).ToListAsync();
    }

    /// <summary>Every day cell that differs from the raw rows.</summary>
    public Task<IReadOnlyList<string>> RollupFaultsAsync() => Data.Get<RollupCheck>().RunAsync(CancellationToken.None);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await Data.DisposeAsync();
        await Emulator.DisposeAsync();
    }

    private Task PassAsync(HttpContext http, RequestDelegate next)
    {
        _requests.Enqueue(http.Request.Path + http.Request.QueryString);
        return Interference is { } interference ? interference(http, next) : next(http);
    }
}
