using Dashboard.Api.Answers;
using Dashboard.Data.Feedback;
using Dashboard.Data.Feedback.Parts;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;
using Dashboard.Data.Reporting.WhatMoved;
using Dashboard.Data.Store;
using Dashboard.Exports;
using Dashboard.Exports.Reports;

namespace Dashboard.Api;

/// <summary>Answers programs by the queries that pages ask, with the Viewer of whoever asks.</summary>
/// <param name="overview">Totals and days.</param>
/// <param name="breakdowns">Groups.</param>
/// <param name="moves">What moved the numbers.</param>
/// <param name="coverage">How complete it is.</param>
/// <param name="zones">Whose days these are.</param>
internal sealed class Readings(
    OverviewQuery overview, BreakdownQuery breakdowns, WhatMovedQuery moves, CoverageQuery coverage, ZoneInForce zones)
{
    public async Task<SummaryAnswer> SummaryAsync(FileRequest asked, CancellationToken cancellationToken)
    {
        var report = await overview.RunAsync(asked.Viewer, asked.Filter, cancellationToken);
        return new SummaryAnswer
        {
            Period = PeriodAnswer.Of(asked.Filter.Period),
            Compared = ComparedOf(asked, report.Compared),
            Zone = zones.Current.Id,
            CompleteThrough = await CompleteThroughAsync(asked, cancellationToken),
            Counts = CountsAnswer.Of(report.Current),
            Measures = MeasureAnswer.AllOf(asked.Filter.Measures, report.Current, report.Compared),
        };
    }

    public async Task<TrendAnswer> TrendAsync(FileRequest asked, CancellationToken cancellationToken)
    {
        var filter = asked.Filter;
        var grain = asked.View.Grain ?? Grains.For(filter.Period);
        var report = await overview.RunAsync(asked.Viewer, filter with { Compare = Comparison.None }, cancellationToken);
        var through = await CompleteThroughAsync(asked, cancellationToken);
        return new TrendAnswer
        {
            Period = PeriodAnswer.Of(filter.Period),
            Zone = zones.Current.Id,
            CompleteThrough = through,
            By = grain,
            Points =
            [
                .. TrendPoint.Of(grain, report.Days, filter.Conventions.WeekStart).Select(point => new TrendPointAnswer
                {
                    From = point.From,
                    To = point.To,
                    IsComplete = IsComplete(new Period(point.From, point.To)),
                    Counts = CountsAnswer.Of(point.Tally),
                    Measures = MeasureAnswer.AllOf(filter.Measures, point.Tally, before: null),
                }),
            ],
        };

        bool IsComplete(Period days) => report.Holdings.AreWhole(days) && zones.Current.InstantsOf(days).EndExclusive <= through;
    }

    public async Task<BreakdownAnswer> BreakdownAsync(FileRequest asked, BreakdownBy by, CancellationToken cancellationToken)
    {
        var report = await breakdowns.RunAsync(asked.Viewer, asked.Filter, by, withWeeks: false, cancellationToken);
        return new BreakdownAnswer
        {
            Period = PeriodAnswer.Of(asked.Filter.Period),
            Compared = ComparedOf(asked, report.Compared),
            Group = by,
            Overlap = report.Overlap,
            Groups =
            [
                .. report.Groups.Select(group => new GroupAnswer
                {
                    Key = group.Choice?.Key,
                    Name = GroupNames.Of(by, group.Key, group.Choice),
                    Counts = CountsAnswer.Of(group.Current),
                    Measures = MeasureAnswer.AllOf(report.MeasuresOf(asked.Filter), group.Current, group.Compared),
                }),
            ],
        };
    }

    public async Task<ReasonsAnswer> ReasonsAsync(FileRequest asked, ScoreMeasure measure, CancellationToken cancellationToken)
    {
        var report = await moves.RunAsync(asked.Viewer, new MoveQuestion(asked.Filter, measure), cancellationToken);
        return new ReasonsAnswer
        {
            Period = PeriodAnswer.Of(report.After),
            Compared = report.Before is { } before ? PeriodAnswer.Of(before) : null,
            Measure = measure,
            Moved = report.Number is { } number
                ? new MovedAnswer(
                    number.Before, number.After, number.CountBefore, number.CountAfter, ChangeAnswer.Of(number.Change)!)
                : null,
            Headline = report.Headline is { } line
                ? new HeadlineAnswer(
                    line.By, line.Part.Choice?.Key, GroupNames.Of(line.By, line.Part.Key, line.Part.Choice), line.Value, line.Change)
                : null,
            Lists = [.. report.Breakdowns.Select(list => new ReasonListAnswer(
                list.By, list.Overlap, [.. list.Parts.Select(part => ReasonOf(list.By, part))]))],
        };
    }

    // No later than the period's end, so that the answer about days that are over stays the same.
    private async Task<DateTimeOffset?> CompleteThroughAsync(FileRequest asked, CancellationToken cancellationToken)
    {
        var end = zones.Current.InstantsOf(asked.Filter.Period).EndExclusive;
        var through = (await coverage.RunAsync(asked.Viewer, cancellationToken)).CompleteThrough;
        return through > end ? end : through;
    }

    private static ReasonAnswer ReasonOf(BreakdownBy by, MovedPart moved) => new()
    {
        Key = moved.Choice?.Key,
        Name = GroupNames.Of(by, moved.Key, moved.Choice),
        Before = moved.Part.Before,
        After = moved.Part.After,
        CountBefore = moved.Part.CountBefore,
        CountAfter = moved.Part.CountAfter,
        Total = EstimateAnswer.Of(moved.Part.Total),
        Rate = EstimateAnswer.Of(moved.Part.Rate),
        Mix = EstimateAnswer.Of(moved.Part.Mix),
    };

    private static PeriodAnswer? ComparedOf(FileRequest asked, Tally? compared) =>
        compared is not null && asked.Filter.ComparedPeriod is { } before ? PeriodAnswer.Of(before) : null;
}
