using System.Text;
using Dashboard.Data.Store.Entities;
using Dashboard.Data.Sync.Applying;
using Dashboard.Data.Sync.Inbox;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Data.Tests.Sync;

/// <summary>
/// The traps of the wire (feedback-api.md) by every way in: each score counts, and what is malformed takes no neighbour along.
/// </summary>
public sealed class WireTrapDoorTests
{
    private const string Malformed = """{"event_type":"feedback.updated","feedback":{"id":"1"}}""";

    private static readonly DateTimeOffset Sent = new(2026, 2, 1, 9, 0, 0, TimeSpan.Zero);

    /// <summary>What is replaced in an event of which score and comment are certain, and the comment that comes of it.</summary>
    private static readonly (string Part, string Odd, string Comment)[] Traps =
    [
        ("\"id\"", $"\"new\":{new string('[', 70)}{new string(']', 70)},\"id\"", "good"),
        ("\"to_user_id\":\"343434343434\",", "", "good"),
        ("\"value\":4", "\"value\":\"4\"", "good"),
        ("\"good\"", "\"good \\ud83d\"", "good \uFFFD"),
        ("\"good\"", "\"\\ude00 good\"", "\uFFFD good"),
        ("\"good\"", "\"a\\u0000b\"", "a\0b"),
        ("\"good\"", "\"\\ue000\\u0000\"", "\uE000\0"),
        ("\"question_variant_id\":0", "\"question_variant_id\":99", "good"),
        ("\"question_variant_id\":0", "\"question_variant_id\":{},\"dm_id\":[],\"\\ud83d\":7", "good"),
    ];

    [Theory]
    [Databases(ArrivalSource.Webhook)]
    [Databases(ArrivalSource.Events)]
    [Databases(ArrivalSource.Show)]
    public async Task DrainAsync_EveryTrap_CountsItsScoreAndLeavesItsNeighbours(StoreKind database, ArrivalSource way)
    {
        await using var host = await DataHost.StartAsync(store: database);
        var account = await new FeedbackFixture(host).AddAccountAsync();
        string[] bodies = [.. Traps.Select((trap, number) => Body(way, number, trap.Part, trap.Odd))];
        await ComeAsync(host, account, way, bodies);

        await host.Get<InboxApplier>().DrainAsync(CancellationToken.None);

        await using var store = host.OpenStore();
        var stored = await store.StoredFeedback.AsNoTracking().OrderBy(row => row.Id).ToListAsync();
        Assert.Equal(
            Traps.Select((trap, number) => ($"{10 + number}", (int?)4, (string?)trap.Comment, (DateTimeOffset?)Sent.AddHours(1))),
            stored.Select(row => (row.Id, row.Score, row.Comment, row.ScoredAt)));
        Assert.Equal([99], stored.Select(row => row.QuestionVariant).Where(variant => variant != 0));
        Assert.Equal(bodies, await store.Arrivals.OrderBy(line => line.FeedbackId).Select(line => line.Body).ToListAsync());
        Assert.Equal(way is ArrivalSource.Show ? [] : [Malformed], await store.Quarantine.Select(row => row.Body).ToListAsync());
        Assert.Equal(Traps.Length, await store.DayCells.SumAsync(cell => cell.Score4));
    }

    [Theory]
    [Databases(ArrivalSource.Webhook)]
    [Databases(ArrivalSource.Events)]
    public async Task DrainAsync_NoTimeOfTheEvent_CountsItsScore(StoreKind database, ArrivalSource way)
    {
        await using var host = await DataHost.StartAsync(store: database);
        var account = await new FeedbackFixture(host).AddAccountAsync();
        await ComeAsync(
            host,
            account,
            way,
            [Body(way, 0, "\"created_at\":\"Sun Feb 01 10:00:00 \\u002B0000 2026\",\"feedback\"", "\"feedback\"")]);

        await host.Get<InboxApplier>().DrainAsync(CancellationToken.None);

        await using var store = host.OpenStore();
        Assert.Equal(4, (await store.StoredFeedback.SingleAsync()).Score);
        Assert.Equal(Sent.AddHours(1), (await store.Arrivals.SingleAsync()).At);
    }

    /// <summary>What was asked for in an account's name is about it; of a webhook nobody knows.</summary>
    [Theory]
    [Databases(ArrivalSource.Webhook, 0)]
    [Databases(ArrivalSource.Events, 1)]
    [Databases(ArrivalSource.Show, 1)]
    public async Task DrainAsync_NoSender_IsTheAccountsThatWasAskedFor(StoreKind database, ArrivalSource way, int stored)
    {
        await using var host = await DataHost.StartAsync(store: database);
        var account = await new FeedbackFixture(host).AddAccountAsync();
        await ComeAsync(host, account, way, [Body(way, 0, $"\"from_user_id\":\"{FeedbackFixture.AccountUserId}\",", "")]);

        await host.Get<InboxApplier>().DrainAsync(CancellationToken.None);

        await using var store = host.OpenStore();
        Assert.Equal(stored, await store.StoredFeedback.CountAsync(row => row.AccountId == account.Id && row.Score == 4));
        Assert.Equal(1 - stored, await store.Quarantine.CountAsync(row => row.Reason == "feedback.from_user_id is missing"));
    }

    /// <summary>A character that no JSON may hold as it is.</summary>
    [Theory, Databases]
    public async Task ReceiveAsync_BareNulInABody_IsSetAsideAsItCame(StoreKind database)
    {
        await using var host = await DataHost.StartAsync(store: database);
        await host.Get<FeedbackReceiver>().ReceiveAsync(Encoding.UTF8.GetBytes("{\"a\":\"\0\"}"), CancellationToken.None);

        await host.Get<InboxApplier>().DrainAsync(CancellationToken.None);

        await using var store = host.OpenStore();
        Assert.Equal("{\"a\":\"\0\"}", (await store.Quarantine.SingleAsync()).Body);
    }

    private static string Body(ArrivalSource way, int number, string part, string odd)
    {
        var state = FeedbackFixture.Scored(FeedbackFixture.Prompt($"{10 + number}", Sent), 4, Sent.AddHours(1), "good");
        var sound = way is ArrivalSource.Show ? WireText.Shown(state) : WireText.Event(state);
        var body = sound.Replace(part, odd, StringComparison.Ordinal);
        Assert.NotEqual(sound, body, StringComparer.Ordinal);
        return body;
    }

    /// <summary>As each way brings them: one by one, or on a page, where malformed ones stand between them.</summary>
    private static async Task ComeAsync(DataHost host, Account account, ArrivalSource way, string[] bodies)
    {
        var fixture = new FeedbackFixture(host);
        if (way is ArrivalSource.Events)
            await fixture.PutAsync(account.Id, way, $"[{string.Join($",{Malformed},", bodies)}]");
        else if (way is ArrivalSource.Webhook)
        {
            foreach (var body in bodies.SelectMany(body => bodies.Length > 1 ? new[] { Malformed, body } : [body]))
                await host.Get<FeedbackReceiver>().ReceiveAsync(Encoding.UTF8.GetBytes(body), CancellationToken.None);
        }
        else
        {
            foreach (var body in bodies)
                await fixture.PutAsync(account.Id, way, body);
        }
    }
}
