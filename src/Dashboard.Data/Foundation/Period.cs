namespace Dashboard.Data.Foundation;

/// <summary>Whole days of the reporting zone, both ends included; at least one day.</summary>
public sealed record Period
{
    /// <summary>The days from <paramref name="from"/> to <paramref name="to"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="to"/> is before <paramref name="from"/>.</exception>
    public Period(DateOnly from, DateOnly to)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
        From = from;
        To = to;
    }

    /// <summary>The first day, included; never after <see cref="To"/>.</summary>
    public DateOnly From { get; }

    /// <summary>The last day, included; never before <see cref="From"/>.</summary>
    public DateOnly To { get; }

    /// <summary>How many days; at least 1.</summary>
    public int Days => To.DayNumber - From.DayNumber + 1;

    /// <summary>As many days right before this period: what a change is measured against.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It would begin before year 1.</exception>
    public Period Previous() => new(From.AddDays(-Days), From.AddDays(-1));

    /// <summary>Whether <paramref name="day"/> is one of these days.</summary>
    public bool Contains(DateOnly day) => day >= From && day <= To;

    /// <summary>Whether the two have days in common.</summary>
    public bool Overlaps(Period other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return other.From <= To && other.To >= From;
    }

    /// <summary>Splits into <see cref="From"/> and <see cref="To"/>.</summary>
    public void Deconstruct(out DateOnly from, out DateOnly to) => (from, to) = (From, To);
}
