using System.Collections.Concurrent;
using System.Globalization;

namespace Dashboard.Emulator.Faults;

/// <summary>Decides by the plan and its seed what goes wrong, and writes it down. Thread-safe.</summary>
internal sealed class FaultDice(FaultPlan plan)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, (int Answers, int Spoilt)> _lines = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<InjectedFault> _injected = new();

    /// <summary>What was injected so far; of one line in its order.</summary>
    internal IReadOnlyList<InjectedFault> Injected => [.. _injected];

    /// <summary>Which of these faults spoils the line's next answer, or null. A line is an endpoint and an account.</summary>
    internal Fault? Draw(string line, IEnumerable<Fault> possible)
    {
        lock (_gate)
        {
            var (answers, spoilt) = _lines.GetValueOrDefault(line);
            Fault? fault = spoilt < plan.MaxConsecutive ? Pick(line, answers, possible) : null;
            _lines[line] = (answers + 1, fault is null ? 0 : spoilt + 1);
            return fault is { } drawn ? Note(drawn, line) : null;
        }
    }

    /// <summary>Whether a fault happens to this one thing; asked again, the answer is the same.</summary>
    internal bool Happens(Fault fault, string about)
    {
        if (plan.ChanceOf(fault) is not > 0 || SeededChance.Draw(plan.Seed, fault, about) >= plan.ChanceOf(fault))
            return false;
        Note(fault, about);
        return true;
    }

    /// <summary>Of several that would happen, the one that was the most likely to.</summary>
    private Fault? Pick(string line, int answers, IEnumerable<Fault> possible)
    {
        var about = string.Create(CultureInfo.InvariantCulture, $"{line}\n{answers}");
        return possible
            .Select(fault => (Fault: (Fault?)fault, Chance: plan.ChanceOf(fault), Drawn: SeededChance.Draw(plan.Seed, fault, about)))
            .Where(one => one.Drawn < one.Chance)
            .OrderBy(one => one.Drawn / one.Chance)
            .Select(one => one.Fault)
            .FirstOrDefault();
    }

    private Fault Note(Fault fault, string about)
    {
        _injected.Enqueue(new InjectedFault(fault, about));
        return fault;
    }
}
