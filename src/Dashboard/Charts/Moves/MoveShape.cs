using Dashboard.Data.Feedback;
using Dashboard.Data.Feedback.Parts;

namespace Dashboard.Charts.Moves;

/// <summary>Where parts of a change are drawn, in percent from the left: 0 lies in the middle, and both sides reach equally far.</summary>
/// <param name="most">The most that a side shows, in the number's unit; above 0.</param>
internal sealed class MoveShape(double most)
{
    private const double Middle = 50;

    /// <summary>How far both sides must reach to show these parts, with the intervals of those that are claimed.</summary>
    /// <param name="parts">The parts.</param>
    /// <param name="least">The least, so that next to nothing does not look like much; above 0.</param>
    public static double MostOf(IEnumerable<ChangePart> parts, double least) =>
        parts.SelectMany(Values).Select(Math.Abs).Append(least).Max();

    /// <summary>Where a value lies; values beyond an end lie on it.</summary>
    public double FromLeft(double value) => Middle + (Middle * Math.Clamp(value / most, -1, 1));

    /// <summary>A bar from 0 on: where it begins, and how long it is.</summary>
    public (double Left, double Width) Of(double value)
    {
        var end = FromLeft(value);
        return (Math.Min(Middle, end), Math.Abs(end - Middle));
    }

    /// <summary>An interval's ends.</summary>
    public (double Left, double Right) Of(Interval interval) => (FromLeft(interval.Low), FromLeft(interval.High));

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
