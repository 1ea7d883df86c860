using Dashboard.Data.Access;
using Dashboard.Data.Reporting;
using Dashboard.Data.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Benchmarks;

/// <summary>
/// Everything that the Overview asks a made store for 90 and for 365 days, each with the period before: numbers, filter choices,
/// completeness. The first question is asked of a program that has read nothing ahead, and of one that has, as the product does at its
/// start. Beside it the same sums by SQL over the raw feedback.
/// </summary>
internal static class OverviewQueries
{
    // The runtime compiles what is hot a second time, in the background, after some hundred calls; a server has long been there.
    private const int WarmUps = 100;
    private const int Runs = 30;

    public static async Task<IReadOnlyList<Figure>> RunAsync(Workshop workshop, CancellationToken cancellationToken)
    {
        var figures = new List<Figure>();
        foreach (var (days, target) in new[] { (90, 40.0), (365, 120.0) })
        {
            foreach (var (role, viewer) in MadeViewers.All)
                figures.AddRange(await MeasureAsync(workshop, new Look(role, viewer, days, target), cancellationToken));
        }

        return figures;
    }

    private static async Task<IReadOnlyList<Figure>> MeasureAsync(Workshop workshop, Look look, CancellationToken cancellationToken)
    {
        await using var services = await workshop.OverMadeAsync(cancellationToken);
        var filter = new ReportFilter { Period = await MadeViewers.LastDaysAsync(services, look.Days, cancellationToken) };
        var cold = await Timing.MedianAsync(0, 1, () => AskAsync(services, look.Viewer, filter, cancellationToken));
        var (ahead, first) = await AfterStartAsync(workshop, look, filter, cancellationToken);
        var overview = services.GetRequiredService<OverviewQuery>();
        var choices = services.GetRequiredService<FilterChoicesQuery>();
        var numbers = await Timing.MedianAsync(WarmUps, Runs, () => overview.RunAsync(look.Viewer, filter, cancellationToken));
        var ofOne = await Timing.MedianAsync(
            WarmUps,
            Runs,
            () => overview.RunAsync(look.Viewer, filter with { Teams = [5] }, cancellationToken));
        var ofSome = filter with { Teams = [2, 5, 7], Agents = [5, 17, 25, 31, 47] };
        var several = await Timing.MedianAsync(WarmUps, Runs, () => overview.RunAsync(look.Viewer, ofSome, cancellationToken));
        var offered = await Timing.MedianAsync(WarmUps, Runs, () => choices.RunAsync(look.Viewer, cancellationToken));
        var total = await Timing.MedianAsync(WarmUps, Runs, () => AskAsync(services, look.Viewer, filter, cancellationToken));
        await using var context = await services
            .GetRequiredService<IDbContextFactory<DashboardContext>>()
            .CreateDbContextAsync(cancellationToken);
        await context.Database.OpenConnectionAsync(cancellationToken);
        var raw = Timing.Once(() => RawNumbers.Read(context.Database.GetDbConnection(), look.Viewer, filter));
        return
        [
            new Figure($"Overview's queries, {look.Days} days, {look.Role}", total, "ms", look.Target)
            {
                Plain = raw,
                Against = "SQL on raw feedback",
            },
            new Figure($"… of it the numbers, {look.Days} days, {look.Role}", numbers, "ms", null),
            new Figure($"… the numbers of one team, {look.Days} days, {look.Role}", ofOne, "ms", null)
            {
                Plain = numbers,
                Against = "those of all",
            },
            new Figure($"… of three teams and five agents, {look.Days} days, {look.Role}", several, "ms", null)
            {
                Plain = numbers,
                Against = "those of all",
            },
            new Figure($"… of it the filter choices, {look.Days} days, {look.Role}", offered, "ms", null),
            new Figure($"Overview's queries, {look.Days} days, {look.Role}, nothing read ahead", cold, "ms", null),
            new Figure($"… the first after the start has read ahead, {look.Days} days, {look.Role}", first, "ms", 300),
            new Figure("… reading ahead", ahead, "ms", null),
        ];
    }

    /// <summary>How long the start reads ahead, and the first question after it.</summary>
    private static async Task<(double Ahead, double First)> AfterStartAsync(
        Workshop workshop, Look look, ReportFilter filter, CancellationToken cancellationToken)
    {
        await using var services = await workshop.OverMadeAsync(cancellationToken);
        var warmth = services.GetRequiredService<ReportWarmth>();
        var ahead = await Timing.MedianAsync(0, 1, () => warmth.RunAsync(filter.Period.To, cancellationToken));
        return (ahead, await Timing.MedianAsync(0, 1, () => AskAsync(services, look.Viewer, filter, cancellationToken)));
    }

    private static async Task AskAsync(IServiceProvider services, Viewer viewer, ReportFilter filter, CancellationToken cancellationToken)
    {
        await services.GetRequiredService<FilterChoicesQuery>().RunAsync(viewer, cancellationToken);
        await services.GetRequiredService<OverviewQuery>().RunAsync(viewer, filter, cancellationToken);
        await services.GetRequiredService<CoverageQuery>().RunAsync(viewer, cancellationToken);
    }

    private sealed record Look(string Role, Viewer Viewer, int Days, double Target);
}
