using Dashboard.Charts;
using Dashboard.Controls;
using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;
using Dashboard.Formats;
using Dashboard.ResultPages;

namespace Dashboard.Pages.Overview;

/// <summary>What the Overview shows for one URL and one viewer.</summary>
/// <param name="Scope">Who looks, and at what.</param>
/// <param name="Report">The numbers.</param>
public sealed record OverviewState(ResultScope Scope, OverviewReport Report)
{
    /// <summary>The filter in force.</summary>
    public ReportFilter Filter => Scope.Filter;

    /// <summary>How complete the numbers are.</summary>
    public Coverage Coverage => Scope.Coverage;

    /// <summary>Whose days these are.</summary>
    public ReportingZone Zone => Scope.Zone;

    /// <summary>What one point of the charts over time stands for.</summary>
    public Grain Grain => Scope.View.Grain;

    /// <summary>The points of the charts over time.</summary>
    public IReadOnlyList<TimeBucket> Buckets => TimeBuckets.Of(Report.Days, Grain, Scope.CompleteDay);

    /// <summary>The cards, in their order.</summary>
    public IReadOnlyList<Metric> Metrics
    {
        get
        {
            var all = new ResultMetrics(Scope, Report.Current, Report.Compared);
            return [all.CsatAverage(), all.CsatSatisfied(), all.Nps(), all.ResponseRate(), all.Scored()];
        }
    }

    /// <summary>Whether there is nothing to draw.</summary>
    public bool IsEmpty => Report.Current is { Scored: 0, Sent: 0 };

    /// <summary>Whether a survey is part of the filter.</summary>
    public bool Shows(SurveyKind kind) => Filter.Kind is null || Filter.Kind == kind;

    /// <summary>What stands under a chart's title.</summary>
    public string Subtitle(ScoreCounts counts) =>
        $"n = {Numbers.Count(counts.Total)} · {Dates.Period(Filter.Period)} · {Dates.Zone(Zone)}";

    /// <summary>Whether two reports draw the same.</summary>
    public static bool IsSame(OverviewReport before, OverviewReport now) =>
        before.Current == now.Current && before.Compared == now.Compared && before.HistoryFrom == now.HistoryFrom
        && before.Days.SequenceEqual(now.Days) && before.Families.SetEquals(now.Families);
}
