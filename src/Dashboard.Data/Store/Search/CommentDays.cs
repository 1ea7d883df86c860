namespace Dashboard.Data.Store.Search;

/// <summary>Days in UTC by number, and the keys of their comments.</summary>
internal static class CommentDays
{
    private const long MillisecondsPerDay = 86_400_000;

    private static readonly int Epoch = DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;

    /// <summary>The days that have the keys from one to before another.</summary>
    public static IEnumerable<int> Numbers(long from, long until) =>
        until <= from ? [] : Enumerable.Range(NumberOf(from), NumberOf(until - 1) - NumberOf(from) + 1);

    /// <summary>The smallest key of a day.</summary>
    public static long FirstKey(int number) => SearchKey.From((number - Epoch) * MillisecondsPerDay);

    /// <summary>The day of a key.</summary>
    public static int NumberOf(long key) => (int)Math.Floor((double)SearchKey.MillisecondsOf(key) / MillisecondsPerDay) + Epoch;
}
