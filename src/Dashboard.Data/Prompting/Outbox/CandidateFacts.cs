using Dashboard.Data.Prompting.Rules;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Dashboard.Data.Sync.Applying;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Prompting.Outbox;

/// <summary>
/// What the rules ask about some prompts of one account, read at once. What is begun to be sent meanwhile is noted, so that the next one is
/// judged as if it had been read after that.
/// </summary>
internal sealed class CandidateFacts
{
    private readonly Dictionary<(string ExternalId, DateTimeOffset ClosedAt), Closing> _closings;
    private readonly ILookup<string, DateTimeOffset> _openedAgain;
    private readonly DeskNames _names;
    private readonly Dictionary<string, DateTimeOffset> _latest;
    private readonly HashSet<string> _optedOut;
    private readonly SendingTimes _sendings;

    private CandidateFacts(
        IReadOnlyCollection<Closing> closings,
        IEnumerable<Reopening> reopenings,
        DeskNames names,
        Dictionary<string, DateTimeOffset> latest,
        IEnumerable<string> optedOut,
        SendingTimes sendings)
    {
        _closings = JudgedClosings.LastReported(closings).ToDictionary(closing => (closing.ExternalId, closing.ClosedAt));
        _openedAgain = closings.Select(closing => (closing.ExternalId, At: closing.ClosedAt))
            .Concat(reopenings.Select(reopening => (reopening.ExternalId, At: reopening.ReopenedAt)))
            .ToLookup(one => one.ExternalId, one => one.At, StringComparer.Ordinal);
        (_names, _latest, _sendings) = (names, latest, sendings);
        _optedOut = optedOut.ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Reads them, inside a transaction that holds the lock of prompts.</summary>
    /// <param name="prompts">Of one account.</param>
    public static async Task<CandidateFacts> LoadAsync(
        DashboardContext context,
        int accountId,
        IReadOnlyCollection<OutgoingPrompt> prompts,
        PromptRules rules,
        DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        var cases = prompts.Select(prompt => prompt.ExternalId).Distinct(StringComparer.Ordinal).ToArray();
        var closings = await context.Closings.AsNoTracking()
            .Where(closing => closing.AccountId == accountId && EF.Parameter(cases).Contains(closing.ExternalId))
            .ToListAsync(cancellationToken);
        var customers = closings.Select(closing => closing.CustomerUserId).OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
        var reopenings = await context.Reopenings.AsNoTracking()
            .Where(reopening => reopening.AccountId == accountId && EF.Parameter(cases).Contains(reopening.ExternalId))
            .ToListAsync(cancellationToken);
        return new CandidateFacts(
            closings,
            reopenings,
            await DeskNames.LoadAsync(context, closings, cancellationToken),
            await LatestAsync(context, accountId, customers, now - LookBack(rules), cancellationToken),
            await context.OptOuts.Where(optOut => EF.Parameter(customers).Contains(optOut.CustomerUserId))
                .Select(optOut => optOut.CustomerUserId).ToListAsync(cancellationToken),
            await SendingsAsync(context, accountId, now, cancellationToken));
    }

    /// <summary>A prompt as the rules see it; null where its closing is gone.</summary>
    public PromptCandidate? Of(OutgoingPrompt prompt, PromptRules rules, DateTimeOffset now)
    {
        if (!_closings.TryGetValue((prompt.ExternalId, prompt.ClosedAt), out var closing))
            return null;
        var customer = closing.CustomerUserId;
        var contact = new CustomerContact(
            customer is not null && _latest.TryGetValue(customer, out var last) ? last : null,
            customer is not null && _optedOut.Contains(customer),
            prompt.CanDm,
            prompt.ReachAsked);
        return PromptCandidate.Of(closing, _names, contact, _sendings.At(now, rules.MostPerDay));
    }

    /// <summary>
    /// Whether the case was opened again after the closing, as is told or a later closing shows. A prompt that was on its way then was not
    /// withdrawn, and may have come back.
    /// </summary>
    public bool IsReopened(OutgoingPrompt prompt) => _openedAgain[prompt.ExternalId].Any(at => at > prompt.ClosedAt);

    /// <summary>Notes that one is begun to be sent.</summary>
    public void Note(string customer, DateTimeOffset at)
    {
        _latest[customer] = at;
        _sendings.Note(at);
    }

    /// <summary>Notes that one waits until the account may send again.</summary>
    public void NoteDeferred() => _sendings.Deferred++;

    private static TimeSpan LookBack(PromptRules rules) =>
        rules.Throttle > PromptRules.ShortestThrottle ? rules.Throttle : PromptRules.ShortestThrottle;

    /// <summary>By what is known at X, and by our own, which are known earlier and may be out without anybody knowing.</summary>
    private static async Task<Dictionary<string, DateTimeOffset>> LatestAsync(
        DashboardContext context, int accountId, string[] customers, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var latest = await SentPrompts.LatestAsync(context, accountId, customers, since, cancellationToken);
        var ours = await context.OutgoingPrompts.AsNoTracking().MayBeOut()
            .Where(prompt => prompt.AccountId == accountId && prompt.AttemptedAt >= since
                && EF.Parameter(customers).Contains(prompt.CustomerUserId))
            .GroupBy(prompt => prompt.CustomerUserId!)
            .Select(group => new { Customer = group.Key, At = group.Max(prompt => prompt.AttemptedAt!.Value) })
            .ToListAsync(cancellationToken);
        foreach (var own in ours)
        {
            if (!latest.TryGetValue(own.Customer, out var known) || own.At > known)
                latest[own.Customer] = own.At;
        }

        return latest;
    }

    /// <summary>What is known to be out, whichever tool sent it, and what of ours may be.</summary>
    private static async Task<SendingTimes> SendingsAsync(
        DashboardContext context, int accountId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var since = now - SendingTimes.Day;
        var known = await SentPrompts.SinceAsync(context, accountId, since, cancellationToken);
        var ours = await context.OutgoingPrompts.AsNoTracking().MayBeOut()
            .Where(prompt => prompt.AccountId == accountId && prompt.AttemptedAt >= since)
            .Select(prompt => new { prompt.FeedbackId, At = prompt.AttemptedAt!.Value })
            .ToListAsync(cancellationToken);
        var own = ours.Select(prompt => prompt.FeedbackId).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var deferred = await context.OutgoingPrompts.CountAsync(
            prompt => prompt.AccountId == accountId && prompt.State == PromptState.Waiting
                && prompt.Reason == PromptReason.AccountDay && prompt.NextAt > now,
            cancellationToken);
        return new SendingTimes(
            ours.Select(prompt => prompt.At).Concat(known.Where(prompt => !own.Contains(prompt.Id)).Select(prompt => prompt.SentAt)),
            deferred);
    }
}
