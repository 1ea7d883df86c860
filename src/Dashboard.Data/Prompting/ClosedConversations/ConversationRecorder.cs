using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Dashboard.Data.Sync.Applying;

namespace Dashboard.Data.Prompting.ClosedConversations;

/// <summary>
/// Takes closed conversations: the one door for the API and the CSV command. Teams and agents come into being as they are named; feedback
/// that was waiting for its conversation is attributed at once, with its day cells, in the same transaction. Safe to repeat.
/// </summary>
public sealed class ConversationRecorder
{
    private readonly StoreWriter _writer;
    private readonly IReadOnlyList<IFeedbackChangeHandler> _handlers;
    private readonly StoreChanges _changes;
    private readonly TimeProvider _clock;

    internal ConversationRecorder(StoreWriter writer, IEnumerable<IFeedbackChangeHandler> handlers, StoreChanges changes, TimeProvider clock) =>
        (_writer, _handlers, _changes, _clock) = (writer, [.. handlers], changes, clock);

    /// <summary>Takes the good ones and answers for each bad one why it was left.</summary>
    /// <param name="conversations">At most a few thousand, so that others get a turn to write.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    /// <returns>How many were taken and which were not.</returns>
    public async Task<RecordResult> RecordAsync(IReadOnlyList<ClosedConversation> conversations, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(conversations);
        var result = await _writer.WriteFeedbackAsync((context, token) => RecordAsync(context, conversations, token), cancellationToken);
        _changes.Publish();
        return result;
    }

    private async Task<RecordResult> RecordAsync(
        DashboardContext context, IReadOnlyList<ClosedConversation> conversations, CancellationToken cancellationToken)
    {
        var accounts = await AccountKeys.LoadAsync(context, cancellationToken);
        var rejected = new List<RejectedConversation>();
        var good = new List<(int AccountId, ClosedConversation Conversation)>();
        for (var index = 0; index < conversations.Count; index++)
        {
            var conversation = ConversationSpelling.Of(conversations[index]);
            var accountId = accounts.Find(conversation);
            var faults = ConversationRules.Faults(conversation, _clock.GetUtcNow()).ToList();
            if (accountId is null && faults.Count == 0)
                faults.Add("account_user_id or account names no account of this installation");
            if (faults.Count == 0)
                good.Add((accountId!.Value, conversation));
            else
                rejected.Add(new RejectedConversation(index, string.Join("; ", faults)));
        }

        await StoreAsync(context, good, cancellationToken);
        return new RecordResult(good.Count, rejected);
    }

    private async Task StoreAsync(
        DashboardContext context, List<(int AccountId, ClosedConversation Conversation)> good, CancellationToken cancellationToken)
    {
        if (good.Count == 0)
            return;
        var people = await HelpDeskPeople.NameAsync(context, good.ConvertAll(item => item.Conversation), cancellationToken);
        foreach (var group in good.GroupBy(item => item.AccountId, item => item.Conversation))
        {
            var rows = await ConversationRows.UpsertAsync(context, group.Key, group, people, cancellationToken);
            var changes = await LateAttribution.ApplyAsync(context, group.Key, rows, cancellationToken);
            foreach (var handler in _handlers)
                await handler.ApplyAsync(context, changes, cancellationToken);
        }
    }
}
