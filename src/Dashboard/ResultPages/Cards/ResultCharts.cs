using Dashboard.Charts.Frame;
using Dashboard.Charts.Histograms;
using Dashboard.Charts.Measures;
using Dashboard.Charts.Stacks;
using Dashboard.Charts.Trends;
using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;
using Dashboard.Rendering;
using Dashboard.Formats;
using Dashboard.ResultPages.Scope;

namespace Dashboard.ResultPages.Cards;

/// <summary>
/// What the charts of a page of results are drawn from: the same points, heads and links to the rows behind every mark. Pages that show the
/// same report in the same way get the same points.
/// </summary>
/// <param name="scope">Who looks, and at what.</param>
/// <param name="report">The numbers by day.</param>
public sealed class ResultCharts(ResultScope scope, OverviewReport report)
{
    private readonly MeasureTargets _targets = new(scope, scope.Filter);
    private readonly object _look = (scope.Query, scope.Filter, scope.CompleteDay, scope.Zone.Id, scope.Plan);

    /// <summary>The points of charts over time.</summary>
    public IReadOnlyList<TimeBucket> Buckets =>
        Once(nameof(Buckets), () => PlanTexts.Noted(scope, TimeBuckets.Of(report.Days, scope.View.Grain, scope.CompleteDay)));

    private IReadOnlyList<TimeBucket?> Compared =>
        Once(nameof(Compared), () => TimeBuckets.Aligned(report.ComparedDays, Buckets, scope.Filter.CounterpartOf));

    /// <summary>What stands over a chart of all scores of a survey.</summary>
    /// <param name="name">Unique on the page.</param>
    /// <param name="title">What is drawn.</param>
    /// <param name="measure">What is computed of them.</param>
    public ChartHead Head(string name, string title, Measure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return ChartHeads.For(
            scope,
            name,
            title,
            Phrases.Of(CardWords.NIs, Numbers.Count(report.Current.Of(measure.Kind!.Value).Total)),
            measure);
    }

    /// <summary>What stands over a chart over time: "NPS by week".</summary>
    public ChartHead OverTime(string name, string title, Measure measure) =>
        Head(name, $"{title} {scope.View.Grain.Word()}", measure) with { IsOverTime = true };

    /// <summary>A measure over time.</summary>
    public IReadOnlyList<TrendPoint> Points(Measure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return Once(
            measure,
            () =>
                TrendPoints.Of(
                    measure,
                    Buckets,
                    Compared,
                    measure.Kind is { } kind ? bucket => RowsOf(kind, bucket, ScoreSet.None) : null,
                    bucket => _targets.On(measure, bucket.To))
        );
    }

    /// <summary>The scores of a survey over time.</summary>
    public IReadOnlyList<StackColumn> Columns(SurveyKind kind) =>
        Once(kind, () => StackColumns.Of(kind, Buckets, (bucket, scores) => RowsOf(kind, bucket, scores)));

    /// <summary>The prompts over time.</summary>
    public IReadOnlyList<StackColumn> PromptColumns() => Once(nameof(PromptColumns), () => StackColumns.OfPrompts(Buckets));

    /// <summary>How often each score was given.</summary>
    public IReadOnlyList<HistogramBar> Bars(SurveyKind kind) => Once(kind, () => HistogramBars.Of(
        kind,
        report.Current.Of(kind),
        report.Compared?.Of(kind),
        scores => scope.RowsOf(scope.Filter with { Kind = kind, Scores = scores })));

    private IReadOnlyList<T> Once<T>(object what, Func<IReadOnlyList<T>> draw) => RenderCache.GetOrRender(report, (_look, what), draw);

    private string RowsOf(SurveyKind kind, TimeBucket bucket, ScoreSet scores) =>
        scope.RowsOf(scope.Filter with { Kind = kind, Period = new Period(bucket.From, bucket.To), Scores = scores });
}
