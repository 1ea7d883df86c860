namespace Dashboard.Data.Access;

/// <content>How results are reported.</content>
public static partial class AuditActions
{
    /// <summary>Another reporting time zone is asked for; the details are from which to which.</summary>
    public const string ReportingZoneChanged = "reporting.zone-changed";

    /// <summary>Numbers are judged from another number of scores on; the details are from which to which.</summary>
    public const string ReportingThresholdChanged = "reporting.threshold-changed";

    /// <summary>Weeks begin with another day; the details are from which to which.</summary>
    public const string ReportingWeekChanged = "reporting.week-changed";

    /// <summary>Reports have another name; the details are from which to which, each in quotation marks.</summary>
    public const string ReportingNameChanged = "reporting.name-changed";

    /// <summary>A rating was taken out of the count; the details are X's id of the feedback and why.</summary>
    public const string RatingExcluded = "rating.excluded";

    /// <summary>A rating that was taken out is counted again; the details are X's id of the feedback.</summary>
    public const string RatingRestored = "rating.restored";

    /// <summary>An answer was given to somebody to look after; the details are X's id of the feedback and to whom.</summary>
    public const string ReviewAssigned = "review.assigned";

    /// <summary>An answer was given to nobody again; the details are X's id of the feedback.</summary>
    public const string ReviewUnassigned = "review.unassigned";

    /// <summary>An answer was marked as resolved; the details are X's id of the feedback.</summary>
    public const string ReviewResolved = "review.resolved";

    /// <summary>An answer is not resolved after all; the details are X's id of the feedback.</summary>
    public const string ReviewReopened = "review.reopened";

    /// <summary>Something was noted about an answer; the details are X's id of the feedback, never what.</summary>
    public const string ReviewNoted = "review.noted";

    /// <summary>A note about an answer was taken out by whoever wrote it; the details are X's id of the feedback.</summary>
    public const string ReviewNoteRemoved = "review.note-removed";
}
