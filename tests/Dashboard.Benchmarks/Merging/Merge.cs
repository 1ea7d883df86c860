using System.Diagnostics;
using Dashboard.Benchmarks.Stores;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Bulk;
using Dashboard.Data.Store.Entities;
using Dashboard.Data.Sync.Applying;
using Dashboard.Data.Sync.Inbox;
using Dashboard.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Benchmarks.Merging;

/// <summary>
/// Pages of events that lie in the inbox, until they are merged: read, parsed, attributed, feedback, history and day cells written, the
/// inbox empty. Beside it a bare loop that inserts the very same feedback and history, a row at a time, 1,000 in a transaction.
/// </summary>
internal static class Merge
{
    private const int Feedback = 60_000;

    public static async Task<IReadOnlyList<Figure>> RunAsync(Workshop workshop, CancellationToken cancellationToken)
    {
        var onSqlite = await MeasureAsync(
            StoreOptions.Sqlite,
            name => Task.FromResult(workshop.Place(name).ConnectionString),
            cancellationToken);
        await using var cluster = await PostgresCluster.StartAsync();
        return [.. onSqlite, .. await MeasureAsync(StoreOptions.Postgres, name => CreateAsync(cluster, name), cancellationToken)];
    }

    private static async Task<string> CreateAsync(PostgresCluster cluster, string name)
    {
        await cluster.ExecuteAsync($"CREATE DATABASE \"{name}\"");
        return cluster.ConnectionStringOf(name);
    }

    private static async Task<IReadOnlyList<Figure>> MeasureAsync(
        string provider, Func<string, Task<string>> place, CancellationToken cancellationToken)
    {
        await using var services = await StoreAsync(provider, await place("merge"), cancellationToken);
        await FillAsync(services, cancellationToken);
        var watch = Stopwatch.StartNew();
        var applied = await services.GetRequiredService<InboxApplier>().DrainAsync(cancellationToken);
        var seconds = watch.Elapsed.TotalSeconds;
        if (applied.Quarantined > 0)
            throw new InvalidOperationException("Events that should have been merged were set aside.");
        await using var bareServices = await StoreAsync(provider, await place("bare"), cancellationToken);
        var bare = await BareLoop.RunAsync(services, bareServices, cancellationToken);
        return
        [
            new Figure(
                $"Merged on {provider}, {applied.Events:N0} events",
                applied.Events / seconds,
                "events/s",
                StoreOptions.IsSqlite(provider) ? 8_000 : null)
            {
                IsFloor = true,
            },
            new Figure($"… the same rows per second as the bare loop, {provider}", bare / seconds, "of 1", 0.1)
            {
                IsFloor = true,
                Plain = 1,
                Against = "bare inserts",
            },
        ];
    }

    private static async Task<ServiceProvider> StoreAsync(string provider, string connectionString, CancellationToken cancellationToken)
    {
        var services = FloorServices.Over(("Store:Provider", provider), ("ConnectionStrings:Store", connectionString));
        await services.GetRequiredService<StoreMigrator>().MigrateAsync(cancellationToken);
        return services;
    }

    private static Task FillAsync(ServiceProvider services, CancellationToken cancellationToken)
    {
        var company = new MadeCompany(TimeProvider.System.GetUtcNow());
        var feedback = new MadeFeedback(company, Feedback) { Answered = 0.52 }.All().ToList();
        var pages = MadeEvents.Pages(MadeEvents.InOrder(feedback)).Select(page => new InboxEntry
        {
            Source = ArrivalSource.Events, ReceivedAt = company.Until, Body = page, EventCount = 100,
        }).ToList();
        return services.GetRequiredService<StoreWriter>().WriteAsync(
            async (context, token) =>
            {
                await company.WriteAsync(context, token);
                await ConversationsAsync(context, feedback, token);
                await InboxTable.WriteAsync(context, pages, token);
            },
            cancellationToken);
    }

    // Most prompts can be attributed; that is looked up while they are merged.
    private static Task ConversationsAsync(
        DashboardContext context,
        IEnumerable<StoredFeedback> feedback,
        CancellationToken cancellationToken)
    {
        var known = feedback.Where(row => row.AgentId is not null).DistinctBy(row => (row.AccountId, row.ExternalId)).ToList();
        return BulkInsert.ExecuteAsync(
            context,
            "Closings",
            [
                BulkColumn.Number(nameof(Closing.AccountId), known, row => row.AccountId),
                BulkColumn.Text(nameof(Closing.ExternalId), known, row => row.ExternalId),
                BulkColumn.Number(nameof(Closing.AgentId), known, row => row.AgentId),
                BulkColumn.Number(nameof(Closing.TeamId), known, row => row.TeamId),
                BulkColumn.Instant(nameof(Closing.ClosedAt), known, row => row.SentAt),
                BulkColumn.Number(nameof(Closing.Place), known, _ => 0),
                BulkColumn.Text(nameof(Closing.Tags), known, _ => TagSet.None),
            ],
            string.Empty,
            cancellationToken);
    }
}
