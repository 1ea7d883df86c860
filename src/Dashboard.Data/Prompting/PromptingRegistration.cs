using Dashboard.Data.Prompting.ClosedConversations;
using Dashboard.Data.Prompting.ClosedConversations.Csv;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Data.Prompting;

/// <summary>The door of this floor.</summary>
public static class PromptingRegistration
{
    /// <summary>Adds what closed conversations are taken by.</summary>
    public static IServiceCollection AddPrompting(this IServiceCollection services)
    {
        services.AddSingleton(provider => new ConversationRecorder(
            provider.GetRequiredService<StoreWriter>(),
            provider.GetServices<IFeedbackChangeHandler>(),
            provider.GetRequiredService<StoreChanges>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<ClosedConversationCsv>();
        return services;
    }
}
