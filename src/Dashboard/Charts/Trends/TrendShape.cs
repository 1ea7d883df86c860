using Dashboard.Charts.Axes;
using Dashboard.Charts.Measures;

namespace Dashboard.Charts.Trends;

/// <summary>
/// What of a trend is drawn where. A line joins only neighbours that both rest on enough scores: it claims nothing between others.
/// </summary>
internal sealed class TrendShape
{
    private readonly Measure _measure;
    private readonly IReadOnlyList<TrendPoint> _points;
    private readonly int _firstProvisional;

    public TrendShape(Measure measure, IReadOnlyList<TrendPoint> points)
    {
        _measure = measure;
        _points = points;
        _firstProvisional = points.TakeWhile(point => !point.IsProvisional).Count();
        Scale = ValueScale.Around([.. Values()], measure.Scale.Lowest, measure.Scale.Highest, measure.Scale.LeastSpan);
    }

    /// <summary>The value axis.</summary>
    public ValueScale Scale { get; }

    /// <summary>Values beside the line, days below it.</summary>
    public PlotAxes Axes => new(
        Scale.Labels(_measure.WriteTick),
        AxisLabels.Of([.. _points.Select(point => point.ShortLabel)]));

    /// <summary>The line of what is complete.</summary>
    public string Line => SvgPath.Lines(Solid(0, _firstProvisional));

    /// <summary>The line of what may still change, from the last complete point on, so that the lines meet.</summary>
    public string ProvisionalLine => SvgPath.Lines(Solid(Math.Max(0, _firstProvisional - 1), _points.Count));

    /// <summary>The band of what is complete.</summary>
    public string Band => Area(0, _firstProvisional);

    /// <summary>The band of what may still change.</summary>
    public string ProvisionalBand => Area(Math.Max(0, _firstProvisional - 1), _points.Count);

    /// <summary>The line of the compared period.</summary>
    public string ComparedLine =>
        SvgPath.Lines(
            Runs.Of(_points, point => point.Compared?.Reading is { IsThin: false })
                .Select(run => Placed(run, index => _points[index].Compared!.Reading!.Value)));

    /// <summary>The line of the targets: level for as long as one holds, and a step where another begins.</summary>
    public string TargetLine => SvgPath.Lines(Runs.Of(_points, point => point.Target is not null).Select(Steps));

    /// <summary>Where the last target lies, from the top; null where none holds at the end.</summary>
    public double? TargetPlace => _points is [.., { Target: { } target }] ? Scale.FromTop(target.Value) : null;

    /// <summary>Where the first point lies that may still change, in percent from the left; null when all are complete.</summary>
    public double? ProvisionalFrom => _firstProvisional < _points.Count ? Slots.Start(_firstProvisional, _points.Count) : null;

    /// <summary>Whether the axis shows a part of the measure's scale only, which the reader must be told.</summary>
    public bool IsCut => Scale.Low > _measure.Scale.Lowest || Scale.High < _measure.Scale.Highest;

    /// <summary>Where a point's value lies.</summary>
    public PlotPoint PlaceOf(int index) => new(Slots.Middle(index, _points.Count), Scale.FromTop(_points[index].Reading!.Value));

    /// <summary>
    /// Between which heights a point's interval is drawn by itself; null where it has none, or a neighbour to make a band with.
    /// </summary>
    public (double Top, double Bottom)? WhiskerOf(int index) =>
        _points[index].Reading?.Interval is { } interval && !(IsBanded(index) && (IsBanded(index - 1) || IsBanded(index + 1)))
            ? (Scale.FromTop(interval.High), Scale.FromTop(interval.Low))
            : null;

    /// <summary>Whether no line passes through a point, so that it must be seen by itself, however many there are.</summary>
    public bool IsAlone(int index) => !_points[index].IsSolid || !(IsSolid(index - 1) || IsSolid(index + 1));

    private bool IsSolid(int index) => index >= 0 && index < _points.Count && _points[index].IsSolid;

    private bool IsBanded(int index) => IsSolid(index) && _points[index].Reading!.Interval is not null;

    // A thin point's interval may pass the ends: it would leave no room for what is known.
    private IEnumerable<double> Values() => _points.SelectMany(point => new[]
    {
        point.Reading?.Value,
        point.IsSolid ? point.Reading?.Interval?.Low : null,
        point.IsSolid ? point.Reading?.Interval?.High : null,
        point.Compared?.Reading is { IsThin: false } compared ? compared.Value : null,
        point.Target?.Value,
    }).OfType<double>();

    private IReadOnlyList<PlotPoint> Steps(IReadOnlyList<int> run) =>
    [
        .. run.SelectMany(index => new PlotPoint[]
        {
            new(Slots.Start(index, _points.Count), Scale.FromTop(_points[index].Target!.Value)),
            new(Slots.Start(index + 1, _points.Count), Scale.FromTop(_points[index].Target!.Value)),
        }),
    ];

    private IEnumerable<IReadOnlyList<PlotPoint>> Solid(int from, int to) =>
        Within(from, to, point => point.IsSolid).Select(run => Placed(run, index => _points[index].Reading!.Value));

    private string Area(int from, int to) =>
        SvgPath.Areas(
            Within(from, to, point => point is { IsSolid: true, Reading.Interval: not null })
                .Select(run =>
                    Placed(run, index => _points[index].Reading!.Interval!.Value.High)
                        .Zip(Placed(run, index => _points[index].Reading!.Interval!.Value.Low))
                        .ToArray()));

    private IEnumerable<IReadOnlyList<int>> Within(int from, int to, Func<TrendPoint, bool> fits) =>
        Runs.Of([.. _points.Take(to).Skip(from)], fits).Select(run => (IReadOnlyList<int>)[.. run.Select(index => index + from)]);

    private IReadOnlyList<PlotPoint> Placed(IEnumerable<int> run, Func<int, double> value) =>
        [.. run.Select(index => new PlotPoint(Slots.Middle(index, _points.Count), Scale.FromTop(value(index))))];
}
