using Dashboard.Charts.Axes;
using Dashboard.Data.Reporting;
using Dashboard.Formats;

namespace Dashboard.Charts.Stacks;

/// <summary>Where stacked columns are drawn.</summary>
internal sealed class StackShape
{
    private const double LeastCounts = 4;

    private readonly IReadOnlyList<StackColumn> _columns;
    private readonly bool _isCounted;

    /// <param name="columns">The columns.</param>
    /// <param name="isCounted">Whether heights are counts; otherwise every column is as high as the plot, and heights are shares.</param>
    public StackShape(IReadOnlyList<StackColumn> columns, bool isCounted)
    {
        _columns = columns;
        _isCounted = isCounted;
        Scale = isCounted
            ? ValueScale.FromZero(columns.Select(column => (double)column.N).DefaultIfEmpty().Max(), LeastCounts)
            : ValueScale.FromZero(1, 1, 1);
    }

    /// <summary>The value axis: counts, or shares 0 … 1.</summary>
    public ValueScale Scale { get; }

    /// <summary>Counts or shares beside the columns, days below them.</summary>
    public PlotAxes Axes => new(
        Scale.Labels(tick => _isCounted ? Numbers.Count((long)tick) : Numbers.Percent(tick)),
        AxisLabels.Of([.. _columns.Select(column => column.ShortLabel)]));

    /// <summary>Where the columns lie of whose days only a part is stored.</summary>
    public IReadOnlyList<PlotSpan> Partial => Slots.Spans(_columns, column => column.Shortfall is not Shortfall.None);

    /// <summary>Where the first column begins that may still grow, in percent from the left; null when all are complete.</summary>
    public double? ProvisionalFrom =>
        _columns.TakeWhile(column => !column.IsProvisional).Count() is var first && first < _columns.Count
            ? Slots.Start(first, _columns.Count)
            : null;

    /// <summary>Where a layer of a column lies; null when nobody gave these scores.</summary>
    public PlotBox? BoxOf(int column, int layer)
    {
        var parts = _columns[column].Parts;
        if (parts[layer].Count == 0)
            return null;

        var below = parts.Take(layer).Sum(part => part.Count);
        var (bottom, top) = (HeightOf(column, below), HeightOf(column, below + parts[layer].Count));
        var fill = Slots.Fill(_columns.Count);
        return new PlotBox(
            Slots.Start(column, _columns.Count) + (Slots.Width(_columns.Count) * (1 - fill) / 2),
            100 - top,
            Slots.Width(_columns.Count) * fill,
            top - bottom);
    }

    private double HeightOf(int column, long count) => Scale.FromStart(_isCounted ? count : (double)count / _columns[column].N);
}
