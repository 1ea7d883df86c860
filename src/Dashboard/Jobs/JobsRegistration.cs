namespace Dashboard.Jobs;

/// <summary>The door of this floor.</summary>
internal static class JobsRegistration
{
    public static IServiceCollection AddJobs(this IServiceCollection services) => services
        .AddHostedService<ApplyWorker>()
        .AddHostedService<PullWorker>()
        .AddHostedService<PromptWorker>()
        .AddHostedService<WarmWorker>()
        .AddHostedService<ChangeRelayWorker>()
        .AddHostedService<RightsWorker>()
        .AddHostedService<RetentionWorker>()
        .AddHostedService<SessionWorker>()
        .AddHostedService<AuditWorker>()
        .AddHostedService<DoorWorker>()
        .AddHostedService<ResetWorker>();
}
