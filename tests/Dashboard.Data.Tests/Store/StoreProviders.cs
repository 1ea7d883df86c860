using Dashboard.Data.Store;
using Dashboard.TestKit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Data.Tests.Store;

internal static class StoreProviders
{
    /// <summary>The store's services alone, over any SQLite connection string.</summary>
    public static ServiceProvider Create(string connectionString) => Create(StoreKind.Sqlite, connectionString);

    /// <summary>The store's services alone, over any connection string.</summary>
    public static ServiceProvider Create(StoreKind kind, string connectionString) =>
        new ServiceCollection()
            .AddLogging()
            .AddDataProtection()
            .Services.AddStore(
                new ConfigurationBuilder()
                    .AddInMemoryCollection([new("Store:Provider", $"{kind}"), new("ConnectionStrings:Store", connectionString)])
                    .Build())
            .BuildServiceProvider();
}
