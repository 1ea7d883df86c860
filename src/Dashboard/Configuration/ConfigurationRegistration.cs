using Dashboard.Data.Foundation;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace Dashboard.Configuration;

/// <summary>The door of this floor: settings are bound here once, and checked together when the product starts.</summary>
internal static class ConfigurationRegistration
{
    public static IServiceCollection AddConfiguration(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IValidateOptions<ReportingOptions>, ReportingOptionsValidator>();
        services.AddOptions<ReportingOptions>().Bind(configuration.GetSection(ReportingOptions.Section)).ValidateOnStart();
        services.AddOptions<DemoOptions>().Bind(configuration.GetSection(DemoOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<SecurityOptions>().Bind(configuration.GetSection(SecurityOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(CreateZone);
        AddKeys(services, configuration);
        return services;
    }

    private static ReportingZone CreateZone(IServiceProvider provider)
    {
        var id = provider.GetRequiredService<IOptions<ReportingOptions>>().Value.TimeZone;
        return ReportingZone.TryCreate(id, out var zone, out var error) ? zone : throw new InvalidOperationException(error);
    }

    private static void AddKeys(IServiceCollection services, IConfiguration configuration)
    {
        var security = configuration.GetSection(SecurityOptions.Section).Get<SecurityOptions>() ?? new SecurityOptions();
        services.AddDataProtection()
            .SetApplicationName("Dashboard")
            .PersistKeysToFileSystem(new DirectoryInfo(security.KeysFolder));
    }
}
