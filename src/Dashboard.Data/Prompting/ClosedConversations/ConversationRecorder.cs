using Dashboard.Data.Foundation;
using Dashboard.Data.Prompting.Outbox;
using Dashboard.Data.Settings;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Dashboard.Data.Store.Entities;
using Dashboard.Data.Store.Erasure;
using Dashboard.Data.Sync.Applying;

namespace Dashboard.Data.Prompting.ClosedConversations;

/// <summary>
/// Takes closed conversations: the one door for the API and the CSV command. Every closing is kept; teams, agents and tags come into being
/// as they are named. Feedback that thereby are somebody else's than they were move at once, with what is derived from them, in the same
/// transaction. Safe to repeat.
/// </summary>
public sealed class ConversationRecorder
{
    private readonly StoreWriter _writer;
    private readonly IReadOnlyList<IFeedbackChangeHandler> _handlers;
    private readonly StoreChanges _changes;
    private readonly TimeProvider _clock;

    internal ConversationRecorder(
        StoreWriter writer,
        IEnumerable<IFeedbackChangeHandler> handlers,
        StoreChanges changes,
        TimeProvider clock) => (_writer, _handlers, _changes, _clock) = (writer, [.. handlers], changes, clock);

    /// <summary>Takes the good ones and answers for each bad one why it was left.</summary>
    /// <param name="conversations">At most a few thousand, so that others get a turn to write.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    /// <returns>How many were taken, how many of them were new, and which were not taken.</returns>
    public async Task<RecordResult> RecordAsync(IReadOnlyList<ClosedConversation> conversations, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(conversations);
        var (result, change) = await _writer.WriteFeedbackAsync(
            (context, token) => RecordAsync(context, conversations, token),
            cancellationToken);
        _changes.Publish(change);
        return result;
    }

    private async Task<(RecordResult Result, StoreChange Change)> RecordAsync(
        DashboardContext context, IReadOnlyList<ClosedConversation> conversations, CancellationToken cancellationToken)
    {
        var checkedOnes = await CheckedConversations.LoadAsync(context, conversations, _clock.GetUtcNow(), cancellationToken);
        var (added, change) = await StoreAsync(context, checkedOnes.Good, cancellationToken);
        return (new RecordResult(checkedOnes.Good.Count, added, checkedOnes.Rejected), change);
    }

    private async Task<(int Added, StoreChange Change)> StoreAsync(
        DashboardContext context, IReadOnlyList<AcceptedConversation<ClosedConversation>> good, CancellationToken cancellationToken)
    {
        if (good.Count == 0)
            return (0, StoreChange.Nothing);
        var erased = await ErasedKeys.LoadAsync(
            context, good.Select(item => item.Conversation.CustomerUserId).OfType<string>(), cancellationToken);
        var conversations = good.Select(item => WithoutErased(item.Conversation, erased)).ToList();
        var people = await HelpDeskPeople.NameAsync(context, conversations, cancellationToken);
        var tags = await HelpDeskTags.NameAsync(context, conversations, cancellationToken);
        var reported = conversations.Select((conversation, index) => ClosingOf(good[index].AccountId, conversation, people, tags)).ToList();
        var lost = await LostAgents.LoadAsync(context, _clock.GetUtcNow(), cancellationToken);
        var cases = reported.Select(closing => (closing.AccountId, closing.ExternalId)).ToList();
        var known = await CaseClosings.LoadAsync(context, cases, lost, cancellationToken);
        var rows = new ClosingRows(known.All);
        reported.ForEach(rows.Report);
        await ClosingTable.WriteAsync(context, rows.Changed, cancellationToken);
        await PromptIntake.TakeAsync(context, rows.Changed, _clock.GetUtcNow(), cancellationToken);
        var changes = await Reattribution.ApplyAsync(context, new CaseClosings(rows.All, lost), cancellationToken);

        // A report that comes late, or once more, names no agent of an answer that has lost its own.
        if (lost.Before is { } before)
            await ClosingAgents.TakeOutAsync(context, cases, before, cancellationToken);
        foreach (var handler in _handlers)
            await handler.ApplyAsync(context, changes, cancellationToken);
        var change = FeedbackChange.ReachOf(changes).And(StoreChange.OfKinds(people.HasRenamed ? ChangeKinds.Names : ChangeKinds.None));
        return (rows.Added, change);
    }

    /// <summary>Whoever was erased is named by no conversation that was closed before.</summary>
    private static ClosedConversation WithoutErased(ClosedConversation conversation, ErasedKeys erased) =>
        erased.OfCustomer(conversation.CustomerUserId) >= conversation.ClosedAt
            ? conversation with { CustomerUserId = null }
            : conversation;

    /// <summary>Instants as the store keeps them, so that two that are the same there are the same here.</summary>
    private static Closing ClosingOf(int accountId, ClosedConversation conversation, HelpDeskPeople people, HelpDeskTags tags) => new()
    {
        AccountId = accountId,
        ExternalId = conversation.ExternalId!,
        ClosedAt = conversation.ClosedAt!.Value.CutToMilliseconds(),
        AgentId = people.AgentOf(conversation),
        TeamId = people.TeamOf(conversation),
        CustomerUserId = conversation.CustomerUserId,
        Channel = conversation.Channel,
        OpenedAt = conversation.OpenedAt?.CutToMilliseconds(),
        ClosureReason = conversation.ClosureReason,
        AgentMessages = conversation.AgentMessages,
        HandOvers = conversation.HandOvers,
        Language = conversation.Language,
        TimeZone = conversation.TimeZone,
        Tags = tags.SetOf(conversation),
    };
}
