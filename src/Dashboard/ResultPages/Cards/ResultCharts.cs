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

    private DayOfWeek WeekStart => scope.Filter.Conventions.WeekStart;

    private MeasureTargets Targets => _targets ??= new MeasureTargets(scope, scope.Filter);

    /// <summary>What stands over a chart of all scores of a survey, or of all prompts.</summary>
    /// <param name="name">Unique on the page.</param>
    /// <param name="label">What is drawn.</param>
    /// <param name="measure">What is computed of them.</param>
    public ChartHead Head(string name, string label, Measure measure) => Head(name, label, measure, isOverTime: false);

    /// <summary>What stands over a chart over time: "NPS groups by week".</summary>
    public ChartHead OverTime(string name, string label, Measure measure)
    {
        var chosen = GrainOf(measure);
        return Head(name, $"{label} {chosen.Grain.Word()}", measure, isOverTime: true) with
        {
            Because = chosen.Because(measure),
        };
    }

    /// <summary>
    /// The same of a measure: it says how the measure moved, and two of its points can be chosen, to say what moved it between them.
    /// </summary>
    public ChartHead Trend(string name, Measure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return OverTime(name, measure.Name, measure) with
        {
            Sentence = ChangeSentences.Of(measure, report.Compared, report.Current),
            TwoPoints = measure.Splits is null ? null : WhyLink.Of(scope, measure),
        };
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
                    Buckets(measure),
                    Compared(measure),
                    measure.Kind is { } kind ? bucket => RowsOf(kind, bucket, ScoreSet.None) : null,
                    bucket => Targets.On(measure, bucket.To))
        );
    }

    /// <summary>What a point of a measure over time stands for.</summary>
    internal Grain GrainFor(Measure measure) => GrainOf(measure).Grain;

    /// <summary>A measure over the days that are complete, drawn small; null where there is no line to draw.</summary>
    public MarkupString? Spark(Measure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return Spark(
            measure.Key, tally => measure.Of(tally) is { IsThin: false } reading ? reading.Value : null, measure.BasisOf, measure.Scale);
    }

    /// <summary>A number over the days that are complete, drawn small; null where there is no line to draw.</summary>
    /// <param name="name">Unique among the page's sparklines.</param>
    /// <param name="value">The number; the line goes on over null.</param>
    /// <param name="basis">What it rests on.</param>
    /// <param name="scale">What it is measured by.</param>
    public MarkupString? Spark(string name, Func<Tally, double?> value, Func<Tally, long> basis, MeasureScale scale) =>
        Once((nameof(Spark), name), () => Sparks(value, Buckets(GrainOf(name, basis).Grain), scale)) is [var only] ? only : null;

    /// <summary>The scores of a survey over time.</summary>
    public IReadOnlyList<StackColumn> Columns(SurveyKind kind) =>
        Once(kind, () => StackColumns.Of(kind, Buckets(MeasureOf(kind)), (bucket, scores) => RowsOf(kind, bucket, scores)));

    /// <summary>The prompts over time.</summary>
    public IReadOnlyList<StackColumn> PromptColumns() =>
        Once(nameof(PromptColumns), () => StackColumns.OfPrompts(Buckets(Measure.ResponseRate)));

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
        RowsOf(kind),
        report.Current.ThinBelow));

    /// <summary>Where the answers with some scores of a survey are; the empty set stands for all.</summary>
    public Func<ScoreSet, string?> RowsOf(SurveyKind kind) =>
        scores => scope.RowsOf(scope.Filter with { Kind = kind, Scores = SurveyScores.Of(kind, scores) });

    private ChartHead Head(string name, string label, Measure measure, bool isOverTime)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return Once<ChartHead>(
            (name, label, scope.Coverage.CompleteThrough),
            () => [ChartHeads.For(scope, name, label, measure.Basis(measure.BasisOf(report.Current)), measure, isOverTime)])[0];
    }

    private static Measure MeasureOf(SurveyKind kind) => kind is SurveyKind.Nps ? Measure.Nps : Measure.CsatAverage;

    // The same for all numbers that rest on the same scores, so that they can be held against one another.
    private ChosenGrain GrainOf(Measure measure) => GrainOf(measure.Kind?.ToString() ?? "", measure.BasisOf);

    private ChosenGrain GrainOf(string name, Func<Tally, long> basis) => scope.View.Grain is { } asked
        ? new ChosenGrain(asked, GrainReason.Plain)
        : Once(
            (nameof(GrainOf), name),
            () => (IReadOnlyList<ChosenGrain>)[FittingGrain.Of(report.Days, basis, scope.CompleteDay, WeekStart)])[0];

    private IReadOnlyList<TimeBucket> Buckets(Measure measure) => Buckets(GrainOf(measure).Grain);

    private IReadOnlyList<TimeBucket> Buckets(Grain grain) =>
        Once(
            (nameof(Buckets), grain),
            () => PlanTexts.Noted(scope, TimeBuckets.Of(report.Days, grain, scope.CompleteDay, report.Holdings, WeekStart)));

    private IReadOnlyList<TimeBucket?> Compared(Measure measure) => Once(
        (nameof(Compared), GrainOf(measure).Grain),
        () => TimeBuckets.Aligned(report.ComparedDays, Buckets(measure), scope.Filter.CounterpartOf, WeekStart));

    private static IReadOnlyList<MarkupString> Sparks(Func<Tally, double?> value, IReadOnlyList<TimeBucket> buckets, MeasureScale scale)
    {
        double?[] values = [.. buckets.Where(bucket => !bucket.IsProvisional).Select(bucket => value(bucket.Tally))];
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
