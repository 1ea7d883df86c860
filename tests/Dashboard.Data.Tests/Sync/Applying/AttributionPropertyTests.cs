using Dashboard.Data.FeedbackApi;
using Dashboard.Data.Prompting.ClosedConversations;
using Dashboard.Data.Rollups;
using Dashboard.Data.Rollups.Search;
using Dashboard.Data.Store.Entities;
using Dashboard.Data.Sync.Applying;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Data.Tests.Sync.Applying;

/// <summary>
/// Whoever handled a case, however it is told and in whatever order: a result belongs to whom the law says, and so do sums and search.
/// </summary>
public sealed class AttributionPropertyTests
{
    [Theory, Databases(1), Databases(2), Databases(3), Databases(4)]
    public async Task BothDoors_RandomClosingsPromptsArrivalsAndRepetitions_AttributeAsTheLawSays(StoreKind database, int seed)
    {
        await using var host = await DataHost.StartAsync(store: database);
        var fixture = new FeedbackFixture(host);
        await fixture.AddAccountAsync();
        await fixture.AddAccountAsync("other", RandomCases.OtherAccountUserId);
        var cases = new RandomCases(seed);
        var reported = new List<ClosedConversation>();

        foreach (var (closings, states) in cases.Comings())
        {
            reported.AddRange(closings);
            await host.Get<ConversationRecorder>().RecordAsync(closings, CancellationToken.None);
            foreach (var state in states)
                await fixture.PutAsync(null, ArrivalSource.Webhook, WireText.Event(state));
            await host.Get<InboxApplier>().DrainAsync(CancellationToken.None);
        }

        var expected = cases.States.GroupBy(state => state.Id, StringComparer.Ordinal).ToDictionary(
            same => same.Key, same => HandledBy([.. same.OrderBy(state => state.UpdatedAt)], reported), StringComparer.Ordinal);
        Assert.Equal(
            (90, true, true),
            (expected.Count, expected.ContainsValue("nobody"), expected.Values.Distinct(StringComparer.Ordinal).Count() > 10));
        Assert.Equal(expected, await StoredAsync(host));
        Assert.Empty(await host.Get<RollupCheck>().RunAsync(CancellationToken.None));
        Assert.Empty(await host.Get<SearchCheck>().RunAsync(CancellationToken.None));
    }

    /// <summary>
    /// The law said once more, as plainly as it goes, over everything that was said of one feedback and everything that was reported.
    /// </summary>
    private static string HandledBy(IReadOnlyList<FeedbackSnapshot> states, IEnumerable<ClosedConversation> reported)
    {
        var sentAt = states[^1].CreatedAt;
        var named = states.Select(state => state.ExternalId).Last(known => known is not null);
        var closings = reported
            .Where(closing => closing.AccountUserId == states[0].FromUserId && Plain(closing.ExternalId!) == Plain(named!))
            .DistinctBy(closing => (closing.ClosedAt, closing.AgentId, closing.TeamId))
            .ToList();
        var until = closings.Exists(closing => closing.ClosedAt <= sentAt.AddMinutes(10))
            ? closings.Where(closing => closing.ClosedAt <= sentAt.AddMinutes(10)).Max(closing => closing.ClosedAt)
            : closings.Min(closing => closing.ClosedAt);
        if (closings.FindLast(closing => closing.ClosedAt == until) is not { } handler)
            return "nobody";

        // What the closing says beside who it was, as it was said last.
        var last = reported.Last(closing =>
            Plain(closing.ExternalId!) == Plain(named!)
            && (closing.AccountUserId, closing.ClosedAt, closing.AgentId, closing.TeamId)
                == (handler.AccountUserId, handler.ClosedAt, handler.AgentId, handler.TeamId));
        return $"{handler.AgentId} {handler.TeamId} {string.Join(' ', last.Tags!.Order(StringComparer.Ordinal))} {Handled(last)}";
    }

    private static int Handled(ClosedConversation closing)
    {
        var time = (closing.ClosedAt - closing.OpenedAt)?.TotalHours switch { null => 0, < 1 => 1, < 4 => 2, < 24 => 3, < 72 => 4, _ => 5 };
        var messages = closing.AgentMessages switch { null => 0, < 2 => 1, < 4 => 2, < 7 => 3, _ => 4 };
        var handOvers = closing.HandOvers switch { null => 0, 0 => 1, 1 => 2, _ => 3 };
        return time + (6 * messages) + (30 * handOvers);
    }

    private static string Plain(string spelt) => spelt.Replace("\u200b", "", StringComparison.Ordinal).Trim();

    private static async Task<Dictionary<string, string>> StoredAsync(DataHost host)
    {
        await using var store = host.OpenStore();
        var agents = await store.Agents.ToDictionaryAsync(agent => agent.Id, agent => agent.ExternalId);
        var teams = await store.Teams.ToDictionaryAsync(team => team.Id, team => team.ExternalId);
        var tags = await store.Tags.ToDictionaryAsync(tag => tag.Id, tag => tag.Name);
        var rows = await store.StoredFeedback.AsNoTracking().ToListAsync();
        return rows.ToDictionary(
            row => row.Id,
            row =>
                row.AgentId is not { } agent
                    ? "nobody"
                    : $"{agents[agent]} {teams[row.TeamId!.Value]} "
                        + $"{string.Join(' ', Keys(row.Tags).Select(tag => tags[tag]).Order(StringComparer.Ordinal))} {row.Handling}",
            StringComparer.Ordinal);
    }

    private static IEnumerable<int> Keys(string set) =>
        set.Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Select(key => int.Parse(key, System.Globalization.CultureInfo.InvariantCulture));
}
