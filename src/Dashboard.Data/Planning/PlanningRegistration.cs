using Dashboard.Data.Planning.Coaching;
using Dashboard.Data.Planning.Exclusions;
using Dashboard.Data.Planning.Reviews;
using Dashboard.Data.Planning.Topics;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Data.Planning;

/// <summary>The door of this floor.</summary>
public static class PlanningRegistration
{
    /// <summary>Adds targets, noted events, what is noted about agents and answers, and topics, over the store and people.</summary>
    public static IServiceCollection AddPlanning(this IServiceCollection services) => services
        .AddSingleton<PlanReader>()
        .AddSingleton<PlanWriter>()
        .AddSingleton<TopicReader>()
        .AddSingleton<TopicEditor>()
        .AddSingleton<CoachingReader>()
        .AddSingleton<CoachingWriter>()
        .AddSingleton(provider => new AnswerPins(
            provider.GetRequiredService<CoachingWriter>(), provider.GetRequiredService<IDbContextFactory<DashboardContext>>()))
        .AddSingleton(provider => new RatingExclusions(
            provider.GetRequiredService<StoreWriter>(),
            provider.GetServices<IFeedbackChangeHandler>(),
            provider.GetRequiredService<StoreChanges>(),
            provider.GetRequiredService<TimeProvider>()))
        .AddSingleton<ReviewPeople>()
        .AddSingleton(provider => new ResponseReviews(
            provider.GetRequiredService<StoreWriter>(),
            provider.GetRequiredService<StoreChanges>(),
            provider.GetRequiredService<TimeProvider>()))
        .AddSingleton(provider => new CoachingEditor(
            provider.GetRequiredService<CoachingWriter>(),
            provider.GetRequiredService<ZoneInForce>(),
            provider.GetRequiredService<TimeProvider>()))
        .AddSingleton(provider => new TargetEditor(provider.GetRequiredService<PlanWriter>()))
        .AddSingleton(provider => new EventEditor(provider.GetRequiredService<PlanWriter>()));
}
