namespace Dashboard.Data.Reporting.Words;

/// <summary>
/// How many comments hold each term, by group. A table of its own: some million terms are counted while somebody waits.
/// </summary>
internal sealed class TermTable
{
    private const int Groups = 4;

    private ulong[] _terms = new ulong[1 << 12];
    private int[] _last = new int[1 << 12];
    private int[] _counts = new int[Groups << 12];
    private int _count;

    /// <summary>The terms that some comments hold.</summary>
    public IEnumerable<(ulong Term, TermCounts Counts)> All()
    {
        for (var slot = 0; slot < _terms.Length; slot++)
        {
            if (_terms[slot] == 0)
                continue;
            var at = slot * Groups;
            yield return (_terms[slot], new TermCounts(_counts[at], _counts[at + 1], _counts[at + 2], _counts[at + 3]));
        }
    }

    /// <summary>Counts a term of a comment, unless it was counted with it already.</summary>
    /// <param name="comment">A number of the comment; more than 0, and the next one's is another.</param>
    public void Add(ulong term, int comment, TermGroup group)
    {
        var slot = SlotOf(term);
        if (_terms[slot] == 0)
        {
            if (++_count * 2 > _terms.Length)
            {
                Grow();
                slot = SlotOf(term);
            }

            _terms[slot] = term;
        }
        else if (_last[slot] == comment)
        {
            return;
        }

        _last[slot] = comment;
        _counts[(slot * Groups) + (int)group]++;
    }

    private int SlotOf(ulong term)
    {
        var mask = _terms.Length - 1;
        var slot = (int)((term * 0x9E3779B97F4A7C15UL) >> 32) & mask;
        while (_terms[slot] != 0 && _terms[slot] != term)
            slot = (slot + 1) & mask;
        return slot;
    }

    private void Grow()
    {
        var (terms, last, counts) = (_terms, _last, _counts);
        (_terms, _last, _counts) = (new ulong[terms.Length * 2], new int[last.Length * 2], new int[counts.Length * 2]);
        for (var slot = 0; slot < terms.Length; slot++)
        {
            if (terms[slot] == 0)
                continue;
            var to = SlotOf(terms[slot]);
            (_terms[to], _last[to]) = (terms[slot], last[slot]);
            counts.AsSpan(slot * Groups, Groups).CopyTo(_counts.AsSpan(to * Groups));
        }
    }
}

/// <summary>Among which comments one is counted.</summary>
internal enum TermGroup
{
    /// <summary>Of the period, with a low score.</summary>
    Low = 0,

    /// <summary>Of the period, with a score between.</summary>
    Middle = 1,

    /// <summary>Of the period, with a high score.</summary>
    High = 2,

    /// <summary>Of the compared period.</summary>
    Before = 3,
}

/// <summary>How many comments hold a term, by group.</summary>
internal readonly record struct TermCounts(int Low, int Middle, int High, int Before)
{
    /// <summary>How many of the period do.</summary>
    public int Now => Low + Middle + High;

    /// <summary>How many do at all.</summary>
    public int All => Now + Before;
}
