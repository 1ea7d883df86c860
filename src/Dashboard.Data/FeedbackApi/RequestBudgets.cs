namespace Dashboard.Data.FeedbackApi;

/// <summary>
/// What every account may still ask of X, learned from its answers and shared by everything that asks in an account's name. A request for
/// which nothing is left is not sent. Safe to share.
/// </summary>
public sealed class RequestBudgets
{
    private readonly XClock _clock;
    private readonly TimeProvider _time;
    private readonly Lock _gate = new();
    private readonly Dictionary<(int AccountId, ApiEndpoint Endpoint), BudgetWindow> _windows = [];

    internal RequestBudgets(XClock clock, TimeProvider time) => (_clock, _time) = (clock, time);

    /// <summary>What is known of an account, by endpoint; nothing of endpoints that were not asked yet.</summary>
    /// <param name="accountId">Our key of the account.</param>
    public IReadOnlyList<EndpointBudget> Snapshot(int accountId)
    {
        lock (_gate)
        {
            return
            [
                .. _windows.Where(window => window.Key.AccountId == accountId)
                    .Select(window => window.Value.Budget)
                    .OrderBy(budget => budget.Endpoint),
            ];
        }
    }

    /// <summary>Takes over what an earlier process knew of an account; what has been learned since then stays.</summary>
    /// <param name="accountId">Our key of the account.</param>
    /// <param name="budgets">From an earlier <see cref="Snapshot"/>.</param>
    public void Restore(int accountId, IEnumerable<EndpointBudget> budgets)
    {
        lock (_gate)
        {
            foreach (var budget in budgets)
                _windows.TryAdd((accountId, budget.Endpoint), new BudgetWindow(Plausible(budget)));
        }
    }

    /// <summary>Takes a request off its budget before it is sent.</summary>
    /// <exception cref="RateLimitedException">Nothing is left for it until the reset.</exception>
    internal void Take(ApiRequest request)
    {
        DateTimeOffset? reset;
        lock (_gate)
            reset = Find(request)?.Take(request.Priority, _clock.Now);
        if (reset is { } until)
            throw new RateLimitedException(new FailedAnswer(request.Name), until);
    }

    /// <summary>Gives back a request that never reached X.</summary>
    internal void Refund(ApiRequest request)
    {
        lock (_gate)
            Find(request)?.Refund();
    }

    /// <summary>Takes what an answer says, whether it is a good one or not.</summary>
    internal void Learn(ApiRequest request, RateLimit limit)
    {
        if (Key(request) is not { } key)
            return;
        var said = Plausible(new EndpointBudget(key.Endpoint, limit.Limit, limit.Remaining, limit.ResetAt, _time.GetUtcNow()));
        lock (_gate)
        {
            if (_windows.TryGetValue(key, out var window))
                window.Learn(said, _clock.Now);
            else
                _windows.Add(key, new BudgetWindow(said));
        }
    }

    /// <summary>Takes a refusal, whatever count came with it: nothing more is sent until then.</summary>
    internal void LearnRefusal(ApiRequest request, DateTimeOffset until)
    {
        if (Key(request) is { } key)
            Learn(request, new RateLimit(Limit(key), 0, until));
    }

    private static (int AccountId, ApiEndpoint Endpoint)? Key(ApiRequest request) =>
        request is { Who.AccountId: { } account, Endpoint: { } endpoint } ? (account, endpoint) : null;

    private int Limit((int AccountId, ApiEndpoint Endpoint) key)
    {
        lock (_gate)
            return _windows.GetValueOrDefault(key)?.Budget.Limit ?? key.Endpoint.UsualLimit();
    }

    private BudgetWindow? Find(ApiRequest request) => Key(request) is { } key ? _windows.GetValueOrDefault(key) : null;

    /// <summary>No window is longer than X's: a reset beyond it is a mistake, and asking again tells.</summary>
    private EndpointBudget Plausible(EndpointBudget budget)
    {
        var latest = _clock.Now + budget.Endpoint.Window();
        return budget.ResetAt > latest ? budget with { ResetAt = latest } : budget;
    }
}
