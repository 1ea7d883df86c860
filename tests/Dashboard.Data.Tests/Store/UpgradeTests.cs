using Dashboard.Data.Access;
using Dashboard.Data.Access.Audit;
using Dashboard.Data.Rollups;
using Dashboard.Data.Rollups.Search;
using Dashboard.Data.Store;
using Dashboard.TestKit;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dashboard.Data.Tests.Store;

/// <summary>A store as the first release has made and filled it is opened by this one.</summary>
public sealed class UpgradeTests
{
    private const string First = "Initial";

    /// <summary>2026-02-02 10:00 UTC, and an hour later.</summary>
    private const long Sent = 1_770_026_400_000;
    private const long Answered = Sent + 3_600_000;

    // As that release wrote it, in SQL that both databases take: prompts of a case of agent a-1, one that is nobody's, and one of a test.
    private static readonly string[] Rows =
    [
        $"""
         INSERT INTO "Accounts" ("Id", "XUserId", "Handle", "ProtectedToken", "ProtectedTokenSecret", "PrivacyUrl", "DisplayName",
             "CsatVariant", "NpsVariant", "CreatedAt", "Version")
         VALUES (1, '2244994945', 'acme', 'sealed', 'sealed', 'https://acme.example/privacy', 'Acme', 0, 0, {Sent},
             '019A0000-0000-7000-8000-000000000001')
         """,
        """INSERT INTO "Teams" ("Id", "ExternalId", "Name") VALUES (1, 't-1', 'Billing')""",
        """INSERT INTO "Agents" ("Id", "ExternalId", "FoldedId", "Name") VALUES (1, 'a-1', 'a-1', 'Ann')""",
        """
        INSERT INTO "AspNetUsers" ("Id", "UserName", "NormalizedUserName", "Email", "NormalizedEmail", "EmailConfirmed", "PasswordHash",
            "SecurityStamp", "ConcurrencyStamp", "PhoneNumberConfirmed", "TwoFactorEnabled", "LockoutEnabled", "AccessFailedCount")
        VALUES ('u-1', 'sam@acme.example', 'SAM@ACME.EXAMPLE', 'sam@acme.example', 'SAM@ACME.EXAMPLE', FALSE, 'a hash', 'stamp', 'version',
            FALSE, FALSE, TRUE, 0)
        """,
        """INSERT INTO "AspNetRoles" ("Id", "Name", "NormalizedName") VALUES ('r-1', 'supervisor', 'SUPERVISOR')""",
        """INSERT INTO "AspNetUserRoles" ("UserId", "RoleId") VALUES ('u-1', 'r-1')""",
        """INSERT INTO "UserTeams" ("UserId", "TeamId") VALUES ('u-1', 1)""",
        """INSERT INTO "UserAgents" ("UserId", "AgentId") VALUES ('u-1', 1)""",
        """
        INSERT INTO "SavedViews" ("Id", "UserId", "Name", "Address", "IsStart", "IsShared")
        VALUES ('019A0000-0000-7000-8000-000000000002', 'u-1', 'Mine', '/csat?kind=csat', TRUE, FALSE)
        """,
        $"""
         INSERT INTO "AuditLog" ("At", "UserId", "UserName", "Action", "Details")
         VALUES ({Sent}, 'command line', 'command line', 'user.added', 'sam@acme.example: supervisor')
         """,
        $"""
         INSERT INTO "SyncProgress" ("AccountId", "HistoryFrom", "CompleteThrough") VALUES (1, {Sent - 1000}, {Answered})
         """,
        $"""
         INSERT INTO "Closings" ("AccountId", "ExternalId", "ClosedAt", "AgentId", "TeamId", "Place", "Tags")
         VALUES (1, 'case-1', {Sent - 1000}, 1, 1, 0, '')
         """,
        FeedbackRow("101", "1", "1", "5", "'Thank you'", "FALSE"),
        FeedbackRow("102", "1", "1", "4", "NULL", "FALSE"),
        FeedbackRow("103", "1", "1", "1", "'Never again'", "FALSE"),
        FeedbackRow("104", "1", "1", "NULL", "NULL", "FALSE"),
        FeedbackRow("105", "NULL", "NULL", "3", "NULL", "FALSE"),
        FeedbackRow("106", "1", "1", "5", "NULL", "TRUE"),
    ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task Store_OfTheFirstRelease_OpensWithAllThatWasInIt(StoreKind database)
    {
        await using var place = await MadeByTheFirstReleaseAsync(database);

        await using var host = await DataHost.StartAsync(database: place);
        Assert.True(await host.Get<RollupRebuild>().RunIfNeededAsync(Token));
        await host.Get<SearchRebuild>().RunIfNeededAsync(Token);

        Assert.Empty(await host.Get<RollupCheck>().RunAsync(Token));
        Assert.Empty(await host.Get<SearchCheck>().RunAsync(Token));
        await using var store = host.OpenStore();
        Assert.Equal(
            ["101 5 Thank you", "102 4 ", "103 1 Never again", "104  ", "105 3 ", "106 5 "],
            (await store.StoredFeedback.OrderBy(row => row.Id).ToListAsync(Token)).Select(row => $"{row.Id} {row.Score} {row.Comment}"));
        var cells = await store.DayCells.Where(cell => cell.Tags == "").ToListAsync(Token);
        Assert.Equal(
            (5, 4, 2, 1, 1, 1, 1),
            (cells.Sum(cell => cell.Sent), cells.Sum(cell => cell.Answered), cells.Sum(cell => cell.Commented),
                cells.Sum(cell => cell.Score1), cells.Sum(cell => cell.Score3), cells.Sum(cell => cell.Score4),
                cells.Sum(cell => cell.Score5)));
        await PeopleAreAsTheyWereAsync(host);
        Assert.Equal("acme", (await store.Accounts.SingleAsync(Token)).Handle);
        Assert.Equal("user.added", (await store.AuditLog.OrderBy(entry => entry.Id).FirstAsync(Token)).Action);
        Assert.Null((await host.Get<AuditVerification>().RunAsync(known: null, Token)).Fault);
    }

    private static async Task PeopleAreAsTheyWereAsync(DataHost host)
    {
        var sam = await host.Get<ViewerReader>().ForAsync("u-1", Token);
        Assert.Equal(ViewerRoles.Supervisor, sam.Roles);
        Assert.Equal([1], sam.Teams);
        Assert.Equal([1], sam.OwnAgents);
        Assert.Equal("/csat?kind=csat", Assert.Single(await host.Get<SavedViews>().ListAsync(sam, Token)).Address);
    }

    private static async Task<TestDatabase> MadeByTheFirstReleaseAsync(StoreKind database)
    {
        TestDatabase place = database is StoreKind.Postgres
            ? await PostgresDatabase.CreateEmptyAsync()
            : await TestDatabase.CreateAsync(database);
        if (database is StoreKind.Sqlite)
            await File.WriteAllBytesAsync(new SqliteConnectionStringBuilder(place.ConnectionString).DataSource, [], Token);
        await using var services = StoreProviders.Create(database, place.ConnectionString);
        await using var store = await services.GetRequiredService<IDbContextFactory<DashboardContext>>().CreateDbContextAsync(Token);
        await store.GetService<IMigrator>().MigrateAsync(First, Token);
        foreach (var row in Rows)
            await store.Database.ExecuteSqlRawAsync(row, Token);
        return place;
    }

    private static string FeedbackRow(string id, string agent, string team, string score, string comment, string isTest) =>
        $"""
         INSERT INTO "Feedback" ("Id", "AccountId", "Kind", "IsTest", "SentAt", "UpdatedAt", "ExternalId", "QuestionVariant", "Score",
             "ScoredAt", "ScoreSeenIn", "Comment", "CommentedAt", "AgentId", "TeamId", "Tags", "ReceivedAt")
         VALUES ('{id}', 1, 1, {isTest}, {Sent}, {Answered}, {(agent is "1" ? "'case-1'" : "NULL")}, 0, {score},
             {(score is "NULL" ? "NULL" : $"{Answered}")}, {(score is "NULL" ? "NULL" : $"{Answered}")}, {comment},
             {(comment is "NULL" ? "NULL" : $"{Answered}")}, {agent}, {team}, '', {Answered})
         """;
}
