using Dashboard.Data;
using Dashboard.Data.Foundation;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Benchmarks;

/// <summary>Dashboard.Data put together as the product does it, in this process.</summary>
internal static class FloorServices
{
    // What one benchmark has sealed the next goes on with.
    private static readonly EphemeralDataProtectionProvider Keys = new();

    public static ServiceProvider Over(params (string Key, string Value)[] settings) => new ServiceCollection()
        .AddLogging()
        .AddSingleton(TimeProvider.System)
        .AddSingleton(ReportingZone.Utc)
        .AddSingleton<IDataProtectionProvider>(Keys)
        .AddDashboardData(new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)))
            .Build())
        .BuildServiceProvider();
}
