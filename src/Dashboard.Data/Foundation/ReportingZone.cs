using System.Diagnostics.CodeAnalysis;

namespace Dashboard.Data.Foundation;

/// <summary>
/// The installation's one time zone, in which every score and prompt gets its day (metrics.md, "Dates"). A day here is the time from
/// its first instant to the next day's first instant: 23 to 25 hours, and none at all where a zone jumped the date line.
/// <see cref="DayOf"/> and <see cref="InstantsOf"/> always agree.
/// </summary>
public sealed class ReportingZone
{
    // No zone is further from UTC than 14 hours, so this far from a midnight in UTC its day has surely not begun, or surely begun.
    private static readonly TimeSpan Reach = TimeSpan.FromHours(15);

    private static readonly TimeSpan OneDay = TimeSpan.FromDays(1);

    private readonly TimeZoneInfo _zone;

    /// <summary>The reporting zone that follows <paramref name="zone"/>.</summary>
    public ReportingZone(TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        _zone = zone;
    }

    /// <summary>Coordinated universal time, whose days all have 24 hours.</summary>
    public static ReportingZone Utc { get; } = new(TimeZoneInfo.Utc);

    /// <summary>The name that pages and files give, as configured: "Europe/Berlin".</summary>
    public string Id => _zone.Id;

    /// <summary>Finds a zone by its name.</summary>
    /// <param name="id">An IANA name, such as "Europe/Berlin".</param>
    /// <param name="zone">The zone, when there is one.</param>
    /// <param name="error">Otherwise one sentence for the person who configured it.</param>
    /// <returns>Whether there is such a zone.</returns>
    public static bool TryCreate(
        string? id,
        [NotNullWhen(true)] out ReportingZone? zone,
        [NotNullWhen(false)] out string? error)
    {
        var found = string.IsNullOrWhiteSpace(id) ? null : Find(id);
        zone = found is null ? null : new ReportingZone(found);
        error = found is null ? ErrorFor(id) : null;
        return found is not null;
    }

    /// <summary>The same instant on the zone's clocks.</summary>
    public DateTimeOffset ToLocal(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, _zone);

    /// <summary>When the zone's clocks show a time: once, twice where they are set back, and never where they are set forward.</summary>
    /// <param name="local">What they show.</param>
    /// <returns>The instants, the first one first.</returns>
    public IReadOnlyList<DateTimeOffset> WhenShown(DateTime local)
    {
        var clock = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        if (_zone.IsInvalidTime(clock))
            return [];
        return _zone.IsAmbiguousTime(clock)
            ? [.. _zone.GetAmbiguousTimeOffsets(clock).OrderDescending().Select(ahead => new DateTimeOffset(clock, ahead))]
            : [new DateTimeOffset(clock, _zone.GetUtcOffset(clock))];
    }

    /// <summary>
    /// The day that <paramref name="instant"/> belongs to: what the calendar says, but where clocks set back over midnight bring
    /// yesterday's last hour a second time, the new day goes on.
    /// </summary>
    public DateOnly DayOf(DateTimeOffset instant)
    {
        var local = ToLocal(instant).DateTime;
        var day = DateOnly.FromDateTime(local);
        return _zone.IsAmbiguousTime(local) && instant >= StartOf(day.AddDays(1)) ? day.AddDays(1) : day;
    }

    /// <summary>
    /// The time that the days of <paramref name="period"/> take, in UTC: from the first instant of its first day up to, and not
    /// including, the first instant after its last. Periods at the ends of the calendar reach to the ends of <see cref="DateTimeOffset"/>.
    /// </summary>
    public (DateTimeOffset Start, DateTimeOffset EndExclusive) InstantsOf(Period period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return (StartOf(period.From), period.To == DateOnly.MaxValue ? DateTimeOffset.MaxValue : StartOf(period.To.AddDays(1)));
    }

    /// <summary>
    /// The time that the days of <paramref name="period"/> take, cut where the clocks are changed: within a stretch they are always the
    /// same
    /// <c>Offset</c> ahead of UTC. Changes are at least a day apart.
    /// </summary>
    public IEnumerable<(DateTimeOffset Start, DateTimeOffset EndExclusive, TimeSpan Offset)> StretchesOf(Period period)
    {
        var (start, end) = InstantsOf(period);
        for (var at = start; at < end;)
        {
            var offset = _zone.GetUtcOffset(at);
            var next = at;
            while (next < end && _zone.GetUtcOffset(next) == offset)
                next = end - next > OneDay ? next + OneDay : end;
            var until = _zone.GetUtcOffset(next) == offset
                ? next
                : First(next - OneDay, next, instant => _zone.GetUtcOffset(instant) != offset);
            yield return (at, until, offset);
            at = until;
        }
    }

    /// <summary>
    /// As <see cref="StretchesOf"/>, cut once more so that an instant and <c>Ahead</c>, added up, have the date of the day that the instant
    /// belongs to (<see cref="DayOf"/>) and the hour that the clocks show.
    /// </summary>
    public IEnumerable<(DateTimeOffset Start, DateTimeOffset EndExclusive, TimeSpan Ahead)> ClocksOf(Period period)
    {
        foreach (var (start, end, offset) in StretchesOf(period))
        {
            // Clocks set back over midnight show yesterday's last hour once more, on the day that has begun already.
            var local = ToLocal(start).DateTime;
            var midnight = DayOf(start) > DateOnly.FromDateTime(local) ? start + (local.Date + OneDay - local) : start;
            var split = midnight < end ? midnight : end;
            if (start < split)
                yield return (start, split, offset + OneDay);
            if (split < end)
                yield return (split, end, offset);
        }
    }

    private static TimeZoneInfo? Find(string id) => TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : null;

    private static string ErrorFor(string? id) => string.IsNullOrWhiteSpace(id)
        ? "No time zone is given; use an IANA name such as \"Europe/Berlin\" or \"UTC\"."
        : $"The time zone \"{id}\" is not known on this machine; use an IANA name such as \"Europe/Berlin\" or \"UTC\".";

    private DateTimeOffset StartOf(DateOnly day)
    {
        if (day == DateOnly.MinValue)
            return DateTimeOffset.MinValue;

        var midnight = new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero);
        var notYet = midnight - Reach;
        var surely = midnight + Reach;
        // Of two midnights (clocks set back over it) the first one counts, and that is the one further east.
        var east = midnight - Further(_zone.GetUtcOffset(notYet), _zone.GetUtcOffset(surely));
        return ToLocal(east).DateTime == midnight.DateTime
            ? east
            : First(notYet, surely, instant => ToLocal(instant).DateTime >= midnight.DateTime);
    }

    private static TimeSpan Further(TimeSpan one, TimeSpan other) => one > other ? one : other;

    /// <summary>The first instant at which something holds that does not hold before it and holds from then on; found by halving.</summary>
    private static DateTimeOffset First(DateTimeOffset notYet, DateTimeOffset surely, Func<DateTimeOffset, bool> holds)
    {
        while (surely - notYet > TimeSpan.FromTicks(1))
        {
            var between = notYet + ((surely - notYet) / 2);
            if (holds(between))
                surely = between;
            else
                notYet = between;
        }

        return surely;
    }
}
