using Dashboard.BrowserTests.Browser;
using Dashboard.BrowserTests.Pages;
using Dashboard.BrowserTests.Product;
using Xunit;

[assembly: AssemblyFixture(typeof(ProductFixture))]

namespace Dashboard.BrowserTests.Product;

/// <summary>One running product for all journeys that do not care how it began.</summary>
public sealed class ProductFixture : IAsyncLifetime
{
    private static readonly TimeSpan SyncPatience = TimeSpan.FromSeconds(90);
    private readonly Lock _door = new();
    private readonly Dictionary<Person, string> _signedIn = [];
    private ProductProcess? _process;
    private Task? _synced;

    /// <summary>Where it listens.</summary>
    public string Address => _process!.Address.ToString();

    /// <inheritdoc />
    public async ValueTask InitializeAsync() => _process = await ProductProcess.StartAsync(DemoSize.Small);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
            await _process.DisposeAsync();
    }

    /// <summary>Fails when it has logged an error of which nobody was told yet.</summary>
    public void FailOnErrors() => _process!.FailOnErrors();

    /// <summary>The cookies of somebody who signed in while the first sync was waited for.</summary>
    internal string SignedIn(Person person) => _signedIn[person];

    /// <summary>Pushes a body to the webhook, as X would.</summary>
    public Task PushAsync(string body) => _process!.PushAsync(body);

    /// <summary>Waits until the first sync is over, once for all journeys, by looking at what people look at.</summary>
    internal Task UntilSyncedAsync(BrowserFixture browser)
    {
        lock (_door)
            return _synced ??= LookAsync(browser);
    }

    private async Task LookAsync(BrowserFixture browser)
    {
        foreach (var person in new[] { Person.Manager, Person.Supervisor, Person.TeamLead, Person.Admin, Person.Agent })
            await browser.VisitAsync(visit => LookAsync(visit, person), Device.Desktop with { Site = Address });
    }

    private async Task LookAsync(Visit visit, Person person)
    {
        await LoginPage.Of(visit).SignInAsync(person);
        if (person.SeesResults)
        {
            // The tour of the first visit is over for them before any journey begins.
            await OverviewPage.Of(visit).UntilSyncedAsync(SyncPatience);
            await OverviewPage.Of(visit).TakeTourAsync();
        }

        _signedIn[person] = await visit.Page.Context.StorageStateAsync();
    }
}
