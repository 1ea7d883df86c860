using Dashboard.Data;
using Dashboard.Data.Access;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Dashboard.TestKit;

/// <summary>
/// The whole of Dashboard.Data over a database of its own, with a clock that stands still, as a host would put it together.
/// </summary>
public sealed class DataHost : IAsyncDisposable
{
    /// <summary>Few: tests make hundreds of people, and none here is about what a guess costs.</summary>
    public const int HashRounds = 1000;

    private readonly TestDatabase _database;
    private readonly bool _isOwn;
    private readonly IEnumerable<KeyValuePair<string, string?>> _settings;
    private readonly ReportingZone _zone;
    private readonly IDataProtectionProvider _keys;
    private readonly ServiceProvider _provider;

    private DataHost(
        TestDatabase database,
        bool isOwn,
        IEnumerable<KeyValuePair<string, string?>> settings,
        ReportingZone zone,
        ManualTimeProvider? clock,
        IDataProtectionProvider keys)
    {
        (_database, _isOwn, _settings, _zone, _keys) = (database, isOwn, settings, zone, keys);
        ConnectionString = database.ConnectionString;
        Clock = clock ?? new ManualTimeProvider(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(database.Settings)
            .AddInMemoryCollection([
                new("FeedbackApi:ConsumerKey", "key"),
                new("FeedbackApi:ConsumerSecret", "secret"),
            ])
            .AddInMemoryCollection(settings)
            .Build();
        _provider = new ServiceCollection()
            .AddLogging(logging => logging.AddProvider(Log))
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton(zone)
            .AddSingleton(keys)
            .AddDashboardData(configuration)
            .PostConfigure<PasswordHasherOptions>(hasher => hasher.IterationCount = HashRounds)
            .BuildServiceProvider();
    }

    /// <summary>The clock of everything in it; begins on 2026-03-01 12:00 UTC unless another was given.</summary>
    public ManualTimeProvider Clock { get; }

    public KeptLog Log { get; } = new();

    /// <summary>The connection string of its database.</summary>
    public string ConnectionString { get; }

    /// <summary>A manager: sees every result.</summary>
    public static Viewer Manager { get; } = new("manager", "manager@example.com", ViewerRoles.Manager, [], []) { IsPerson = false };

    /// <param name="settings">Settings that differ from the defaults.</param>
    /// <param name="zone">The reporting time zone; UTC by default.</param>
    /// <param name="clock">A clock shared with others; one of its own by default.</param>
    /// <param name="store">On which database; SQLite by default.</param>
    /// <param name="database">A database shared with others, which it leaves behind; one of its own by default.</param>
    public static async Task<DataHost> StartAsync(
        IEnumerable<KeyValuePair<string, string?>>? settings = null,
        ReportingZone? zone = null,
        ManualTimeProvider? clock = null,
        StoreKind store = StoreKind.Sqlite,
        TestDatabase? database = null)
    {
        var place = database ?? await TestDatabase.CreateAsync(store);
        await place.HaveSchemaAsync();
        var host = new DataHost(
            place,
            database is null,
            settings ?? [],
            zone ?? ReportingZone.Utc,
            clock,
            new EphemeralDataProtectionProvider());
        await host.Get<StoreMigrator>().MigrateAsync(CancellationToken.None);
        return host;
    }

    /// <summary>Another instance of the same installation: on the same database, with the same settings, keys and clock.</summary>
    public DataHost Join() => new(_database, isOwn: false, _settings, _zone, Clock, _keys);

    public IServiceProvider Services => _provider;

    public T Get<T>()
        where T : notnull => _provider.GetRequiredService<T>();

    /// <summary>A context of its own, to look into the store.</summary>
    public DashboardContext OpenStore() => Get<IDbContextFactory<DashboardContext>>().CreateDbContext();

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _provider.DisposeAsync();
        if (_isOwn)
            await _database.DisposeAsync();
    }
}
