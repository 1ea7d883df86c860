using Dashboard.Charts.Frame;
using Dashboard.Charts.Measures;
using Dashboard.Formats;

namespace Dashboard.Charts.Trends;

/// <summary>What a trend says in words: its legend, notes, table, and the names of its points.</summary>
internal sealed class TrendTexts(Measure measure, IReadOnlyList<TrendPoint> points)
{
    /// <summary>Whether anything is compared.</summary>
    public bool IsCompared { get; } = points.Any(point => point.Compared?.Reading is not null);

    /// <summary>What was noted on its days.</summary>
    public ChartEvents Events { get; } = new([.. points.Select(point => point.Events)]);

    /// <summary>What the line of the targets is called in the plot: the last one; null where none holds at the end.</summary>
    public string? TargetLabel =>
        points is [.., { Target: { } target }] ? Phrases.Of(ChartWords.TargetIs, measure.Write(target.Value)) : null;

    /// <summary>The legend: only what is there to see.</summary>
    public IReadOnlyList<LegendItem> Legend =>
    [
        new(new Swatch(SwatchShape.Line), measure.Name),
        .. If(points.Any(point => point.Reading?.Interval is not null), SwatchShape.Band, ChartWords.Interval),
        .. points.Select(point => point.Reading).FirstOrDefault(reading => reading is { IsThin: true }) is { } thin
            ? [new LegendItem(new Swatch(SwatchShape.Thin), thin.Under)]
            : Array.Empty<LegendItem>(),
        .. If(HasProvisional, SwatchShape.Provisional, ChartWords.NotComplete),
        .. If(IsCompared, SwatchShape.Compared, ChartWords.ComparedPeriod),
        .. If(HasOthers, SwatchShape.Others, ChartWords.OtherAgents),
        .. points.LastOrDefault(point => point.Target is not null)?.Target is { } target
            ? [new LegendItem(new Swatch(SwatchShape.Target), Phrases.Of(ChartWords.TargetFor, target.For), TargetsText)]
            : Array.Empty<LegendItem>(),
        .. If(Events.Any, SwatchShape.Event, ChartWords.Noted),
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

    private bool HasOthers { get; } = points.Any(point => point.Others is not null);

    private bool IsTargeted { get; } = points.Any(point => point.Target is not null);

    // One after another, as they held.
    private string TargetsText => string.Join(
        " → ",
        points.Select(point => point.Target).OfType<ChartTarget>().Select(target => measure.Write(target.Value))
            .Aggregate(new List<string>(), (texts, text) =>
            {
                if (texts.Count == 0 || !string.Equals(texts[^1], text, StringComparison.Ordinal))
                    texts.Add(text);
                return texts;
            }));

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
        .. ShortfallTexts.Notes(points.Select(point => point.Shortfall)),
        HasProvisional ? ChartWords.ProvisionalNote : null,
        Events.Note,
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
            .. HasOthers ? [ChartWords.OtherAgents] : Array.Empty<string>(),
            .. IsTargeted ? [ChartWords.Target] : Array.Empty<string>(),
            .. Events.Any ? [ChartWords.Noted] : Array.Empty<string>(),
        ],
        [
            .. points.Select((point, row) => new ChartTableRow([.. Cells(point), .. More(point, row)], point.Href, point.Days)
            {
                ComparedDays = point.Compared?.Days,
                Remark = Sentences.RemarkOn(point.Shortfall, point.IsProvisional),
            }),
        ]);

    /// <summary>What a point is called where it is not seen.</summary>
    public string NameOf(TrendPoint point) => Sentences.Describe(
        point.Label,
        measure,
        point.Reading,
        point.IsProvisional ? ChartWords.NotCompleteIs : null,
        ShortfallTexts.Is(point.Shortfall),
        point.Compared?.Reading is { } before
            ? Phrases.Of(ChartWords.ComparedIs, measure.Write(before.Value), point.Compared.Label)
            : null,
        point.Target is { } target ? Phrases.Of(ChartWords.TargetIsNow, measure.Write(target.Value)) : null);

    private IEnumerable<string> Cells(TrendPoint point)
    {
        yield return Sentences.LabelOf(point.Label, point.Shortfall, point.IsProvisional);
        yield return measure.Write(point.Reading?.Value);
        yield return measure.WriteInterval(point.Reading?.Interval);
        yield return Numbers.Count(point.Reading?.N ?? 0);
        if (!IsCompared)
            yield break;
        yield return point.Compared?.Label ?? Numbers.None;
        yield return measure.Write(point.Compared?.Reading?.Value);
    }

    private IEnumerable<string> More(TrendPoint point, int row) =>
    [
        .. HasOthers ? [measure.Write(point.Others?.Value)] : Array.Empty<string>(),
        .. IsTargeted ? [measure.Write(point.Target?.Value)] : Array.Empty<string>(),
        .. Events.Any ? [Events.CellOf(row)] : Array.Empty<string>(),
    ];

    private string Ending(TrendPoint point) => $"{measure.Write(point.Reading!.Value)} ({point.Label})";

    private static LegendItem[] If(bool isShown, SwatchShape shape, string text) =>
        isShown ? [new LegendItem(new Swatch(shape), text)] : [];
}
