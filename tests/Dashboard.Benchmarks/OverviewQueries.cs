using Dashboard.Data.Access;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Benchmarks;

/// <summary>
/// Everything that the Overview asks the store for 365 days with the 365 before: numbers, filter choices, completeness. Beside it the
/// same sums by SQL over the raw feedback, which is what the day cells save.
/// </summary>
internal static class OverviewQueries
{
    private const int WarmUps = 5;
    private const int Runs = 30;

    public static async Task<IReadOnlyList<Figure>> RunAsync(Workshop workshop, CancellationToken cancellationToken)
    {
        var folder = await workshop.CopyAsync("overview", cancellationToken);
        await using var services = FloorServices.Over(("ConnectionStrings:Store", folder.ConnectionString));
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var filter = new ReportFilter { Period = new Period(today.AddDays(-364), today), Compare = Comparison.PreviousPeriod };
        var figures = new List<Figure>();
        foreach (var (role, email) in new[] { ("manager", "manager@demo.example"), ("supervisor", "supervisor@demo.example") })
        {
            var viewer = await ViewerAsync(services, folder, email, cancellationToken);
            figures.AddRange(await MeasureAsync(services, folder, role, viewer, filter, cancellationToken));
        }

        return figures;
    }

    private static async Task<IReadOnlyList<Figure>> MeasureAsync(
        IServiceProvider services, DemoFolder folder, string role, Viewer viewer, ReportFilter filter, CancellationToken cancellationToken)
    {
        var overview = services.GetRequiredService<OverviewQuery>();
        var choices = services.GetRequiredService<FilterChoicesQuery>();
        var coverage = services.GetRequiredService<CoverageQuery>();
        var numbers = await Timing.MedianAsync(WarmUps, Runs, () => overview.RunAsync(viewer, filter, cancellationToken));
        var offered = await Timing.MedianAsync(WarmUps, Runs, () => choices.RunAsync(viewer, cancellationToken));
        var complete = await Timing.MedianAsync(WarmUps, Runs, () => coverage.RunAsync(viewer, cancellationToken));
        var total = await Timing.MedianAsync(WarmUps, Runs, async () =>
        {
            await choices.RunAsync(viewer, cancellationToken);
            await overview.RunAsync(viewer, filter, cancellationToken);
            await coverage.RunAsync(viewer, cancellationToken);
        });
        using var connection = folder.Open();
        var raw = Timing.Median(1, 5, () => RawNumbers.Read(connection, viewer, filter));
        return
        [
            new Figure($"Overview's queries, 365 days, {role}", total, "ms", 50) { Plain = raw, Against = "SQL on raw feedback" },
            new Figure($"… of it the numbers, {role}", numbers, "ms", null),
            new Figure($"… of it the filter choices, {role}", offered, "ms", null),
            new Figure($"… of it the completeness, {role}", complete, "ms", null),
        ];
    }

    private static async Task<Viewer> ViewerAsync(
        IServiceProvider services, DemoFolder folder, string email, CancellationToken cancellationToken)
    {
        var id = folder.Text($"SELECT Id FROM AspNetUsers WHERE Email = '{email}'");
        return await services.GetRequiredService<ViewerReader>().ForAsync(id, cancellationToken);
    }
}
