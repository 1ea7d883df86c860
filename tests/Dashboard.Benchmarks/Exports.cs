using System.Diagnostics;
using System.Globalization;

namespace Dashboard.Benchmarks;

/// <summary>
/// 100,000 scored feedback downloaded over loopback HTTP by a signed-in manager, from the request to the last byte; and how much more
/// memory the server takes meanwhile. Beside it a bare reader and a bare writer of the same columns.
/// </summary>
internal static class Exports
{
    private const int Downloads = 3;

    public static async Task<IReadOnlyList<Figure>> RunAsync(Workshop workshop, CancellationToken cancellationToken)
    {
        var folder = await workshop.CopyAsync("exports", cancellationToken);
        ManyScores.Fill(folder);
        await using var product = ProductProcess.Start(folder, isDemo: false);
        await product.ReadyAsync(cancellationToken);
        using var http = await SignedIn.AsAsync(product.Address, "manager@demo.example", "demo-demo-demo", cancellationToken);
        var bare = Timing.Median(1, Downloads, () => BareCsv.Write(folder)) / 1000;
        return
        [
            .. await MeasureAsync(product, http, "csv", 2, bare, cancellationToken),
            .. await MeasureAsync(product, http, "xlsx", 5, bare, cancellationToken),
        ];
    }

    private static async Task<IReadOnlyList<Figure>> MeasureAsync(
        ProductProcess product, HttpClient http, string extension, double target, double bare, CancellationToken cancellationToken)
    {
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

        return
        [
            new Figure($"{ManyScores.Rows:N0} rows as {extension}", Timing.Median(times), "s", target) { Plain = bare, Against = "bare reader and writer" },
            new Figure($"Extra memory of the server, {extension}", Math.Max(0, product.PeakMemory - before), "MB", 100),
        ];
    }

    private static async Task DownloadAsync(HttpClient http, string extension, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var query = string.Create(CultureInfo.InvariantCulture, $"/exports/responses.{extension}?from={from:yyyy-MM-dd}&to={to:yyyy-MM-dd}");
        using var answer = await http.GetAsync(new Uri(query, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        answer.EnsureSuccessStatusCode();
        if (answer.RequestMessage!.RequestUri!.AbsolutePath.StartsWith("/account", StringComparison.Ordinal))
            throw new InvalidOperationException("The download asked for a sign-in.");
        await answer.Content.CopyToAsync(Stream.Null, cancellationToken);
    }
}
