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

    /// <summary>A condition on the key, in the SQL of every database: numbers of ours alone.</summary>
    /// <param name="key">The column.</param>
    public string ToSql(string key) => $"({string.Join(" OR ", Stretches.Select(stretch => Sql(key, stretch)))})";

    private string Sql(string key, (DateTimeOffset From, DateTimeOffset Until, long Ahead) stretch) => string.Create(
        CultureInfo.InvariantCulture,
        $"({key} >= {SearchKey.From(stretch.From)} AND {key} < {SearchKey.From(stretch.Until)} AND "
            + $"({SearchKey.MillisecondsOf(key)} + {stretch.Ahead}) / {MillisecondsPerHour} % {HoursPerWeek} "
            + $"IN ({string.Join(',', HoursOfWeek)}))");
}
