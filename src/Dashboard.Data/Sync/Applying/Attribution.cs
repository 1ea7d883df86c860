using Dashboard.Data.Store;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Sync.Applying;

/// <summary>
/// Who handled the conversation that a prompt asks about: looked up by its case in the closed conversations, and frozen once known, so that
/// a later move of the agent or the case changes no number of the past.
/// </summary>
internal static class Attribution
{
    public static async Task FreezeAsync(DashboardContext context, FeedbackRows rows, CancellationToken cancellationToken)
    {
        foreach (var open in rows.Unattributed.ToLookup(row => row.AccountId))
        {
            var cases = open.Select(row => row.ExternalId!).Distinct(StringComparer.Ordinal).ToArray();
            var handled = await context.Conversations.AsNoTracking()
                .Where(conversation => conversation.AccountId == open.Key && EF.Parameter(cases).Contains(conversation.ExternalId))
                .ToDictionaryAsync(conversation => conversation.ExternalId, StringComparer.Ordinal, cancellationToken);
            foreach (var row in open.Where(row => handled.ContainsKey(row.ExternalId!)).ToList())
                rows.Attribute(row.Id, handled[row.ExternalId!]);
        }
    }
}
