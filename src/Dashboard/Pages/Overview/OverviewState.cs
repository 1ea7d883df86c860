using Dashboard.Charts;
using Dashboard.Data.Access;
using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;
using Dashboard.Formats;
using Dashboard.Links;

namespace Dashboard.Pages.Overview;

/// <summary>What the Overview shows for one URL and one viewer.</summary>
public sealed record OverviewState
{
    /// <summary>Who is looking.</summary>
    public required Viewer Viewer { get; init; }

    /// <summary>What they may filter by.</summary>
    public required FilterChoices Choices { get; init; }

    /// <summary>What the URL asked for.</summary>
    public required FilterReading Reading { get; init; }

    /// <summary>The numbers.</summary>
    public required OverviewReport Report { get; init; }

    /// <summary>How complete they are.</summary>
    public required Coverage Coverage { get; init; }

    /// <summary>Whose days these are.</summary>
    public required ReportingZone Zone { get; init; }

    /// <summary>Today in <see cref="Zone"/>.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The filter in force.</summary>
    public ReportFilter Filter => Reading.Filter;

    /// <summary>The query string that shows the same again, and that files are asked for with.</summary>
    public string Query => FilterQuery.Write(Filter, Choices);

    /// <summary>What one point of the charts over time stands for.</summary>
    public Grain Grain => Grains.For(Filter.Period);

    /// <summary>The points of the charts over time.</summary>
    public IReadOnlyList<TimeBucket> Buckets =>
        TimeBuckets.Of(Report.Days, Grain, TimeBuckets.CompleteDay(Coverage.CompleteThrough, Zone));

    /// <summary>Whether there is nothing to draw.</summary>
    public bool IsEmpty => Report.Current is { Scored: 0, Sent: 0 };

    /// <summary>Whether a survey is part of the filter.</summary>
    public bool Shows(SurveyKind kind) => Filter.Kind is null || Filter.Kind == kind;

    /// <summary>What stands under a chart's title.</summary>
    public string Subtitle(ScoreCounts counts) =>
        $"n = {Numbers.Count(counts.Total)} · {Dates.Period(Filter.Period)} · {Dates.Zone(Zone)}";
}
