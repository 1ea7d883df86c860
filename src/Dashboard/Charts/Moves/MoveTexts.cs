using Dashboard.Charts.Frame;
using Dashboard.Charts.Measures;
using Dashboard.Data.Feedback;
using Dashboard.Data.Feedback.Parts;
using Dashboard.Formats;

namespace Dashboard.Charts.Moves;

/// <summary>What a list of parts says in words.</summary>
internal sealed class MoveTexts(Measure measure, IReadOnlyList<MoveRow> rows, double most)
{
    /// <summary>The legend; none where nothing stands out, so that all there is to see is folded.</summary>
    public IReadOnlyList<LegendItem> Legend => !rows.Any(row => row.Part.Total.IsSignificant) ? [] :
    [
        new(Swatch.Area(Fills.Promoter), ChartWords.MoveRate),
        new(Swatch.Area(Fills.Passive), ChartWords.MoveMix),
        new(new Swatch(SwatchShape.Whisker), ChartWords.MoveTotal),
        .. rows.FirstOrDefault(row => row.IsThin) is { } thin
            ? [new LegendItem(Swatch.Area(Fills.Thin), Phrases.Of(ChartWords.UnderThin, Numbers.Count(thin.Part.ThinBelow)))]
            : Array.Empty<LegendItem>(),
    ];

    /// <summary>The chart in one sentence.</summary>
    public string Summary => Sentences.Join(
        Phrases.Of(ChartWords.MoveOf, measure.Name),
        rows.Where(row => row.Part.Total.IsSignificant)
            .Select(row => $"{row.Name} {measure.WriteDifference(row.Part.Total.Value)}")
            .DefaultIfEmpty(ChartWords.MoveNothing));

    /// <summary>How far the bars reach.</summary>
    public string Reach => Phrases.Of(ChartWords.MoveReach, measure.WriteDifference(-most), measure.WriteDifference(most));

    /// <summary>What is folded, counted: "12 others: within what chance explains".</summary>
    public static string Folded(int count, int all) => count == all
        ? Phrases.Count(count, ChartWords.MoveFoldOnly, ChartWords.MoveFoldAll)
        : Phrases.Count(count, ChartWords.MoveFoldOne, ChartWords.MoveFoldMany);

    /// <summary>The table.</summary>
    public ChartTableData Table(string caption) => new(
        caption,
        [
            ChartWords.Name,
            ChartWords.MoveTogether,
            ChartWords.Interval,
            ChartWords.MoveRate,
            ChartWords.MoveMix,
            ChartWords.MoveBefore,
            ChartWords.MoveAfter,
            ChartWords.MoveScoresBefore,
            ChartWords.MoveScoresAfter,
            ChartWords.MoveVerdict,
        ],
        [.. rows.Select(row => new ChartTableRow([.. Cells(row)], row.Href))]);

    /// <summary>What a row is called where it is not seen.</summary>
    public string NameOf(MoveRow row) => Sentences.Join(
        row.Name,
        $"{measure.WriteDifference(row.Part.Total.Value)} ({Verdict(row)})",
        row.Part.Total.Interval is { } interval
            ? Phrases.Of(ChartWords.IntervalIs, measure.WriteDifferenceInterval(interval))
            : null,
        $"{ChartWords.MoveRate} {measure.WriteDifference(row.Part.Rate.Value)}",
        $"{ChartWords.MoveMix} {measure.WriteDifference(row.Part.Mix.Value)}",
        Phrases.Of(ChartWords.MoveFromTo, measure.Write(row.Part.Before), measure.Write(row.Part.After)),
        Phrases.Of(ChartWords.MoveCounts, Numbers.Count(row.Part.CountBefore), Numbers.Count(row.Part.CountAfter)));

    /// <summary>A part in a mark that needs no colour, and its size.</summary>
    public string Short(PartEstimate total) => total.Verdict.Before(measure.WriteDifference(total.Value));

    private static string Verdict(MoveRow row) => row.Part.Total.Verdict switch
    {
        ChangeVerdict.Up => ChartWords.Up,
        ChangeVerdict.Down => ChartWords.Down,
        _ => row.IsThin ? ChartWords.TooFew : ChartWords.MoveChance,
    };

    private IEnumerable<string> Cells(MoveRow row)
    {
        var part = row.Part;
        yield return row.Name;
        yield return measure.WriteDifference(part.Total.Value);
        yield return measure.WriteDifferenceInterval(part.Total.Interval);
        yield return measure.WriteDifference(part.Rate.Value);
        yield return measure.WriteDifference(part.Mix.Value);
        yield return measure.Write(part.Before);
        yield return measure.Write(part.After);
        yield return Numbers.Count(part.CountBefore);
        yield return Numbers.Count(part.CountAfter);
        yield return Verdict(row);
    }
}
