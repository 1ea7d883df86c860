namespace Dashboard.Data.Store.Search;

/// <summary>
/// Keys of the search index: the time of the score in milliseconds since 1970, times 16,384, plus what keeps entries apart.
/// </summary>
internal static class SearchKey
{
    private const int Bits = 14;

    /// <summary>The smallest key of an instant; the ends of the calendar are far enough within 64 bits.</summary>
    public static long From(DateTimeOffset instant) => From(instant.ToUnixTimeMilliseconds());

    /// <summary>As <see cref="From(DateTimeOffset)"/>, of milliseconds since 1970.</summary>
    public static long From(long milliseconds) => milliseconds << Bits;

    /// <summary>The milliseconds since 1970 of a key.</summary>
    public static long MillisecondsOf(long key) => key >> Bits;

    /// <summary>The time of the score, in SQL.</summary>
    /// <param name="key">The column that holds keys.</param>
    public static string MillisecondsOf(string key) => FormattableString.Invariant($"({key} >> {Bits})");

    /// <summary>The key that a feedback gets unless another has it: the same whenever it is asked for.</summary>
    public static long Compute(string feedbackId, DateTimeOffset scoredAt)
    {
        // FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv: a program's own hash codes differ from start to start.
        var hash = 2166136261u;
        foreach (var character in feedbackId)
            hash = unchecked((hash ^ character) * 16777619u);
        return From(scoredAt) | (hash & ((1 << Bits) - 1));
    }
}
