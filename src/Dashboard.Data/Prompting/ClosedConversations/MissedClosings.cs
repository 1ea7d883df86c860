using Dashboard.Data.Foundation;
using Dashboard.Data.Store;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Prompting.ClosedConversations;

/// <summary>
/// Compares a help desk's list of closed conversations with what it has reported: many desks deliver a closing at most once, so that one is
/// missed when nobody listened. Nothing is kept; to add what was missed, that is recorded.
/// </summary>
public sealed class MissedClosings
{
    private readonly IDbContextFactory<DashboardContext> _contexts;
    private readonly TimeProvider _clock;

    internal MissedClosings(IDbContextFactory<DashboardContext> contexts, TimeProvider clock) => (_contexts, _clock) = (contexts, clock);

    /// <summary>Says which of them are not in the store, by account, case and time of the closing.</summary>
    /// <param name="conversations">At most a few thousand.</param>
    /// <returns>As if they had been recorded, with those that would be new.</returns>
    public async Task<MissedResult> FindAsync(IReadOnlyList<ClosedConversation> conversations, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(conversations);
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var checkedOnes = await CheckedConversations.LoadAsync(context, conversations, _clock.GetUtcNow(), cancellationToken);
        var told = new ToldCases();
        foreach (var account in checkedOnes.Good.ToLookup(item => item.AccountId, item => item.Conversation.ExternalId!))
            await told.AddAsync(context, account.Key, [.. account.Distinct(StringComparer.Ordinal)], cancellationToken);
        var missed = checkedOnes.Good
            .Where(item => !told.Knows(item.AccountId, item.Conversation.ExternalId!, InstantOf(item)))
            .DistinctBy(item => (item.AccountId, item.Conversation.ExternalId, InstantOf(item)))
            .Select(item => new MissedClosing(item.Index, item.AccountId, item.Conversation.ExternalId!, InstantOf(item)))
            .ToList();
        return new MissedResult(new RecordResult(checkedOnes.Good.Count, missed.Count, checkedOnes.Rejected), missed);
    }

    private static DateTimeOffset InstantOf(AcceptedConversation<ClosedConversation> item) =>
        item.Conversation.ClosedAt!.Value.CutToMilliseconds();
}

/// <summary>What a comparison has found.</summary>
/// <param name="Result">What recording the list would answer.</param>
/// <param name="Missed">The closings that nobody has reported, in the order of the list.</param>
public sealed record MissedResult(RecordResult Result, IReadOnlyList<MissedClosing> Missed);

/// <summary>A closing that nobody has reported.</summary>
/// <param name="Index">Its place in the list, from 0.</param>
/// <param name="AccountId">Our key of the account that answered.</param>
/// <param name="ExternalId">The case id.</param>
/// <param name="ClosedAt">When the case was closed; whole milliseconds.</param>
public sealed record MissedClosing(int Index, int AccountId, string ExternalId, DateTimeOffset ClosedAt);
