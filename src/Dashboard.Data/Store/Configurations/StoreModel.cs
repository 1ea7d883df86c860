using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Store.Configurations;

/// <summary>Every entity's configuration, listed by hand so that none is forgotten and none applied by surprise.</summary>
internal static class StoreModel
{
    public static void Configure(ModelBuilder builder)
    {
        builder.ApplyConfiguration(new AccountConfiguration());
        builder.ApplyConfiguration(new TeamConfiguration());
        builder.ApplyConfiguration(new AgentConfiguration());
        builder.ApplyConfiguration(new DistinctAgentsConfiguration());
        builder.ApplyConfiguration(new AgentTeamConfiguration());
        builder.ApplyConfiguration(new TagConfiguration());
        builder.ApplyConfiguration(new ClosingConfiguration());
        builder.ApplyConfiguration(new ReopeningConfiguration());
        builder.ApplyConfiguration(new DeskHookConfiguration());
        builder.ApplyConfiguration(new OutgoingPromptConfiguration());
        builder.ApplyConfiguration(new PromptRuleSetConfiguration());
        builder.ApplyConfiguration(new OptOutConfiguration());
        builder.ApplyConfiguration(new StoredFeedbackConfiguration());
        builder.ApplyConfiguration(new ResultImportConfiguration());
        builder.ApplyConfiguration(new DayCellConfiguration());
        builder.ApplyConfiguration(new HourCellConfiguration());
        builder.ApplyConfiguration(new DayStampConfiguration());
        builder.ApplyConfiguration(new SearchEntryConfiguration());
        builder.ApplyConfiguration(new CommentStampConfiguration());
        builder.ApplyConfiguration(new InboxEntryConfiguration());
        builder.ApplyConfiguration(new FeedbackArrivalConfiguration());
        builder.ApplyConfiguration(new QuarantinedArrivalConfiguration());
        ConfigureSyncing(builder);
        ConfigurePeople(builder);
        builder.ApplyConfiguration(new ErasedKeyConfiguration());
        builder.ApplyConfiguration(new InstallationSettingConfiguration());
    }

    private static void ConfigureSyncing(ModelBuilder builder)
    {
        builder.ApplyConfiguration(new PullRangeConfiguration());
        builder.ApplyConfiguration(new SyncProgressConfiguration());
        builder.ApplyConfiguration(new LostStretchConfiguration());
        builder.ApplyConfiguration(new SyncRunConfiguration());
        builder.ApplyConfiguration(new RequestBudgetConfiguration());
        builder.ApplyConfiguration(new RollupStateConfiguration());
        builder.ApplyConfiguration(new RollupBuildConfiguration());
        builder.ApplyConfiguration(new AgreedSettingConfiguration());
        builder.ApplyConfiguration(new SettingChangeConfiguration());
        builder.ApplyConfiguration(new PendingConnectionConfiguration());
        builder.ApplyConfiguration(new AuditEntryConfiguration());
        builder.ApplyConfiguration(new AuditSealConfiguration());
        builder.ApplyConfiguration(new AuditKeyConfiguration());
        builder.ApplyConfiguration(new AuditHeadConfiguration());
    }

    /// <summary>What people are, keep and note.</summary>
    private static void ConfigurePeople(ModelBuilder builder)
    {
        builder.ApplyConfiguration(new SavedViewConfiguration());
        builder.ApplyConfiguration(new FileLayoutConfiguration());
        builder.ApplyConfiguration(new FileJobConfiguration());
        builder.ApplyConfiguration(new TargetConfiguration());
        builder.ApplyConfiguration(new NotedEventConfiguration());
        builder.ApplyConfiguration(new CoachingTalkConfiguration());
        builder.ApplyConfiguration(new PinnedAnswerConfiguration());
        builder.ApplyConfiguration(new ResponseReviewConfiguration());
        builder.ApplyConfiguration(new ReviewNoteConfiguration());
        builder.ApplyConfiguration(new TopicConfiguration());
        builder.ApplyConfiguration(new UserTeamConfiguration());
        builder.ApplyConfiguration(new UserAgentConfiguration());
        builder.ApplyConfiguration(new PasskeyConfiguration());
        builder.ApplyConfiguration(new SessionConfiguration());
        builder.ApplyConfiguration(new SignInTryConfiguration());
        builder.ApplyConfiguration(new OneTimeLinkConfiguration());
        builder.ApplyConfiguration(new ResetRequestConfiguration());
        builder.ApplyConfiguration(new ApiTokenConfiguration());
        builder.ApplyConfiguration(new ReportScheduleConfiguration());
        builder.ApplyConfiguration(new ScheduleRecipientConfiguration());
        builder.ApplyConfiguration(new ReportDeliveryConfiguration());
        builder.ApplyConfiguration(new DoorCredentialConfiguration());
        builder.ApplyConfiguration(new DoorVisitConfiguration());
        builder.ApplyConfiguration(new DoorTallyConfiguration());
    }
}
