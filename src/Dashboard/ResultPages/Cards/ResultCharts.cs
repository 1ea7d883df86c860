using Dashboard.Charts.Bars;
using Dashboard.Charts.Frame;
using Dashboard.Charts.Histograms;
using Dashboard.Charts.Measures;
using Dashboard.Charts.Stacks;
using Dashboard.Charts.Trends;
using Dashboard.Controls;
using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;
using Dashboard.Rendering;
using Dashboard.ResultPages.Scope;
using Microsoft.AspNetCore.Components;

namespace Dashboard.ResultPages.Cards;

/// <summary>
/// What the charts of a page of results are drawn from: the same points, heads and links to the rows behind every mark. Pages that show the
/// same report in the same way get the same points.
/// </summary>
/// <param name="scope">Who looks, and at what.</param>
/// <param name="report">The numbers by day.</param>
public sealed class ResultCharts(ResultScope scope, OverviewReport report)
{
    private readonly object _look = (scope.Query, scope.Filter, scope.CompleteDay, scope.Zone.Id, scope.Plan);
    private MeasureTargets? _targets;

    /// <summary>The points of charts over time.</summary>
    public IReadOnlyList<TimeBucket> Buckets =>
        Once(nameof(Buckets), () => PlanTexts.Noted(scope, TimeBuckets.Of(report.Days, scope.View.Grain, scope.CompleteDay)));

    private MeasureTargets Targets => _targets ??= new MeasureTargets(scope, scope.Filter);

    private IReadOnlyList<TimeBucket?> Compared =>
        Once(nameof(Compared), () => TimeBuckets.Aligned(report.ComparedDays, Buckets, scope.Filter.CounterpartOf));

    /// <summary>What stands over a chart of all scores of a survey.</summary>
    /// <param name="name">Unique on the page.</param>
    /// <param name="title">What is drawn.</param>
    /// <param name="measure">What is computed of them.</param>
    public ChartHead Head(string name, string title, Measure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return Once<ChartHead>((name, title, scope.Coverage.CompleteThrough), () =>
        [
            ChartHeads.For(
                scope,
                name,
                title,
                measure.Basis(report.Current.Of(measure.Kind!.Value).Total),
                measure),
        ])[0];
    }

    /// <summary>What stands over a chart over time: "NPS by week".</summary>
    public ChartHead OverTime(string name, string title, Measure measure) =>
        Head(name, $"{title} {scope.View.Grain.Word()}", measure) with { IsOverTime = true };

    /// <summary>The same of one of which two points can be chosen, to say what moved the number between them.</summary>
    public ChartHead Trend(string name, string title, Measure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return OverTime(name, title, measure) with { TwoPoints = measure.Splits is null ? null : WhyLink.Of(scope, measure) };
    }

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
                    bucket => Targets.On(measure, bucket.To))
        );
    }

    /// <summary>A measure over the days that are complete, drawn small; null where there is no line to draw.</summary>
    public MarkupString? Spark(Measure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return Spark(measure.Key, tally => measure.Of(tally) is { IsThin: false } reading ? reading.Value : null, measure.Scale);
    }

    /// <summary>A number over the days that are complete, drawn small; null where there is no line to draw.</summary>
    /// <param name="name">Unique among the page's sparklines.</param>
    /// <param name="value">The number; the line goes on over null.</param>
    /// <param name="scale">What it is measured by.</param>
    public MarkupString? Spark(string name, Func<Tally, double?> value, MeasureScale scale) =>
        Once((nameof(Spark), name), () => Sparks(value, scale)) is [var only] ? only : null;

    /// <summary>The scores of a survey over time.</summary>
    public IReadOnlyList<StackColumn> Columns(SurveyKind kind) =>
        Once(kind, () => StackColumns.Of(kind, Buckets, (bucket, scores) => RowsOf(kind, bucket, scores)));

    /// <summary>The prompts over time.</summary>
    public IReadOnlyList<StackColumn> PromptColumns() => Once(nameof(PromptColumns), () => StackColumns.OfPrompts(Buckets));

    /// <summary>The cards of a page, in their order.</summary>
    /// <param name="choose">Which ones; of one page always the same.</param>
    /// <param name="page">Unique among the pages that show the same report.</param>
    internal IReadOnlyList<Metric> Cards(string page, Func<ResultMetrics, IReadOnlyList<Metric>> choose) =>
        Once((page, scope.Coverage.CompleteThrough), () => choose(new ResultMetrics(scope, report.Current, report.Compared, this)));

    /// <summary>A bar for every group of a breakdown that has what the measure is made of.</summary>
    /// <param name="measure">What is shown.</param>
    /// <param name="groups">The groups.</param>
    /// <param name="href">Where the rows of a group are; of one measure always the same.</param>
    internal IReadOnlyList<BarRow> Groups(Measure measure, BreakdownReport groups, Func<BreakdownGroup, string?> href) =>
        RenderCache.GetOrRender(groups, (_look, measure), () => GroupBars.Of(measure, groups, href));

    /// <summary>How often each score was given.</summary>
    public IReadOnlyList<HistogramBar> Bars(SurveyKind kind) => Once(kind, () => HistogramBars.Of(
        kind,
        report.Current.Of(kind),
        report.Compared?.Of(kind),
        RowsOf(kind)));

    /// <summary>Where the answers with some scores of a survey are; the empty set stands for all.</summary>
    public Func<ScoreSet, string?> RowsOf(SurveyKind kind) =>
        scores => scope.RowsOf(scope.Filter with { Kind = kind, Scores = SurveyScores.Of(kind, scores) });

    private IReadOnlyList<MarkupString> Sparks(Func<Tally, double?> value, MeasureScale scale)
    {
        double?[] values = [.. Buckets.Where(bucket => !bucket.IsProvisional).Select(bucket => value(bucket.Tally))];
        return values.Count(known => known is not null) > 1 ? [SparklineTemplate.RenderSilent(values, scale)] : [];
    }

    private IReadOnlyList<T> Once<T>(object what, Func<IReadOnlyList<T>> draw) => RenderCache.GetOrRender(report, (_look, what), draw);

    private string RowsOf(SurveyKind kind, TimeBucket bucket, ScoreSet scores) =>
        scope.RowsOf(scope.Filter with
        {
            Kind = kind,
            Period = new Period(bucket.From, bucket.To),
            Scores = SurveyScores.Of(kind, scores),
        });
}
