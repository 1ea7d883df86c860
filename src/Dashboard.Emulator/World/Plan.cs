using Dashboard.Emulator.Wire;

namespace Dashboard.Emulator.World;

/// <summary>
/// What is still to come: the script, if there is one, always written out to the end of tomorrow, and what was put in beside it.
/// </summary>
internal sealed class Plan(IWorldScript? script)
{
    private readonly PriorityQueue<PlannedStep, (long At, long Order)> _steps = new();
    private DateOnly _next = script?.FirstDay ?? DateOnly.MaxValue;
    private long _order;

    /// <summary>Epoch seconds of the next step.</summary>
    internal long? NextAt => _steps.TryPeek(out var step, out _) ? step.At : null;

    internal void Add(PlannedStep step) => _steps.Enqueue(step, (step.At, _order++));

    /// <summary>Takes out, in order of time, every step due by then.</summary>
    internal IEnumerable<PlannedStep> TakeUntil(long now)
    {
        WriteOutUntil(EpochTime.DayOf(now).AddDays(1));
        while (_steps.TryPeek(out var step, out _) && step.At <= now)
        {
            _steps.Dequeue();
            yield return step;
        }
    }

    private void WriteOutUntil(DateOnly last)
    {
        for (; _next <= last; _next = _next.AddDays(1))
        {
            foreach (var step in script!.StepsOf(_next))
                Add(step);
        }
    }
}
