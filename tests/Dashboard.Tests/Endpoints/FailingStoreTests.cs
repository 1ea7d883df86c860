using System.Net;
using Dashboard.Links;
using Dashboard.TestKit;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Dashboard.Tests.Endpoints;

/// <summary>A product whose store fails in the middle of what programs ask.</summary>
public sealed class FailingStoreTests : IAsyncLifetime
{
    private const string Closed =
        """
        {"conversations":[{"external_id":"case-7","account_user_id":"1212121212121","agent_id":"a-7","team_id":"t-7",
        "closed_at":"2025-03-11T08:00:00Z"}]}
        """;

    private readonly TemporaryFolder _folder = new();
    private AppHost? _host;

    private string ConnectionString => $"Data Source={_folder.File("store.db")};Pooling=False;Default Timeout=1";

    public async ValueTask InitializeAsync() => _host = await AppHost.StartAsync(("ConnectionStrings:Store", ConnectionString));

    public async ValueTask DisposeAsync()
    {
        await _host!.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Store_Locked_AsksEveryoneToComeBackAndIsThenUsed()
    {
        await using var other = await OpenAsync();
        await using (var writing = other.BeginTransaction(deferred: false))
            await EveryoneIsToldAsync(HttpStatusCode.ServiceUnavailable);

        using var answer = await _host!.ReportAsync(Closed, MachineDoors.HelpDesk);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Store_MovedAway_AsksEveryoneToComeBackUntilItIsBack()
    {
        await _host!.AsAsync(People.Manager);
        File.Move(_folder.File("store.db"), _folder.File("elsewhere.db"));

        await EveryoneIsToldAsync(HttpStatusCode.ServiceUnavailable);
        Assert.False(File.Exists(_folder.File("store.db")));

        File.Move(_folder.File("elsewhere.db"), _folder.File("store.db"));
        await Until.TrueAsync(IsReadyAsync, TimeSpan.FromSeconds(30), "the product goes on by itself");
        using var answer = await _host!.ReportAsync(Closed, MachineDoors.HelpDesk);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Store_WithoutItsTables_IsAnErrorOfOursAndNoPage()
    {
        await using var other = await OpenAsync();
        await using var command = other.CreateCommand();
        command.CommandText = "PRAGMA foreign_keys=OFF; DROP TABLE \"Inbox\"; DROP TABLE \"Feedback\"; DROP TABLE \"Accounts\";";
        await command.ExecuteNonQueryAsync(AppHost.Token);

        await EveryoneIsToldAsync(HttpStatusCode.InternalServerError);
    }

    private async Task EveryoneIsToldAsync(HttpStatusCode status)
    {
        using var reported = await _host!.ReportAsync(Closed, MachineDoors.HelpDesk);
        await ProblemAnswer.IsAsync(reported, status);
        using var pushed = await _host!.PushAsync("{}", MachineDoors.Webhook);
        await ProblemAnswer.IsAsync(pushed, status);
        foreach (var path in Paths.OfFiles)
        {
            // By a browser, too: nobody would read a page that is saved as a file.
            using var file = await (await _host!.AsAsync(People.Manager)).GetAsync($"{path}?{KnownFeedback.Days}");
            await ProblemAnswer.IsAsync(file, status);
            Assert.Null(file.Content.Headers.ContentDisposition);
        }

        if (status is not HttpStatusCode.ServiceUnavailable)
            return;
        using var ready = await (await _host!.AsAsync(People.Anonymous)).GetAsync(Paths.HealthReady);
        await ProblemAnswer.IsAsync(ready, status);
    }

    private async Task<bool> IsReadyAsync()
    {
        using var ready = await (await _host!.AsAsync(People.Anonymous)).GetAsync(Paths.HealthReady);
        return ready.StatusCode is HttpStatusCode.OK;
    }

    private async Task<SqliteConnection> OpenAsync()
    {
        // Before anything is locked: a sign-in may write.
        await _host!.AsAsync(People.Manager);
        var other = new SqliteConnection(ConnectionString);
        await other.OpenAsync(AppHost.Token);
        return other;
    }
}
