namespace Dashboard.Data.Store.Entities;

/// <summary>
/// A report that is sent again and again. It holds no result: what each recipient gets is read with their own rights when it is sent.
/// </summary>
public sealed class ReportSchedule
{
    /// <summary>The longest name, in UTF-16 units.</summary>
    public const int LongestName = 60;

    /// <summary>The longest query, in UTF-16 units.</summary>
    public const int LongestQuery = 2000;

    /// <summary>The row's key, given by the product.</summary>
    public Guid Id { get; set; }

    /// <summary>The id of the user whose it is; null for the organisation's, which somebody who left has handed over.</summary>
    public string? OwnerId { get; set; }

    /// <summary>What it is called; the names of one owner's schedules differ.</summary>
    public required string Name { get; set; }

    /// <summary>Which results: the query of the pages' addresses, from "?" on, with a period that moves with the day.</summary>
    public required string Query { get; set; }

    /// <summary>How often it is sent.</summary>
    public ScheduleRhythm Rhythm { get; set; }

    /// <summary>On which day of the week; of no matter unless it is sent weekly.</summary>
    public DayOfWeek Weekday { get; set; }

    /// <summary>
    /// On which day of the month, 1 to 31; a shorter month has its last day instead. Of no matter unless it is sent monthly.
    /// </summary>
    public int DayOfMonth { get; set; }

    /// <summary>At which hour on the clocks of <see cref="Zone"/>, 0 to 23.</summary>
    public int Hour { get; set; }

    /// <summary>The IANA name of the zone, such as "Europe/Berlin".</summary>
    public required string Zone { get; set; }

    /// <summary>The language of what is sent: en or de.</summary>
    public required string Language { get; set; }

    /// <summary>What is done where there is nothing to report.</summary>
    public WhenEmpty WhenEmpty { get; set; }

    /// <summary>As what file it goes along, where one does.</summary>
    public ReportFile File { get; set; }

    /// <summary>Whether it is sent, or why not.</summary>
    public ScheduleState State { get; set; }

    /// <summary>When it is sent next; null while it is not sent.</summary>
    public DateTimeOffset? NextDueAt { get; set; }

    /// <summary>Another one after every change, so that nobody overwrites another's change unseen.</summary>
    public Guid Version { get; set; }

    /// <summary>Who changed it last: their name at that time.</summary>
    public required string ChangedBy { get; set; }

    /// <summary>When, by this product's clock.</summary>
    public DateTimeOffset ChangedAt { get; set; }

    /// <summary>Where its reports go.</summary>
    public ScheduleDestination Destination { get; set; } = new();

    /// <summary>To whom it is mailed; nobody where it goes elsewhere.</summary>
    public ICollection<ScheduleRecipient> Recipients { get; } = [];
}

/// <summary>Somebody to whom a report is sent again and again.</summary>
public sealed class ScheduleRecipient
{
    /// <summary>The schedule.</summary>
    public Guid ScheduleId { get; set; }

    /// <summary>The id of the user.</summary>
    public required string UserId { get; set; }
}

/// <summary>How often a report is sent.</summary>
public enum ScheduleRhythm
{
    /// <summary>Every day.</summary>
    Daily = 0,

    /// <summary>Once a week.</summary>
    Weekly = 1,

    /// <summary>Once a month.</summary>
    Monthly = 2,
}

/// <summary>What is done where there is nothing to report.</summary>
public enum WhenEmpty
{
    /// <summary>The report says so.</summary>
    Say = 0,

    /// <summary>Nothing is sent.</summary>
    Skip = 1,
}

/// <summary>As what file a report goes along: to managers by mail, and to a folder.</summary>
public enum ReportFile
{
    /// <summary>An Excel workbook, to work with.</summary>
    Workbook = 0,

    /// <summary>A PDF of A4 pages, to hand on, which needs a Chromium on the server.</summary>
    Pdf = 1,
}

/// <summary>Whether a schedule is sent, or why not.</summary>
public enum ScheduleState
{
    /// <summary>It is sent.</summary>
    Active = 0,

    /// <summary>Somebody has paused it.</summary>
    Paused = 1,

    /// <summary>Its owner may not send it any more, and it was not handed over.</summary>
    OwnerGone = 2,

    /// <summary>Everybody to whom it was sent has gone.</summary>
    NobodyLeft = 3,

    /// <summary>The place that it was sent to has said that it is gone for good.</summary>
    PlaceGone = 4,
}
