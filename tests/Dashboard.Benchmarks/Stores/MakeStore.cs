using System.Diagnostics;
using System.Globalization;
using System.Threading.Channels;
using Dashboard.Data.Foundation;
using Dashboard.Data.Rollups;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Dashboard.Data.Store.Entities;
using Dashboard.Data.Store.Search;
using Dashboard.Data.Sync.Applying;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Benchmarks.Stores;

/// <summary>
/// Makes a store with the feedback of a year, or of as many days as are asked for, by the product's own schema and the product's own way to
/// write rows: accounts (paused), teams, agents, feedback, day cells, search index, and how far each account is pulled. Left out: history,
/// closed conversations, people.
/// </summary>
internal static class MakeStore
{
    private const int RowsPerPart = 5_000;

    /// <summary>Makes it, replacing whatever lies there.</summary>
    public static async Task RunAsync(MakeStoreOrder order, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        var settings = order.Begin();
        await using (var schema = FloorServices.Over(settings))
            await schema.GetRequiredService<StoreMigrator>().MigrateAsync(cancellationToken);

        // Not by the services that have opened the store: those watch SQLite's log, which is switched off below.
        await using var services = FloorServices.Over(settings);
        await using var context = await services
            .GetRequiredService<IDbContextFactory<DashboardContext>>()
            .CreateDbContextAsync(cancellationToken);
        await using var fast = await FastLoad.BeginAsync(context, cancellationToken);
        var company = new MadeCompany(TimeProvider.System.GetUtcNow()) { Days = order.Days };
        await company.WriteAsync(context, cancellationToken);
        var (sums, texts) = await WriteAsync(context, company, order.Feedback, cancellationToken);
        Say(watch, "feedback");
        var generation = await GenerationAsync(context, cancellationToken);
        await DayCellUpsert.AddAsync(context, generation, sums.NonZero, cancellationToken);
        await HourCellTable.ChangeAsync(context, generation, sums.Hours, cancellationToken);
        Say(watch, "day cells and hour cells");
        await IndexAsync(context, texts, cancellationToken);
        Say(watch, "search index");
        await fast.EndAsync(cancellationToken);
        Say(watch, "indexes");
    }

    // One thread invents, the other writes.
    private static async Task<(CellSums Sums, List<SearchText> Texts)> WriteAsync(
        DashboardContext context,
        MadeCompany company,
        int feedback,
        CancellationToken cancellationToken)
    {
        var parts = Channel.CreateBounded<IReadOnlyList<StoredFeedback>>(4);
        var made = Task.Run(() => MakeAsync(new MadeFeedback(company, feedback), parts.Writer, cancellationToken), cancellationToken);
        await foreach (var part in parts.Reader.ReadAllAsync(cancellationToken))
            await FeedbackTable.WriteAsync(context, part, cancellationToken);
        return await made;
    }

    private static async Task<(CellSums Sums, List<SearchText> Texts)> MakeAsync(
        MadeFeedback feedback, ChannelWriter<IReadOnlyList<StoredFeedback>> parts, CancellationToken cancellationToken)
    {
        try
        {
            var sums = new CellSums(ReportingZone.Utc);
            var texts = new List<SearchText>();
            foreach (var part in feedback.All().Chunk(RowsPerPart))
            {
                foreach (var row in part)
                {
                    sums.Add(FeedbackFacts.FromFeedback(row));
                    if (SearchText.FromFeedback(row.Id, FeedbackFacts.FromFeedback(row), row.Comment) is { } text)
                        texts.Add(text);
                }

                await parts.WriteAsync(part, cancellationToken);
            }

            return (sums, texts);
        }
        finally
        {
            parts.Complete();
        }
    }

    private static async Task IndexAsync(DashboardContext context, List<SearchText> texts, CancellationToken cancellationToken)
    {
        foreach (var part in texts.OrderBy(text => text.ScoredAt).Chunk(RowsPerPart))
            await SearchTable.ReplaceAsync(context, [], part, cancellationToken);
        await context.RollupStates.ExecuteUpdateAsync(
            row => row.SetProperty(state => state.SearchVersion, SearchWords.Version),
            cancellationToken);
    }

    private static Task<int> GenerationAsync(DashboardContext context, CancellationToken cancellationToken) =>
        context.RollupStates.Select(state => state.Generation).SingleAsync(cancellationToken);

    private static void Say(Stopwatch watch, string what) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalSeconds,6:0.0} s  {what}"));
}
