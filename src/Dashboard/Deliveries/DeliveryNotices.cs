using Dashboard.Data.Mail;
using Dashboard.Data.Schedules;
using Dashboard.Data.Store.Entities;
using Dashboard.Formats;
using Dashboard.Links;
using Dashboard.Mailing;
using Microsoft.Extensions.Options;

namespace Dashboard.Deliveries;

/// <summary>
/// Tells owner and admins by mail what could not be sent, once; the page of schedules says it in any case. No result is in it.
/// </summary>
internal sealed class DeliveryNotices(ScheduleQuery schedules, MailSender mail, IOptions<MailOptions> options)
{
    /// <summary>Tells of a run of which something could not be sent.</summary>
    public Task TellAsync(FailedRun failed, CancellationToken cancellationToken) => SendAsync(
        failed.Owner,
        () => new MailBody(
            Phrases.Of(DeliveryWords.FailedSubject, failed.ScheduleName),
            [
                Phrases.Of(DeliveryWords.FailedRun, failed.ScheduleName),
                .. failed.Failed.Select(one => Phrases.Of(DeliveryWords.FailedOne, PlaceOf(one), one.Reason)),
                DeliveryWords.SeeSchedules,
            ],
            Page,
            []),
        cancellationToken);

    /// <summary>Tells admins of schedules that the product has stopped.</summary>
    public async Task TellAsync(IEnumerable<StoppedSchedule> stopped, CancellationToken cancellationToken)
    {
        foreach (var one in stopped)
        {
            await SendAsync(
                null,
                () => new MailBody(
                    Phrases.Of(DeliveryWords.StoppedSubject, one.Name),
                    [
                        Phrases.Of(one.Why is ScheduleState.OwnerGone ? DeliveryWords.StoppedOwner : DeliveryWords.StoppedNobody, one.Name),
                        DeliveryWords.SeeSchedules,
                    ],
                    Page,
                    []),
                cancellationToken);
        }
    }

    private static string PlaceOf(FailedDelivery failed) => failed.Kind switch
    {
        DestinationKind.Folder => Phrases.Of(DeliveryWords.PlaceFolder, failed.To),
        DestinationKind.Webhook => Phrases.Of(DeliveryWords.PlaceWebhook, failed.To),
        DestinationKind.Slack => Phrases.Of(DeliveryWords.PlaceSlack, failed.To),
        DestinationKind.Teams => Phrases.Of(DeliveryWords.PlaceTeams, failed.To),
        _ => failed.To,
    };

    private Uri Page => options.Value.LinkTo(Paths.Schedules);

    private async Task SendAsync(string? owner, Func<MailBody> body, CancellationToken cancellationToken)
    {
        if (!options.Value.IsOn)
            return;
        var language = options.Value.Language;
        IEnumerable<string> to = (await schedules.AdminsAsync(cancellationToken)).Concat(owner is null ? [] : [owner]);
        foreach (var address in to.Distinct(StringComparer.OrdinalIgnoreCase))
        {
            var message = MailLanguage.Of(language, () => body().To(address, language, options.Value.LinkTo("/")));
            await mail.SendAsync(message, cancellationToken);
        }
    }
}
