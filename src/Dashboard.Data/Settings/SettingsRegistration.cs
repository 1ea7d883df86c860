using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Data.Settings;

/// <summary>The door of this floor.</summary>
public static class SettingsRegistration
{
    /// <summary>Adds the settings' editor and the registry of accounts; they need the store and a <see cref="TimeProvider"/>.</summary>
    public static IServiceCollection AddSettings(this IServiceCollection services) => services
        .AddSingleton<AccountSettingsEditor>()
        .AddSingleton<AccountRegistry>();
}
