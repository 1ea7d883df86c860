using Dashboard.Data.Access;
using Dashboard.Data.Foundation;
using Dashboard.Data.Prompting.ClosedConversations;
using Dashboard.Data.Prompting.Outbox;
using Dashboard.Data.Prompting.Rules;
using Dashboard.Data.Settings;
using Dashboard.Data.Store;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Benchmarks;

/// <summary>
/// Of 100,000 prompts that wait, the next ones are chosen: some are judged by the rules and a few of them taken, in one transaction. Beside
/// it the look that finds nothing to do, which is every second's.
/// </summary>
internal static class OutboxChoices
{
    private const int Pending = 100_000;
    private const int Batch = 2_000;
    private const int Turns = 60;
    private const double Target = 20;

    public static async Task<IReadOnlyList<Figure>> RunAsync(Workshop workshop, CancellationToken cancellationToken)
    {
        var onSqlite = await MeasureAsync(StoreOptions.Sqlite, workshop.Place("outbox").ConnectionString, cancellationToken);
        await using var cluster = await PostgresCluster.StartAsync();
        await cluster.ExecuteAsync("CREATE DATABASE outbox");
        return [.. onSqlite, .. await MeasureAsync(StoreOptions.Postgres, cluster.ConnectionStringOf("outbox"), cancellationToken)];
    }

    /// <summary>
    /// What autovacuum does within a minute of so many new rows, and no benchmark waits for: until then the server takes the tables for
    /// nearly empty, and reads all closings of the account.
    /// </summary>
    private static async Task AnalyseAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var contexts = services.GetRequiredService<IDbContextFactory<DashboardContext>>();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.Database.ExecuteSqlAsync($"ANALYZE", cancellationToken);
    }

    private static async Task<IReadOnlyList<Figure>> MeasureAsync(
        string provider, string connectionString, CancellationToken cancellationToken)
    {
        await using var services = FloorServices.Over(("Store:Provider", provider), ("ConnectionStrings:Store", connectionString));
        await services.GetRequiredService<StoreMigrator>().MigrateAsync(cancellationToken);
        await FillAsync(services, cancellationToken);
        await AnalyseAsync(services, cancellationToken);
        var queue = services.GetRequiredService<PromptQueue>();
        var taken = 0;
        var choosing = await Timing.MedianAsync(3, Turns, async () => taken += (await queue.TakeAsync(cancellationToken)).Taken.Count);
        if (taken < Turns)
            throw new InvalidOperationException("Too few prompts were taken to have measured anything.");
        await DeferAllAsync(services, cancellationToken);
        var looking = await Timing.MedianAsync(3, Turns, () => queue.TakeAsync(cancellationToken));
        return
        [
            new Figure($"Next prompts of {Pending:N0} that wait, {provider}", choosing, "ms", Target),
            new Figure("… a look while none is due", looking, "ms", null),
        ];
    }

    private static async Task FillAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var ada = new Actor("ada", "ada");
        await services.GetRequiredService<AccountRegistry>().AddAsync(
            new AccountRegistration("acme", "1", new Secret("token"), new Secret("secret"), "https://acme.example/privacy", "Acme"),
            ada,
            cancellationToken);
        await services.GetRequiredService<PromptRulesEditor>()
            .SaveAsync(1, new PromptRules { IsEnabled = true }, 0, ada, cancellationToken);
        var recorder = services.GetRequiredService<ConversationRecorder>();
        var now = TimeProvider.System.GetUtcNow();
        foreach (var batch in Enumerable.Range(0, Pending).Chunk(Batch))
            await recorder.RecordAsync([.. batch.Select(number => Closed(number, now))], cancellationToken);
    }

    // One in ten may go out by now; the others may still be opened again.
    private static ClosedConversation Closed(int number, DateTimeOffset now) => new()
    {
        ExternalId = $"case-{number}",
        AccountUserId = "1",
        AgentId = $"agent-{number % 200}",
        TeamId = $"team-{number % 12}",
        CustomerUserId = $"{1_000_000 + (number / 2)}",
        ClosedAt = now.AddHours(number % 10 == 0 ? -4 : -1).AddMilliseconds(number),
        Channel = "dm",
        Tags = ["billing"],
    };

    private static Task DeferAllAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        DateTimeOffset? later = TimeProvider.System.GetUtcNow().AddHours(1);
        return services.GetRequiredService<StoreWriter>().WriteAsync(
            (context, token) => context.OutgoingPrompts
                .Where(prompt => prompt.NextAt != null)
                .ExecuteUpdateAsync(set => set.SetProperty(prompt => prompt.NextAt, later), token),
            cancellationToken);
    }
}
