using Dashboard.Data.Access;
using Dashboard.Data.FeedbackApi;
using Dashboard.Data.Settings.Connecting;
using Dashboard.Data.Settings.Reach;
using Dashboard.Data.Settings.Testing;
using Dashboard.Data.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Data.Settings;

/// <summary>The door of this floor.</summary>
public static class SettingsRegistration
{
    /// <summary>Adds the settings' editor and the registry of accounts; they need the store, X's API and the audit log.</summary>
    public static IServiceCollection AddSettings(this IServiceCollection services) => services
        .AddSingleton<AccountSettingsEditor>()
        .AddSingleton<ReportingDesk>()
        .AddSingleton<PromptPause>()
        .AddSingleton<AccountRegistry>()
        .AddSingleton(provider =>
            new UrlCheck(PublicDialer.OfThisMachine, certificates: null, provider.GetRequiredService<TimeProvider>()))
        .AddSingleton(provider => new TestPrompts(
            provider.GetRequiredService<FeedbackApiClient>(),
            provider.GetRequiredService<StoreWriter>(),
            provider.GetRequiredService<SecretProtector>(),
            provider.GetRequiredService<AuditJournal>(),
            provider.GetRequiredService<TimeProvider>()))
        .AddSingleton<PendingConnections>()
        .AddSingleton(provider => new AccountConnections(
            provider.GetRequiredService<OAuthConnection>(),
            provider.GetRequiredService<FeedbackApiClient>(),
            provider.GetRequiredService<AccountRegistry>(),
            provider.GetRequiredService<PendingConnections>(),
            provider.GetRequiredService<AuditJournal>(),
            provider.GetRequiredService<IDbContextFactory<DashboardContext>>()));
}
