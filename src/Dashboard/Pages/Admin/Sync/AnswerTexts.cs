using Dashboard.Data.Sync.Control;
using Dashboard.Formats;

namespace Dashboard.Pages.Admin.Sync;

/// <summary>What became of an admin's act, in words.</summary>
internal static class AnswerTexts
{
    /// <summary>The sentence. In its text {0} is the account, {1} the day, {2} how many and {3} the most characters of a reason.</summary>
    public static string Of(ControlAnswer answer) => Phrases.Of(
        Text(answer),
        answer.Handle,
        answer.Day is { } day ? Dates.Day(day) : null,
        Numbers.Count(answer.Count),
        Numbers.Count(AccountPauses.LongestReason));

    private static string Text(ControlAnswer answer) => answer.Outcome switch
    {
        ControlOutcome.PullRequested => SyncWords.AnswerPullRequested,
        ControlOutcome.AccountPaused => SyncWords.AnswerAccountPaused,
        ControlOutcome.AccountResumed => SyncWords.AnswerAccountResumed,
        ControlOutcome.BackfillStarted => SyncWords.AnswerBackfillStarted,
        ControlOutcome.BackfillPaused => SyncWords.AnswerBackfillPaused,
        ControlOutcome.BackfillResumed => SyncWords.AnswerBackfillResumed,
        ControlOutcome.BackfillCancelled => SyncWords.AnswerBackfillCancelled,
        ControlOutcome.PutBack => SyncWords.AnswerPutBack,
        ControlOutcome.KindPutBack => answer.Count == 1 ? SyncWords.AnswerOnePutBack : SyncWords.AnswerManyPutBack,
        ControlOutcome.Dismissed => SyncWords.AnswerDismissed,
        ControlOutcome.AccountGone => SyncWords.AnswerAccountGone,
        ControlOutcome.PullsPaused => SyncWords.AnswerPullsPaused,
        ControlOutcome.PausedAlready => SyncWords.AnswerPausedAlready,
        ControlOutcome.NotPaused => SyncWords.AnswerNotPaused,
        ControlOutcome.ReasonTooLong => SyncWords.AnswerReasonTooLong,
        ControlOutcome.DayMissing => SyncWords.AnswerDayMissing,
        ControlOutcome.DayTooEarly => SyncWords.AnswerDayTooEarly,
        ControlOutcome.DayTooLate => SyncWords.AnswerDayTooLate,
        ControlOutcome.NeverPulled => SyncWords.AnswerNeverPulled,
        ControlOutcome.BackfillUnderWay => SyncWords.AnswerBackfillUnderWay,
        ControlOutcome.NothingToReadAgain => SyncWords.AnswerNothingToReadAgain,
        ControlOutcome.BackfillGone => SyncWords.AnswerBackfillGone,
        ControlOutcome.ThingGone => SyncWords.AnswerThingGone,
        ControlOutcome.NoneOfKind => SyncWords.AnswerNoneOfKind,
        _ => "",
    };
}
