using Dashboard.Charts.Measures;
using Dashboard.Data.Feedback;

namespace Dashboard.Charts.Axes;

/// <summary>
/// Where bars are drawn, in percent from the left. They show the whole scale and begin where nothing is: at its lowest value, or at 0 where
/// values have a sign; a bar that begins elsewhere lies about how much more there is.
/// </summary>
internal sealed class BarShape(MeasureScale scale)
{
    /// <summary>Where every bar begins.</summary>
    public double Start => FromLeft(Math.Max(0, scale.Lowest));

    /// <summary>Where a value lies.</summary>
    public double FromLeft(double value) =>
        100 * (Math.Clamp(value, scale.Lowest, scale.Highest) - scale.Lowest) / (scale.Highest - scale.Lowest);

    /// <summary>A bar: where it begins, and how long it is.</summary>
    public (double Left, double Width) Of(double value)
    {
        var end = FromLeft(value);
        return (Math.Min(Start, end), Math.Abs(end - Start));
    }

    /// <summary>An interval's ends.</summary>
    public (double Left, double Right) Of(Interval interval) => (FromLeft(interval.Low), FromLeft(interval.High));
}
