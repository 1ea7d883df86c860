using Dashboard.Data.Access;
using Dashboard.Data.Prompting.ClosedConversations;
using Dashboard.Data.Rollups;
using Dashboard.Data.Store;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dashboard.Data.Tests.Store;

public sealed class MigrationTests
{
    [Theory, Databases]
    public async Task Model_AgainstItsMigrations_HasNoPendingChange(StoreKind database)
    {
        await using var host = await DataHost.StartAsync(store: database);
        await using var store = host.OpenStore();

        Assert.False(
            store.Database.HasPendingModelChanges(),
            $"{database} has no migration for the model as it is. Add one for every database: tools/add-migration.sh <Name>");
        Assert.Empty(await store.Database.GetPendingMigrationsAsync());
    }

    [Theory]
    [InlineData("DayCells")]
    [InlineData("HourCells")]
    public async Task Cells_AfterEveryMigration_LieInTheOrderOfTheirKey(string table)
    {
        await using var host = await DataHost.StartAsync();
        await using var store = host.OpenStore();

        var sql = await store.Database.SqlQuery<string>($"SELECT sql AS Value FROM sqlite_master WHERE name = {table}").SingleAsync();

        Assert.EndsWith("WITHOUT ROWID", sql, StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task Lists_SavedBeforeCommentsWerePreferred_ShowWhatTheyShowed(StoreKind database)
    {
        var token = TestContext.Current.CancellationToken;
        await using var host = await DataHost.StartAsync(store: database);
        var users = host.Get<UserRegistry>();
        var added = await users.AddAsync("ann@acme.example", [RoleNames.Manager], "a long enough password", Actor.CommandLine, token);
        Assert.True(added.Succeeded);
        await using var store = host.OpenStore();
        var viewer = await host.Get<ViewerReader>().ForAsync((await store.Users.SingleAsync(token)).Id, token);
        foreach (var address in new[] { "/responses", "/responses?kind=csat", "/responses?q=comment%3D&comment=no", "/csat?kind=csat" })
            Assert.Equal(SavedViewProblem.None, await host.Get<SavedViews>().SaveAsync(viewer, address, address, token));

        await store.GetService<IMigrator>().MigrateAsync("CommentsInMemory", token);
        await store.GetService<IMigrator>().MigrateAsync(null, token);

        Assert.Equal(
            ["/csat?kind=csat", "/responses?comment=all", "/responses?kind=csat&comment=all", "/responses?q=comment%3D&comment=no"],
            (await host.Get<SavedViews>().ListAsync(viewer, token)).Select(view => view.Address).Order(StringComparer.Ordinal));
    }

    [Theory, Databases]
    public async Task Feedback_FromBeforeItWasKeptHowConversationsWent_IsAsTheClosingsTell(StoreKind database)
    {
        var token = TestContext.Current.CancellationToken;
        await using var host = await DataHost.StartAsync(store: database);
        var fixture = new FeedbackFixture(host);
        var account = await fixture.AddAccountAsync();
        var sent = new DateTimeOffset(2026, 3, 10, 12, 0, 0, TimeSpan.Zero);
        var closing = new ClosedConversation { ExternalId = "c", Account = "acme", AgentId = "a", TeamId = "t", ClosedAt = sent };
        await host.Get<ConversationRecorder>().RecordAsync(
            [
                closing with { OpenedAt = sent.AddHours(-5), AgentMessages = 3 },
                closing with { ClosedAt = sent.AddHours(-2), OpenedAt = sent.AddDays(-9), AgentMessages = 9 },
                closing with { ClosedAt = sent.AddHours(2), OpenedAt = sent, AgentMessages = 0 },
                closing with { ExternalId = "later", ClosedAt = sent.AddHours(3), AgentMessages = 0 },
                closing with { ExternalId = "later", ClosedAt = sent.AddHours(2), OpenedAt = sent.AddHours(-70) },
            ],
            token);
        string?[] cases = ["c", "later", "unknown", null];
        for (var number = 0; number < cases.Length; number++)
            await fixture.MergeAsync(account, FeedbackFixture.Prompt($"{1 + number}", sent, externalId: cases[number]));
        await using var store = host.OpenStore();
        var kept = await store.StoredFeedback.OrderBy(row => row.Id).Select(row => row.Handling).ToListAsync(token);

        await store.GetService<IMigrator>().MigrateAsync("Coaching", token);
        await store.GetService<IMigrator>().MigrateAsync(null, token);

        Assert.Equal([3 + (6 * 2), 5, 0, 0], kept);
        Assert.Equal(kept, await store.StoredFeedback.OrderBy(row => row.Id).Select(row => row.Handling).ToListAsync(token));
        Assert.Equal(0, await store.RollupStates.Select(state => state.CellFormat).SingleAsync(token));
        Assert.True(await host.Get<RollupRebuild>().RunIfNeededAsync(token));
        Assert.Empty(await host.Get<RollupCheck>().RunAsync(token));
    }

    [Fact]
    public async Task MigrateAsync_FolderThatCannotBeMade_SaysItInOneSentence()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("taken"), "a file, where a folder is wanted");
        await using var provider = Provider($"Data Source={folder.File("taken")}/store.db");

        var error = await Assert.ThrowsAsync<StoreUnavailableException>(() => MigrateAsync(provider));

        Assert.Contains("ConnectionStrings:Store", error.Message, StringComparison.Ordinal);
        Assert.Contains(folder.File("taken"), error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MigrateAsync_FileThatIsNoDatabase_SaysItInOneSentence()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("store.db"), new string('x', 5000));
        await using var provider = Provider($"Data Source={folder.File("store.db")}");

        await Assert.ThrowsAsync<StoreUnavailableException>(() => MigrateAsync(provider));
    }

    [Fact]
    public async Task MigrateAsync_RestoredBackup_IsOpenedForWriting()
    {
        using var folder = new TemporaryFolder();
        await using var host = await DataHost.StartAsync();
        await using (var store = host.OpenStore())
            await store.Database.ExecuteSqlAsync($"VACUUM INTO {folder.File("backup.db")}");
        await using var restored = Provider($"Data Source={folder.File("backup.db")}");

        await MigrateAsync(restored);

        await using var context = restored.GetRequiredService<IDbContextFactory<DashboardContext>>().CreateDbContext();
        Assert.Equal("wal", (await context.Database.SqlQuery<string>($"PRAGMA journal_mode").ToListAsync()).Single());
    }

    private static ServiceProvider Provider(string connectionString) => StoreProviders.Create(connectionString);

    private static Task MigrateAsync(IServiceProvider provider) =>
        ((StoreMigrator)provider.GetService(typeof(StoreMigrator))!).MigrateAsync(CancellationToken.None);
}
