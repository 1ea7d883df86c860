using Dashboard.Data.Access.Doors;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store.Entities;
using Dashboard.Formats;

namespace Dashboard.Pages.Admin.Webhooks;

/// <summary>What requests at doors were answered, in plain words.</summary>
internal static class DoorTexts
{
    public static string Of(DoorAnswer answer) => answer switch
    {
        DoorAnswer.Taken => WebhookWords.Taken,
        DoorAnswer.Checked => WebhookWords.Checked,
        DoorAnswer.NoCredentials => WebhookWords.NoCredentials,
        DoorAnswer.WrongCredentials => WebhookWords.WrongCredentials,
        DoorAnswer.Blocked => WebhookWords.Blocked,
        DoorAnswer.OtherNetwork => WebhookWords.OtherNetwork,
        DoorAnswer.TooLong => WebhookWords.TooLong,
        DoorAnswer.BadBody => WebhookWords.BadBody,
        DoorAnswer.WrongMethod => WebhookWords.WrongMethod,
        DoorAnswer.StoreAway => WebhookWords.StoreAway,
        DoorAnswer.CutOff => WebhookWords.CutOff,
        _ => WebhookWords.Failed,
    };

    public static bool IsOpen(DoorCredentialListing credential, DateTimeOffset now) =>
        credential.EndsAt is null || credential.EndsAt > now;

    public static string Use(DoorCredentialListing credential, ReportingZone zone) => credential.LastUsedAt is { } used
        ? Phrases.Of(WebhookWords.LastUsed, Dates.Moment(used, zone))
        : WebhookWords.NeverUsed;

    /// <summary>When it ends or has ended; null while it has no end.</summary>
    public static string? End(DoorCredentialListing credential, DateTimeOffset now, ReportingZone zone) => credential.EndsAt is { } ends
        ? Phrases.Of(IsOpen(credential, now) ? WebhookWords.Ends : WebhookWords.Ended, Dates.Moment(ends, zone))
        : null;
}
