namespace Dashboard.Emulator.World;

/// <summary>One account's events in order of time; equal times keep the order they came in. Its owner does the locking.</summary>
internal sealed class EventLog
{
    private readonly List<FeedbackEvent> _events = [];

    internal int Count => _events.Count;

    internal void Add(FeedbackEvent happened)
    {
        if (_events.Count is 0 || _events[^1].At <= happened.At)
            _events.Add(happened);
        else
            _events.Insert(FirstAtOrAfter(happened.At + 1), happened);
    }

    /// <summary>Where a range starts and how many events it holds.</summary>
    /// <param name="fromMs">Epoch milliseconds, inclusive.</param>
    /// <param name="toMs">Epoch milliseconds, inclusive.</param>
    internal (int Start, int Count) Range(long fromMs, long toMs)
    {
        var start = FirstAtOrAfter((fromMs + 999) / 1000);
        var end = FirstAtOrAfter((toMs / 1000) + 1);
        return (start, Math.Max(0, end - start));
    }

    internal FeedbackEvent[] Copy(int start, int count) => [.. _events.GetRange(start, count)];

    private int FirstAtOrAfter(long seconds)
    {
        var (low, high) = (0, _events.Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_events[middle].At < seconds)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
