using System.Globalization;
using System.Text;
using Dashboard.Data.Schedules;
using Dashboard.Data.Schedules.Destinations;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Dashboard.Mailing;
using StandardWebhooks;

namespace Dashboard.Deliveries.Carriers;

/// <summary>Posts the numbers of a report to a program, signed by Standard Webhooks with each key that is good now.</summary>
internal sealed class WebhookCarrier(ReportPoster poster, SecretProtector secrets, TimeProvider clock) : IReportCarrier
{
    public bool Carries(DestinationKind kind) => kind is DestinationKind.Webhook;

    public async Task<CarriedReport> CarryAsync(DueDelivery due, Report report, CancellationToken cancellationToken)
    {
        if (due.To.Reveal(secrets) is not var (address, keys))
            return CarriedReport.Unreadable;
        var json = MailLanguage.Of(due.Language, () => WebhookBody.Of(due, report).Write());
        var (id, now) = ($"report_{due.Id:N}", clock.GetUtcNow());
        var headers = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            // The same for every try, so that a receiver can leave out what it has already.
            ["webhook-id"] = id,
            ["webhook-timestamp"] = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
            ["webhook-signature"] = string.Join(' ', keys.Select(key => new StandardWebhook(key.Reveal()).Sign(id, now, json))),
        };
        var bytes = Encoding.UTF8.GetBytes(json);
        return CarriedReport.Of(await poster.PostAsync(address, bytes, headers, cancellationToken), bytes.Length);
    }
}
