namespace Dashboard.Data.FeedbackApi;

/// <summary>
/// The count of one account and endpoint. Each request is taken off as it goes out, so that parallel ones cannot overshoot, and X's own
/// count corrects it downwards only, since answers overtake one another. All times are X's. Not safe to share: its owner locks.
/// </summary>
internal sealed class BudgetWindow
{
    /// <summary>Two resets so near to each other are the same one.</summary>
    private static readonly TimeSpan SameReset = TimeSpan.FromSeconds(5);

    private EndpointBudget _budget;

    /// <summary>The window has begun with a request of ours, and X has not yet said when it ends.</summary>
    private bool _isAssumed;

    public BudgetWindow(EndpointBudget budget) => _budget = budget;

    public EndpointBudget Budget => _budget;

    /// <summary>Takes a request off; the reset to wait for instead when nothing is left for it.</summary>
    public DateTimeOffset? Take(RequestPriority priority, DateTimeOffset now)
    {
        if (_budget.ResetAt <= now)
            Renew(now);
        if (_budget.Remaining <= _budget.Endpoint.Reserve(priority, _budget.Limit))
            return _budget.ResetAt;
        _budget = _budget with { Remaining = _budget.Remaining - 1 };
        return null;
    }

    /// <summary>Gives back a request that never reached X.</summary>
    public void Refund() => _budget = _budget with { Remaining = Math.Min(_budget.Remaining + 1, _budget.Limit) };

    /// <summary>Takes what X said. A late answer from a window that is over says nothing any more.</summary>
    public void Learn(EndpointBudget said, DateTimeOffset now)
    {
        if (said.ResetAt <= now)
            return;
        var isSame = _budget.ResetAt > now && (_isAssumed || (said.ResetAt - _budget.ResetAt).Duration() <= SameReset);
        _budget = isSame ? said with { Remaining = Math.Min(said.Remaining, _budget.Remaining) } : said;
        _isAssumed = false;
    }

    /// <summary>At least one request, so that a limit of 0 is asked about again in each window.</summary>
    private void Renew(DateTimeOffset now)
    {
        _budget = _budget with { Remaining = Math.Max(_budget.Limit, 1), ResetAt = now + _budget.Endpoint.Window() };
        _isAssumed = true;
    }
}
