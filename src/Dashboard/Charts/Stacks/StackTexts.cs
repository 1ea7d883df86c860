using Dashboard.Charts.Frame;
using Dashboard.Charts.Measures;
using Dashboard.Data.Feedback;
using Dashboard.Formats;

namespace Dashboard.Charts.Stacks;

/// <summary>What stacked columns say in words. Tables and legends name the layers from the top down, as they are seen.</summary>
internal sealed class StackTexts(
    Measure measure, IReadOnlyList<StackSeries> series, IReadOnlyList<StackColumn> columns, Func<ScoreSet, string?>? rows)
{
    /// <summary>What was noted on its days.</summary>
    public ChartEvents Events { get; } = new([.. columns.Select(column => column.Events)]);

    /// <summary>The legend, with the shares of the whole.</summary>
    public IReadOnlyList<LegendItem> Legend =>
        [
            .. Enumerable
                .Range(0, series.Count)
                .Reverse()
                .Select(layer => new LegendItem(Swatch.Area(series[layer].Fill), series[layer].Name, ShareOf(layer))
                {
                    Href = CountOf(layer) == 0 ? null : rows?.Invoke(series[layer].Scores),
                }),
            .. Events.Any ? [new LegendItem(new Swatch(SwatchShape.Event), ChartWords.Noted)] : Array.Empty<LegendItem>(),
        ];

    /// <summary>The groups at the ends, by share; null with too few scores.</summary>
    public string? SentenceOfShares => Confidence.IsThin(Total, ThinBelow) ? null : measure.Kind switch
    {
        SurveyKind.Nps => Phrases.Of(ChartWords.NpsShares, Percent(ScoreRules.Promoters), Percent(ScoreRules.Detractors)),
        SurveyKind.Csat => Phrases.Of(ChartWords.CsatShares, Percent(ScoreRules.Satisfied), Percent(ScoreRules.Unsatisfied)),
        _ => Phrases.Of(ChartWords.PromptsShare, ShareOf(0), measure.Basis(Total)),
    };

    /// <summary>The same, counted.</summary>
    public string SentenceOfCounts => measure.Kind is null
        ? Phrases.Of(ChartWords.PromptCounts, measure.Basis(Total), Numbers.Count(CountOf(0)))
        : string.Join(
            ", ",
            Enumerable.Range(0, series.Count).Reverse().Select(layer => $"{series[layer].Name}: {Numbers.Count(CountOf(layer))}"));

    /// <summary>The chart in one sentence.</summary>
    public string Summary => Total == 0
        ? ChartWords.Empty
        : Sentences.Join(
            measure.Basis(Total),
            Enumerable.Range(0, series.Count).Reverse().Select(layer => $"{series[layer].Name} {ShareOf(layer)}"));

    /// <summary>What the reader must know of pale columns and of the last ones.</summary>
    public IReadOnlyList<string?> Notes =>
    [
        columns.Any(column => column is { N: > 0, IsThin: true })
            ? Phrases.Of(ChartWords.ThinColumnsNote, Numbers.Count(ThinBelow))
            : null,
        .. ShortfallTexts.Notes(columns.Select(column => column.Shortfall)),
        columns.Any(column => column is { IsProvisional: true, N: > 0 }) ? ChartWords.ProvisionalNote : null,
        Events.Note,
    ];

    private long Total => columns.Sum(column => column.N);

    private int ThinBelow => columns.Select(column => column.ThinBelow).DefaultIfEmpty(Confidence.ThinBelow).Max();

    /// <summary>The table.</summary>
    public ChartTableData Table(string caption) => new(
        caption,
        [
            ChartWords.Days,
            .. series.Reverse().Select(layer => layer.Name),
            measure.BasisHeader,
            measure.Name,
            .. Events.Any ? [ChartWords.Noted] : Array.Empty<string>(),
        ],
        [
            .. columns.Select((column, row) => new ChartTableRow([.. Cells(column), .. Noted(row)], column.Href, column.Days)
            {
                Remark = Sentences.RemarkOn(column.Shortfall, column.IsProvisional),
            }),
        ]);

    /// <summary>What a layer of a column is called where it is not seen.</summary>
    public string NameOf(StackColumn column, int layer)
    {
        var count = column.Parts[layer].Count;
        return Sentences.Join(
            column.Label,
            Phrases.Of(
                ChartWords.PartOfWhole,
                series[layer].Name,
                Numbers.Count(count),
                Numbers.Percent((double)count / column.N),
                measure.Basis(column.N)),
            column.IsThin ? ChartWords.TooFew : null,
            ShortfallTexts.Is(column.Shortfall),
            column.IsProvisional ? ChartWords.NotCompleteIs : null);
    }

    private IEnumerable<string> Cells(StackColumn column) =>
    [
        Sentences.LabelOf(column.Label, column.Shortfall, column.IsProvisional),
        .. column.Parts.Reverse().Select(part => Numbers.Count(part.Count)),
        Numbers.Count(column.N),
        measure.Write(column.Reading?.Value),
    ];

    private IEnumerable<string> Noted(int row) => Events.Any ? [Events.CellOf(row)] : [];

    private string Percent(ScoreSet scores) => Numbers.Percent(
        (double)Enumerable.Range(0, series.Count).Where(layer => series[layer].Scores.Without(scores).IsEmpty).Sum(CountOf) / Total);

    private string? ShareOf(int layer) => Total == 0 ? null : Numbers.Percent((double)CountOf(layer) / Total);

    private long CountOf(int layer) => columns.Sum(column => column.Parts[layer].Count);
}
