using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Prompting.ClosedConversations;

/// <summary>Writes closed conversations: of two about the same case, the one closed later stays.</summary>
internal static class ConversationRows
{
    public static async Task<IReadOnlyDictionary<string, Conversation>> UpsertAsync(
        DashboardContext context,
        int accountId,
        IEnumerable<ClosedConversation> conversations,
        HelpDeskPeople people,
        CancellationToken cancellationToken)
    {
        var latest = conversations
            .GroupBy(conversation => conversation.ExternalId!, StringComparer.Ordinal)
            .Select(group => group.MaxBy(conversation => conversation.ClosedAt)!)
            .ToList();
        var cases = latest.ConvertAll(conversation => conversation.ExternalId!);
        var rows = await context.Conversations
            .Where(row => row.AccountId == accountId && cases.Contains(row.ExternalId))
            .ToDictionaryAsync(row => row.ExternalId, StringComparer.Ordinal, cancellationToken);
        foreach (var conversation in latest)
            Upsert(context, accountId, conversation, people, rows);
        return rows;
    }

    private static void Upsert(
        DashboardContext context, int accountId, ClosedConversation conversation, HelpDeskPeople people, Dictionary<string, Conversation> rows)
    {
        if (!rows.TryGetValue(conversation.ExternalId!, out var row))
        {
            row = new Conversation { AccountId = accountId, ExternalId = conversation.ExternalId! };
            rows.Add(row.ExternalId, row);
            context.Conversations.Add(row);
        }
        else if (row.ClosedAt > conversation.ClosedAt)
        {
            return;
        }

        row.AgentId = people.AgentOf(conversation);
        row.TeamId = people.TeamOf(conversation);
        row.CustomerUserId = conversation.CustomerUserId;
        row.ClosedAt = conversation.ClosedAt!.Value;
    }
}
