using Dashboard.Charts.Frame;
using Dashboard.Charts.Measures;
using Dashboard.Data.Feedback;
using Dashboard.Formats;

namespace Dashboard.Charts.Histograms;

/// <summary>What a histogram says in words.</summary>
internal sealed class HistogramTexts(SurveyKind kind, IReadOnlyList<HistogramBar> bars, Func<ScoreSet, string?>? rows)
{
    private readonly Measure _measure = kind == SurveyKind.Nps ? Measure.Nps : Measure.CsatAverage;

    /// <summary>Whether anything is compared.</summary>
    public bool IsCompared { get; } = bars.Any(bar => bar.Compared is not null);

    /// <summary>How many scores there are.</summary>
    public long N { get; } = bars.Sum(bar => bar.Count);

    /// <summary>Whether there are too few to judge by.</summary>
    public bool IsThin => Confidence.IsThin(N, ThinBelow);

    private int ThinBelow { get; } = bars.Select(bar => bar.ThinBelow).DefaultIfEmpty(Confidence.ThinBelow).Max();

    /// <summary>The legend: the groups of the scale with their shares.</summary>
    public IReadOnlyList<LegendItem> Legend =>
    [
        .. kind == SurveyKind.Csat
            ? [
                Group(Fills.Promoter, ChartWords.Satisfied, ScoreRules.Satisfied),
                Group(Fills.Quiet, ChartWords.Others, ScoreRules.All(kind).Without(ScoreRules.Satisfied)),
            ]
            : new[]
            {
                Group(Fills.Promoter, ChartWords.Promoters, ScoreRules.Promoters),
                Group(Fills.Passive, ChartWords.Passives, ScoreRules.Passives),
                Group(Fills.Detractor, ChartWords.Detractors, ScoreRules.Detractors),
            },
        .. IsCompared ? [new LegendItem(new Swatch(SwatchShape.Outline), ChartWords.ComparedPeriod)] : Array.Empty<LegendItem>(),
    ];

    /// <summary>The score that was given most often; null with too few scores.</summary>
    public string? Sentence => !IsThin && bars.MaxBy(bar => bar.Count) is { } most
        ? Phrases.Of(ChartWords.MostOften, kind == SurveyKind.Nps ? "NPS" : "CSAT", most.Score, Numbers.Percent(most.Share))
        : null;

    /// <summary>The chart in one sentence.</summary>
    public string Summary => N == 0
        ? ChartWords.Empty
        : Sentences.Join(_measure.Basis(N), bars.Select(bar => $"{bar.Score}: {Numbers.Percent(bar.Share)}"));

    /// <summary>What the reader must know.</summary>
    public IReadOnlyList<string?> Notes => [N > 0 && IsThin ? Phrases.Of(ChartWords.TooFewNote, Numbers.Count(ThinBelow)) : null];

    /// <summary>The table.</summary>
    public ChartTableData Table(string caption) => new(
        caption,
        [ChartWords.Score, ChartWords.ScoresGiven, ChartWords.Share, .. IsCompared ? [ChartWords.ComparedShare] : Array.Empty<string>()],
        [.. bars.Select(bar => new ChartTableRow([.. Cells(bar)], bar.Href))]);

    /// <summary>What a column is called where it is not seen.</summary>
    public string NameOf(HistogramBar bar) => Sentences.Join(
        Phrases.Of(ChartWords.ScoreIs, bar.Score),
        _measure.Basis(bar.Count),
        Numbers.Percent(bar.Share),
        bar.Compared is null ? null : Phrases.Of(ChartWords.ComparedShareIs, Numbers.Percent(bar.Compared)));

    private LegendItem Group(string fill, string name, ScoreSet scores)
    {
        var count = bars.Where(bar => scores.Contains(bar.Score)).Sum(bar => bar.Count);
        return new LegendItem(Swatch.Area(fill), name, N == 0 ? null : Numbers.Percent((double)count / N))
        {
            Href = count == 0 ? null : rows?.Invoke(scores),
        };
    }

    private IEnumerable<string> Cells(HistogramBar bar)
    {
        yield return Numbers.Count(bar.Score);
        yield return Numbers.Count(bar.Count);
        yield return Numbers.Percent(bar.Share);
        if (IsCompared)
            yield return Numbers.Percent(bar.Compared);
    }
}
