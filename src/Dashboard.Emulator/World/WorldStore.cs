using Dashboard.Emulator.Faults;
using Dashboard.Emulator.Wire;

namespace Dashboard.Emulator.World;

/// <summary>
/// Everything that has happened, in memory, behind one lock. Whoever reads or writes first lets time pass, so that nobody can
/// see the world earlier than the clock says.
/// </summary>
internal sealed class WorldStore(TimeProvider clock, Plan plan, FaultDice dice)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Feedback> _feedback = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EventLog> _logs = new(StringComparer.Ordinal);
    private readonly Dictionary<(string From, string To), long> _lastPrompts = [];
    private Action<FeedbackEvent>? _listener;

    /// <summary>The lock is re-entrant, the plan is not.</summary>
    private bool _isHappening;

    internal int FeedbackCount => Read(() => _feedback.Count);

    internal int EventCount => Read(() => _logs.Values.Sum(log => log.Count));

    /// <summary>Epoch seconds of the next thing that is planned, or null.</summary>
    internal long? NextAt => Read(() => plan.NextAt);

    internal void Advance() => Read(() => 0);

    /// <summary>From now on every event is handed over inside the lock, in order: the listener may only put it aside.</summary>
    internal void Listen(Action<FeedbackEvent> listener) => _listener = listener;

    internal Feedback? Find(string id) => Read(() => _feedback.GetValueOrDefault(id));

    /// <summary>Writes it while nothing else happens; the answer's dates and values belong together.</summary>
    internal T Snapshot<T>(Func<T> read) => Read(read);

    internal long? LastPrompt(string from, string to)
        => Read(() => _lastPrompts.TryGetValue((from, to), out var at) ? at : (long?)null);

    internal (FeedbackEvent[] Events, int Total) Events(string account, long fromMs, long toMs, int skip, int count) => Read(() =>
    {
        if (!_logs.TryGetValue(account, out var log))
            return ([], 0);
        var (start, total) = log.Range(fromMs, toMs);
        var (first, taken) = (Math.Min(skip, total), Math.Clamp(total - skip, 0, count));
        return (log.Copy(start + first, taken), total);
    });

    /// <summary>False, and nothing happens, when the id is taken or <paramref name="unless"/> says so.</summary>
    /// <param name="answers">What the customer will do with it.</param>
    internal bool Add(Feedback feedback, Func<long?, bool>? unless = null, IReadOnlyList<PlannedStep>? answers = null) => Read(() =>
    {
        var last = _lastPrompts.TryGetValue((feedback.FromUserId, feedback.ToUserId), out var at) ? at : (long?)null;
        if (unless?.Invoke(last) is true || !Create(feedback))
            return false;
        foreach (var answer in answers ?? [])
            plan.Add(answer);
        return true;
    });

    /// <summary>Gives what is not given yet, as one event. False when that leaves nothing.</summary>
    internal bool Answer(Feedback feedback, long at, int? score, string? comment) => Read(() =>
    {
        var scored = score is { } value && feedback.GiveScore(value, at);
        var commented = comment is not null && feedback.GiveComment(comment, at);
        if (scored || commented)
            Append(FeedbackEvent.Update(feedback, at));
        return scored || commented;
    });

    /// <summary>An update that changes nothing but updated_at.</summary>
    internal void Repeat(Feedback feedback, long at) => Read(() => Append(FeedbackEvent.Update(feedback, at)));

    private T Read<T>(Func<T> read)
    {
        lock (_gate)
        {
            LetTimePass();
            return read();
        }
    }

    private void LetTimePass()
    {
        if (_isHappening)
            return;
        _isHappening = true;
        foreach (var step in plan.TakeUntil(clock.NowSeconds()))
            Apply(step);
        _isHappening = false;
    }

    private void Apply(PlannedStep step)
    {
        if (step.Creates)
            Create(step.Feedback);
        else if (step.Score is null && step.Comment is null)
            Repeat(step.Feedback, step.At);
        else
            Answer(step.Feedback, step.At, step.Score, step.Comment);
    }

    private bool Create(Feedback feedback)
    {
        if (!_feedback.TryAdd(feedback.Id, feedback))
            return false;
        _lastPrompts[(feedback.FromUserId, feedback.ToUserId)] = feedback.CreatedAt;
        if (dice.Happens(Fault.UpdateStorm, feedback.Id))
            UpdateStorm.PutInto(plan, feedback);
        return Append(new FeedbackEvent(feedback, feedback.CreatedAt, EventContent.Created));
    }

    private bool Append(FeedbackEvent happened)
    {
        if (!_logs.TryGetValue(happened.Feedback.FromUserId, out var log))
            _logs[happened.Feedback.FromUserId] = log = new EventLog();
        log.Add(happened);
        happened.Feedback.Touch(happened.At);
        _listener?.Invoke(happened);
        return true;
    }
}
