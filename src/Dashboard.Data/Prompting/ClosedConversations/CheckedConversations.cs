using Dashboard.Data.Store;

namespace Dashboard.Data.Prompting.ClosedConversations;

/// <summary>A batch of closed conversations, told apart by whether they can be taken.</summary>
internal sealed record CheckedConversations(
    IReadOnlyList<AcceptedConversation> Good, IReadOnlyList<RejectedConversation> Rejected)
{
    public static async Task<CheckedConversations> LoadAsync(
        DashboardContext context, IReadOnlyList<ClosedConversation> conversations, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var accounts = await AccountKeys.LoadAsync(context, cancellationToken);
        var homes = await HomeTeams.LoadAsync(context, conversations, cancellationToken);
        var rejected = new List<RejectedConversation>();
        var good = new List<AcceptedConversation>();
        for (var index = 0; index < conversations.Count; index++)
        {
            var conversation = HookConversations.Fit(homes.Fill(ConversationSpelling.Normalise(conversations[index])), now);
            var faults = ConversationRules.Faults(conversation, now).ToList();
            var accountId = accounts.Find(conversation.AccountUserId, conversation.Account);
            if (accountId is null && faults.Count == 0)
                faults.Add(AccountKeys.Unknown);
            if (faults.Count == 0)
                good.Add(new AcceptedConversation(index, accountId!.Value, conversation));
            else
                rejected.Add(new RejectedConversation(index, faults));
        }

        return new CheckedConversations(good, rejected);
    }
}

/// <summary>A conversation that can be taken, in its spelling.</summary>
/// <param name="Index">Its place in the batch, from 0.</param>
/// <param name="AccountId">Our key of the account that answered.</param>
internal sealed record AcceptedConversation(int Index, int AccountId, ClosedConversation Conversation);
