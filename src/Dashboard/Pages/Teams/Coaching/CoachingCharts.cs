using Dashboard.Charts.Frame;
using Dashboard.Charts.Measures;
using Dashboard.Charts.Trends;
using Dashboard.Rendering;
using Dashboard.ResultPages.Cards;
using Dashboard.ResultPages.Scope;

namespace Dashboard.Pages.Teams.Coaching;

/// <summary>An agent over time, with the line of the others of the team.</summary>
/// <param name="scope">Who looks, and at what.</param>
/// <param name="report">The numbers.</param>
internal sealed class CoachingCharts(ResultScope scope, CoachingReport report)
{
    private readonly ResultCharts _own = new(scope, report.Own);

    /// <summary>What stands over it.</summary>
    public ChartHead Head(Measure measure) => _own.Trend($"coaching-{measure.Key}", measure);

    /// <summary>Its points. What is compared in time is said in the table above: a third line would hide the two.</summary>
    public IReadOnlyList<TrendPoint> Points(Measure measure)
    {
        var own = _own.Points(measure);
        return RenderCache.GetOrRender<IReadOnlyList<TrendPoint>>(own, (report, measure), () =>
        {
            var others = report.Others is { } known
                ? TimeBuckets.Of(
                    known.Whole.Days,
                    _own.GrainFor(measure),
                    scope.CompleteDay,
                    known.Whole.Holdings,
                    scope.Filter.Conventions.WeekStart)
                : [];
            return
            [
                .. own.Select((point, place) => point with
                {
                    Compared = null,
                    Others = others.ElementAtOrDefault(place) is { } bucket ? measure.Of(bucket.Tally) : null,
                }),
            ];
        });
    }
}
