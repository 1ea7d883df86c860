using System.Collections.Immutable;

namespace Dashboard.Data.Store.Days;

/// <summary>What is kept in memory of one day. Never changed once filled, but for when it was asked for.</summary>
internal interface IKeptDay
{
    /// <summary>How much of what its memory may keep it takes.</summary>
    long Size { get; }

    /// <summary>In which question it was asked for last; the day that leaves memory first is the one with the smallest.</summary>
    long Asked { get; set; }
}

/// <summary>Days in memory, all as of one state of the store. Immutable: a question that holds it sees no later change.</summary>
/// <param name="Days">By day number, also those that have nothing.</param>
internal abstract record DayState<TDay>(ImmutableDictionary<int, TDay> Days)
    where TDay : IKeptDay
{
    /// <summary>What its days take.</summary>
    public long Size => Days.Values.Sum(day => day.Size);

    /// <summary>The days that are not here, as stretches.</summary>
    public IEnumerable<(int First, int Last)> Missing(IEnumerable<int> wanted)
    {
        var missing = wanted.Where(number => !Days.ContainsKey(number)).Distinct().Order().ToList();
        for (int start = 0, next = 1; start < missing.Count; start = next++)
        {
            while (next < missing.Count && missing[next] == missing[next - 1] + 1)
                next++;
            yield return (missing[start], missing[next - 1]);
        }
    }

    /// <summary>Days that must leave so that the rest takes no more than <paramref name="most"/>, if those to keep allow it.</summary>
    public IReadOnlyList<int> Surplus(long most, IEnumerable<int> kept)
    {
        var surplus = Size - most;
        if (surplus <= 0)
            return [];
        var stay = kept.ToHashSet();
        var leaving = new List<int>();
        foreach (var (number, day) in Days.Where(day => !stay.Contains(day.Key)).OrderBy(day => day.Value.Asked))
        {
            if (surplus <= 0)
                break;
            surplus -= day.Size;
            leaving.Add(number);
        }

        return leaving;
    }
}
