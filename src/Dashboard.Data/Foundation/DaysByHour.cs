namespace Dashboard.Data.Foundation;

/// <summary>
/// <see cref="ReportingZone.DayOf"/> and the hour on the zone's clocks, for many instants that lie close together: days are stretches of
/// time, so an hour whose first and last instant have the same day has no other, and needs to be looked up once; and so with how far the
/// clocks are ahead. Not for use by several threads.
/// </summary>
/// <param name="zone">The zone whose days they are.</param>
internal sealed class DaysByHour(ReportingZone zone)
{
    private const int HoursPerDay = 24;

    private readonly Dictionary<long, Known> _hours = [];

    /// <summary>The day that <paramref name="instant"/> belongs to.</summary>
    public DateOnly DayOf(DateTimeOffset instant) => KnownOf(instant).Day ?? zone.DayOf(instant);

    /// <summary>The hour that the zone's clocks show at <paramref name="instant"/>, 0 to 23.</summary>
    public int HourOf(DateTimeOffset instant) => KnownOf(instant).Ahead is { } ahead
        ? (int)((instant.UtcTicks + ahead) / TimeSpan.TicksPerHour % HoursPerDay)
        : zone.ToLocal(instant).Hour;

    private Known KnownOf(DateTimeOffset instant)
    {
        var hour = instant.UtcTicks / TimeSpan.TicksPerHour;
        if (!_hours.TryGetValue(hour, out var known))
            _hours.Add(hour, known = Look(hour));
        return known;
    }

    private Known Look(long hour)
    {
        var first = new DateTimeOffset(hour * TimeSpan.TicksPerHour, TimeSpan.Zero);
        var last = first.AddTicks(TimeSpan.TicksPerHour - 1);
        var (day, ahead) = (zone.DayOf(first), zone.ToLocal(first).Offset);
        return new Known(zone.DayOf(last) == day ? day : null, zone.ToLocal(last).Offset == ahead ? ahead.Ticks : null);
    }

    /// <summary>What holds for a whole hour; null where it changes within.</summary>
    private readonly record struct Known(DateOnly? Day, long? Ahead);
}
