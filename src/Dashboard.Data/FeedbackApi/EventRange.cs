using System.Globalization;

namespace Dashboard.Data.FeedbackApi;

/// <summary>Which events to read: a range of time, or the rest of one from a cursor on.</summary>
public sealed record EventRange
{
    private const string PageSize = "100";

    private EventRange()
    {
    }

    /// <summary>The first instant, inclusive; null when resuming.</summary>
    public DateTimeOffset? From { get; private init; }

    /// <summary>The last instant, inclusive; X refuses one that is less than 24 hours ago. Null when resuming.</summary>
    public DateTimeOffset? To { get; private init; }

    /// <summary>The cursor to go on from; it belongs to the range that it came from. Null for a new range.</summary>
    public string? Cursor { get; private init; }

    /// <summary>All events between two instants, both inclusive, to the millisecond.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="to"/> lies before <paramref name="from"/>.</exception>
    public static EventRange Between(DateTimeOffset from, DateTimeOffset to)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
        return new EventRange { From = from, To = to };
    }

    /// <summary>The rest of a range whose reading stopped at <see cref="EventPage.NextCursor"/>.</summary>
    public static EventRange Resume(string cursor)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(cursor);
        return new EventRange { Cursor = cursor };
    }

    /// <summary>The query of this page: X takes the times on the first page only.</summary>
    internal IReadOnlyList<KeyValuePair<string, string>> ToQuery() => Cursor is { } cursor
        ? [new("cursor", cursor), new("count", PageSize)]
        : [new("from_time", Milliseconds(From)), new("to_time", Milliseconds(To)), new("count", PageSize)];

    private static string Milliseconds(DateTimeOffset? time) =>
        time.GetValueOrDefault().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
}
