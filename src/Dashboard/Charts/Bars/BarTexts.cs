using Dashboard.Charts.Frame;
using Dashboard.Charts.Measures;
using Dashboard.Data.Feedback;
using Dashboard.Formats;

namespace Dashboard.Charts.Bars;

/// <summary>What a list of bars says in words.</summary>
internal sealed class BarTexts(Measure measure, IReadOnlyList<BarRow> rows)
{
    private const int MostNamed = 2;

    /// <summary>Whether anything is compared.</summary>
    public bool IsCompared { get; } = rows.Any(row => row.Change is not null);

    /// <summary>The legend.</summary>
    public IReadOnlyList<LegendItem> Legend =>
    [
        new(Swatch.Area(Fills.Promoter), measure.Name),
        new(new Swatch(SwatchShape.Whisker), ChartWords.Interval),
        .. rows.Select(row => row.Reading).FirstOrDefault(reading => reading is { IsThin: true }) is { } thin
            ? [new LegendItem(Swatch.Area(Fills.Thin), thin.Under)]
            : Array.Empty<LegendItem>(),
    ];

    /// <summary>Whose number changed clearly, or how far the numbers lie apart; null where there is nothing to say.</summary>
    /// <param name="label">What is drawn.</param>
    public string? Sentence(string label) => IsCompared ? SentenceOfChanges(label) : SentenceOfRange(label);

    /// <summary>The chart in one sentence.</summary>
    public string Summary => Sentences.Join(
        measure.Name, rows.Where(row => row.Reading is not null).Select(row => $"{row.Name} {measure.Write(row.Reading!.Value)}"));

    /// <summary>The table.</summary>
    public ChartTableData Table(string caption) => new(
        caption,
        [
            ChartWords.Name,
            measure.Name,
            ChartWords.Interval,
            measure.BasisHeader,
            .. IsCompared ? [ChartWords.Change] : Array.Empty<string>(),
        ],
        [.. rows.Select(row => new ChartTableRow([.. Cells(row)], row.Href))]);

    /// <summary>What a row is called where it is not seen.</summary>
    public string NameOf(BarRow row) => Sentences.Describe(row.Name, measure, row.Reading, ChangeOf(row.Change));

    /// <summary>A change in a mark that needs no colour, and its size; a dash where nothing is compared.</summary>
    public string Short(Change? change) => change is null
        ? Numbers.None
        : change.Verdict.Before(measure.WriteDifference(change.Difference));

    // By their number too: of many, some change by chance alone.
    private string SentenceOfChanges(string label)
    {
        var tested = rows.Where(row => row.Change is not null).ToList();
        var clear = tested.FindAll(row => row.Change!.Verdict is not ChangeVerdict.NoClearChange);
        return clear.Count == 0 ? Phrases.Of(ChartWords.NoneChanged, label)
            : clear.Count <= MostNamed
                ? Phrases.Of(ChartWords.ChangedNamed, label, Count(clear), Count(tested), NamesOf(clear))
                : Phrases.Of(ChartWords.ChangedCount, label, Count(clear), Count(tested));
    }

    private string? SentenceOfRange(string label) =>
        rows.Where(row => row.Reading is { IsThin: false }).Select(row => row.Reading!.Value).Order().ToArray() is [var low, .., var high]
            ? Phrases.Of(ChartWords.LiesBetween, label, measure.Write(low), measure.Write(high))
            : null;

    private static string Count(List<BarRow> some) => Numbers.Count(some.Count);

    private static string NamesOf(List<BarRow> clear) =>
        string.Join(", ", clear.Select(row => row.Change!.Verdict.Before(row.Name)));

    private IEnumerable<string> Cells(BarRow row)
    {
        yield return row.Name;
        yield return measure.Write(row.Reading?.Value);
        yield return measure.WriteInterval(row.Reading?.Interval);
        yield return Numbers.Count(row.Reading?.N ?? 0);
        if (IsCompared)
            yield return ChangeOf(row.Change) ?? Numbers.None;
    }

    private string? ChangeOf(Change? change) =>
        change is null ? null : Phrases.Of(ChartWords.ChangeIs, Words(change.Verdict), measure.WriteDifference(change.Difference));

    private static string Words(ChangeVerdict verdict) => verdict switch
    {
        ChangeVerdict.Up => ChartWords.Up,
        ChangeVerdict.Down => ChartWords.Down,
        _ => ChartWords.NoClearChange,
    };
}
