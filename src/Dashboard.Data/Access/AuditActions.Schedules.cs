namespace Dashboard.Data.Access;

/// <content>Reports that are sent again and again.</content>
public static partial class AuditActions
{
    /// <summary>A schedule was made; the details are its name, when and to whom it is sent, and its filters, as in the next.</summary>
    public const string ScheduleAdded = "schedule.added";

    /// <summary>A schedule was changed.</summary>
    public const string ScheduleChanged = "schedule.changed";

    /// <summary>A schedule is not sent for a while; the details are its name, as in all that follow about one.</summary>
    public const string SchedulePaused = "schedule.paused";

    /// <summary>A schedule is sent again.</summary>
    public const string ScheduleResumed = "schedule.resumed";

    /// <summary>A schedule was removed.</summary>
    public const string ScheduleRemoved = "schedule.removed";

    /// <summary>
    /// The product has stopped a schedule that belongs to nobody who may send it, or is for nobody; the details end with why.
    /// </summary>
    public const string ScheduleStopped = "schedule.stopped";

    /// <summary>A manager has made a schedule theirs that was nobody's any more.</summary>
    public const string ScheduleTakenOver = "schedule.taken-over";

    /// <summary>The schedules of somebody who leaves went to somebody else; the details are from whom, to whom, and how many.</summary>
    public const string SchedulesHandedOver = "schedule.handed-over";

    /// <summary>A webhook of a schedule has another key, and signs with both for a day.</summary>
    public const string ScheduleKeyRenewed = "schedule.key-renewed";

    /// <summary>Somebody has asked for a report of a schedule at once, to see what it looks like.</summary>
    public const string ScheduleTested = "schedule.tested";

    /// <summary>A report was sent; the details are the schedule, the recipient or place, and the filters with which it was made.</summary>
    public const string ReportSent = "schedule.sent";

    /// <summary>There was nothing to report, and nothing was sent; the details are as of <see cref="ReportSent"/>.</summary>
    public const string ReportSkipped = "schedule.skipped";

    /// <summary>A report was not sent since its recipient may not see it; the details end with why.</summary>
    public const string ReportWithheld = "schedule.withheld";

    /// <summary>A report could not be sent, and is not tried any more; the details end with why.</summary>
    public const string ReportNotSent = "schedule.not-sent";
}
