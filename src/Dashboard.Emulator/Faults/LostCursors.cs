namespace Dashboard.Emulator.Faults;

/// <summary>The cursors that are refused for good. Only so many of an account are lost before it has read a range to its end.</summary>
internal sealed class LostCursors(FaultPlan plan)
{
    private readonly Lock _gate = new();
    private readonly HashSet<string> _lost = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _sinceEnd = new(StringComparer.Ordinal);

    internal bool IsLost(string cursor)
    {
        lock (_gate)
            return _lost.Contains(cursor);
    }

    internal bool MayLose(string account)
    {
        lock (_gate)
            return _sinceEnd.GetValueOrDefault(account) < plan.MaxConsecutive;
    }

    internal void Lose(string account, string cursor)
    {
        lock (_gate)
        {
            if (_lost.Add(cursor))
                _sinceEnd[account] = _sinceEnd.GetValueOrDefault(account) + 1;
        }
    }

    internal void RangeEnded(string account)
    {
        lock (_gate)
            _sinceEnd.Remove(account);
    }
}
