using Dashboard.Data.FeedbackApi;
using Dashboard.Data.Rollups;
using Dashboard.Data.Store.Entities;
using Dashboard.Data.Sync.Applying;
using Dashboard.Data.Sync.Inbox;
using Dashboard.TestKit;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Data.Tests.Sync.Applying;

/// <summary>The histories of many feedback come mixed with each other, through the inbox and the applier into a real store.</summary>
public sealed class InterleavingTests
{
    private const int Stores = 20;
    private const int FeedbackPerStore = 100;
    private const int MostEntriesAtOnce = 80;

    private static readonly Gen<(History[] Histories, int Seed)> Mixtures =
        from histories in History.Any.ArrayOf(FeedbackPerStore)
        from seed in Gen.Choose(0, int.MaxValue)
        select (histories, seed);

    [Fact]
    public void Drain_HistoriesMixedAtRandom_StoresWhatThePlainRuleMakes() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(Stores), Prop.ForAll(Mixtures.ToArbitrary(), ProveAsync));

    private static async Task ProveAsync((History[] Histories, int Seed) mixture)
    {
        var said = mixture
            .Histories.SelectMany((history, number) => history.Comings.Select(coming => new Saying(history, number, coming)))
            .ToList();
        var random = new Random(mixture.Seed);
        random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(said));
        await using var host = await DataHost.StartAsync();
        var fixture = new FeedbackFixture(host);
        var account = await fixture.AddAccountAsync();

        // Of a third of the cases the help desk tells before, of another in the middle of it, of the last never.
        await fixture.CloseAsync([.. Handled(0)]);
        for (var (from, isTold) = (0, false); from < said.Count;)
        {
            var until = Math.Min(said.Count, from + random.Next(1, MostEntriesAtOnce));
            await ComeAsync(host, account, said[from..until]);
            from = until;
            if (isTold || from < said.Count / 2)
                continue;
            await fixture.CloseAsync([.. Handled(1)]);
            isTold = true;
        }

        await CompareAsync(host, account, said);
    }

    private static IEnumerable<(string Case, string Agent, string Team)> Handled(int third) =>
        Enumerable.Range(0, FeedbackPerStore).Where(number => number % 3 == third).Select(number => ($"case-{number}", "a-1", "t-1"));

    private static async Task ComeAsync(DataHost host, Account account, IEnumerable<Saying> together)
    {
        await Task.WhenAll(together.Select(saying => host.Get<InboxWriter>().WriteAsync(saying.ToEntry(account), CancellationToken.None)));
        await host.Get<InboxApplier>().DrainAsync(CancellationToken.None);
    }

    private static async Task CompareAsync(DataHost host, Account account, List<Saying> said)
    {
        await using var store = host.OpenStore();
        var handler = await store.Agents.SingleAsync();
        var expected = said.GroupBy(saying => saying.State.Id, StringComparer.Ordinal)
            .Select(of => Row(account, [.. of], handler.Id))
            .ToList();
        Assert.Equal(
            expected.OrderBy(row => row.Id, StringComparer.Ordinal),
            await store.StoredFeedback.AsNoTracking().OrderBy(row => row.Id).ToListAsync());
        Assert.Equal(
            Lines(said, expected.ToDictionary(row => row.Id, StringComparer.Ordinal)),
            (await store.Arrivals.AsNoTracking().ToListAsync()).Select(Text).Order(StringComparer.Ordinal));
        Assert.Equal(Counted(expected), await CellsAsync(store));
        Assert.Empty(await host.Get<RollupCheck>().RunAsync(CancellationToken.None));
        Assert.Empty(store.Quarantine);
        Assert.Empty(store.Inbox);
    }

    private static StoredFeedback Row(Account account, IReadOnlyCollection<Saying> said, int agent)
    {
        var row = PlainMerge.Row(account.Id, [.. said.Select(saying => (saying.State, saying.Body, saying.Coming.ReceivedAt))]);
        return row.ExternalId is not null && said.First().Number % 3 != 2 ? row with { AgentId = agent, TeamId = 1 } : row;
    }

    private static IEnumerable<string> Lines(List<Saying> said, Dictionary<string, StoredFeedback> rows) => said
        .GroupBy(saying => (saying.State.Id, saying.Body))
        .Select(same => new FeedbackArrival
        {
            FeedbackId = same.Key.Id,
            Body = same.Key.Body,
            Anomaly = PlainMerge.AnomalyOf(rows[same.Key.Id], same.First().State),
            UpdatedAt = same.First().State.UpdatedAt,
            ByEventsAt = First(same, ArrivalSource.Events),
            ByWebhookAt = First(same, ArrivalSource.Webhook),
            ByShowAt = First(same, ArrivalSource.Show),
        })
        .Select(Text)
        .Order(StringComparer.Ordinal);

    private static DateTimeOffset? First(IEnumerable<Saying> same, ArrivalSource way) =>
        same.Where(saying => saying.Coming.Source == way).Min(saying => (DateTimeOffset?)saying.Coming.ReceivedAt);

    private static string Text(FeedbackArrival line) =>
        $"{line.FeedbackId} {line.Anomaly} updated {line.UpdatedAt:O}, events {line.ByEventsAt:O}, webhook {line.ByWebhookAt:O}, "
            + $"show {line.ByShowAt:O}: {line.Body}";

    /// <summary>A line for each thing that counts, and how many are alike.</summary>
    private static IEnumerable<string> Counted(IEnumerable<StoredFeedback> rows) =>
        rows.Where(row => !row.IsTest)
            .SelectMany(row =>
                Counts(row)
                    .Select(what =>
                        $"{DateOnly.FromDateTime(what.At.UtcDateTime):O} {row.Kind} {row.QuestionVariant} {row.TeamId ?? 0} {what.What}"))
            .CountBy(what => what, StringComparer.Ordinal)
            .Select(counted => $"{counted.Key}: {counted.Value}")
            .Order(StringComparer.Ordinal);

    private static IEnumerable<(DateTimeOffset At, string What)> Counts(StoredFeedback row)
    {
        yield return (row.SentAt, "sent");
        if (row.Score is null)
            yield break;
        yield return (row.SentAt, "answered");
        yield return (row.ScoredAt!.Value, $"score {row.Score}");
        if (row.Comment is not null)
            yield return (row.ScoredAt!.Value, "commented");
    }

    private static async Task<IEnumerable<string>> CellsAsync(Data.Store.DashboardContext store)
    {
        var generation = (await store.RollupStates.SingleAsync()).Generation;
        return (await store.DayCells.AsNoTracking().Where(cell => cell.Generation == generation).ToListAsync())
            .SelectMany(cell =>
                new[]
                {
                    ("sent", cell.Sent),
                    ("answered", cell.Answered),
                    ("commented", cell.Commented),
                    ("score 1", cell.Score1),
                    ("score 2", cell.Score2),
                }
                    .Where(count => count.Item2 != 0)
                    .Select(count => $"{cell.Day:O} {cell.Kind} {cell.QuestionVariant} {cell.TeamId} {count.Item1}: {count.Item2}"))
            .Order(StringComparer.Ordinal);
    }

    /// <summary>One state of one of the feedback comes.</summary>
    private sealed record Saying(History History, int Number, Coming Coming)
    {
        public FeedbackSnapshot State { get; } = History.States[Coming.State] with
        {
            Id = $"{1000 + Number}",
            ExternalId = History.States[Coming.State].ExternalId is null ? null : $"case-{Number}",
        };

        public string Body => Coming.Body(State);

        public InboxEntry ToEntry(Account account) => new()
        {
            AccountId = Coming.Source == ArrivalSource.Webhook ? null : account.Id,
            Source = Coming.Source,
            ReceivedAt = Coming.ReceivedAt,
            Body = Coming.Source == ArrivalSource.Events ? $"[{Body}]" : Body,
            EventCount = 1,
        };
    }
}
