using Dashboard.Charts.Axes;
using Dashboard.Formats;

namespace Dashboard.Charts.Histograms;

/// <summary>Where the columns of a histogram are drawn; lengths are in percent of the plot.</summary>
internal sealed class HistogramShape
{
    private const double OutlineOverhang = 0.06;
    private const double LeastTop = 0.2;

    // Above the highest column its label needs room.
    private const double Headroom = 1.08;

    private readonly IReadOnlyList<HistogramBar> _bars;
    private readonly ValueScale _scale;
    private readonly double _fill;

    public HistogramShape(IReadOnlyList<HistogramBar> bars)
    {
        var largest = bars.Max(bar => Math.Max(bar.Share ?? 0, bar.Compared ?? 0));
        (_bars, _fill) = (bars, Slots.Fill(bars.Count));
        _scale = ValueScale.FromZero(largest * Headroom, LeastTop, 1);
    }

    /// <summary>Shares beside the columns, scores below them.</summary>
    public PlotAxes Axes => new(
        _scale.Labels(tick => Numbers.Percent(tick)),
        [.. _bars.Select((bar, row) => new AxisLabel(Slots.Middle(row, _bars.Count), Numbers.Count(bar.Score)))]);

    /// <summary>The slot of a column, from top to bottom.</summary>
    public PlotBox SlotOf(int row) => new(Slots.Start(row, _bars.Count), 0, Slots.Width(_bars.Count), 100);

    /// <summary>Where a column lies.</summary>
    public PlotBox ColumnOf(int row) => Box(row, _bars[row].Share, _fill);

    /// <summary>Where the outline of the compared share lies, a little wider than the column; null when nothing is compared.</summary>
    public PlotBox? OutlineOf(int row) => _bars[row].Compared is { } compared ? Box(row, compared, _fill + OutlineOverhang) : null;

    private PlotBox Box(int row, double? share, double fill)
    {
        var width = Slots.Width(_bars.Count) * fill;
        return new PlotBox(Slots.Middle(row, _bars.Count) - (width / 2), _scale.FromTop(share ?? 0), width, _scale.FromStart(share ?? 0));
    }
}
