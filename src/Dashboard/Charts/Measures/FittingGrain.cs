using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;

namespace Dashboard.Charts.Measures;

/// <summary>Why the points of a chart over time stand for what they do.</summary>
public enum GrainReason
{
    /// <summary>It was asked for, or suits the length of the period.</summary>
    Plain = 0,

    /// <summary>So that a point rests on enough.</summary>
    Enough = 1,

    /// <summary>There is so little that no point rests on enough.</summary>
    Little = 2,
}

/// <summary>What a point of a chart over time stands for.</summary>
/// <param name="Grain">A day, a week or a month.</param>
/// <param name="Reason">Why.</param>
public readonly record struct ChosenGrain(Grain Grain, GrainReason Reason);

/// <summary>Chooses what a point of a chart over time stands for, so that the line shows more than chance.</summary>
internal static class FittingGrain
{
    /// <summary>How many scores, or prompts, a point should rest on.</summary>
    public const int Enough = 20;

    // Fewer points are no course of anything.
    private const int FewestPoints = 4;

    // One point in ten may rest on less: a holiday is no reason to hide all other days.
    private const int OneIn = 10;

    /// <summary>
    /// The finest grain that suits the period and in which points rest on enough. What the period cuts short and what may still grow is
    /// not judged, nor are days without anything, which have no point.
    /// </summary>
    /// <param name="days">The days in order.</param>
    /// <param name="basis">What a day's share of a point is.</param>
    /// <param name="completeDay">The last day that is confirmed in full; null while none is.</param>
    /// <param name="weekStart">The day that weeks begin with.</param>
    public static ChosenGrain Of(
        IReadOnlyList<DayResults> days, Func<Tally, long> basis, DateOnly? completeDay, DayOfWeek weekStart = DayOfWeek.Monday)
    {
        if (days.Count == 0)
            return default;
        var period = new Period(days[0].Day, days[^1].Day);
        var usual = Grains.For(period);
        Grain[] able =
        [
            .. Enum.GetValues<Grain>().Where(grain =>
                grain == usual || (grain > usual && grain.PointsIn(period, weekStart) >= FewestPoints)),
        ];
        foreach (var grain in able)
        {
            if (Fits(new PointCut(grain, weekStart), period, days, basis, completeDay))
                return new ChosenGrain(grain, grain == usual ? GrainReason.Plain : GrainReason.Enough);
        }

        return new ChosenGrain(able[^1], able[^1] == usual ? GrainReason.Plain : GrainReason.Little);
    }

    private static bool Fits(
        PointCut cut, Period period, IReadOnlyList<DayResults> days, Func<Tally, long> basis, DateOnly? completeDay)
    {
        var points = days.GroupBy(day => cut.StartOf(day.Day))
            .Select(group => (Start: group.Key, Basis: group.Sum(day => basis(day.Tally))))
            .Where(point => point.Basis > 0)
            .ToList();
        var whole = points.FindAll(point => point.Start >= period.From && cut.EndOf(point.Start) is var end && end <= period.To
            && end <= completeDay);
        var judged = whole.Count > 0 ? whole : points;
        return judged.Count(point => point.Basis < Enough) * OneIn <= judged.Count;
    }

    private readonly record struct PointCut(Grain Grain, DayOfWeek WeekStart)
    {
        public DateOnly StartOf(DateOnly day) => Grain.StartOf(day, WeekStart);

        public DateOnly EndOf(DateOnly day) => Grain.EndOf(day, WeekStart);
    }
}
