using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Sync.Applying;

/// <summary>Attributes feedback that came before its conversation, once closed conversations are loaded. What is attributed already stays: it is frozen.</summary>
internal static class LateAttribution
{
    public static async Task<IReadOnlyList<FeedbackChange>> ApplyAsync(
        DashboardContext context, int accountId, IReadOnlyDictionary<string, Conversation> conversations, CancellationToken cancellationToken)
    {
        var cases = conversations.Keys.ToArray();
        var waiting = await context.StoredFeedback
            .Where(feedback => feedback.AccountId == accountId && feedback.AgentId == null && cases.Contains(feedback.ExternalId))
            .ToListAsync(cancellationToken);
        return waiting.ConvertAll(feedback => Attribute(feedback, conversations[feedback.ExternalId!]));
    }

    private static FeedbackChange Attribute(StoredFeedback feedback, Conversation conversation)
    {
        var before = feedback with { };
        (feedback.AgentId, feedback.TeamId) = (conversation.AgentId, conversation.TeamId);
        return FeedbackChange.Of(before, feedback);
    }
}
