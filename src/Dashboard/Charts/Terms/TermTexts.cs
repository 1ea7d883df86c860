using System.Globalization;
using Dashboard.Charts.Frame;
using Dashboard.Charts.Measures;
using Dashboard.Formats;

namespace Dashboard.Charts.Terms;

/// <summary>What a list of words and phrases says in words.</summary>
internal sealed class TermTexts(IReadOnlyList<TermRow> rows)
{
    /// <summary>Whether any of them has CSAT scores.</summary>
    public bool HasCsat { get; } = rows.Any(row => row.Csat is not null);

    /// <summary>Whether any of them has an NPS.</summary>
    public bool HasNps { get; } = rows.Any(row => row.Nps is not null);

    /// <summary>Whether they are counted in two periods.</summary>
    public bool HasBefore { get; } = rows.Any(row => row.Before is not null);

    /// <summary>The list in one sentence.</summary>
    public string Summary => Sentences.Join(ChartWords.Terms, rows.Select(row => $"{row.Name} {Comments(row)}"));

    /// <summary>How sure, to one decimal: 8.1.</summary>
    public static string Sureness(double z) => z.ToString("0.0", CultureInfo.CurrentCulture);

    /// <summary>What is folded, counted: "12 others".</summary>
    public static string Folded(int count) => Phrases.Count(count, ChartWords.TermFoldOne, ChartWords.TermFoldMany);

    /// <summary>How many comments hold it, before and now where both matter: 12 → 40.</summary>
    public static string Counts(TermRow row) =>
        row.Before is { } before ? $"{Numbers.Count(before)} → {Numbers.Count(row.Comments)}" : Numbers.Count(row.Comments);

    /// <summary>What a row is called where it is not seen.</summary>
    public static string NameOf(TermRow row) => Sentences.Join(
        row.Name,
        Comments(row),
        row.Before is { } before ? Phrases.Of(ChartWords.TermBefore, Numbers.Count(before)) : null,
        Score(Measure.CsatAverage, row.Csat),
        Score(Measure.Nps, row.Nps),
        Phrases.Of(ChartWords.TermSure, Sureness(row.Z)));

    /// <summary>The table.</summary>
    public ChartTableData Table(string caption) => new(
        caption,
        [
            ChartWords.Term,
            ChartWords.TermComments,
            .. HasBefore ? [ChartWords.TermCommentsBefore] : Array.Empty<string>(),
            .. HasCsat ? [Measure.CsatAverage.Name, ChartWords.Interval] : Array.Empty<string>(),
            .. HasNps ? [Measure.Nps.Name, ChartWords.Interval] : Array.Empty<string>(),
            ChartWords.TermSureness,
        ],
        [.. rows.Select(row => new ChartTableRow([.. Cells(row)], row.Href))]);

    private static string Comments(TermRow row) =>
        Phrases.Count(row.Comments, ChartWords.TermCommentsOne, ChartWords.TermCommentsMany);

    private static string? Score(Measure measure, Reading? reading) => reading is null
        ? null
        : $"{measure.Name} {measure.Write(reading.Value)} ({measure.WriteInterval(reading.Interval)})";

    private IEnumerable<string> Cells(TermRow row)
    {
        yield return row.Name;
        yield return Numbers.Count(row.Comments);
        if (HasBefore)
            yield return Numbers.Count(row.Before ?? 0);
        foreach (var (isThere, measure, reading) in new[] { (HasCsat, Measure.CsatAverage, row.Csat), (HasNps, Measure.Nps, row.Nps) })
        {
            if (!isThere)
                continue;
            yield return measure.Write(reading?.Value);
            yield return measure.WriteInterval(reading?.Interval);
        }

        yield return Sureness(row.Z);
    }
}
