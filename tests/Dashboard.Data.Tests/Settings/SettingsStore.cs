using Dashboard.Data.Settings;
using Dashboard.Data.Store;
using Dashboard.TestKit;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using Secret = Dashboard.Data.Foundation.Secret;

namespace Dashboard.Data.Tests.Settings;

/// <summary>The settings over a real, migrated database.</summary>
internal sealed class SettingsStore : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly ServiceProvider _services;

    private SettingsStore(TestDatabase database)
    {
        _database = database;
        _services = new ServiceCollection()
            .AddStore(database.Configuration)
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton<IDataProtectionProvider, EphemeralDataProtectionProvider>()
            .AddLogging()
            .AddSettings()
            .BuildServiceProvider();
    }

    public ManualTimeProvider Clock { get; } = new();

    public AccountSettingsEditor Editor => _services.GetRequiredService<AccountSettingsEditor>();

    public AccountRegistry Registry => _services.GetRequiredService<AccountRegistry>();

    public SecretProtector Protector => _services.GetRequiredService<SecretProtector>();

    public StoreWriter Writer => _services.GetRequiredService<StoreWriter>();

    public static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public static async Task<SettingsStore> CreateAsync(StoreKind kind)
    {
        var database = await TestDatabase.CreateAsync(kind);
        await database.HaveSchemaAsync();
        var store = new SettingsStore(database);
        await store._services.GetRequiredService<StoreMigrator>().MigrateAsync(Cancelled);
        return store;
    }

    public static AccountRegistration Registration(string handle = "acme", string id = "1001") =>
        new(handle, id, new Secret("token-1"), new Secret("secret-1"), "https://acme.example/privacy", "Acme");

    public async Task<AccountListing> ConnectAsync(string handle = "acme", string id = "1001")
    {
        Assert.Empty(await Registry.AddAsync(Registration(handle, id), Acting.As("root@acme.example"), Cancelled));
        return (await Editor.ListAsync(Cancelled)).Single(account => account.Handle == handle);
    }

    public Task<DashboardContext> OpenAsync() =>
        _services.GetRequiredService<IDbContextFactory<DashboardContext>>().CreateDbContextAsync(Cancelled);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _database.DisposeAsync();
    }
}
