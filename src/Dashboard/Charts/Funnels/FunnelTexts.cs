using Dashboard.Charts.Frame;
using Dashboard.Charts.Measures;
using Dashboard.Formats;

namespace Dashboard.Charts.Funnels;

/// <summary>What a funnel plot says in words.</summary>
internal sealed class FunnelTexts(
    Measure measure,
    Benchmark? benchmark,
    IReadOnlyList<FunnelPoint> points,
    IReadOnlyList<FunnelVerdict> verdicts)
{
    /// <summary>The legend: shapes with how many points have them.</summary>
    public IReadOnlyList<LegendItem> Legend =>
    [
        Counted(SwatchShape.Dot, ChartWords.Inside, FunnelVerdict.Inside),
        Counted(SwatchShape.Triangle, ChartWords.Outside, FunnelVerdict.Above, FunnelVerdict.Below),
        Counted(SwatchShape.Diamond, ChartWords.FarOutside, FunnelVerdict.FarAbove, FunnelVerdict.FarBelow),
        .. points.Select(point => point.Reading).FirstOrDefault(reading => reading.IsThin) is { } thin
            ? [Counted(SwatchShape.Thin, thin.Under, FunnelVerdict.Thin)]
            : Array.Empty<LegendItem>(),
        new(new Swatch(SwatchShape.InnerLimit), ChartWords.InnerLimit),
        new(new Swatch(SwatchShape.OuterLimit), ChartWords.OuterLimit),
    ];

    /// <summary>How many differ by more than chance explains; null where none can be judged.</summary>
    public string? Sentence
    {
        get
        {
            var judged = verdicts.Count(verdict => verdict is not FunnelVerdict.Thin);
            var outside = verdicts.Count(verdict => verdict > FunnelVerdict.Inside);
            return judged == 0 ? null
                : outside == 0 ? Phrases.Of(ChartWords.FunnelNone, measure.Name)
                : Phrases.Of(ChartWords.FunnelSome, measure.Name, Numbers.Count(outside), Numbers.Count(judged));
        }
    }

    /// <summary>The chart in one sentence.</summary>
    public string Summary => Phrases.Of(
        ChartWords.FunnelSummary,
        measure.Name,
        Phrases.Count(points.Count, ChartWords.FunnelOne, ChartWords.FunnelMany),
        Numbers.Count(verdicts.Count(verdict => verdict > FunnelVerdict.Inside)),
        Numbers.Count(verdicts.Count(verdict => verdict >= FunnelVerdict.FarAbove)));

    /// <summary>What the reader must know.</summary>
    public IReadOnlyList<string?> Notes =>
        [benchmark is null ? null : Phrases.Of(ChartWords.FunnelMean, measure.Write(benchmark.Value)) + ". " + ChartWords.FunnelNote];

    /// <summary>The table.</summary>
    public ChartTableData Table(string caption) => new(
        caption,
        [ChartWords.Name, measure.Name, ChartWords.Interval, measure.BasisHeader, ChartWords.Verdict],
        [
            .. points.Select((point, row) => new ChartTableRow(
                [
                    point.Name,
                    measure.Write(point.Reading.Value),
                    measure.WriteInterval(point.Reading.Interval),
                    Numbers.Count(point.Reading.N),
                    Words(verdicts[row]),
                ],
                point.Href)),
        ]);

    /// <summary>What a point is called where it is not seen.</summary>
    public string NameOf(int row) => Sentences.Describe(
        points[row].Name, measure, points[row].Reading, verdicts[row] == FunnelVerdict.Thin ? null : Words(verdicts[row]));

    private LegendItem Counted(SwatchShape shape, string text, params FunnelVerdict[] counted) =>
        new(new Swatch(shape), text, Numbers.Count(verdicts.Count(counted.Contains)));

    private static string Words(FunnelVerdict verdict) => verdict switch
    {
        FunnelVerdict.Inside => ChartWords.InsideIs,
        FunnelVerdict.Above => ChartWords.AboveInner,
        FunnelVerdict.Below => ChartWords.BelowInner,
        FunnelVerdict.FarAbove => ChartWords.AboveOuter,
        FunnelVerdict.FarBelow => ChartWords.BelowOuter,
        _ => ChartWords.TooFew,
    };
}
