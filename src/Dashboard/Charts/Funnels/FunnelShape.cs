using Dashboard.Charts.Axes;
using Dashboard.Charts.Measures;
using Dashboard.Formats;

namespace Dashboard.Charts.Funnels;

/// <summary>
/// Where a funnel plot draws. Across it goes by √n: there the limits close evenly, and small parts are not crowded together.
/// </summary>
internal sealed class FunnelShape
{
    private const int Samples = 60;
    private const double RoomAtTheEnd = 1.08;

    private readonly FunnelLimits _limits;
    private readonly Measure _measure;
    private readonly double _benchmark;
    private readonly double _most;

    public FunnelShape(Measure measure, Benchmark benchmark, IReadOnlyList<FunnelPoint> points)
    {
        (_limits, _measure, _benchmark) = (new FunnelLimits(benchmark, measure.Scale), measure, benchmark.Value);
        _most = RoomAtTheEnd * points.Max(point => point.Reading.N);

        // The limits of few answers reach from end to end; those of the middle part show what matters.
        var middle = _limits.At(FunnelLimits.OuterZ, points.OrderBy(point => point.Reading.N).ElementAt(points.Count / 2).Reading.N);
        Scale = ValueScale.Around(
            [
                .. points.Where(point => !point.Reading.IsThin).Select(point => point.Reading.Value),
                middle.Low,
                middle.High,
                benchmark.Value,
            ],
            measure.Scale.Lowest,
            measure.Scale.Highest,
            measure.Scale.LeastSpan);
    }

    /// <summary>The value axis.</summary>
    public ValueScale Scale { get; }

    /// <summary>Values beside the plot, numbers of answers below it.</summary>
    public PlotAxes Axes => new(Scale.Labels(_measure.WriteTick), CountLabels)
    {
        ValueTitle = _measure.Name,
        LabelTitle = _measure.BasisHeader,
    };

    /// <summary>The benchmark from end to end.</summary>
    public string BenchmarkLine => SvgPath.Lines([[new(0, Scale.FromTop(_benchmark)), new(100, Scale.FromTop(_benchmark))]]);

    /// <summary>The labels of the other axis: round numbers of answers that leave each other room.</summary>
    public IReadOnlyList<AxisLabel> CountLabels
    {
        get
        {
            var labels = new List<AxisLabel>();
            foreach (var n in RoundCounts().Reverse())
            {
                var place = FromLeft(n);
                if (labels.Count == 0 || labels[^1].Place - place >= 9)
                    labels.Add(new AxisLabel(place, Numbers.Count(n)));
            }

            return labels;
        }
    }

    /// <summary>Where parts of <paramref name="n"/> answers lie, in percent from the left.</summary>
    public double FromLeft(double n) => 100 * Math.Sqrt(n / _most);

    /// <summary>Where a point lies.</summary>
    public PlotPoint PlaceOf(FunnelPoint point) => new(FromLeft(point.Reading.N), Scale.FromTop(point.Reading.Value));

    /// <summary>Where a point lies against the limits.</summary>
    public FunnelVerdict Of(FunnelPoint point) => _limits.Of(point.Reading);

    /// <summary>The upper and the lower limit as lines.</summary>
    public string Lines(double z) =>
        SvgPath.Lines([[.. Edges(z).Select(edge => edge.Upper)], [.. Edges(z).Select(edge => edge.Lower)]]);

    /// <summary>What lies between the limits.</summary>
    public string Area(double z) => SvgPath.Areas([[.. Edges(z)]]);

    // Even steps of √n, which is where the limits bend.
    private IEnumerable<(PlotPoint Upper, PlotPoint Lower)> Edges(double z) => Enumerable.Range(1, Samples).Select(sample =>
    {
        var x = 100.0 * sample / Samples;
        var ends = _limits.At(z, x * x / 10_000 * _most);
        return (new PlotPoint(x, Scale.FromTop(ends.High)), new PlotPoint(x, Scale.FromTop(ends.Low)));
    });

    private IEnumerable<long> RoundCounts()
    {
        for (var power = 1L; power <= _most; power *= 10)
        {
            foreach (var n in new[] { power, 2 * power, 5 * power }.Where(n => n <= _most))
                yield return n;
        }
    }
}
