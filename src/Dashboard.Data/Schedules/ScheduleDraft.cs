using Dashboard.Data.Foundation;
using Dashboard.Data.Schedules.Destinations;
using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Schedules;

/// <summary>What somebody types for a schedule.</summary>
/// <param name="Name">What it is called; 1 to <see cref="ReportSchedule.LongestName"/> characters.</param>
/// <param name="Query">
/// Which results: the query of the pages' addresses, from "?" on; at most <see cref="ReportSchedule.LongestQuery"/> characters.
/// </param>
/// <param name="Times">When it is sent.</param>
/// <param name="Zone">On whose clocks: an IANA name.</param>
/// <param name="Language">The language of what is sent: en or de.</param>
/// <param name="WhenEmpty">What is done where there is nothing to report.</param>
/// <param name="Recipients">
/// To whom it is mailed, by user id; 1 to <see cref="MostRecipients"/>. Of no matter where it goes elsewhere.
/// </param>
public sealed record ScheduleDraft(
    string Name, string Query, ScheduleTimes Times, string Zone, string Language, WhenEmpty WhenEmpty, IReadOnlyList<string> Recipients)
{
    /// <summary>Where it goes; by mail unless it is said.</summary>
    public DestinationDraft Destination { get; init; } = DestinationDraft.Mail;

    /// <summary>As what file it goes along, where one does; a workbook unless it is said.</summary>
    public ReportFile File { get; init; }

    /// <summary>The most recipients of one schedule.</summary>
    public const int MostRecipients = 50;

    /// <summary>The most schedules of one owner.</summary>
    public const int MostSchedules = 50;
}

/// <summary>Why a schedule was not kept or changed as asked.</summary>
public enum ScheduleProblem
{
    /// <summary>Whoever asks may not, or not with this one.</summary>
    NotAllowed = 1,

    /// <summary>There is no such schedule, or no more.</summary>
    Gone = 2,

    /// <summary>Somebody has changed it since it was read.</summary>
    Changed = 3,

    /// <summary>Its owner has as many as can be.</summary>
    TooMany = 4,

    /// <summary>It has no name.</summary>
    NameMissing = 5,

    /// <summary>Its name is too long.</summary>
    NameTooLong = 6,

    /// <summary>Another schedule of its owner has this name, in whatever case.</summary>
    NameTaken = 7,

    /// <summary>What it is to report is no query, or too long a one.</summary>
    QueryUnfit = 8,

    /// <summary>There is no such hour.</summary>
    HourUnfit = 9,

    /// <summary>There is no such day.</summary>
    DayUnfit = 10,

    /// <summary>There is no such zone.</summary>
    ZoneUnknown = 11,

    /// <summary>There is no such language.</summary>
    LanguageUnknown = 12,

    /// <summary>It is for nobody.</summary>
    NoRecipient = 13,

    /// <summary>It is for more people than one schedule can be.</summary>
    TooManyRecipients = 14,

    /// <summary>One of them sees no results, or is nobody whom its owner may choose.</summary>
    RecipientUnfit = 15,

    /// <summary>Its owner may not send it any more: somebody has to take it over first.</summary>
    OwnerGone = 16,

    /// <summary>There is no such kind of place, or whoever asks may have nothing sent there: only managers may, but for mail.</summary>
    DestinationUnfit = 17,

    /// <summary>This installation lays no reports down in a folder.</summary>
    FolderOff = 18,

    /// <summary>The folder's name is not 1 to 60 letters of English, digits and dashes, of which the first is no dash.</summary>
    FolderUnfit = 19,

    /// <summary>There is no address to send to.</summary>
    AddressMissing = 20,

    /// <summary>The address is not https, or too long, or has a user name or a fragment in it.</summary>
    AddressUnfit = 21,

    /// <summary>The address is none that is public, and not allowed.</summary>
    AddressNotPublic = 22,

    /// <summary>It is no webhook, and has no key.</summary>
    NoKey = 23,
}

/// <summary>What became of a change that was asked for.</summary>
/// <param name="Problems">Everything that was wrong; none where it was done.</param>
public sealed record ScheduleAnswer(IReadOnlyList<ScheduleProblem> Problems)
{
    /// <summary>It was done.</summary>
    public static ScheduleAnswer Done { get; } = new([]);

    /// <summary>The key that signs a webhook's reports from now on, to be shown this once; null where there is no new one.</summary>
    public Secret? NewKey { get; init; }

    /// <summary>Whether it was done.</summary>
    public bool Succeeded => Problems.Count == 0;

    internal static ScheduleAnswer Refused(ScheduleProblem problem) => new([problem]);
}
