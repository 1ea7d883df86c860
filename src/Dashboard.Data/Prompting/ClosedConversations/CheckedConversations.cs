using Dashboard.Data.Store;

namespace Dashboard.Data.Prompting.ClosedConversations;

/// <summary>A batch of reported conversations, told apart by whether they can be taken.</summary>
internal sealed record CheckedConversations<T>(
    IReadOnlyList<AcceptedConversation<T>> Good, IReadOnlyList<RejectedConversation> Rejected);

/// <summary>A conversation that can be taken, in its spelling.</summary>
/// <param name="Index">Its place in the batch, from 0.</param>
/// <param name="AccountId">Our key of the account that answered.</param>
internal sealed record AcceptedConversation<T>(int Index, int AccountId, T Conversation);

/// <summary>One way to check what was closed and what was opened again.</summary>
internal static class CheckedConversations
{
    public static async Task<CheckedConversations<ClosedConversation>> LoadAsync(
        DashboardContext context, IReadOnlyList<ClosedConversation> conversations, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var accounts = await AccountKeys.LoadAsync(context, cancellationToken);
        var homes = await HomeTeams.LoadAsync(context, conversations, cancellationToken);
        return Of(
            conversations.Select(one => HookConversations.Fit(homes.Fill(ConversationSpelling.Normalise(one)), now)),
            one => ConversationRules.Faults(one, now),
            one => accounts.Find(one.AccountUserId, one.Account));
    }

    public static async Task<CheckedConversations<ReopenedConversation>> LoadAsync(
        DashboardContext context,
        IReadOnlyList<ReopenedConversation> conversations,
        DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        var accounts = await AccountKeys.LoadAsync(context, cancellationToken);
        return Of(
            conversations.Select(ConversationSpelling.Normalise),
            one => ConversationRules.Faults(one, now),
            one => accounts.Find(one.AccountUserId, one.Account));
    }

    private static CheckedConversations<T> Of<T>(
        IEnumerable<T> conversations, Func<T, IEnumerable<ConversationFault>> faultsOf, Func<T, int?> accountOf)
    {
        var rejected = new List<RejectedConversation>();
        var good = new List<AcceptedConversation<T>>();
        foreach (var (index, conversation) in conversations.Index())
        {
            var faults = faultsOf(conversation).ToList();
            var accountId = accountOf(conversation);
            if (accountId is null && faults.Count == 0)
                faults.Add(AccountKeys.Unknown);
            if (faults.Count == 0)
                good.Add(new AcceptedConversation<T>(index, accountId!.Value, conversation));
            else
                rejected.Add(new RejectedConversation(index, faults));
        }

        return new CheckedConversations<T>(good, rejected);
    }
}
