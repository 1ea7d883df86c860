using System.Globalization;
using System.Text.Json;
using Dashboard.Data.Prompting.ClosedConversations;

namespace Dashboard.Data.Prompting.DeskHooks;

/// <summary>What a mapping would read in a sample, for whoever edits it.</summary>
/// <param name="Kind">What the sample says; null where it is no JSON object.</param>
/// <param name="Values">The fields that it tells, as they would be kept.</param>
/// <param name="Faults">Why it would be refused, as the help desk would be told; empty where it would be taken.</param>
public sealed record HookPreview(
    HookReportKind? Kind, IReadOnlyList<(string Field, string Value)> Values, IReadOnlyList<string> Faults)
{
    /// <summary>The same way that a report goes, so that what is shown is what would be kept.</summary>
    /// <param name="mapping">One without faults.</param>
    /// <param name="sample">JSON as the help desk sends it.</param>
    /// <param name="now">Stands for when it was signed.</param>
    public static HookPreview Of(HookMapping mapping, string sample, DateTimeOffset now)
    {
        try
        {
            using var json = JsonDocument.Parse(sample);
            return json.RootElement.ValueKind is JsonValueKind.Object
                ? Of(HookReport.Read(mapping, json.RootElement, now, "1"), now)
                : new HookPreview(null, [], []);
        }
        catch (JsonException)
        {
            return new HookPreview(null, [], []);
        }
    }

    private static HookPreview Of(HookReport report, DateTimeOffset now)
    {
        if (report.Closed is { } closed)
        {
            var kept = HookConversations.Fit(ConversationSpelling.Normalise(closed), now);
            return new HookPreview(report.Kind, [.. ValuesOf(kept)], [.. Sentences(ConversationRules.Faults(kept, now))]);
        }

        if (report.Reopened is not { } reopened)
            return new HookPreview(report.Kind, [], []);
        var again = ConversationSpelling.Normalise(reopened);
        return new HookPreview(
            report.Kind,
            [
                .. Value(ConversationFields.ExternalId, again.ExternalId),
                .. Value(ConversationFields.ReopenedAt, Moment(again.ReopenedAt)),
            ],
            [.. Sentences(ConversationRules.Faults(again, now))]);
    }

    private static IEnumerable<(string Field, string Value)> ValuesOf(ClosedConversation kept) =>
    [
        .. Value(ConversationFields.ExternalId, kept.ExternalId),
        .. Value(ConversationFields.ClosedAt, Moment(kept.ClosedAt)),
        .. Value(ConversationFields.OpenedAt, Moment(kept.OpenedAt)),
        .. Value(ConversationFields.AgentId, kept.AgentId),
        .. Value(ConversationFields.AgentName, kept.AgentName),
        .. Value(ConversationFields.TeamId, kept.TeamId),
        .. Value(ConversationFields.TeamName, kept.TeamName),
        .. Value(ConversationFields.CustomerUserId, kept.CustomerUserId),
        .. Value(ConversationFields.Channel, kept.Channel),
        .. Value(ConversationFields.Tags, kept.Tags is null ? null : string.Join(", ", kept.Tags)),
        .. Value(ConversationFields.ClosureReason, kept.ClosureReason),
        .. Value(ConversationFields.AgentMessages, kept.AgentMessages?.ToString(CultureInfo.InvariantCulture)),
        .. Value(ConversationFields.HandOvers, kept.HandOvers?.ToString(CultureInfo.InvariantCulture)),
        .. Value(ConversationFields.Language, kept.Language),
        .. Value(ConversationFields.TimeZone, kept.TimeZone),
    ];

    private static IEnumerable<(string Field, string Value)> Value(string field, string? value) => value is null ? [] : [(field, value)];

    private static IEnumerable<string> Sentences(IEnumerable<ConversationFault> faults) => faults.Select(fault => fault.Sentence);

    private static string? Moment(DateTimeOffset? at) => at?.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFzzz", CultureInfo.InvariantCulture);
}
