using Dashboard.Data.Store;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Data.Tests.Store;

internal static class StoreProviders
{
    /// <summary>The store's services alone, over any connection string.</summary>
    public static ServiceProvider Of(string connectionString) => new ServiceCollection()
        .AddLogging()
        .AddDataProtection().Services
        .AddStore(new ConfigurationBuilder().AddInMemoryCollection([new("ConnectionStrings:Store", connectionString)]).Build())
        .BuildServiceProvider();
}
