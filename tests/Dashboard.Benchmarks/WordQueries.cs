using Dashboard.Data.Access;
using Dashboard.Data.Comments;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;
using Dashboard.Data.Reporting.Words;
using Dashboard.Data.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Benchmarks;

/// <summary>
/// What people write in 90 days of a made store: asked first, of a program that has read nothing; asked again; asked of other days, so that
/// all is counted anew from memory; and the rows of one term. And what a merge pays for each comment.
/// </summary>
internal static class WordQueries
{
    private const int Days = 90;
    private const int Runs = 5;
    private const int MegaByte = 1_000_000;
    private const int Comments = 2_000;

    public static async Task<IReadOnlyList<Figure>> RunAsync(Workshop workshop, CancellationToken cancellationToken)
    {
        var figures = new List<Figure>();
        foreach (var (role, viewer) in MadeViewers.All)
        {
            await using var services = await workshop.OverMadeAsync(cancellationToken);
            var words = services.GetRequiredService<WordsQuery>();
            var filter = new ReportFilter { Period = await MadeViewers.LastDaysAsync(services, Days, cancellationToken) };
            var before = GC.GetTotalMemory(forceFullCollection: true);
            var cold = await Timing.MedianAsync(0, 1, () => words.RunAsync(viewer, filter, cancellationToken));
            var held = GC.GetTotalMemory(forceFullCollection: true) - before;
            var again = await Timing.MedianAsync(1, Runs, () => words.RunAsync(viewer, filter, cancellationToken));
            var first = await AfterStartAsync(workshop, viewer, filter, cancellationToken);
            var shift = 0;
            var anew = await Timing.MedianAsync(1, Runs, () => words.RunAsync(viewer, Shifted(filter, ++shift), cancellationToken));
            var report = await words.RunAsync(viewer, filter, cancellationToken);
            figures.AddRange(
            [
                new Figure($"Words of {report.Comments} comments and of as many days before, {role}, nothing read ahead", cold, "ms", 1500),
                new Figure($"… asked first after the start has read ahead, {role}", first, "ms", 1500),
                new Figure($"… asked again, {role}", again, "ms", 100),
                new Figure($"… counted anew from memory, {role}", anew, "ms", null),
                new Figure($"… kept in memory for them, {role}", (double)held / MegaByte, "MB", null),
            ]);
            if (report.Languages.SelectMany(language => language.MarksLow).FirstOrDefault() is { } term)
                figures.Add(await RowsAsync(services, filter with { Term = term.Key }, cancellationToken));
        }

        figures.Add(await ReadingAsync(workshop, cancellationToken));
        return figures;
    }

    private static async Task<double> AfterStartAsync(
        Workshop workshop, Viewer viewer, ReportFilter filter, CancellationToken cancellationToken)
    {
        await using var services = await workshop.OverMadeAsync(cancellationToken);
        await services.GetRequiredService<ReportWarmth>().RunAsync(filter.Period.To, cancellationToken);
        var words = services.GetRequiredService<WordsQuery>();
        return await Timing.MedianAsync(0, 1, () => words.RunAsync(viewer, filter, cancellationToken));
    }

    private static async Task<Figure> RowsAsync(IServiceProvider services, ReportFilter filter, CancellationToken cancellationToken)
    {
        var rows = services.GetRequiredService<ResponsesPageQuery>();
        var page = await Timing.MedianAsync(1, Runs, () =>
            rows.RowsAsync(MadeViewers.Manager, filter, new ResponseWindow(0, 50), cancellationToken));
        return new Figure("… the first page of a term's rows", page, "ms", 100);
    }

    private static async Task<Figure> ReadingAsync(Workshop workshop, CancellationToken cancellationToken)
    {
        await using var services = await workshop.OverMadeAsync(cancellationToken);
        await using var context = await services
            .GetRequiredService<IDbContextFactory<DashboardContext>>()
            .CreateDbContextAsync(cancellationToken);
        var comments = await context.StoredFeedback
            .Where(row => row.Comment != null)
            .Select(row => row.Comment!)
            .Take(Comments)
            .ToListAsync(cancellationToken);
        var all = Timing.Median(1, Runs, () => comments.ForEach(comment => ReadComment.From(comment)));
        return new Figure("Language and words of a comment", all / comments.Count * 1000, "µs", null);
    }

    private static ReportFilter Shifted(ReportFilter filter, int days) =>
        filter with { Period = new Period(filter.Period.From.AddDays(-days), filter.Period.To.AddDays(-days)) };
}
