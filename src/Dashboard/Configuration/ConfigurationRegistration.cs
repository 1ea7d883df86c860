using Dashboard.Data.Foundation;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Options;

namespace Dashboard.Configuration;

/// <summary>The door of this floor: settings are bound here once, and checked together when the product starts.</summary>
internal static class ConfigurationRegistration
{
    public static IServiceCollection AddConfiguration(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IValidateOptions<ReportingOptions>, ReportingOptionsValidator>();
        services.AddOptions<ReportingOptions>().Bind(configuration.GetSection(ReportingOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<DemoOptions>, DemoOptionsValidator>();
        services.AddOptions<DemoOptions>().Bind(configuration.GetSection(DemoOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IValidateOptions<SecurityOptions>, SecurityOptionsValidator>();
        services
            .AddOptions<SecurityOptions>()
            .Bind(configuration.GetSection(SecurityOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<ConnectionOptions>, ConnectionOptionsValidator>();
        services.AddOptions<ConnectionOptions>().Bind(configuration.GetSection(ConnectionOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<SessionTimeOptions>, SessionTimeOptionsValidator>();
        services.AddOptions<SessionTimeOptions>().Bind(configuration.GetSection(SessionTimeOptions.Section)).ValidateOnStart();
        services
            .AddOptions<PrintOptions>()
            .Bind(configuration.GetSection(PrintOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<SignOnOptions>, SignOnOptionsValidator>();
        services.AddOptions<SignOnOptions>().Bind(configuration.GetSection(SignOnOptions.Section)).ValidateOnStart();
        services.AddSingleton<IPostConfigureOptions<ForwardedHeadersOptions>, TrustedProxies>();
        services.AddOptions<RequestLocalizationOptions>().Configure(Languages.Configure);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(CreateZone);
        services.AddSingleton<CaseLinks>();
        AddKeys(services, configuration);
        services.AddSharedSettings();
        return services;
    }

    private static ReportingZone CreateZone(IServiceProvider provider)
    {
        var id = provider.GetRequiredService<IOptions<ReportingOptions>>().Value.TimeZone;
        return ReportingZone.TryCreate(id, out var zone, out var error) ? zone : throw new InvalidOperationException(error);
    }

    // Read when keys are first needed, so that a wrong folder is reported together with everything else that is wrong.
    private static void AddKeys(IServiceCollection services, IConfiguration configuration)
    {
        var protection = services.AddDataProtection().SetApplicationName("Dashboard");
        if (KeysCertificate.Load(configuration) is [var first, ..] certificates)
            protection.ProtectKeysWithCertificate(first).UnprotectKeysWithAnyCertificate([.. certificates]);
        services.AddOptions<KeyManagementOptions>().Configure<IOptions<SecurityOptions>, ILoggerFactory>((keys, security, logs) =>
            keys.XmlRepository = new FileSystemXmlRepository(new DirectoryInfo(security.Value.KeysFolder), logs));
    }
}
