using Dashboard.Charts.Axes;
using Dashboard.Charts.Measures;
using Dashboard.Data.Feedback.Parts;

namespace Dashboard.Charts.Moves;

/// <summary>How far the bars of parts reach: to both sides of 0, which lies in the middle, equally far.</summary>
internal static class MoveReach
{
    /// <summary>How far both sides must reach to show these parts, with the intervals of those that are claimed.</summary>
    /// <param name="parts">The parts.</param>
    /// <param name="least">The least, so that next to nothing does not look like much; above 0.</param>
    public static double MostOf(IEnumerable<ChangePart> parts, double least) =>
        parts.SelectMany(Values).Select(Math.Abs).Append(least).Max();

    /// <summary>Where bars are drawn that reach so far.</summary>
    /// <param name="most">The most that a side shows, in the number's unit; above 0.</param>
    public static BarShape ShapeOf(double most) => new(new MeasureScale(-most, most, most, most));

    private static IEnumerable<double> Values(ChangePart part)
    {
        yield return part.Total.Value;
        yield return part.Rate.Value;
        yield return part.Mix.Value;
        if (part.Total is { IsSignificant: true, Interval: { } interval })
        {
            yield return interval.Low;
            yield return interval.High;
        }
    }
}
