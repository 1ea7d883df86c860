using Dashboard.Data.Prompting.ClosedConversations;
using Dashboard.Data.Rollups;
using Dashboard.Data.Rollups.Search;
using Dashboard.Data.Store.Entities;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Data.Tests.Sync.Applying;

/// <summary>
/// A case that Anna closed at nine, that was opened again and that Bob closed at three, with a prompt after each closing.
/// </summary>
public sealed class ReopenedCaseTests
{
    private const string Scored =
        """
        {"event_type":"feedback.updated","created_at":"Fri Nov 20 10:00:00 +0000 2026","feedback":{"created_at":"Fri Nov 20 09:05:00 +0000 2026","updated_at":"Fri Nov 20 10:00:00 +0000 2026","id":"1001","type":"csat","test":false,"from_user_id":"1212121212121","to_user_id":"343434343434","external_id":"case-1","response":{"score":{"value":1,"created_at":"Fri Nov 20 10:00:00 +0000 2026"},"text":{"value":"bad","created_at":"Fri Nov 20 10:00:00 +0000 2026"}}}}
        """;

    private const string ScoredAgain =
        """
        {"event_type":"feedback.updated","created_at":"Fri Nov 20 16:00:00 +0000 2026","feedback":{"created_at":"Fri Nov 20 15:05:00 +0000 2026","updated_at":"Fri Nov 20 16:00:00 +0000 2026","id":"1002","type":"csat","test":false,"from_user_id":"1212121212121","to_user_id":"343434343434","external_id":"case-1","response":{"score":{"value":5,"created_at":"Fri Nov 20 16:00:00 +0000 2026"}}}}
        """;

    private static readonly ClosedConversation Anna = new()
    {
        ExternalId = "case-1",
        AccountUserId = "1212121212121",
        AgentId = "a-anna",
        TeamId = "t-1",
        ClosedAt = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero),
    };

    private static readonly ClosedConversation Bob = Anna with
    {
        AgentId = "a-bob",
        TeamId = "t-2",
        ClosedAt = new(2026, 11, 20, 15, 0, 0, TimeSpan.Zero),
    };

    /// <summary>A and B are the closings, 1 and 2 the answers; what stands together comes together.</summary>
    private static readonly string[] Together = ["AB 12", "BA 21", "12 AB", "21 BA", "A 12 B", "B 21 A", "1 AB 2", "2 BA 1"];

    [Theory, Databases]
    public async Task BothDoors_ReopenedCaseInEveryOrderAndBatching_GiveEachAnswerToItsAgent(StoreKind database)
    {
        await using var host = await DataHost.StartAsync(store: database);
        await new FeedbackFixture(host).AddAccountAsync();
        var ways = Orders("AB12").Select(order => string.Join(' ', order.ToCharArray())).Concat(Together).ToList();
        Assert.Equal(32, ways.Count);

        foreach (var (number, way) in ways.Index())
        {
            foreach (var together in way.Split(' '))
                await ComeAsync(host, together, number);
        }

        await using var store = host.OpenStore();
        var agents = await store.Agents.ToDictionaryAsync(agent => agent.Id, agent => agent.ExternalId);
        var teams = await store.Teams.ToDictionaryAsync(team => team.Id, team => team.ExternalId);
        var rows = await store.StoredFeedback.AsNoTracking().ToListAsync();
        Assert.Equal(2 * ways.Count, rows.Count);
        Assert.All(rows, row => Assert.Equal(
            row.Score == 1 ? ("a-anna", "t-1") : ("a-bob", "t-2"), (agents[row.AgentId ?? 0], teams[row.TeamId ?? 0])));
        Assert.Empty(await host.Get<RollupCheck>().RunAsync(CancellationToken.None));
        Assert.Empty(await host.Get<SearchCheck>().RunAsync(CancellationToken.None));
    }

    [Theory, Databases]
    public async Task Closings_OfCasesThatDifferInCase_GiveEachAnswerToItsAgent(StoreKind database)
    {
        await using var host = await DataHost.StartAsync(store: database);
        await new FeedbackFixture(host).AddAccountAsync();
        foreach (var answer in new[] { Scored, ScoredAgain.Replace("case-1", "CASE-1", StringComparison.Ordinal) })
            await new FeedbackFixture(host).MergeAsync(null, ArrivalSource.Webhook, answer);

        await host.Get<ConversationRecorder>().RecordAsync([Anna, Bob with { ExternalId = "CASE-1" }], CancellationToken.None);

        await using var store = host.OpenStore();
        var agents = await store.Agents.ToDictionaryAsync(agent => agent.Id, agent => agent.ExternalId);
        Assert.Equal(
            ["1001 a-anna", "1002 a-bob"],
            (await store.StoredFeedback.ToListAsync())
                .Select(row => $"{row.Id} {agents.GetValueOrDefault(row.AgentId ?? 0)}")
                .Order(StringComparer.Ordinal));
    }

    private static async Task ComeAsync(DataHost host, string together, int number)
    {
        var closings = together
            .Where(char.IsLetter)
            .Select(who => (who == 'A' ? Anna : Bob) with { ExternalId = $"case-{number}" })
            .ToList();
        if (closings.Count > 0)
            await host.Get<ConversationRecorder>().RecordAsync(closings, CancellationToken.None);
        var answers = together.Where(char.IsDigit).Select(which => (which == '1' ? Scored : ScoredAgain)
            .Replace("case-1", $"case-{number}", StringComparison.Ordinal)
            .Replace("\"100", $"\"{number + 1}00", StringComparison.Ordinal)).ToList();
        var fixture = new FeedbackFixture(host);
        if (number % 2 == 0)
        {
            foreach (var answer in answers)
                await fixture.MergeAsync(null, ArrivalSource.Webhook, answer);
        }
        else if (answers.Count > 0)
        {
            await fixture.MergeAsync(1, ArrivalSource.Events, $"[{string.Join(',', answers)}]");
        }
    }

    private static IEnumerable<string> Orders(string of) =>
        of.Length < 2
            ? [of]
            : of.SelectMany(first => Orders(of.Replace($"{first}", "", StringComparison.Ordinal)).Select(rest => first + rest));
}
