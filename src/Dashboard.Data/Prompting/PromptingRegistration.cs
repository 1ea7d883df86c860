using Dashboard.Data.Prompting.ClosedConversations;
using Dashboard.Data.Prompting.ClosedConversations.Csv;
using Dashboard.Data.Prompting.DeskHooks;
using Dashboard.Data.Prompting.DryRun;
using Dashboard.Data.Prompting.OptOuts;
using Dashboard.Data.Prompting.Outbox;
using Dashboard.Data.Prompting.PastResults;
using Dashboard.Data.Prompting.Roster;
using Dashboard.Data.Prompting.Rules;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Data.Prompting;

/// <summary>The door of this floor.</summary>
public static class PromptingRegistration
{
    /// <summary>Adds what closed conversations, agents and teams, and past results are taken by.</summary>
    public static IServiceCollection AddPrompting(this IServiceCollection services)
    {
        services.AddSingleton(provider => new ConversationRecorder(
            provider.GetRequiredService<StoreWriter>(),
            provider.GetServices<IFeedbackChangeHandler>(),
            provider.GetRequiredService<StoreChanges>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new ReopeningRecorder(
            provider.GetRequiredService<StoreWriter>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new MissedClosings(
            provider.GetRequiredService<IDbContextFactory<DashboardContext>>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new DeskHookEditor(
            provider.GetRequiredService<IDbContextFactory<DashboardContext>>(),
            provider.GetRequiredService<StoreWriter>(),
            provider.GetRequiredService<SecretProtector>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<ClosedConversationCsv>();
        services.AddSingleton(provider => new RosterImport(
            provider.GetRequiredService<IDbContextFactory<DashboardContext>>(),
            provider.GetRequiredService<StoreWriter>(),
            provider.GetRequiredService<StoreChanges>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new ResultImports(
            provider.GetRequiredService<IDbContextFactory<DashboardContext>>(),
            provider.GetRequiredService<StoreWriter>(),
            provider.GetServices<IFeedbackChangeHandler>(),
            provider.GetRequiredService<StoreChanges>(),
            provider.GetRequiredService<ZoneInForce>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new ImportRemoval(
            provider.GetRequiredService<IDbContextFactory<DashboardContext>>(),
            provider.GetRequiredService<StoreWriter>(),
            provider.GetServices<IFeedbackChangeHandler>(),
            provider.GetRequiredService<StoreChanges>(),
            provider.GetRequiredService<TimeProvider>()));
        return services.AddOutbox();
    }

    private static IServiceCollection AddOutbox(this IServiceCollection services)
    {
        services.AddSingleton(provider => new PromptRulesEditor(
            provider.GetRequiredService<IDbContextFactory<DashboardContext>>(),
            provider.GetRequiredService<StoreWriter>(),
            provider.GetRequiredService<StoreChanges>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new OptOutList(
            provider.GetRequiredService<IDbContextFactory<DashboardContext>>(),
            provider.GetRequiredService<StoreWriter>(),
            provider.GetRequiredService<StoreChanges>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new PromptDryRun(
            provider.GetRequiredService<IDbContextFactory<DashboardContext>>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<PromptQueue>();
        services.AddSingleton<PromptSender>();
        services.AddSingleton<PromptTruth>();
        services.AddSingleton<PromptsElsewhere>();
        services.AddSingleton(provider => new PromptOutbox(
            provider.GetRequiredService<PromptQueue>(),
            provider.GetRequiredService<PromptSender>(),
            provider.GetRequiredService<PromptTruth>(),
            provider.GetRequiredService<PromptsElsewhere>()));
        return services;
    }
}
