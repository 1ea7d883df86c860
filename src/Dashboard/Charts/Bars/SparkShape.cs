using Dashboard.Charts.Axes;
using Dashboard.Charts.Measures;

namespace Dashboard.Charts.Bars;

/// <summary>Where a sparkline is drawn.</summary>
internal sealed class SparkShape
{
    /// <param name="values">The values in order; null leaves a gap.</param>
    /// <param name="scale">What they are measured by.</param>
    /// <param name="isJoined">Whether the line goes on over gaps.</param>
    public SparkShape(IReadOnlyList<double?> values, MeasureScale scale, bool isJoined = false)
    {
        double[] known = [.. values.OfType<double>()];
        var axis = ValueScale.Around(known, scale.Lowest, scale.Highest, scale.LeastSpan);
        PlotPoint Place(int index) => new(Slots.Middle(index, values.Count), axis.FromTop(values[index]!.Value));
        var parts = Runs.Of(values, value => value is not null);
        IReadOnlyList<IReadOnlyList<int>> joined = isJoined ? [[.. parts.SelectMany(part => part)]] : parts;
        PlotPoint[][] runs = [.. joined.Select(run => run.Select(Place).ToArray())];
        Path = SvgPath.Lines(runs);
        Last = known.Length == 0 ? null : runs[^1][^1];
    }

    /// <summary>The line.</summary>
    public string Path { get; }

    /// <summary>Where it ends; null where there is none.</summary>
    public PlotPoint? Last { get; }
}
