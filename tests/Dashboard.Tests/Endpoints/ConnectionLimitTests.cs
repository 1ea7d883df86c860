using System.IO.Compression;
using System.Net;
using Dashboard.Data.Feedback;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Dashboard.Links;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Xunit;

namespace Dashboard.Tests.Endpoints;

/// <summary>A product whose PostgreSQL lets it have a few connections only, fewer than its pool would take.</summary>
public sealed class ConnectionLimitTests : IAsyncLifetime
{
    /// <summary>Three of them are those that an instance has beside its pool.</summary>
    private const int Most = 8;
    private const int Clients = 60;

    /// <summary>More than a file reads at once, so that each asks for a connection several times.</summary>
    private const int Rows = 1_700;

    private static readonly DateTimeOffset Day = new(2024, 6, 10, 12, 0, 0, TimeSpan.Zero);
    private readonly string _user = $"limited_{Guid.CreateVersion7():N}";
    private PostgresDatabase? _database;
    private AppHost? _host;

    public async ValueTask InitializeAsync()
    {
        _database = await PostgresDatabase.CreateEmptyAsync();
        var cluster = await PostgresCluster.SharedAsync();
        await cluster.ExecuteAsync($"CREATE ROLE \"{_user}\" LOGIN PASSWORD 'of the test'");
        var settings = new NpgsqlConnectionStringBuilder(_database.ConnectionString);
        await cluster.ExecuteAsync($"ALTER DATABASE \"{settings.Database}\" OWNER TO \"{_user}\"");
        (settings.Host, settings.Username, settings.Password, settings.MaxPoolSize) = ("127.0.0.1", _user, "of the test", Clients);
        _host = await AppHost.StartAsync(("Store:Provider", "Postgres"), ("ConnectionStrings:Store", settings.ConnectionString));
        await PlantAsync(_host);

        // Only now: a start asks for more at once than the limit, and what the workers of a start are refused is not this test's matter.
        await cluster.ExecuteAsync($"ALTER ROLE \"{_user}\" CONNECTION LIMIT {Most}");
    }

    public async ValueTask DisposeAsync()
    {
        await _host!.DisposeAsync();
        await _database!.DisposeAsync();
    }

    [Theory]
    [InlineData(Paths.ResponsesCsv)]
    [InlineData(Paths.ResponsesXlsx)]
    public async Task Files_MoreThanConnections_AreWholeOrAskedForLater(string path)
    {
        var whole = await AskAsync(path);
        Assert.Equal(HttpStatusCode.OK, whole.Status);
        Assert.Equal(Rows + 1, whole.Lines);

        var answers = await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => AskAsync(path)));

        Assert.Contains(answers, answer => answer.Status == HttpStatusCode.ServiceUnavailable);
        Assert.All(answers, answer => Assert.True(
            answer.Status == HttpStatusCode.OK
                ? answer.Lines == Rows + 1
                : answer is { Status: HttpStatusCode.ServiceUnavailable, Type: "application/problem+json", RetryAfter: not null },
            $"{answer}"));
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(path)).Status);
    }

    private async Task<Answer> AskAsync(string path)
    {
        var visitor = await _host!.AsAsync(People.Manager);
        using var answer = await visitor.GetAsync($"{path}?from=2024-06-01&to=2024-06-30");
        var body = await answer.Content.ReadAsByteArrayAsync(AppHost.Token);
        var lines = answer.StatusCode == HttpStatusCode.OK ? LinesOf(body, path) : 0;
        return new Answer(answer.StatusCode, lines, answer.Content.Headers.ContentType?.MediaType, answer.Headers.RetryAfter?.Delta);
    }

    private static async Task PlantAsync(AppHost host)
    {
        await using var store = host.OpenStore();
        var account = await store.Accounts.Select(account => account.Id).FirstAsync(AppHost.Token);
        await host.Get<StoreWriter>().WriteAsync(
            (context, _) =>
            {
                context.Set<StoredFeedback>().AddRange(Enumerable.Range(0, Rows).Select(number => Row(number, account)));
                return Task.CompletedTask;
            },
            AppHost.Token);
    }

    private static StoredFeedback Row(int number, int account) => new()
    {
        Id = FormattableString.Invariant($"{900_000 + number}"),
        AccountId = account,
        Kind = SurveyKind.Csat,
        SentAt = Day,
        UpdatedAt = Day,
        Score = 5,
        ScoredAt = Day.AddMinutes(1),
        ToUserId = "343434343434",
    };

    /// <summary>The rows of a file with that of the headers; a workbook that is cut cannot be opened at all.</summary>
    private static int LinesOf(byte[] body, string path)
    {
        if (string.Equals(path, Paths.ResponsesCsv, StringComparison.Ordinal))
            return body.Count(character => character == '\n');
        using var book = new ZipArchive(new MemoryStream(body));
        using var sheet = new StreamReader(book.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        return sheet.ReadToEnd().Split("<row").Length - 1;
    }

    private sealed record Answer(HttpStatusCode Status, int Lines, string? Type, TimeSpan? RetryAfter);
}
