using Dashboard.BrowserTests.Browser;
using Dashboard.BrowserTests.Pages;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.BrowserTests.Product;

/// <summary>
/// A product outside the demo, in which nothing happens but what a test lets happen: it is filled before it starts, and the test looks into
/// its store as another process does.
/// </summary>
internal sealed class QuietProduct : IAsyncDisposable
{
    public const string Password = "a long enough password";

    private readonly FileStore _file;

    private QuietProduct(FileStore file, DataHost data, ProductProcess process) => (_file, Data, Process) = (file, data, process);

    public DataHost Data { get; }

    public ProductProcess Process { get; }

    /// <param name="fill">Brings people and answers into the store.</param>
    /// <param name="settings">Further settings, which may need to know where it listens.</param>
    public static async Task<QuietProduct> OpenAsync(
        Func<DataHost, Task> fill, Func<Uri, IDictionary<string, string?>>? settings = null)
    {
        var store = new FileStore();
        var host = await DataHost.StartAsync(database: store, clock: new ManualTimeProvider(TimeProvider.System.GetUtcNow()));
        await fill(host);
        return new QuietProduct(store, host, await ProductProcess.StartQuietAsync(store.ConnectionString, settings));
    }

    /// <summary>Adds an account that nothing is pulled of: its tokens are sealed with other keys, and X is not there.</summary>
    public static async Task<Account> AddAccountAsync(DataHost data, DateTimeOffset from, DateTimeOffset through, DateTimeOffset pulledAt)
    {
        var account = await new FeedbackFixture(data).AddAccountAsync();
        await data.Get<StoreWriter>().WriteAsync(
            async (context, token) =>
            {
                await context.Accounts.ExecuteUpdateAsync(row => row.SetProperty(one => one.PausedBecause, "a test"), token);
                context.SyncProgress.Add(
                    new SyncProgress
                    {
                        AccountId = account.Id, HistoryFrom = from, CompleteThrough = through, LastPulledAt = pulledAt,
                    });
            },
            CancellationToken.None);
        return account;
    }

    public static async Task SignInAsync(Visit visit, string email)
    {
        var login = LoginPage.Of(visit);
        await login.OpenAsync();
        await login.TryAsync(email, Password);
        await visit.Page.WaitForURLAsync(url => !url.Contains(LoginPage.Path, StringComparison.Ordinal));
        await OverviewPage.Of(visit).UntilShownAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Process.DisposeAsync();
        await Data.DisposeAsync();
        await _file.DisposeAsync();
    }
}
