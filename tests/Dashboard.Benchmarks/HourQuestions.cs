using System.Globalization;
using Dashboard.Data.Access;
using Dashboard.Data.Reporting;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Benchmarks;

/// <summary>
/// What a made store is asked by the hour, for 90 and for 365 days: heatmap and time to answer, and the numbers of the Overview and the
/// list of responses under a filter by weekday and hour. The first question of each is asked of a program that has read nothing ahead.
/// </summary>
internal static class HourQuestions
{
    private const double Target = 150;
    private const int WarmUps = 30;
    private const int Runs = 15;

    public static async Task<IReadOnlyList<Figure>> RunAsync(Workshop workshop, CancellationToken cancellationToken)
    {
        var figures = new List<Figure>();
        foreach (var days in new[] { 90, 365 })
        {
            foreach (var (role, viewer) in MadeViewers.All)
            {
                await using var services = await workshop.OverMadeAsync(cancellationToken);
                var filter = new ReportFilter { Period = await MadeViewers.LastDaysAsync(services, days, cancellationToken) };
                foreach (var (name, ask) in Questions(services, viewer, filter, cancellationToken))
                    figures.AddRange(await MeasureAsync(string.Create(CultureInfo.InvariantCulture, $"{name}, {days} days, {role}"), ask));
            }
        }

        return figures;
    }

    private static async Task<IReadOnlyList<Figure>> MeasureAsync(string name, Func<Task> ask)
    {
        var first = await Timing.MedianAsync(0, 1, ask);
        return
        [
            new Figure(name, await Timing.MedianAsync(WarmUps, Runs, ask), "ms", Target),
            new Figure("… the first time", first, "ms", null),
        ];
    }

    private static IEnumerable<(string Name, Func<Task> Ask)> Questions(
        IServiceProvider services, Viewer viewer, ReportFilter filter, CancellationToken cancellationToken)
    {
        var mondays = filter with { Weekdays = [DayOfWeek.Monday], Hours = [9, 10] };
        yield return ("Heatmap", () => services.GetRequiredService<HeatmapQuery>().RunAsync(viewer, filter, cancellationToken));
        yield return ("Time to answer", () => services.GetRequiredService<TimeToAnswerQuery>().RunAsync(viewer, filter, cancellationToken));
        yield return (
            "Overview's numbers, Mondays from 9 to 11",
            () => services.GetRequiredService<OverviewQuery>().RunAsync(viewer, mondays, cancellationToken));
        yield return ("Responses, Mondays from 9 to 11", () => PageAsync(services, viewer, mondays, cancellationToken));
        yield return (
            "Responses, Mondays from 9 to 11, a common word",
            () => PageAsync(services, viewer, mondays with { Search = "the" }, cancellationToken));
    }

    private static async Task PageAsync(
        IServiceProvider services, Viewer viewer, ReportFilter filter, CancellationToken cancellationToken)
    {
        var query = services.GetRequiredService<ResponsesPageQuery>();
        await query.RowsAsync(viewer, filter, new ResponseWindow(0, 50), cancellationToken);
        await query.TotalAsync(viewer, filter, cancellationToken);
    }
}
