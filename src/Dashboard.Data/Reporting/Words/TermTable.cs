using System.Runtime.CompilerServices;

namespace Dashboard.Data.Reporting.Words;

/// <summary>
/// How many comments hold each term, by group. A table of its own: some million terms are counted while somebody waits.
/// </summary>
internal sealed class TermTable
{
    private Slot[] _slots = new Slot[1 << 12];
    private int _count;

    /// <summary>The terms that some comments hold.</summary>
    public IEnumerable<(ulong Term, TermCounts Counts)> All() => _slots
        .Where(slot => slot.Term != 0)
        .Select(slot => (slot.Term, new TermCounts(slot.Counts[0], slot.Counts[1], slot.Counts[2], slot.Counts[3])));

    /// <summary>Counts a term of a comment, unless it was counted with it already.</summary>
    /// <param name="comment">A number of the comment; more than 0, and the next one's is another.</param>
    public void Add(ulong term, int comment, TermGroup group)
    {
        ref var slot = ref SlotOf(term);
        if (slot.Term == 0)
        {
            if (++_count * 2 > _slots.Length)
            {
                Grow();
                slot = ref SlotOf(term);
            }

            slot.Term = term;
        }
        else if (slot.Last == comment)
        {
            return;
        }

        slot.Last = comment;
        slot.Counts[(int)group]++;
    }

    private ref Slot SlotOf(ulong term)
    {
        var mask = _slots.Length - 1;
        var place = (int)((term * 0x9E3779B97F4A7C15UL) >> 32) & mask;
        while (_slots[place].Term != 0 && _slots[place].Term != term)
            place = (place + 1) & mask;
        return ref _slots[place];
    }

    private void Grow()
    {
        var full = _slots;
        _slots = new Slot[full.Length * 2];
        foreach (var slot in full)
        {
            if (slot.Term != 0)
                SlotOf(slot.Term) = slot;
        }
    }

    /// <summary>All of a term in one place, so that counting it waits for memory once.</summary>
    private struct Slot
    {
        public ulong Term;
        public int Last;
        public GroupCounts Counts;
    }

    /// <summary>One for each <see cref="TermGroup"/>.</summary>
    [InlineArray(4)]
    private struct GroupCounts
    {
        private int _first;
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
