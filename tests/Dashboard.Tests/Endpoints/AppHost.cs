using System.Net;
using Dashboard.Data.Store;
using Dashboard.TestKit;
using Dashboard.Tests.Identity;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Xunit;

namespace Dashboard.Tests.Endpoints;

/// <summary>
/// The whole product as in Production, on a real port over a store and keys of its own, with people of every kind and a little feedback.
/// X is an address at which nobody answers.
/// </summary>
public sealed class AppHost : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly ErrorLog _log = new();
    private readonly StoreKind _kind;
    private readonly string[] _more = [];
    private readonly Dictionary<string, Visitor> _signedIn = new(StringComparer.Ordinal);
    private TestDatabase? _database;
    private WebApplication? _app;

    /// <summary>On SQLite.</summary>
    public AppHost()
    {
    }

    internal AppHost(StoreKind kind) => _kind = kind;

    private AppHost(string[] more) => _more = more;

    public Uri Address => new(_app!.Urls.Single());

    public IServiceProvider Services => _app!.Services;

    /// <summary>Where files lie that are made in the background.</summary>
    public string FilesFolder => _folder.File("files");

    /// <summary>What the product has logged as an error.</summary>
    public IReadOnlyList<string> Errors => _log.Lines;

    internal static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>A product of a test's own.</summary>
    /// <param name="settings">Settings beside the usual ones, or instead of them.</param>
    internal static async Task<AppHost> StartAsync(params (string Key, string Value)[] settings)
    {
        var host = new AppHost([.. settings.Select(setting => $"--{setting.Key}={setting.Value}")]);
        await host.InitializeAsync();
        return host;
    }

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync(_kind);
        await _database.HaveSchemaAsync();
        var builder = DashboardApp.CreateBuilder([
            .. Settings(),
            .. _database.Settings.Select(setting => $"--{setting.Key}={setting.Value}"),
            .. _more,
        ]);
        builder.Logging.ClearProviders().AddProvider(_log);

        // Seven people are let in, and sign in: at the product's own cost that would be most of what these tests do.
        builder.Services.PostConfigure<PasswordHasherOptions>(hasher => hasher.IterationCount = DataHost.HashRounds);
        _app = DashboardApp.Build(builder, demo: null);
        Services.GetRequiredService<IStartupValidator>().Validate();
        await Services.GetRequiredService<StoreMigrator>().MigrateAsync(Token);
        await KnownFeedback.PlantAsync(Services);
        await People.LetInAsync(Services);
        _app.MapEverything();
        await _app.StartAsync(Token);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var visitor in _signedIn.Values)
            visitor.Dispose();
        if (_app is not null)
            await _app.DisposeAsync();
        if (_database is not null)
            await _database.DisposeAsync();
        _folder.Dispose();
    }

    /// <summary>Stops it, as whatever runs services does.</summary>
    public Task StopAsync() => _app!.StopAsync(Token);

    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    public DashboardContext OpenStore() => Get<IDbContextFactory<DashboardContext>>().CreateDbContext();

    /// <summary>
    /// One of <see cref="People"/>, signed in by the form; the same session whenever asked. Nobody is signed in as anonymous.
    /// </summary>
    internal async Task<Visitor> AsAsync(string person)
    {
        if (_signedIn.TryGetValue(person, out var known))
            return known;
        var visitor = _signedIn[person] = new Visitor(Address);
        if (!string.Equals(person, People.Anonymous, StringComparison.Ordinal))
        {
            using var answer = await visitor.SignInAsync(People.EmailOf(person), People.Password);
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        }

        return visitor;
    }

    private string[] Settings() =>
    [
        "--applicationName=Dashboard",
        "--environment=Production",
        "--urls=http://127.0.0.1:0",
        $"--Security:KeysFolder={_folder.File("keys")}",
        $"--Files:Folder={FilesFolder}",
        "--Reporting:TimeZone=Europe/Berlin",
        "--FeedbackApi:BaseAddress=http://127.0.0.1:9/",
        "--FeedbackApi:ConsumerKey=key",
        "--FeedbackApi:ConsumerSecret=secret",
        "--FeedbackApi:MaxRetries=0",

        // Whoever runs the tests, and wherever: whether Chromium can confine itself is no matter of what it prints.
        "--Reports:ChromiumSandbox=false",

        // All of a test's people come from one place.
        "--Security:FormsPerMinute=1000",
        "--Security:FilesPerHour=10000",
        "--Security:FilesAtOnce=100",
        .. MachineDoors.Settings,
    ];
}
