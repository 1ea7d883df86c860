using System.Diagnostics;
using System.Globalization;
using Dashboard.Data.Store;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Benchmarks;

/// <summary>
/// The report workbook of 365 days of a made store with as many topics as there can be, downloaded over loopback HTTP by a signed-in
/// manager: of a process that has just read ahead, and again; and how much more memory the server takes than before it was asked.
/// </summary>
internal static class ReportBooks
{
    private const int Days = 365;
    private const int Again = 5;

    public static async Task<IReadOnlyList<Figure>> RunAsync(Workshop workshop, CancellationToken cancellationToken)
    {
        var folder = (await workshop.MadeAsync(cancellationToken)).CopyTo(workshop.Temporary("report"));
        var newest = await PrepareAsync(folder, cancellationToken);
        await using var product = ProductProcess.Start(folder, isDemo: false);
        await product.ReadyAsync(cancellationToken);
        using var http = await SignedIn.AsAsync(product.Address, MadeViewers.Email, MadeViewers.Password, cancellationToken);

        // What the start reads ahead belongs to the product, not to a report; so does the code of a page.
        await product.SettledMemoryAsync(cancellationToken);
        await DownloadAsync(http, newest.AddDays(-2), newest, cancellationToken);
        var before = await product.SettledMemoryAsync(cancellationToken);
        var begun = product.ProcessorTime;
        var first = await DownloadAsync(http, newest.AddDays(1 - Days), newest, cancellationToken);
        var work = product.ProcessorTime - begun;
        var (times, works) = (new List<double>(), new List<double>());
        for (var run = 0; run < Again; run++)
        {
            begun = product.ProcessorTime;
            times.Add((await DownloadAsync(http, newest.AddDays(1 - Days), newest, cancellationToken)).Seconds);
            works.Add(product.ProcessorTime - begun);
        }

        return
        [
            new Figure($"Report workbook of {Days} days, {first.Bytes / 1e3:0} kB, the first", first.Seconds, "s", 3),
            new Figure("… processor time of it", work, "s", null),
            new Figure("… again", Timing.Median(times), "s", 3),
            new Figure("… processor time of it, again", Timing.Median(works), "s", null),
            new Figure("… extra memory of the server", Math.Max(0, product.PeakMemory - before), "MB", 200),
        ];
    }

    private static async Task<DateOnly> PrepareAsync(DemoFolder folder, CancellationToken cancellationToken)
    {
        await using var services = FloorServices.Over(("ConnectionStrings:Store", folder.ConnectionString));
        await services.GetRequiredService<StoreMigrator>().MigrateAsync(cancellationToken);
        await TopicQueries.PlantAsync(services, await MadeViewers.LetInAsync(services, cancellationToken), cancellationToken);
        return (await MadeViewers.LastDaysAsync(services, Days, cancellationToken)).To;
    }

    private static async Task<(double Seconds, long Bytes)> DownloadAsync(
        HttpClient http, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var query = string.Create(
            CultureInfo.InvariantCulture, $"/exports/report.xlsx?from={from:yyyy-MM-dd}&to={to:yyyy-MM-dd}&compare=previous");
        var watch = Stopwatch.StartNew();
        using var answer = await http.GetAsync(new Uri(query, UriKind.Relative), cancellationToken);
        answer.EnsureSuccessStatusCode();
        var book = await answer.Content.ReadAsByteArrayAsync(cancellationToken);
        if (book is not [(byte)'P', (byte)'K', ..])
            throw new InvalidOperationException("The answer is no workbook.");
        return (watch.Elapsed.TotalSeconds, book.Length);
    }
}
