namespace Dashboard.Data.Foundation;

/// <summary>
/// <see cref="ReportingZone.DayOf"/> for many instants that lie close together: days are stretches of time, so an hour whose first and last
/// instant have the same day has no other, and needs to be looked up once. Not for use by several threads.
/// </summary>
/// <param name="zone">The zone whose days they are.</param>
internal sealed class DaysByHour(ReportingZone zone)
{
    private readonly Dictionary<long, DateOnly?> _hours = [];

    /// <summary>The day that <paramref name="instant"/> belongs to.</summary>
    public DateOnly DayOf(DateTimeOffset instant)
    {
        var hour = instant.UtcTicks / TimeSpan.TicksPerHour;
        if (!_hours.TryGetValue(hour, out var day))
            _hours.Add(hour, day = OnlyDayOf(hour));
        return day ?? zone.DayOf(instant);
    }

    private DateOnly? OnlyDayOf(long hour)
    {
        var first = new DateTimeOffset(hour * TimeSpan.TicksPerHour, TimeSpan.Zero);
        var day = zone.DayOf(first);
        return zone.DayOf(first.AddTicks(TimeSpan.TicksPerHour - 1)) == day ? day : null;
    }
}
