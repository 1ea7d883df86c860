using Dashboard.Data.Schedules;
using Dashboard.Data.Store.Entities;
using Dashboard.Formats;

namespace Dashboard.Pages.Schedules;

/// <summary>Places that reports go to, in words.</summary>
internal static class DestinationTexts
{
    /// <summary>A kind of place, to be chosen.</summary>
    public static string Of(DestinationKind kind) => kind switch
    {
        DestinationKind.Folder => ScheduleWords.ByFolder,
        DestinationKind.Webhook => ScheduleWords.ByWebhook,
        DestinationKind.Slack => ScheduleWords.BySlack,
        DestinationKind.Teams => ScheduleWords.ByTeams,
        _ => ScheduleWords.ByMail,
    };

    /// <summary>A place, as much of it as may be shown.</summary>
    /// <param name="kind">What kind it is.</param>
    /// <param name="shown">To whom, or what may be shown of it.</param>
    public static string PlaceOf(DestinationKind kind, string shown) => kind switch
    {
        DestinationKind.Folder => Phrases.Of(ScheduleWords.PlaceFolder, shown),
        DestinationKind.Webhook => Phrases.Of(ScheduleWords.PlaceWebhook, shown),
        DestinationKind.Slack => Phrases.Of(ScheduleWords.PlaceSlack, shown),
        DestinationKind.Teams => Phrases.Of(ScheduleWords.PlaceTeams, shown),
        _ => shown,
    };

    /// <summary>Where a schedule goes.</summary>
    public static string PlaceOf(ScheduleListing schedule) => schedule.Draft.Destination.Kind is DestinationKind.Mail
        ? string.Join(", ", schedule.Recipients)
        : PlaceOf(schedule.Draft.Destination.Kind, schedule.Place);

    /// <summary>Which address is wanted.</summary>
    public static string HintOf(DestinationKind kind) => kind switch
    {
        DestinationKind.Slack => ScheduleWords.AddressHintSlack,
        DestinationKind.Teams => ScheduleWords.AddressHintTeams,
        _ => ScheduleWords.AddressHintWebhook,
    };

    /// <summary>Why something was not done about a place.</summary>
    public static string? Of(ScheduleProblem problem) => problem switch
    {
        ScheduleProblem.DestinationUnfit => ScheduleWords.DestinationUnfit,
        ScheduleProblem.FolderOff => ScheduleWords.FolderOff,
        ScheduleProblem.FolderUnfit => ScheduleWords.FolderUnfit,
        ScheduleProblem.AddressMissing => ScheduleWords.AddressMissing,
        ScheduleProblem.AddressUnfit => ScheduleWords.AddressUnfit,
        ScheduleProblem.AddressNotPublic => ScheduleWords.AddressNotPublic,
        ScheduleProblem.NoKey => ScheduleWords.NoKey,
        _ => null,
    };
}
