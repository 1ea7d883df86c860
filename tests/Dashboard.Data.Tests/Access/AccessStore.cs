using Dashboard.Data.Access;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Dashboard.TestKit;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dashboard.Data.Tests.Access;

/// <summary>People over a real, migrated database.</summary>
internal sealed class AccessStore : IAsyncDisposable
{
    public const string Password = "a long enough password";

    private readonly TestDatabase _database;
    private readonly ServiceProvider _services;

    private AccessStore(TestDatabase database, Action<IServiceCollection> also)
    {
        var services = new ServiceCollection()
            .AddStore(database.Configuration)
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton(ReportingZone.Utc)
            .AddLogging()
            .AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider())
            .AddAccess();
        also(services);
        (_database, _services) = (database, services.BuildServiceProvider(validateScopes: true));
    }

    public ManualTimeProvider Clock { get; } = new();

    public IServiceProvider Services => _services;

    public UserRegistry Registry => _services.GetRequiredService<UserRegistry>();

    public ViewerReader Viewers => _services.GetRequiredService<ViewerReader>();

    public AuditJournal Journal => _services.GetRequiredService<AuditJournal>();

    public StoreWriter Writer => _services.GetRequiredService<StoreWriter>();

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public static Task<AccessStore> CreateAsync(StoreKind kind) => CreateAsync(kind, _ => { });

    /// <param name="kind">On which database.</param>
    /// <param name="also">Services in the place of the usual ones.</param>
    public static async Task<AccessStore> CreateAsync(StoreKind kind, Action<IServiceCollection> also)
    {
        var database = await TestDatabase.CreateAsync(kind);
        await database.HaveSchemaAsync();
        var store = new AccessStore(database, also);
        await store._services.GetRequiredService<StoreMigrator>().MigrateAsync(Token);
        return store;
    }

    public Task<DashboardContext> OpenAsync() =>
        _services.GetRequiredService<IDbContextFactory<DashboardContext>>().CreateDbContextAsync(Token);

    public async Task<string> AddUserAsync(string email, params string[] roles)
    {
        Assert.Empty((await Registry.AddAsync(email, roles, Password, Actor.CommandLine, Token)).Problems);
        await using var context = await OpenAsync();
        return (await context.Users.SingleAsync(user => user.Email == email, Token)).Id;
    }

    public Task AddHelpDeskAsync() => Writer.WriteAsync(
        (context, _) =>
        {
            context.Teams.Add(new Team { ExternalId = "T-1", Name = "Billing" });
            context.Teams.Add(new Team { ExternalId = "T-2", Name = "Delivery" });
            context.Agents.Add(new Agent { ExternalId = "A-1", Name = "Ann" });
            context.Agents.Add(new Agent { ExternalId = "A-2", Name = "Bob" });
            return Task.CompletedTask;
        },
        Token);

    public async Task<IReadOnlyList<AuditEntry>> AuditAsync()
    {
        await using var context = await OpenAsync();
        return await context.AuditLog.AsNoTracking().OrderBy(entry => entry.Id).ToListAsync(Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _database.DisposeAsync();
    }
}
