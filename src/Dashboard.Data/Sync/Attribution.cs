using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Sync;

/// <summary>
/// Who handled the conversation that a prompt asks about: looked up by its case in the closed conversations, and frozen once known, so that
/// a later move of the agent or the case changes no number of the past.
/// </summary>
internal static class Attribution
{
    public static async Task FreezeAsync(
        DashboardContext context, int accountId, IEnumerable<StoredFeedback> rows, CancellationToken cancellationToken)
    {
        var open = rows.Where(row => row.AgentId is null && row.ExternalId is not null).ToList();
        if (open.Count == 0)
            return;

        var cases = open.Select(row => row.ExternalId!).Distinct(StringComparer.Ordinal).ToArray();
        var handled = await context.Conversations.AsNoTracking()
            .Where(conversation => conversation.AccountId == accountId && cases.Contains(conversation.ExternalId))
            .ToDictionaryAsync(conversation => conversation.ExternalId, StringComparer.Ordinal, cancellationToken);
        foreach (var row in open)
        {
            if (handled.TryGetValue(row.ExternalId!, out var conversation))
                (row.AgentId, row.TeamId) = (conversation.AgentId, conversation.TeamId);
        }
    }
}
