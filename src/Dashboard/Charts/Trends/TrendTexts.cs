using Dashboard.Charts.Frame;
using Dashboard.Charts.Measures;
using Dashboard.Formats;

namespace Dashboard.Charts.Trends;

/// <summary>What a trend says in words: its legend, notes, table, and the names of its points.</summary>
internal sealed class TrendTexts(Measure measure, IReadOnlyList<TrendPoint> points)
{
    /// <summary>Whether anything is compared.</summary>
    public bool IsCompared { get; } = points.Any(point => point.Compared?.Reading is not null);

    /// <summary>The legend: only what is there to see.</summary>
    public IReadOnlyList<LegendItem> Legend =>
    [
        new(new Swatch(SwatchShape.Line), measure.Name),
        .. If(points.Any(point => point.Reading?.Interval is not null), SwatchShape.Band, ChartWords.Interval),
        .. If(points.Any(point => point.Reading is { IsThin: true }), SwatchShape.Thin, ChartWords.UnderFive),
        .. If(HasProvisional, SwatchShape.Provisional, ChartWords.NotComplete),
        .. If(IsCompared, SwatchShape.Compared, ChartWords.ComparedPeriod),
    ];

    /// <summary>The chart in one sentence.</summary>
    public string Summary
    {
        get
        {
            var known = points.Where(point => point.Reading is not null).ToArray();
            if (known.Length == 0)
                return Phrases.Of(ChartWords.NoneOf, measure.Name);

            var values = known.Select(point => point.Reading!.Value).ToArray();
            return Phrases.Of(
                ChartWords.TrendSummary,
                measure.Name,
                measure.Write(values.Min()),
                measure.Write(values.Max()),
                Ending(known[0]),
                Ending(known[^1]));
        }
    }

    private bool HasProvisional => points.Any(point => point is { IsProvisional: true, Reading: not null });

    /// <summary>What the reader must know of the axis and of the last points.</summary>
    public IReadOnlyList<string?> Notes(TrendShape shape) =>
    [
        shape.IsCut ? Phrases.Of(
            ChartWords.AxisCut,
            measure.WriteTick(shape.Scale.Low),
            measure.WriteTick(shape.Scale.High),
            measure.WriteTick(measure.Scale.Lowest),
            measure.WriteTick(measure.Scale.Highest)) : null,
        HasProvisional ? ChartWords.ProvisionalNote : null,
    ];

    /// <summary>The table.</summary>
    public ChartTableData Table(string caption) => new(
        caption,
        [
            ChartWords.Days,
            measure.Name,
            ChartWords.Interval,
            measure.BasisHeader,
            .. IsCompared ? [ChartWords.ComparedDays, ChartWords.ComparedValue] : Array.Empty<string>(),
        ],
        [.. points.Select(point => new ChartTableRow([.. Cells(point)], point.Href))]);

    /// <summary>What a point is called where it is not seen.</summary>
    public string NameOf(TrendPoint point) => Sentences.Describe(
        point.Label,
        measure,
        point.Reading,
        point.IsProvisional ? ChartWords.NotCompleteIs : null,
        point.Compared?.Reading is { } before
            ? Phrases.Of(ChartWords.ComparedIs, measure.Write(before.Value), point.Compared.Label)
            : null);

    private IEnumerable<string> Cells(TrendPoint point)
    {
        yield return point.IsProvisional ? Phrases.Of(ChartWords.LabelNotComplete, point.Label) : point.Label;
        yield return measure.Write(point.Reading?.Value);
        yield return measure.WriteInterval(point.Reading?.Interval);
        yield return Numbers.Count(point.Reading?.N ?? 0);
        if (!IsCompared)
            yield break;
        yield return point.Compared?.Label ?? Numbers.None;
        yield return measure.Write(point.Compared?.Reading?.Value);
    }

    private string Ending(TrendPoint point) => $"{measure.Write(point.Reading!.Value)} ({point.Label})";

    private static LegendItem[] If(bool isShown, SwatchShape shape, string text) =>
        isShown ? [new LegendItem(new Swatch(shape), text)] : [];
}
