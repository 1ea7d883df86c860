namespace Dashboard.Benchmarks.Stores;

/// <summary>Spreads prompts over days and hours: many by day, few by night, fewer at weekends.</summary>
internal static class MadeCalendar
{
    // Sunday first, as DayOfWeek counts.
    private static readonly double[] Weekdays = [0.6, 1.2, 1.2, 1.1, 1.1, 1.1, 0.7];

    private static readonly double[] Hours =
        [0.4, 0.3, 0.2, 0.2, 0.3, 0.6, 1.2, 2.4, 4.2, 5.8, 6.4, 6.0, 5.2, 5.4, 5.9, 5.8, 5.4, 5.6, 5.9, 5.4, 4.2, 2.9, 1.8, 1.0];

    /// <summary>When each of <paramref name="count"/> prompts is sent, in order, in whole seconds as X's times are.</summary>
    public static IEnumerable<DateTimeOffset> Times(DateTimeOffset from, int days, int count)
    {
        var shares = Enumerable.Range(0, days * 24)
            .Select(hour => Weekdays[(int)from.AddHours(hour).DayOfWeek] * Hours[hour % 24])
            .ToList();
        var (whole, passed, sent) = (shares.Sum(), 0.0, 0);
        for (var hour = 0; hour < shares.Count; hour++)
        {
            passed += shares[hour];
            var first = sent;
            var last = hour == shares.Count - 1 ? count : (int)(count * (passed / whole));
            for (; sent < last; sent++)
                yield return from.AddHours(hour).AddSeconds(3600L * (sent - first) / (last - first));
        }
    }
}
