using System.Diagnostics;
using System.Globalization;

namespace Dashboard.Benchmarks;

/// <summary>
/// 100,000 and 1,000,000 scored feedback downloaded over loopback HTTP by a signed-in manager, from the request to the last byte and to the
/// first; how much more memory the server takes meanwhile; and how long the numbers of the Overview take while two such files are on their
/// way. Beside the CSV the command line of SQLite with the same columns, beside the workbook the CSV.
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
        var bare = Timing.Median(1, Downloads, () => ShellCsv.Write(folder)) / 1000;
        var csv = await MeasureAsync(folder, "csv", cancellationToken);
        var xlsx = await MeasureAsync(folder, "xlsx", cancellationToken);
        var beside = await BesideAsync(folder, cancellationToken);
        return
        [
            new Figure($"{rows:N0} rows as CSV", csv.Seconds, "s", 2 * bare) { Plain = bare, Against = "SQLite's command line" },
            new Figure($"{rows:N0} rows as Excel", xlsx.Seconds, "s", 1.5 * csv.Seconds) { Plain = csv.Seconds, Against = "the CSV" },
            new Figure($"Extra memory of the server, {rows:N0} rows as CSV", csv.Memory, "MB", 100),
            new Figure($"Extra memory of the server, {rows:N0} rows as Excel", xlsx.Memory, "MB", 120),
            new Figure($"First byte, {rows:N0} rows as CSV", csv.FirstByte * 1000, "ms", 300),
            new Figure($"First byte, {rows:N0} rows as Excel", xlsx.FirstByte * 1000, "ms", 300),
            new Figure($"Numbers of 90 days, compared, while two files of {rows:N0} rows are read", beside.During, "ms", 300)
            {
                Plain = beside.Before,
                Against = "without files",
            },
        ];
    }

    // By a process of its own for each kind, since the most memory that one ever held cannot be forgotten.
    private static async Task<(double Seconds, double FirstByte, double Memory)> MeasureAsync(
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
        var (firsts, times) = (new List<double>(), new List<double>());
        for (var run = 0; run < Downloads; run++)
        {
            var watch = Stopwatch.StartNew();
            firsts.Add(await DownloadAsync(http, extension, today.AddDays(-1500), today, cancellationToken));
            times.Add(watch.Elapsed.TotalSeconds);
        }

        return (Timing.Median(times), Timing.Median(firsts), Math.Max(0, product.PeakMemory - before));
    }

    /// <summary>The same numbers as the Overview's, asked for again and again, alone and while two files are on their way.</summary>
    private static async Task<(double Before, double During)> BesideAsync(DemoFolder folder, CancellationToken cancellationToken)
    {
        await using var product = ProductProcess.Start(folder, isDemo: false);
        await product.ReadyAsync(cancellationToken);
        using var http = await SignedIn.AsAsync(product.Address, "manager@demo.example", "demo-demo-demo", cancellationToken);
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var before = await QuestionsAsync(http, today, () => false, cancellationToken);
        var files = Task.WhenAll(
            DownloadAsync(http, "csv", today.AddDays(-1500), today, cancellationToken),
            DownloadAsync(http, "csv", today.AddDays(-1500), today, cancellationToken));
        var during = await QuestionsAsync(http, today, () => files.IsCompleted, cancellationToken);
        await files;
        return (before, during);
    }

    /// <summary>The slowest but one in twenty of up to two hundred, each of other days, so that no answer is remembered.</summary>
    private static async Task<double> QuestionsAsync(
        HttpClient http, DateOnly today, Func<bool> isOver, CancellationToken cancellationToken)
    {
        var times = new List<double>();
        for (var question = 0; question < 200 && !isOver(); question++)
        {
            var (from, to) = (today.AddDays(-question - 89), today.AddDays(-question));
            var days = FormattableString.Invariant($"from={from:yyyy-MM-dd}&to={to:yyyy-MM-dd}");
            var watch = Stopwatch.StartNew();
            using var answer = await http.GetAsync(
                new Uri($"/api/v1/summary?{days}&compare=previous", UriKind.Relative), cancellationToken);
            answer.EnsureSuccessStatusCode();
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        times.Sort();
        return times[(int)(times.Count * 0.95)];
    }

    /// <returns>The seconds to the first byte.</returns>
    private static async Task<double> DownloadAsync(
        HttpClient http,
        string extension,
        DateOnly from,
        DateOnly to,
        CancellationToken cancellationToken)
    {
        var query = string.Create(
            CultureInfo.InvariantCulture,
            $"/exports/responses.{extension}?from={from:yyyy-MM-dd}&to={to:yyyy-MM-dd}");
        var watch = Stopwatch.StartNew();
        using var answer = await http.GetAsync(
            new Uri(query, UriKind.Relative),
            HttpCompletionOption.ResponseHeadersRead,
            cancellationToken);
        answer.EnsureSuccessStatusCode();
        if (answer.RequestMessage!.RequestUri!.AbsolutePath.StartsWith("/account", StringComparison.Ordinal))
            throw new InvalidOperationException("The download asked for a sign-in.");
        await using var body = await answer.Content.ReadAsStreamAsync(cancellationToken);
        await body.ReadExactlyAsync(new byte[1], cancellationToken);
        var first = watch.Elapsed.TotalSeconds;
        await body.CopyToAsync(Stream.Null, cancellationToken);
        return first;
    }
}
