namespace Dashboard.Data.Sync.Control;

/// <summary>What can become of an admin's act.</summary>
public enum ControlOutcome
{
    /// <summary>Done: the account is pulled within seconds, or right after the pull that is running.</summary>
    PullRequested = 0,

    /// <summary>Done: the account is paused.</summary>
    AccountPaused = 1,

    /// <summary>Done: the account runs again.</summary>
    AccountResumed = 2,

    /// <summary>Done: the backfill begins, from <see cref="ControlAnswer.Day"/>.</summary>
    BackfillStarted = 3,

    /// <summary>Done: the backfill is held.</summary>
    BackfillPaused = 4,

    /// <summary>Done: the backfill goes on.</summary>
    BackfillResumed = 5,

    /// <summary>Done: the backfill is given up.</summary>
    BackfillCancelled = 6,

    /// <summary>Done: one thing is in the inbox again.</summary>
    PutBack = 7,

    /// <summary>Done: <see cref="ControlAnswer.Count"/> things of a kind are in the inbox again.</summary>
    KindPutBack = 8,

    /// <summary>Done: one thing is thrown away.</summary>
    Dismissed = 9,

    /// <summary>Refused: the account is not connected any more.</summary>
    AccountGone = 10,

    /// <summary>Refused: the account is paused, so nothing is pulled.</summary>
    PullsPaused = 11,

    /// <summary>Refused: the account is paused already.</summary>
    PausedAlready = 12,

    /// <summary>Refused: the account is not paused.</summary>
    NotPaused = 13,

    /// <summary>
    /// Refused: the reason has <see cref="ControlAnswer.Count"/> characters, which are more than <see cref="AccountPauses.LongestReason"/>.
    /// </summary>
    ReasonTooLong = 14,

    /// <summary>Refused: what was typed is no day.</summary>
    DayMissing = 15,

    /// <summary>Refused: the first day that may be asked for is <see cref="ControlAnswer.Day"/>.</summary>
    DayTooEarly = 16,

    /// <summary>Refused: the last day that may be asked for is <see cref="ControlAnswer.Day"/>.</summary>
    DayTooLate = 17,

    /// <summary>Refused: the account has never been pulled.</summary>
    NeverPulled = 18,

    /// <summary>Refused: the account has a backfill already.</summary>
    BackfillUnderWay = 19,

    /// <summary>Refused: what came from <see cref="ControlAnswer.Day"/> on is being read for the first time.</summary>
    NothingToReadAgain = 20,

    /// <summary>Refused: the backfill is done or cancelled.</summary>
    BackfillGone = 21,

    /// <summary>Refused: the thing is tried or dismissed already.</summary>
    ThingGone = 22,

    /// <summary>Refused: nothing of the kind is set aside.</summary>
    NoneOfKind = 23,
}
