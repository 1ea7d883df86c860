using Dashboard.Data.Prompting.Rules;
using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Prompting.DryRun;

/// <summary>
/// The outbox in memory, with a clock that goes from one moment to the next at which a prompt is judged. The rules are the same; X always
/// takes what is sent, and lets everybody be messaged.
/// </summary>
internal sealed class Simulation
{
    private const int Examples = 5;

    private readonly PromptRules _rules;
    private readonly DateTimeOffset _end;
    private readonly DeskNames _names;
    private readonly HashSet<string> _optedOut;
    private readonly ILookup<string, Closing> _ofCase;
    private readonly ILookup<string, DateTimeOffset> _reopenings;
    private readonly PriorityQueue<Closing, DateTimeOffset> _due = new();
    private readonly Dictionary<string, DateTimeOffset> _asked = new(StringComparer.Ordinal);
    private readonly SendingTimes _sendings = new([], deferred: 0);
    private readonly HashSet<Closing> _deferred = [];
    private readonly List<(Closing Closing, DateTimeOffset At, PromptReason? Reason)> _ended = [];

    public Simulation(
        IEnumerable<Closing> closings,
        IEnumerable<Reopening> reopenings,
        DeskNames names,
        IEnumerable<string> optedOut,
        PromptRules rules,
        DateTimeOffset end)
    {
        (_rules, _end, _names) = (rules, end, names);
        _optedOut = optedOut.ToHashSet(StringComparer.Ordinal);
        _ofCase = JudgedClosings.LastReported(closings).ToLookup(closing => closing.ExternalId, StringComparer.Ordinal);
        _reopenings = reopenings.ToLookup(
            reopening => reopening.ExternalId, reopening => reopening.ReopenedAt, StringComparer.Ordinal);
        foreach (var closing in _ofCase.SelectMany(closings => closings))
            _due.Enqueue(closing, closing.ClosedAt);
    }

    public DryRunReport Run(DateTimeOffset from, CancellationToken cancellationToken)
    {
        var all = _due.Count;
        while (_due.TryPeek(out _, out var now) && now <= _end)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Judge(_due.Dequeue(), now);
        }

        var sent = _ended.Where(ended => ended.Reason is null).ToList();
        return new DryRunReport(
            from,
            all,
            sent.Count,
            _due.Count,
            sent.Count(ended => JudgedClosings.IsPublic(ended.Closing)),
            [
                .. _ended.Where(ended => ended.Reason is not null).GroupBy(ended => ended.Reason!.Value)
                    .OrderByDescending(reason => reason.Count()).ThenBy(reason => reason.Key)
                    .Select(reason => new DryRunReason(reason.Key, reason.Count(), ExamplesOf(reason))),
            ],
            ExamplesOf(sent));
    }

    private void Judge(Closing closing, DateTimeOffset now)
    {
        _deferred.Remove(closing);
        _sendings.Deferred = _deferred.Count;
        if (IsReopened(closing, now))
        {
            _ended.Add((closing, now, PromptReason.Reopened));
            return;
        }

        var verdict = RuleBook.Judge(CandidateOf(closing, now), _rules, now);
        switch (verdict)
        {
            case { Kind: VerdictKind.HoldBack }:
                _ended.Add((closing, now, verdict.Rule));
                break;
            case { Until: { } until }:
                _due.Enqueue(closing, until);
                if (verdict.Rule is PromptReason.AccountDay)
                    _deferred.Add(closing);
                break;
            default:
                _ended.Add((closing, now, null));
                _asked[closing.CustomerUserId!] = now;
                _sendings.Note(now);
                break;
        }
    }

    private bool IsReopened(Closing closing, DateTimeOffset now) =>
        _ofCase[closing.ExternalId].Select(later => later.ClosedAt).Concat(_reopenings[closing.ExternalId])
            .Any(at => at > closing.ClosedAt && at <= now);

    private PromptCandidate CandidateOf(Closing closing, DateTimeOffset now)
    {
        var customer = closing.CustomerUserId;
        var contact = new CustomerContact(
            customer is not null && _asked.TryGetValue(customer, out var last) ? last : null,
            customer is not null && _optedOut.Contains(customer),
            CanDm: true,
            ReachAsked: 0);
        return PromptCandidate.Of(closing, _names, contact, _sendings.At(now, _rules.MostPerDay));
    }

    private static IReadOnlyList<DryRunExample> ExamplesOf(
        IEnumerable<(Closing Closing, DateTimeOffset At, PromptReason? Reason)> ended) =>
    [
        .. ended.OrderByDescending(one => one.Closing.ClosedAt).ThenBy(one => one.Closing.ExternalId, StringComparer.Ordinal)
            .Take(Examples)
            .Select(one => new DryRunExample(one.Closing.ExternalId, one.Closing.ClosedAt, one.At)),
    ];
}
