using System.Globalization;
using System.Text.Json;
using Dashboard.Emulator.Wire;

namespace Dashboard.Emulator.Helpdesk;

/// <summary>
/// Sample: <c>{"conversations":[{"external_id":"HA-260102-0007","account_user_id":"2801004401",…,
/// "closed_at":"2026-01-02T03:04:05Z","tags":["refund"],…}]}</c>.
/// </summary>
internal static class ConversationsJson
{
    internal static ReadOnlyMemory<byte> Write(IReadOnlyCollection<ClosedConversation> conversations) => Reply.JsonBytes(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("conversations");
        foreach (var conversation in conversations)
            WriteOne(json, conversation);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteOne(Utf8JsonWriter json, ClosedConversation conversation)
    {
        json.WriteStartObject();
        json.WriteString("external_id", conversation.ExternalId);
        json.WriteString("account_user_id", conversation.AccountUserId);
        json.WriteString("agent_id", conversation.AgentId);
        json.WriteString("agent_name", conversation.AgentName);
        json.WriteString("team_id", conversation.TeamId);
        json.WriteString("team_name", conversation.TeamName);
        json.WriteString("customer_user_id", conversation.CustomerUserId);
        json.WriteString("closed_at", Text(conversation.ClosedAt));
        json.WriteString("channel", conversation.Channel);
        json.WriteString("opened_at", Text(conversation.OpenedAt));
        json.WriteStartArray("tags");
        foreach (var tag in conversation.Tags)
            json.WriteStringValue(tag);
        json.WriteEndArray();
        json.WriteString("closure_reason", conversation.ClosureReason);
        json.WriteNumber("agent_messages", conversation.AgentMessages);
        json.WriteNumber("hand_overs", conversation.HandOvers);
        if (conversation.Language is { } language)
            json.WriteString("language", language);
        if (conversation.TimeZone is { } zone)
            json.WriteString("time_zone", zone);
        json.WriteEndObject();
    }

    private static string Text(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
