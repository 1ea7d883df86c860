using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Dashboard.TestKit;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Dashboard.Data.Tests.Reporting;

/// <summary>Rows are read by somebody who takes their time, while others write.</summary>
public sealed class ResponsesQueryTests
{
    private const int Rows = (2 * ResponsesQuery.RowsPerStretch) + 200;

    private static readonly DateTimeOffset Noon = new(2026, 2, 10, 12, 0, 0, TimeSpan.Zero);

    private static readonly ReportFilter February = new() { Period = new Period(new DateOnly(2026, 2, 1), new DateOnly(2026, 2, 28)) };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task Stream_ManyOfTheSameInstant_HasEachOnceInItsOrder(StoreKind database)
    {
        await using var host = await FilledAsync(database, number => Noon.AddMilliseconds(number % 3));

        var read = await host.Get<ResponsesQuery>()
            .StreamAsync(DataHost.Manager, February, Token)
            .Select(row => row.FeedbackId)
            .ToListAsync(Token);

        var expected = Enumerable
            .Range(0, Rows)
            .OrderBy(number => number % 3)
            .ThenBy(number => Id(number), StringComparer.Ordinal)
            .Select(Id);
        Assert.Equal(expected, read);
    }

    [Theory, Databases]
    public async Task Stream_OthersWriteMeanwhile_HoldsThemUpInNothingAndLosesNoRow(StoreKind database)
    {
        await using var host = await FilledAsync(database, number => Noon.AddSeconds(number));
        var read = new List<ResponseRow>();
        await foreach (var row in host.Get<ResponsesQuery>().StreamAsync(DataHost.Manager, February, Token))
        {
            read.Add(row);
            if (read.Count != 100)
                continue;

            // In the middle of the first stretch, once the second is read: nobody reads an old state, so the log can be emptied to its
            // beginning.
            if (database is StoreKind.Sqlite)
                await Until.TrueAsync(async () => await BusyReadersAsync(host) == 0, "no reader is in the way");
            await host.Get<StoreWriter>().WriteAsync(
                (context, _) =>
                {
                    var agent = context.Agents.Add(new Agent { ExternalId = "a-new", Name = "Newcomer" });
                    context.Set<StoredFeedback>().Add(Row(Rows, Noon.AddSeconds(Rows)));
                    context.Set<StoredFeedback>().Add(Row(Rows + 1, Noon.AddSeconds(-1)));
                    return Task.FromResult(agent);
                },
                Token);
            await host.Get<StoreWriter>().WriteAsync(
                async (context, token) =>
                {
                    var late = await context.Set<StoredFeedback>().FindAsync([Id(Rows)], token);
                    late!.AgentId = context.Agents.Single(agent => agent.ExternalId == "a-new").Id;
                },
                Token);
        }

        // What has come behind the last row is there, with a name that was not known at the beginning; what has come before the first is
        // not.
        Assert.Equal(Enumerable.Range(0, Rows + 1).Select(Id), read.Select(row => row.FeedbackId));
        Assert.Equal("Newcomer", read[^1].Agent);
    }

    [Theory, Databases]
    public async Task Stream_LeftHalfWay_GivesItsConnectionBack(StoreKind database)
    {
        await using var host = await FilledAsync(database, number => Noon.AddSeconds(number));

        var first = await host.Get<ResponsesQuery>().StreamAsync(DataHost.Manager, February, Token).FirstAsync(Token);

        Assert.Equal(Id(0), first.FeedbackId);
        if (database is StoreKind.Sqlite)
            Assert.Equal(0, await BusyReadersAsync(host));
    }

    [Theory, Databases]
    public async Task Page_OthersWriteBetween_HasEachRowOnceThatWasThere(StoreKind database)
    {
        await using var host = await FilledAsync(database, number => Noon.AddMilliseconds(number % 3));
        var read = new List<string>();
        ResponsePlace? behind = null;
        while (await PageAsync() is [.., var last] page)
        {
            read.AddRange(page.Select(row => row.FeedbackId));
            behind = new ResponsePlace(last.ScoredAt, last.FeedbackId);

            // One before all, one at the very place, and one behind all.
            var (number, place) = (Rows + (read.Count * 3), last.ScoredAt);
            if (read.Count > 2_000)
                continue;
            await host.Get<StoreWriter>().WriteAsync(
                (context, _) =>
                {
                    context.Set<StoredFeedback>().AddRange(
                        Row(number, Noon.AddSeconds(-1)), Row(number + 1, place), Row(number + 2, Noon.AddSeconds(1)));
                    return Task.CompletedTask;
                },
                Token);
        }

        var there = Enumerable.Range(0, Rows).Select(Id).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(read.Distinct(StringComparer.Ordinal), read);
        Assert.Equal(Rows, read.Count(there.Contains));
        Assert.True(read.Count > Rows);

        Task<IReadOnlyList<ResponseRow>> PageAsync() =>
            host.Get<ResponsesQuery>().PageAsync(DataHost.Manager, February, behind, 500, Token);
    }

    private static string Id(int number) => FormattableString.Invariant($"{1_000 + number}");

    private static StoredFeedback Row(int number, DateTimeOffset scoredAt) => new()
    {
        Id = Id(number),
        AccountId = 1,
        Kind = SurveyKind.Csat,
        SentAt = Noon.AddDays(-1),
        UpdatedAt = scoredAt,
        Score = 4,
        ScoredAt = scoredAt,
        ReceivedAt = Noon,
    };

    private static async Task<DataHost> FilledAsync(StoreKind database, Func<int, DateTimeOffset> scoredAt)
    {
        var host = await DataHost.StartAsync(store: database);
        await host.Get<StoreWriter>().WriteAsync(
            (context, _) =>
            {
                context.Accounts.Add(
                    new Account
                    {
                        Id = 1,
                        XUserId = "1",
                        Handle = "acme",
                        ProtectedToken = "",
                        ProtectedTokenSecret = "",
                        PrivacyUrl = "https://acme.example",
                    });
                context.Set<StoredFeedback>().AddRange(Enumerable.Range(0, Rows).Select(number => Row(number, scoredAt(number))));
                return Task.CompletedTask;
            },
            Token);
        return host;
    }

    private static async Task<long> BusyReadersAsync(DataHost host)
    {
        await using var other = new SqliteConnection(host.ConnectionString);
        await other.OpenAsync(Token);
        await using var command = other.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        return (long)(await command.ExecuteScalarAsync(Token))!;
    }
}
