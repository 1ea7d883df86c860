using Dashboard.Benchmarks.Backfilling;
using Dashboard.Benchmarks.Merging;
using Dashboard.Benchmarks.Rebuilding;
using Dashboard.Benchmarks.Stores;
using Dashboard.Benchmarks.Supervisors;
using Dashboard.Benchmarks.Webhooks;
using Dashboard.Data.Store;

namespace Dashboard.Benchmarks;

/// <summary>Which benchmarks there are, and how they are asked for.</summary>
internal static class Suite
{
    private const string Usage =
        "Usage: dotnet run -c Release --project tests/Dashboard.Benchmarks -- <name>|all [--store FOLDER|CONNECTION] "
            + "[--provider Sqlite|Postgres]\n"
        + "  --store FOLDER  keeps the demo's store there, and takes the one that lies there already; for overview, what-moved,\n"
        + "                  words, topics, responses, hours, report and rebuild it names a made store, for the first six also one on\n"
        + "                  PostgreSQL by its connection string\n"
        + "or:    … -- make-store --store FOLDER|CONNECTION [--feedback 10000000] [--days 365] "
        + "[--provider Sqlite|Postgres]\n"
        + "  makes feedback of as many days, on SQLite in a folder that is cleared, on PostgreSQL in an empty database";

    private static readonly IReadOnlyList<(string Name, Func<Workshop, CancellationToken, Task<IReadOnlyList<Figure>>> Run)> All =
    [
        ("first-sync", FirstSync.RunAsync),
        ("overview", OverviewQueries.RunAsync),
        ("what-moved", WhatMovedQueries.RunAsync),
        ("responses", ResponsePages.RunAsync),
        ("hours", HourQuestions.RunAsync),
        ("words", WordQueries.RunAsync),
        ("topics", TopicQueries.RunAsync),
        ("filter-click", FilterClick.RunAsync),
        ("first-visit", FirstVisit.RunAsync),
        ("exports", Exports.RunAsync),
        ("report", ReportBooks.RunAsync),
        ("emulator-page", EmulatorPage.RunAsync),
        ("merge", Merge.RunAsync),
        ("rebuild", Rebuild.RunAsync),
        ("webhooks", PushedEvents.RunAsync),
        ("backfill", Backfill.RunAsync),
        ("outbox", OutboxChoices.RunAsync),
        ("supervisors", SupervisorLoad.RunAsync),
    ];

    /// <summary>Runs what is named and prints every figure as it comes, and all of them at the end.</summary>
    /// <returns>0, also when a target is missed: a figure is news, not a failure; 2 for a name that does not exist.</returns>
    public static async Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        if (args is [MakeStoreOrder.Command, .. var words] && MakeStoreOrder.Read(words) is { } order)
        {
            await MakeStore.RunAsync(order, cancellationToken);
            return 0;
        }

        var (name, folder, provider) = args switch
        {
            [var only] => (only, null, StoreOptions.Sqlite),
            [var first, "--store", var store] => (first, store, StoreOptions.Sqlite),
            [var first, "--store", var store, "--provider", var database] => (first, store, database),
            [var first, "--provider", var database, "--store", var store] => (first, store, database),
            _ => (string.Empty, null, StoreOptions.Sqlite),
        };
        var chosen = All.Where(benchmark => name is "all" || string.Equals(benchmark.Name, name, StringComparison.Ordinal)).ToList();
        if (chosen.Count == 0)
        {
            await Console.Error.WriteLineAsync($"{Usage}\nNames: {string.Join(", ", All.Select(benchmark => benchmark.Name))}, all");
            return 2;
        }

        await using var workshop = new Workshop(folder, provider);
        var figures = new List<Figure>();
        foreach (var (_, run) in chosen)
        {
            var measured = await run(workshop, cancellationToken);
            figures.AddRange(measured);
            foreach (var figure in measured)
                Console.WriteLine(figure);
        }

        Console.WriteLine();
        Console.WriteLine(FigureTable.Of(figures));
        return 0;
    }
}
