using Dashboard.Data.Foundation;
using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Reporting.Prompts;

/// <summary>Adds up prompts one by one.</summary>
/// <param name="zone">Whose days these are.</param>
internal sealed class PromptCount(ReportingZone zone)
{
    private readonly DaysByHour _clocks = new(zone);
    private readonly SortedDictionary<DateOnly, PromptSteps> _days = [];
    private readonly Dictionary<int, PromptSteps> _accounts = [];
    private readonly Dictionary<(PromptState State, PromptReason? Reason), int> _reasons = [];

    public void Add(PromptLine line)
    {
        var day = _clocks.DayOf(line.ClosedAt);
        _days[day] = With(_days.GetValueOrDefault(day), line);
        _accounts[line.AccountId] = With(_accounts.GetValueOrDefault(line.AccountId), line);
        if (line.State is PromptState.Sent)
            return;
        var why = (line.State, line.Reason);
        _reasons[why] = _reasons.GetValueOrDefault(why) + 1;
    }

    public PromptFunnel Funnel(IReadOnlyDictionary<int, Choice> accounts, bool hasAnswers, DateTimeOffset? pausedSince) => new(
        _accounts.Values.Aggregate(PromptSteps.None, Sum),
        [.. _days.Select(day => new PromptDay(day.Key, day.Value))],
        [
            .. _accounts.OrderByDescending(account => account.Value.Closed).ThenBy(account => account.Key)
                .Select(account => new PromptAccount(account.Key, accounts[account.Key].Name, account.Value)),
        ],
        [
            .. _reasons.OrderByDescending(why => why.Value).ThenBy(why => why.Key.State).ThenBy(why => why.Key.Reason)
                .Select(why => new PromptReasonCount(why.Key.State, why.Key.Reason, why.Value)),
        ],
        hasAnswers,
        pausedSince);

    private static PromptSteps With(PromptSteps? before, PromptLine line) => Sum(before ?? PromptSteps.None, new PromptSteps(
        1,
        line.State is PromptState.Waiting ? 1 : 0,
        line.State is PromptState.Sending or PromptState.Uncertain or PromptState.Sent or PromptState.Refused ? 1 : 0,
        line.State is PromptState.Sent ? 1 : 0,
        line.IsScored ? 1 : 0,
        line.IsCommented ? 1 : 0));

    private static PromptSteps Sum(PromptSteps one, PromptSteps other) => new(
        one.Closed + other.Closed,
        one.Waiting + other.Waiting,
        one.Eligible + other.Eligible,
        one.Sent + other.Sent,
        one.Scored + other.Scored,
        one.Commented + other.Commented);
}

/// <summary>What is counted of one prompt.</summary>
internal sealed record PromptLine(
    int AccountId, DateTimeOffset ClosedAt, PromptState State, PromptReason? Reason, bool IsScored, bool IsCommented);
