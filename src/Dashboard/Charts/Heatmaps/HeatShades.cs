using Dashboard.Charts.Axes;
using Dashboard.Charts.Measures;

namespace Dashboard.Charts.Heatmaps;

/// <summary>
/// How far a cell lies from the average, in seven shades: blue above, orange below, which every kind of colour blindness tells apart.
/// </summary>
internal sealed class HeatShades
{
    /// <summary>The most shades to either side.</summary>
    public const int Most = 3;

    private readonly double _middle;

    /// <param name="measure">What is shown.</param>
    /// <param name="middle">The value of all cells together.</param>
    /// <param name="cells">The cells; thin ones do not set the scale.</param>
    public HeatShades(Measure measure, double middle, IEnumerable<HeatCell> cells)
    {
        _middle = middle;
        var farthest = cells.Select(cell => cell.Reading).OfType<Reading>().Where(reading => !reading.IsThin)
            .Select(reading => Math.Abs(reading.Value - middle)).DefaultIfEmpty().Max();
        Step = ValueScale.NiceStep(Math.Max(measure.Scale.LeastShade, farthest / (Most + 1)));
    }

    /// <summary>The difference that one shade stands for.</summary>
    public double Step { get; }

    /// <summary>The shade, −3 … 3: 0 is nearer to the average than one step.</summary>
    public int Of(double value)
    {
        var difference = value - _middle;
        return Math.Sign(difference) * Math.Min(Most, (int)(Math.Abs(difference) / Step));
    }

    /// <summary>The shade as a class of the style sheet.</summary>
    public static string ClassOf(int shade) => shade switch
    {
        < 0 => $"shade below-{-shade}",
        > 0 => $"shade above-{shade}",
        _ => "shade",
    };
}
