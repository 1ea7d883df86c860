namespace Dashboard.Data.Foundation;

/// <summary>What one point over time stands for.</summary>
public enum Grain
{
    /// <summary>One day of the reporting zone.</summary>
    Day = 0,

    /// <summary>One week, cut to the period.</summary>
    Week = 1,

    /// <summary>One calendar month, cut to the period.</summary>
    Month = 2,
}

/// <summary>Chooses grains and cuts periods into them.</summary>
public static class Grains
{
    /// <summary>The most points that are drawn over time: a screen tells no more apart.</summary>
    public const int MostPoints = 400;

    /// <summary>
    /// The longest period drawn by day unless asked for, in days: two months. A day has few scores, and more points than that are a blur of
    /// chance.
    /// </summary>
    public const int MostDaysByDay = 62;

    /// <summary>The longest period drawn by week unless asked for, in days: a year and a month.</summary>
    public const int MostDaysByWeek = 400;

    private const int DaysPerWeek = 7;

    /// <summary>The finest grain in which a period stays readable, however much there is on its days.</summary>
    public static Grain For(Period period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return period.Days <= MostDaysByDay ? Grain.Day : period.Days <= MostDaysByWeek ? Grain.Week : Grain.Month;
    }

    /// <summary>The first day of the whole day, week or month that <paramref name="day"/> lies in.</summary>
    /// <param name="day">Any day of it.</param>
    /// <param name="weekStart">The day that weeks begin with.</param>
    public static DateOnly StartOf(this Grain grain, DateOnly day, DayOfWeek weekStart = DayOfWeek.Monday) => grain switch
    {
        Grain.Week => day.AddDays(-(((int)day.DayOfWeek - (int)weekStart + DaysPerWeek) % DaysPerWeek)),
        Grain.Month => new DateOnly(day.Year, day.Month, 1),
        _ => day,
    };

    /// <summary>The last day of the whole day, week or month that <paramref name="day"/> lies in.</summary>
    /// <param name="day">Any day of it.</param>
    /// <param name="weekStart">The day that weeks begin with.</param>
    public static DateOnly EndOf(this Grain grain, DateOnly day, DayOfWeek weekStart = DayOfWeek.Monday) => grain switch
    {
        Grain.Week => grain.StartOf(day, weekStart).AddDays(DaysPerWeek - 1),
        Grain.Month => grain.StartOf(day).AddMonths(1).AddDays(-1),
        _ => day,
    };

    /// <summary>How many points the period makes; at least 1.</summary>
    /// <param name="period">The days.</param>
    /// <param name="weekStart">The day that weeks begin with.</param>
    public static int PointsIn(this Grain grain, Period period, DayOfWeek weekStart = DayOfWeek.Monday)
    {
        ArgumentNullException.ThrowIfNull(period);
        return grain switch
        {
            Grain.Week => ((Start(period.To).DayNumber - Start(period.From).DayNumber) / DaysPerWeek) + 1,
            Grain.Month => ((period.To.Year - period.From.Year) * 12) + period.To.Month - period.From.Month + 1,
            _ => period.Days,
        };

        DateOnly Start(DateOnly day) => grain.StartOf(day, weekStart);
    }
}
