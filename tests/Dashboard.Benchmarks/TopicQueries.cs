using Dashboard.Data.Access;
using Dashboard.Data.Feedback.Parts;
using Dashboard.Data.Planning.Topics;
using Dashboard.Data.Reporting;
using Dashboard.Data.Reporting.Topics;
using Dashboard.Data.Reporting.WhatMoved;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Benchmarks;

/// <summary>
/// As many topics as there can be, in 90 and 365 days of a made store: asked first, of a program that has read nothing; again; after one of
/// them is changed; and what is filtered and broken down by them.
/// </summary>
internal static class TopicQueries
{
    private const double Target = 100;
    private const int WarmUps = 5;
    private const int Runs = 15;
    private const int WordsPerTopic = 20;

    // The made store's own words and as many that nobody writes.
    private static readonly string[] Common =
        ["agent", "delivery", "refund", "wait", "answer", "late", "helpful", "parcel", "slow", "friendly"];

    public static async Task<IReadOnlyList<Figure>> RunAsync(Workshop workshop, CancellationToken cancellationToken)
    {
        var figures = new List<Figure>();
        foreach (var days in new[] { 90, 365 })
        {
            await using var services = await workshop.OverMadeAsync(cancellationToken);
            await PlantAsync(services, await MadeViewers.LetInAsync(services, cancellationToken), cancellationToken);
            var filter = new ReportFilter
            {
                Period = await MadeViewers.LastDaysAsync(services, days, cancellationToken),
                Compare = Comparison.None,
            };
            figures.AddRange(await AskAsync(services, filter, days, cancellationToken));
        }

        return figures;
    }

    private static async Task<IReadOnlyList<Figure>> AskAsync(
        IServiceProvider services, ReportFilter filter, int days, CancellationToken cancellationToken)
    {
        var (viewer, topics) = (MadeViewers.Manager, services.GetRequiredService<TopicsQuery>());
        var first = await Timing.MedianAsync(0, 1, () => topics.RunAsync(viewer, filter, cancellationToken));
        var report = await topics.RunAsync(viewer, filter, cancellationToken);
        var one = filter with { Topics = [report.Topics[0].Topic!.Id] };
        var again = await Timing.MedianAsync(WarmUps, Runs, () => topics.RunAsync(viewer, filter, cancellationToken));
        await ChangeAsync(services, await MadeViewers.LetInAsync(services, cancellationToken), cancellationToken);
        var changed = await Timing.MedianAsync(0, 1, () => topics.RunAsync(viewer, filter, cancellationToken));
        var rows = services.GetRequiredService<ResponsesPageQuery>();
        var page = await Timing.MedianAsync(
            WarmUps, Runs, () => rows.RowsAsync(viewer, one, new ResponseWindow(0, 50), cancellationToken));
        var overview = services.GetRequiredService<OverviewQuery>();
        var numbers = await Timing.MedianAsync(WarmUps, Runs, () => overview.RunAsync(viewer, one, cancellationToken));
        var breakdown = services.GetRequiredService<BreakdownQuery>();
        var groups = await Timing.MedianAsync(
            WarmUps, Runs, () => breakdown.RunAsync(viewer, filter, BreakdownBy.Topic, withWeeks: false, cancellationToken));
        var name = $"{report.Comments.Current.Scored} comments of {days} days";
        return
        [
            new Figure($"{report.Topics.Count} topics in {name}, nothing read ahead", first, "ms", null),
            new Figure($"… asked again, {days} days", again, "ms", Target),
            new Figure($"… after a topic was changed, {days} days", changed, "ms", null),
            new Figure($"… a breakdown by topic, {days} days", groups, "ms", Target),
            new Figure($"… the numbers of the Overview of {report.Topics[0].Current.Scored} of them, {days} days", numbers, "ms", Target),
            new Figure($"… the first page of their rows, {days} days", page, "ms", Target),
            .. days > 90 ? [] : await MovedAsync(services, filter with { Compare = Comparison.PreviousPeriod }, cancellationToken),
        ];
    }

    private static async Task<IReadOnlyList<Figure>> MovedAsync(
        IServiceProvider services, ReportFilter filter, CancellationToken cancellationToken)
    {
        var (query, question) = (services.GetRequiredService<WhatMovedQuery>(), new MoveQuestion(filter, ScoreMeasure.CsatAverage));
        var moved = await Timing.MedianAsync(
            WarmUps, Runs, () => query.RunAsync(MadeViewers.Manager, question, cancellationToken));
        return [new Figure("… what moved CSAT, with a list of topics, 90 days against the 90 before", moved, "ms", Target)];
    }

    /// <summary>Makes as many topics as there can be.</summary>
    public static async Task PlantAsync(IServiceProvider services, Viewer manager, CancellationToken cancellationToken)
    {
        var known = (await services.GetRequiredService<TopicReader>().RunAsync(manager, cancellationToken)).Count;
        for (var number = known; number < TopicRules.Most; number++)
        {
            string[] words =
            [
                .. number < Common.Length ? [Common[number]] : Array.Empty<string>(),
                .. Enumerable.Range(0, WordsPerTopic).Select(word => $"unheard{number}of{word}"),
            ];
            await services.GetRequiredService<TopicEditor>()
                .AddAsync(manager, new TopicDraft($"Topic {number}", words), cancellationToken);
        }
    }

    private static async Task ChangeAsync(IServiceProvider services, Viewer manager, CancellationToken cancellationToken)
    {
        var topic = (await services.GetRequiredService<TopicReader>().RunAsync(manager, cancellationToken))[^1];
        await services.GetRequiredService<TopicEditor>()
            .ChangeAsync(manager, topic, new TopicDraft(topic.Name, topic.Phrases), cancellationToken);
    }
}
