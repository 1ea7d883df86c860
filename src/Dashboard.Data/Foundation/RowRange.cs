namespace Dashboard.Data.Foundation;

/// <summary>Which rows of a long list are asked for: never all of them at once.</summary>
public sealed record RowRange
{
    /// <summary>How many rows can be asked for at once.</summary>
    public const int Most = 100;

    /// <param name="skip">How many come before them, 0 or more.</param>
    /// <param name="take">How many they are at most, 1 to <see cref="Most"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no such rows, or too many of them.</exception>
    public RowRange(int skip, int take)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(skip);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(take);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(take, Most);
        (Skip, Take) = (skip, take);
    }

    /// <summary>How many come before them.</summary>
    public int Skip { get; }

    /// <summary>How many they are at most.</summary>
    public int Take { get; }
}

/// <summary>Rows of a long list.</summary>
/// <typeparam name="T">A row.</typeparam>
/// <param name="Rows">Those that were asked for.</param>
/// <param name="Total">How many the list has in all.</param>
public sealed record RowPage<T>(IReadOnlyList<T> Rows, int Total);
