using System.Diagnostics;
using System.Globalization;

namespace Dashboard.Benchmarks;

/// <summary>
/// 100,000 and 1,000,000 scored feedback downloaded over loopback HTTP by a signed-in manager, from the request to the last byte; and how
/// much more memory the server takes meanwhile. Beside the CSV a bare reader and a bare writer of the same columns, beside the workbook the
/// CSV.
/// </summary>
internal static class Exports
{
    private const int Downloads = 3;

    public static async Task<IReadOnlyList<Figure>> RunAsync(Workshop workshop, CancellationToken cancellationToken) =>
    [
        .. await RunAsync(workshop, 100_000, cancellationToken),
        .. await RunAsync(workshop, 1_000_000, cancellationToken),
    ];

    private static async Task<IReadOnlyList<Figure>> RunAsync(Workshop workshop, int rows, CancellationToken cancellationToken)
    {
        var folder = await workshop.CopyAsync(string.Create(CultureInfo.InvariantCulture, $"exports-{rows}"), cancellationToken);
        ManyScores.Fill(folder, rows);
        var bare = Timing.Median(1, Downloads, () => BareCsv.Write(folder)) / 1000;
        var csv = await MeasureAsync(folder, "csv", cancellationToken);
        var xlsx = await MeasureAsync(folder, "xlsx", cancellationToken);
        return
        [
            new Figure($"{rows:N0} rows as CSV", csv.Seconds, "s", 2 * rows / 1e5) { Plain = bare, Against = "bare reader and writer" },
            new Figure($"{rows:N0} rows as Excel", xlsx.Seconds, "s", 1.5 * csv.Seconds) { Plain = csv.Seconds, Against = "the CSV" },
            new Figure($"Extra memory of the server, {rows:N0} rows as CSV", csv.Memory, "MB", 100),
            new Figure($"Extra memory of the server, {rows:N0} rows as Excel", xlsx.Memory, "MB", 120),
        ];
    }

    // By a process of its own for each kind, since the most memory that one ever held cannot be forgotten.
    private static async Task<(double Seconds, double Memory)> MeasureAsync(
        DemoFolder folder,
        string extension,
        CancellationToken cancellationToken)
    {
        await using var product = ProductProcess.Start(folder, isDemo: false);
        await product.ReadyAsync(cancellationToken);
        using var http = await SignedIn.AsAsync(product.Address, "manager@demo.example", "demo-demo-demo", cancellationToken);
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        await DownloadAsync(http, extension, today.AddDays(-20), today, cancellationToken);
        var before = product.CurrentMemory;
        var times = new List<double>();
        for (var run = 0; run < Downloads; run++)
        {
            var watch = Stopwatch.StartNew();
            await DownloadAsync(http, extension, today.AddDays(-1500), today, cancellationToken);
            times.Add(watch.Elapsed.TotalSeconds);
        }

        return (Timing.Median(times), Math.Max(0, product.PeakMemory - before));
    }

    private static async Task DownloadAsync(
        HttpClient http,
        string extension,
        DateOnly from,
        DateOnly to,
        CancellationToken cancellationToken)
    {
        var query = string.Create(
            CultureInfo.InvariantCulture,
            $"/exports/responses.{extension}?from={from:yyyy-MM-dd}&to={to:yyyy-MM-dd}");
        using var answer = await http.GetAsync(
            new Uri(query, UriKind.Relative),
            HttpCompletionOption.ResponseHeadersRead,
            cancellationToken);
        answer.EnsureSuccessStatusCode();
        if (answer.RequestMessage!.RequestUri!.AbsolutePath.StartsWith("/account", StringComparison.Ordinal))
            throw new InvalidOperationException("The download asked for a sign-in.");
        await answer.Content.CopyToAsync(Stream.Null, cancellationToken);
    }
}
