using Dashboard.Data.Foundation;

namespace Dashboard.Data.Reporting;

/// <summary>
/// Of which days the store has everything. Nothing is compared with others: of a day before the first whole one it holds only the prompts
/// that somebody happened to answer later, so a response rate there would be close to 100 % and a comparison with it would be a lie.
/// </summary>
public sealed record Holdings
{
    /// <summary>While nothing was ever pulled.</summary>
    public static Holdings Unknown { get; } = new();

    /// <summary>The first day from which on everything is in the store; null when nothing was ever pulled.</summary>
    public DateOnly? WholeFrom { get; init; }

    /// <summary>Whether days before it are being read, so that it moves back by itself.</summary>
    public bool IsBeingRead { get; init; }

    /// <summary>Back to which day they are being read: what lies before it nobody has asked for. Null when nothing is.</summary>
    public DateOnly? ReadBackTo { get; init; }

    /// <summary>The first day that X lists and that is not whole here yet; null while reading keeps up with X.</summary>
    public DateOnly? UnreadFrom { get; init; }

    /// <summary>The days, of those that were asked for, of which X does not give everything any more.</summary>
    public Chosen<DateOnly> Lost { get; init; }

    /// <summary>Whether everything of some days is in the store that X lists by now.</summary>
    public bool AreWhole(Period days)
    {
        ArgumentNullException.ThrowIfNull(days);
        return !(days.From < WholeFrom) && !(days.To >= UnreadFrom) && !AnyLost(days);
    }

    /// <summary>Why of some days only a part is in the store, apart from the newest, of which more may come at any time.</summary>
    public Shortfall ShortfallOf(Period days)
    {
        ArgumentNullException.ThrowIfNull(days);
        return AnyLost(days) ? Shortfall.Lost
            : !(days.From < WholeFrom) ? Shortfall.None
            : IsBeingRead && !(days.To < ReadBackTo) ? Shortfall.BeingRead
            : Shortfall.NotRead;
    }

    private bool AnyLost(Period days) => Lost.Values.Any(days.Contains);
}

/// <summary>Why of some days only a part is in the store.</summary>
public enum Shortfall
{
    /// <summary>Everything is.</summary>
    None = 0,

    /// <summary>They are being read; it comes by itself.</summary>
    BeingRead = 1,

    /// <summary>They lie before the history, and nobody has asked for them.</summary>
    NotRead = 2,

    /// <summary>X does not give them any more.</summary>
    Lost = 3,
}
