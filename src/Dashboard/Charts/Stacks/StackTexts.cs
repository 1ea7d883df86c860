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

    /// <summary>The chart in one sentence.</summary>
    public string Summary => Total == 0
        ? ChartWords.Empty
        : Sentences.Join(
            measure.Basis(Total),
            Enumerable.Range(0, series.Count).Reverse().Select(layer => $"{series[layer].Name} {ShareOf(layer)}"));

    /// <summary>What the reader must know of pale columns and of the last ones.</summary>
    public IReadOnlyList<string?> Notes =>
    [
        columns.Any(column => column.N > 0 && Confidence.IsThin(column.N)) ? ChartWords.ThinColumnsNote : null,
        columns.Any(column => column is { IsProvisional: true, N: > 0 }) ? ChartWords.ProvisionalNote : null,
        Events.Note,
    ];

    private long Total => columns.Sum(column => column.N);

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
        [.. columns.Select((column, row) => new ChartTableRow([.. Cells(column), .. Noted(row)], column.Href))]);

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
            Confidence.IsThin(column.N) ? ChartWords.TooFew : null,
            column.IsProvisional ? ChartWords.NotCompleteIs : null);
    }

    private IEnumerable<string> Cells(StackColumn column) =>
    [
        column.IsProvisional ? Phrases.Of(ChartWords.LabelNotComplete, column.Label) : column.Label,
        .. column.Parts.Reverse().Select(part => Numbers.Count(part.Count)),
        Numbers.Count(column.N),
        measure.Write(column.Reading?.Value),
    ];

    private IEnumerable<string> Noted(int row) => Events.Any ? [Events.CellOf(row)] : [];

    private string? ShareOf(int layer) => Total == 0 ? null : Numbers.Percent((double)CountOf(layer) / Total);

    private long CountOf(int layer) => columns.Sum(column => column.Parts[layer].Count);
}
