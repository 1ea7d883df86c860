using Dashboard.Charts.Axes;
using Dashboard.Charts.Measures;
using Dashboard.Data.Reporting;

namespace Dashboard.Charts.Trends;

/// <summary>
/// What of a trend is drawn where. A line joins only neighbours that both rest on enough scores: it claims nothing between others. A day or
/// two without any scores are no gap.
/// </summary>
internal sealed class TrendShape
{
    private const int MostPassed = 2;

    // A longer one would be all that is seen, of what is known least; the tip and the table have the interval.
    private const double LongestWhisker = 50;

    private readonly Measure _measure;
    private readonly IReadOnlyList<TrendPoint> _points;
    private readonly int _firstProvisional;
    private readonly int _joint;
    private readonly HashSet<int> _joined;
    private readonly HashSet<int> _banded;

    public TrendShape(Measure measure, IReadOnlyList<TrendPoint> points)
    {
        _measure = measure;
        _points = points;
        _firstProvisional = points.TakeWhile(point => !point.IsProvisional).Count();
        _joint = Math.Max(0, _firstProvisional - 1);
        while (_joint > 0 && points[_joint].Reading is null)
            _joint--;
        _joined = Joined(point => point.IsSolid);
        _banded = Joined(IsBanded);
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
    public string ProvisionalLine => SvgPath.Lines(Solid(_joint, _points.Count));

    /// <summary>The band of what is complete.</summary>
    public string Band => Area(0, _firstProvisional);

    /// <summary>The band of what may still change.</summary>
    public string ProvisionalBand => Area(_joint, _points.Count);

    /// <summary>The line of the compared period.</summary>
    public string ComparedLine =>
        SvgPath.Lines(
            Runs.Over(_points, point => point.Compared?.Reading is { IsThin: false }, point => point.Compared?.Reading is null, MostPassed)
                .Select(run => Placed(run, index => _points[index].Compared!.Reading!.Value)));

    /// <summary>The line of the others.</summary>
    public string OthersLine => SvgPath.Lines(
        Runs.Of(_points, point => point.Others is { IsThin: false })
            .Select(run => Placed(run, index => _points[index].Others!.Value)));

    /// <summary>The line of the targets: level for as long as one holds, and a step where another begins.</summary>
    public string TargetLine => SvgPath.Lines(Runs.Of(_points, point => point.Target is not null).Select(Steps));

    /// <summary>Where the last target lies, from the top; null where none holds at the end.</summary>
    public double? TargetPlace => _points is [.., { Target: { } target }] ? Scale.FromTop(target.Value) : null;

    /// <summary>Where the first point lies that may still change, in percent from the left; null when all are complete.</summary>
    public double? ProvisionalFrom => _firstProvisional < _points.Count ? Slots.Start(_firstProvisional, _points.Count) : null;

    /// <summary>Where the points lie of whose days only a part is stored.</summary>
    public IReadOnlyList<PlotSpan> Partial => Slots.Spans(_points, point => point.Shortfall is not Shortfall.None);

    /// <summary>Whether the axis shows a part of the measure's scale only, which the reader must be told.</summary>
    public bool IsCut => Scale.Low > _measure.Scale.Lowest || Scale.High < _measure.Scale.Highest;

    /// <summary>Where a point's value lies.</summary>
    public PlotPoint PlaceOf(int index) => new(Slots.Middle(index, _points.Count), Scale.FromTop(_points[index].Reading!.Value));

    /// <summary>
    /// Between which heights a point's interval is drawn by itself; null where it has none that says much, or neighbours to make a band
    /// with.
    /// </summary>
    public (double Top, double Bottom)? WhiskerOf(int index)
    {
        if (_banded.Contains(index) || !IsBanded(_points[index]) || _points[index].Reading!.Interval is not { } interval)
            return null;
        var (top, bottom) = (Scale.FromTop(interval.High), Scale.FromTop(interval.Low));
        return bottom - top <= LongestWhisker ? (top, bottom) : null;
    }

    /// <summary>Whether no line passes through a point, so that it must be seen by itself, however many there are.</summary>
    public bool IsAlone(int index) => !_joined.Contains(index);

    private static bool IsBanded(TrendPoint point) => point is { IsSolid: true, Reading.Interval: not null };

    private HashSet<int> Joined(Func<TrendPoint, bool> fits) =>
        [.. Connected(_points, fits).Where(run => run.Count > 1).SelectMany(run => run)];

    private static IReadOnlyList<IReadOnlyList<int>> Connected(IReadOnlyList<TrendPoint> points, Func<TrendPoint, bool> fits) =>
        Runs.Over(points, fits, point => point.Reading is null, MostPassed);

    // A thin point's interval may pass the ends: it would leave no room for what is known.
    private IEnumerable<double> Values() => _points.SelectMany(point => new[]
    {
        point.Reading?.Value,
        point.IsSolid ? point.Reading?.Interval?.Low : null,
        point.IsSolid ? point.Reading?.Interval?.High : null,
        point.Compared?.Reading is { IsThin: false } compared ? compared.Value : null,
        point.Others is { IsThin: false } others ? others.Value : null,
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
            Within(from, to, IsBanded)
                .Select(run =>
                    Placed(run, index => _points[index].Reading!.Interval!.Value.High)
                        .Zip(Placed(run, index => _points[index].Reading!.Interval!.Value.Low))
                        .ToArray()));

    private IEnumerable<IReadOnlyList<int>> Within(int from, int to, Func<TrendPoint, bool> fits) =>
        Connected([.. _points.Take(to).Skip(from)], fits).Select(run => (IReadOnlyList<int>)[.. run.Select(index => index + from)]);

    private IReadOnlyList<PlotPoint> Placed(IEnumerable<int> run, Func<int, double> value) =>
        [.. run.Select(index => new PlotPoint(Slots.Middle(index, _points.Count), Scale.FromTop(value(index))))];
}
