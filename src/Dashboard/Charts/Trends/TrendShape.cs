using Dashboard.Charts.Axes;
using Dashboard.Charts.Measures;

namespace Dashboard.Charts.Trends;

/// <summary>What of a trend is drawn where. A line joins only neighbours that both rest on enough scores: it claims nothing between others.</summary>
internal sealed class TrendShape
{
    private readonly Measure measure;
    private readonly IReadOnlyList<TrendPoint> points;
    private readonly int firstProvisional;

    public TrendShape(Measure measure, IReadOnlyList<TrendPoint> points)
    {
        this.measure = measure;
        this.points = points;
        firstProvisional = points.TakeWhile(point => !point.IsProvisional).Count();
        Scale = ValueScale.Around([.. Values()], measure.Scale.Lowest, measure.Scale.Highest, measure.Scale.LeastSpan);
    }

    /// <summary>The value axis.</summary>
    public ValueScale Scale { get; }

    /// <summary>Values beside the line, days below it.</summary>
    public PlotAxes Axes => new(
        [.. Scale.Ticks.Select(tick => new AxisLabel(Scale.FromTop(tick), measure.WriteTick(tick)))],
        AxisLabels.Of([.. points.Select(point => point.ShortLabel)]));

    /// <summary>The line of what is complete.</summary>
    public string Line => SvgPath.Lines(Solid(0, firstProvisional));

    /// <summary>The line of what may still change, from the last complete point on, so that the lines meet.</summary>
    public string ProvisionalLine => SvgPath.Lines(Solid(Math.Max(0, firstProvisional - 1), points.Count));

    /// <summary>The band of what is complete.</summary>
    public string Band => Area(0, firstProvisional);

    /// <summary>The band of what may still change.</summary>
    public string ProvisionalBand => Area(Math.Max(0, firstProvisional - 1), points.Count);

    /// <summary>The line of the compared period.</summary>
    public string ComparedLine => SvgPath.Lines(
        Runs.Of(points, point => point.Compared?.Reading is { IsThin: false }).Select(run => Placed(run, index => points[index].Compared!.Reading!.Value)));

    /// <summary>Where the first point lies that may still change, in percent from the left; null when all are complete.</summary>
    public double? ProvisionalFrom => firstProvisional < points.Count ? Slots.Start(firstProvisional, points.Count) : null;

    /// <summary>Whether the axis shows a part of the measure's scale only, which the reader must be told.</summary>
    public bool IsCut => Scale.Low > measure.Scale.Lowest || Scale.High < measure.Scale.Highest;

    /// <summary>Where a point's value lies.</summary>
    public PlotPoint PlaceOf(int index) => new(Slots.Middle(index, points.Count), Scale.FromTop(points[index].Reading!.Value));

    /// <summary>Between which heights a point's interval is drawn by itself; null where it has none, or a neighbour to make a band with.</summary>
    public (double Top, double Bottom)? WhiskerOf(int index) =>
        points[index].Reading?.Interval is { } interval && !(IsBanded(index) && (IsBanded(index - 1) || IsBanded(index + 1)))
            ? (Scale.FromTop(interval.High), Scale.FromTop(interval.Low))
            : null;

    /// <summary>Whether no line passes through a point, so that it must be seen by itself, however many there are.</summary>
    public bool IsAlone(int index) => !points[index].IsSolid || !(IsSolid(index - 1) || IsSolid(index + 1));

    private bool IsSolid(int index) => index >= 0 && index < points.Count && points[index].IsSolid;

    private bool IsBanded(int index) => IsSolid(index) && points[index].Reading!.Interval is not null;

    // A thin point's interval may pass the ends: it would leave no room for what is known.
    private IEnumerable<double> Values() => points.SelectMany(point => new[]
    {
        point.Reading?.Value,
        point.IsSolid ? point.Reading?.Interval?.Low : null,
        point.IsSolid ? point.Reading?.Interval?.High : null,
        point.Compared?.Reading is { IsThin: false } compared ? compared.Value : null,
    }).OfType<double>();

    private IEnumerable<IReadOnlyList<PlotPoint>> Solid(int from, int to) =>
        Within(from, to, point => point.IsSolid).Select(run => Placed(run, index => points[index].Reading!.Value));

    private string Area(int from, int to) => SvgPath.Areas(
        Within(from, to, point => point is { IsSolid: true, Reading.Interval: not null }).Select(run =>
            Placed(run, index => points[index].Reading!.Interval!.Value.High).Zip(Placed(run, index => points[index].Reading!.Interval!.Value.Low)).ToArray()));

    private IEnumerable<IReadOnlyList<int>> Within(int from, int to, Func<TrendPoint, bool> fits) =>
        Runs.Of([.. points.Take(to).Skip(from)], fits).Select(run => (IReadOnlyList<int>)[.. run.Select(index => index + from)]);

    private IReadOnlyList<PlotPoint> Placed(IEnumerable<int> run, Func<int, double> value) =>
        [.. run.Select(index => new PlotPoint(Slots.Middle(index, points.Count), Scale.FromTop(value(index))))];
}
