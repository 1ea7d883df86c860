using System.Reflection;
using Dashboard.Data.Access;
using Dashboard.Data.Access.Audit;
using Dashboard.Formats;

namespace Dashboard.Pages.Admin.Audit;

/// <summary>The log's actions and groups in plain words.</summary>
internal static class AuditTexts
{
    /// <summary>Every action that the product writes.</summary>
    public static IReadOnlyList<string> Actions { get; } =
    [
        .. typeof(AuditActions).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => field.IsLiteral)
            .Select(field => (string)field.GetRawConstantValue()!),
    ];

    /// <summary>What was done; the log's own word for what only another version has a sentence for.</summary>
    public static string Of(string action) => action switch
    {
        AuditActions.ResultsViewed => AuditWords.ResultsViewed,
        AuditActions.ResultsRead => AuditWords.ResultsRead,
        AuditActions.DownloadStarted => AuditWords.DownloadStarted,
        AuditActions.DownloadFinished => AuditWords.DownloadFinished,
        AuditActions.DownloadAborted => AuditWords.DownloadAborted,
        AuditActions.DownloadRefused => AuditWords.DownloadRefused,
        AuditActions.FileAsked => AuditWords.FileAsked,
        AuditActions.FileMade => AuditWords.FileMade,
        AuditActions.FileRemoved => AuditWords.FileRemoved,
        AuditActions.FileNotMade => AuditWords.FileNotMade,
        AuditActions.ViewShared => AuditWords.ViewShared,
        AuditActions.ViewUnshared => AuditWords.ViewUnshared,
        AuditActions.SessionStarted => AuditWords.SessionStarted,
        AuditActions.SessionEnded => AuditWords.SessionEnded,
        AuditActions.SignInRefused => AuditWords.SignInRefused,
        AuditActions.ResetAsked => AuditWords.ResetAsked,
        AuditActions.ResetRefused => AuditWords.ResetRefused,
        AuditActions.ResetMailed => AuditWords.ResetMailed,
        AuditActions.ResetFailed => AuditWords.ResetFailed,
        AuditActions.SignInBlocked => AuditWords.SignInBlocked,
        AuditActions.AccessRefused => AuditWords.AccessRefused,
        AuditActions.DoorBlocked => AuditWords.DoorBlocked,
        AuditActions.TokenMade => AuditWords.TokenMade,
        AuditActions.TokenRevoked => AuditWords.TokenRevoked,
        AuditActions.SecretsRenewed => AuditWords.SecretsRenewed,
        AuditActions.CredentialMade => AuditWords.CredentialMade,
        AuditActions.CredentialEnded => AuditWords.CredentialEnded,
        AuditActions.SealKeyLost => AuditWords.SealKeyLost,
        AuditActions.SealKeyLossAccepted => AuditWords.SealKeyLossAccepted,
        AuditActions.StoreBackedUp => AuditWords.StoreBackedUp,
        AuditActions.StoreRestored => AuditWords.StoreRestored,
        AuditActions.TargetSet => AuditWords.TargetSet,
        AuditActions.TargetRemoved => AuditWords.TargetRemoved,
        AuditActions.EventNoted => AuditWords.EventNoted,
        AuditActions.EventChanged => AuditWords.EventChanged,
        AuditActions.EventRemoved => AuditWords.EventRemoved,
        AuditActions.CoachingNoted => AuditWords.CoachingNoted,
        AuditActions.CoachingChanged => AuditWords.CoachingChanged,
        AuditActions.CoachingRemoved => AuditWords.CoachingRemoved,
        AuditActions.AnswerPinned => AuditWords.AnswerPinned,
        AuditActions.AnswerUnpinned => AuditWords.AnswerUnpinned,
        AuditActions.TopicAdded => AuditWords.TopicAdded,
        AuditActions.TopicChanged => AuditWords.TopicChanged,
        AuditActions.TopicsMerged => AuditWords.TopicsMerged,
        AuditActions.TopicRemoved => AuditWords.TopicRemoved,
        AuditActions.RatingExcluded => AuditWords.RatingExcluded,
        AuditActions.RatingRestored => AuditWords.RatingRestored,
        AuditActions.ReviewAssigned => AuditWords.ReviewAssigned,
        AuditActions.ReviewUnassigned => AuditWords.ReviewUnassigned,
        AuditActions.ReviewResolved => AuditWords.ReviewResolved,
        AuditActions.ReviewReopened => AuditWords.ReviewReopened,
        AuditActions.ReviewNoted => AuditWords.ReviewNoted,
        AuditActions.ReviewNoteRemoved => AuditWords.ReviewNoteRemoved,
        _ => OfPeople(action),
    };

    private static string OfPeople(string action) => action switch
    {
        AuditActions.UserAdded => AuditWords.UserAdded,
        AuditActions.AgentLinked => AuditWords.AgentLinked,
        AuditActions.RolesChanged => AuditWords.RolesChanged,
        AuditActions.TeamAssigned => AuditWords.TeamAssigned,
        AuditActions.TeamUnassigned => AuditWords.TeamUnassigned,
        AuditActions.AgentUnlinked => AuditWords.AgentUnlinked,
        AuditActions.UserDisabled => AuditWords.UserDisabled,
        AuditActions.UserEnabled => AuditWords.UserEnabled,
        AuditActions.UserRemoved => AuditWords.UserRemoved,
        AuditActions.PasswordSet => AuditWords.PasswordSet,
        AuditActions.LinkMade => AuditWords.LinkMade,
        AuditActions.LinkMailed => AuditWords.LinkMailed,
        AuditActions.LinkNotMailed => AuditWords.LinkNotMailed,
        AuditActions.SecondFactorOn => AuditWords.SecondFactorOn,
        AuditActions.SecondFactorOff => AuditWords.SecondFactorOff,
        AuditActions.RecoveryCodesMade => AuditWords.RecoveryCodesMade,
        AuditActions.RecoveryCodeUsed => AuditWords.RecoveryCodeUsed,
        AuditActions.PasskeyAdded => AuditWords.PasskeyAdded,
        AuditActions.PasskeyRenamed => AuditWords.PasskeyRenamed,
        AuditActions.PasskeyRemoved => AuditWords.PasskeyRemoved,
        AuditActions.SignOnLinked => AuditWords.SignOnLinked,
        AuditActions.SignOnUnlinked => AuditWords.SignOnUnlinked,
        AuditActions.SecondFactorReset => AuditWords.SecondFactorReset,
        AuditActions.AgentsMerged => AuditWords.AgentsMerged,
        AuditActions.AgentsDistinguished => AuditWords.AgentsDistinguished,
        AuditActions.AgentsUndistinguished => AuditWords.AgentsUndistinguished,
        AuditActions.AgentAdded => AuditWords.AgentAdded,
        AuditActions.AgentRenamed => AuditWords.AgentRenamed,
        AuditActions.AgentMoved => AuditWords.AgentMoved,
        AuditActions.TeamAdded => AuditWords.TeamAdded,
        AuditActions.TeamRenamed => AuditWords.TeamRenamed,
        AuditActions.TeamClosed => AuditWords.TeamClosed,
        AuditActions.TeamReopened => AuditWords.TeamReopened,
        AuditActions.ViewsHandedOver => AuditWords.ViewsHandedOver,
        _ => OfSchedules(action),
    };

    private static string OfSchedules(string action) => action switch
    {
        AuditActions.ImportBegun => AuditWords.ImportBegun,
        AuditActions.ResultsImported => AuditWords.ResultsImported,
        AuditActions.ImportRemoved => AuditWords.ImportRemoved,
        AuditActions.ScheduleAdded => AuditWords.ScheduleAdded,
        AuditActions.ScheduleChanged => AuditWords.ScheduleChanged,
        AuditActions.SchedulePaused => AuditWords.SchedulePaused,
        AuditActions.ScheduleResumed => AuditWords.ScheduleResumed,
        AuditActions.ScheduleRemoved => AuditWords.ScheduleRemoved,
        AuditActions.ScheduleStopped => AuditWords.ScheduleStopped,
        AuditActions.ScheduleTakenOver => AuditWords.ScheduleTakenOver,
        AuditActions.SchedulesHandedOver => AuditWords.SchedulesHandedOver,
        AuditActions.ScheduleTested => AuditWords.ScheduleTested,
        AuditActions.ScheduleKeyRenewed => AuditWords.ScheduleKeyRenewed,
        AuditActions.ReportSent => AuditWords.ReportSent,
        AuditActions.ReportSkipped => AuditWords.ReportSkipped,
        AuditActions.ReportWithheld => AuditWords.ReportWithheld,
        AuditActions.ReportNotSent => AuditWords.ReportNotSent,
        _ => OfSyncing(action),
    };

    /// <summary>A group of actions.</summary>
    public static string OfGroup(string group) => group switch
    {
        AuditGroups.SignIns => AuditWords.GroupSignIns,
        AuditGroups.Results => AuditWords.GroupResults,
        AuditGroups.Coaching => AuditWords.GroupCoaching,
        AuditGroups.People => AuditWords.GroupPeople,
        AuditGroups.Plans => AuditWords.GroupPlans,
        AuditGroups.Privacy => AuditWords.GroupPrivacy,
        AuditGroups.Syncing => AuditWords.GroupSyncing,
        _ => group,
    };

    /// <summary>Who did it.</summary>
    public static string By(AuditRow row) =>
        string.Equals(row.UserId, Actor.Nobody.Id, StringComparison.Ordinal) ? AuditWords.Nobody
        : string.Equals(row.UserId, Actor.Product.Id, StringComparison.Ordinal) ? AuditWords.Product
        : row.UserName;

    /// <summary>How many rows were handed out.</summary>
    public static string Rows(AuditRow row) => row.Rows is not { } rows ? ""
        : AuditGroups.Of(row.Action) is AuditGroups.Results ? Phrases.Of(AuditWords.UpTo, Numbers.Count(rows))
        : Numbers.Count(rows);

    private static string OfSyncing(string action) => action switch
    {
        AuditActions.PullRequested => AuditWords.PullRequested,
        AuditActions.AccountConnected => AuditWords.AccountConnected,
        AuditActions.AccountReconnected => AuditWords.AccountReconnected,
        AuditActions.ConnectionRefused => AuditWords.ConnectionRefused,
        AuditActions.AccountChanged => AuditWords.AccountChanged,
        AuditActions.AgentLevelHidden => AuditWords.AgentLevelHidden,
        AuditActions.AgentLevelShown => AuditWords.AgentLevelShown,
        AuditActions.TestAsked => AuditWords.TestAsked,
        AuditActions.TestSent => AuditWords.TestSent,
        AuditActions.TestFailed => AuditWords.TestFailed,
        AuditActions.AccountPaused => AuditWords.AccountPaused,
        AuditActions.PromptRulesChanged => AuditWords.PromptRulesChanged,
        AuditActions.OptOutAdded => AuditWords.OptOutAdded,
        AuditActions.OptOutRemoved => AuditWords.OptOutRemoved,
        AuditActions.DeskHookMade => AuditWords.DeskHookMade,
        AuditActions.DeskHookChanged => AuditWords.DeskHookChanged,
        AuditActions.DeskHookRemoved => AuditWords.DeskHookRemoved,
        AuditActions.PromptsPaused => AuditWords.PromptsPaused,
        AuditActions.PromptsResumed => AuditWords.PromptsResumed,
        AuditActions.AccountResumed => AuditWords.AccountResumed,
        AuditActions.BackfillStarted => AuditWords.BackfillStarted,
        AuditActions.BackfillPaused => AuditWords.BackfillPaused,
        AuditActions.BackfillResumed => AuditWords.BackfillResumed,
        AuditActions.BackfillCancelled => AuditWords.BackfillCancelled,
        AuditActions.QuarantineRetried => AuditWords.QuarantineRetried,
        AuditActions.QuarantineDismissed => AuditWords.QuarantineDismissed,
        AuditActions.ReportingZoneChanged => AuditWords.ReportingZoneChanged,
        AuditActions.MailTestSent => AuditWords.MailTestSent,
        AuditActions.MailTestFailed => AuditWords.MailTestFailed,
        AuditActions.ReportingThresholdChanged => AuditWords.ReportingThresholdChanged,
        AuditActions.ReportingWeekChanged => AuditWords.ReportingWeekChanged,
        AuditActions.ReportingNameChanged => AuditWords.ReportingNameChanged,
        AuditActions.QuarantineViewed => AuditWords.QuarantineViewed,
        AuditActions.PrivacyChanged => AuditWords.PrivacyChanged,
        AuditActions.CustomerErased => AuditWords.CustomerErased,
        AuditActions.CustomerExported => AuditWords.CustomerExported,
        AuditActions.AgentExported => AuditWords.AgentExported,
        AuditActions.RetentionApplied => AuditWords.RetentionApplied,
        _ => action,
    };
}
