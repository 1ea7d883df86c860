using System.Globalization;

namespace Dashboard.Data.Store.Search;

/// <summary>
/// Some hours of the week in which the score was given. The index holds no hours: its keys begin with the time of the score, of which the
/// hour is worked out as it is searched, so that another time zone needs no other index.
/// </summary>
/// <param name="HoursOfWeek">As <see cref="StoreFunctions.HourOfWeek"/> has them, 0 to 167.</param>
/// <param name="Stretches">
/// The time that is searched, cut where the clocks change: as many milliseconds ahead of UTC they show the hour.
/// </param>
internal sealed record SearchHours(
    IReadOnlyList<long> HoursOfWeek, IReadOnlyList<(DateTimeOffset From, DateTimeOffset Until, long Ahead)> Stretches)
{
    private const long MillisecondsPerHour = 3_600_000;
    private const int HoursPerWeek = 168;

    /// <summary>Mondays of two years, working hours of four months.</summary>
    private const int MostStretches = 120;

    /// <summary>A condition on the key, in the SQL of every database: numbers of ours alone.</summary>
    /// <param name="key">The column.</param>
    public string ToSql(string key) => Any(Stretches.Select(stretch => ByHour(key, stretch)));

    /// <summary>
    /// As <see cref="ToSql"/>, where there are not too many hours by the stretches of keys that they are, which an index of the keys finds.
    /// </summary>
    /// <param name="key">The column.</param>
    public string ToSqlForIndex(string key)
    {
        var stretches = Keys().Take(MostStretches + 1).ToList();
        return stretches.Count is > 0 and <= MostStretches
            ? Any(stretches.Select(stretch => Between(key, stretch.From, stretch.Until)))
            : ToSql(key);
    }

    private static string Any(IEnumerable<string> conditions) => $"({string.Join(" OR ", conditions.Select(one => $"({one})"))})";

    private static string Between(string key, long from, long until) =>
        string.Create(CultureInfo.InvariantCulture, $"{key} >= {from} AND {key} < {until}");

    /// <summary>The keys of all hours, hours that follow one another together.</summary>
    private IEnumerable<(long From, long Until)> Keys()
    {
        var hours = HoursOfWeek.ToHashSet();
        foreach (var (from, until, ahead) in Stretches)
        {
            var (first, end) = (from.ToUnixTimeMilliseconds(), until.ToUnixTimeMilliseconds());
            long? open = null;
            for (long at = first, next; at < end; at = next)
            {
                next = Math.Min(end, ((((at + ahead) / MillisecondsPerHour) + 1) * MillisecondsPerHour) - ahead);
                var isWithin = hours.Contains((at + ahead) / MillisecondsPerHour % HoursPerWeek);
                if (isWithin)
                    open ??= at;
                if (open is { } start && (!isWithin || next == end))
                {
                    yield return (SearchKey.From(start), SearchKey.From(isWithin ? end : at));
                    open = null;
                }
            }
        }
    }

    private string ByHour(string key, (DateTimeOffset From, DateTimeOffset Until, long Ahead) stretch) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Between(key, SearchKey.From(stretch.From), SearchKey.From(stretch.Until))} AND "
            + $"({SearchKey.MillisecondsOf(key)} + {stretch.Ahead}) / {MillisecondsPerHour} % {HoursPerWeek} "
            + $"IN ({string.Join(',', HoursOfWeek)})");
}
