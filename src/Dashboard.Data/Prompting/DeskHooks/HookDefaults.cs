using Dashboard.Data.Prompting.ClosedConversations;
using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Prompting.DeskHooks;

/// <summary>The mapping that each format begins with, and a raw sample of what it reads.</summary>
public static class HookDefaults
{
    /// <summary>The mapping of a format.</summary>
    public static HookMapping MappingOf(HookFormat format) => format switch
    {
        HookFormat.Chatwoot => Chatwoot,
        HookFormat.ZendeskEvents => ZendeskEvents,
        HookFormat.ZendeskTrigger => ZendeskTrigger,
        _ => Standard,
    };

    /// <summary>A report as the help desk sends it: JSON.</summary>
    public static string SampleOf(HookFormat format)
    {
        var name = $"{typeof(HookDefaults).Namespace}.Samples.{format}.json";
        using var stream = typeof(HookDefaults).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static HookMapping Standard => new()
    {
        ClosedWhen = "type = conversation.closed",
        ReopenedWhen = "type = conversation.reopened",
        ReopenedAt = "{timestamp}",
        Fields = Of(
            (ConversationFields.ExternalId, "{data.id}"),
            (ConversationFields.ClosedAt, "{data.closed_at}"),
            (ConversationFields.OpenedAt, "{data.opened_at}"),
            (ConversationFields.AgentId, "{data.agent.id}"),
            (ConversationFields.AgentName, "{data.agent.name}"),
            (ConversationFields.TeamId, "{data.team.id}"),
            (ConversationFields.TeamName, "{data.team.name}"),
            (ConversationFields.CustomerUserId, "{data.customer.x_user_id}"),
            (ConversationFields.Channel, "dm"),
            (ConversationFields.Tags, "{data.tags}"),
            (ConversationFields.ClosureReason, "{data.reason}"),
            (ConversationFields.AgentMessages, "{data.agent_messages}"),
            (ConversationFields.Language, "{data.customer.language}"),
            (ConversationFields.TimeZone, "{data.customer.time_zone}")),
    };

    /// <summary>
    /// It tells no time of the closing, so that the signature's counts; its ids are unique within one of its accounts only; and where
    /// nobody has replied first_reply_created_at is null. X's id of the customer is the contact's identifier, as whatever brings X's
    /// messages to its API inbox sets it.
    /// </summary>
    private static HookMapping Chatwoot => new()
    {
        ClosedWhen = "event = conversation_status_changed\nchannel = Channel::Api\nstatus = resolved",
        ReopenedWhen = "event = conversation_status_changed\nchannel = Channel::Api\nstatus = open, pending",
        Fields = Of(
            (ConversationFields.ExternalId, "chatwoot-{id}"),
            (ConversationFields.ClosedAt, "{@signed_at}"),
            (ConversationFields.OpenedAt, "{created_at}"),
            (ConversationFields.AgentId, "{meta.assignee.id}"),
            (ConversationFields.AgentName, "{meta.assignee.name}"),
            (ConversationFields.TeamId, "{meta.team.id}"),
            (ConversationFields.TeamName, "{meta.team.name}"),
            (ConversationFields.CustomerUserId, "{meta.sender.identifier}"),
            (ConversationFields.Channel, "dm"),
            (ConversationFields.Tags, "{labels}"),
            (ConversationFields.AgentMessages, "{first_reply_created_at?1:0}")),
    };

    /// <summary>SOLVED becomes CLOSED by itself days later, which is no closing. No event tells X's id of the customer.</summary>
    private static HookMapping ZendeskEvents => new()
    {
        ClosedWhen = "type = zen:event-type:ticket.status_changed\nevent.current = SOLVED",
        ReopenedWhen = "type = zen:event-type:ticket.status_changed\nevent.previous = SOLVED\nevent.current = NEW, OPEN, PENDING, HOLD",
        ReopenedAt = "{time}",
        Fields = Of(
            (ConversationFields.ExternalId, "{detail.id}"),
            (ConversationFields.ClosedAt, "{time}"),
            (ConversationFields.OpenedAt, "{detail.created_at}"),
            (ConversationFields.AgentId, "{detail.assignee_id}"),
            (ConversationFields.TeamId, "{detail.group_id}"),
            (ConversationFields.CustomerUserId, "{detail.requester.external_id}"),
            (ConversationFields.Channel, "dm"),
            (ConversationFields.Tags, "{detail.tags}")),
    };

    /// <summary>Of the body that docs/help-desks.md gives for a trigger, which tells no time of its own.</summary>
    private static HookMapping ZendeskTrigger => new()
    {
        ClosedWhen = "status = Solved",
        ReopenedWhen = "status = New, Open, Pending, On-hold",
        Fields = Of(
            (ConversationFields.ExternalId, "{ticket_id}"),
            (ConversationFields.ClosedAt, "{@signed_at}"),
            (ConversationFields.OpenedAt, "{created_at}"),
            (ConversationFields.AgentId, "{agent_id}"),
            (ConversationFields.AgentName, "{agent_name}"),
            (ConversationFields.TeamId, "{team_id}"),
            (ConversationFields.TeamName, "{team_name}"),
            (ConversationFields.CustomerUserId, "{customer_x_id}"),
            (ConversationFields.Channel, "dm"),
            (ConversationFields.Tags, "{tags}")),
    };

    private static Dictionary<string, string> Of(params (string Field, string Template)[] fields) =>
        fields.ToDictionary(field => field.Field, field => field.Template, StringComparer.Ordinal);
}
