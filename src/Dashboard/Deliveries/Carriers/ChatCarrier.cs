using System.Text.Json;
using Dashboard.Data.Schedules;
using Dashboard.Data.Schedules.Destinations;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Dashboard.Mailing;

namespace Dashboard.Deliveries.Carriers;

/// <summary>Posts a report to a chat, by an address that is itself the secret.</summary>
internal sealed class ChatCarrier(ReportPoster poster, SecretProtector secrets) : IReportCarrier
{
    private static readonly Dictionary<string, string> NoHeaders = [];

    public bool Carries(DestinationKind kind) => kind is DestinationKind.Slack or DestinationKind.Teams;

    public async Task<CarriedReport> CarryAsync(DueDelivery due, Report report, CancellationToken cancellationToken)
    {
        if (due.To.Reveal(secrets) is not var (address, _))
            return CarriedReport.Unreadable;
        var message = MailLanguage.Of(due.Language, () => ChatMessage.Of(due, report));
        var json = JsonSerializer.SerializeToUtf8Bytes(
            due.To.Kind is DestinationKind.Slack ? SlackMessage.Of(message) : TeamsMessage.Of(message));
        return CarriedReport.Of(await poster.PostAsync(address, json, NoHeaders, cancellationToken), json.Length);
    }
}
