using System.Text;
using Dashboard.Data.Foundation;
using Dashboard.Data.Planning.Topics;
using Dashboard.Data.Prompting.ClosedConversations;
using Dashboard.Data.Settings;
using Dashboard.Data.Sync;
using Dashboard.Data.Sync.Applying;
using Dashboard.Data.Sync.Inbox;
using Dashboard.TestKit;
using Dashboard.Tests.Endpoints;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dashboard.Tests.Twins;

/// <summary>How far one's own feedback has come in one of two stores that are alike in all else.</summary>
public enum OwnFeedback
{
    /// <summary>No prompt was sent.</summary>
    Absent,

    /// <summary>Sent, and not answered.</summary>
    Created,

    /// <summary>Answered by a score.</summary>
    Scored,

    /// <summary>Answered by a score and words.</summary>
    Commented,
}

/// <summary>
/// A random world of feedback, the same for the same seed: that of four agents in three teams and of nobody known, and that of two agents
/// whom the viewer is, in two of these teams. It comes by the doors through which real feedback comes.
/// </summary>
internal sealed class TwinWorld(int seed)
{
    /// <summary>The days that hold all of it.</summary>
    public const string Days = "from=2026-02-01&to=2026-02-28";

    /// <summary>Half of it against the other half.</summary>
    public const string TwoHalves = "from=2026-02-15&to=2026-02-28&compare=2026-02-01..2026-02-14";

    /// <summary>Every second hour of four days of the week: a part of everybody's answers.</summary>
    public const string Hours = "&weekday=monday&weekday=tuesday&weekday=thursday&weekday=saturday"
        + "&hour=0&hour=2&hour=4&hour=6&hour=8&hour=10&hour=12&hour=14&hour=16&hour=18&hour=20&hour=22";

    public const string Account = "1414141414141";

    /// <summary>The viewer at the help desk, in the first team.</summary>
    public const string Own = "a-own";

    /// <summary>The same person in the second team.</summary>
    public const string OwnElsewhere = "a-own-too";

    private const int Cases = 8;

    private static readonly DateTimeOffset SecondHalf = new(2026, 2, 15, 0, 0, 0, TimeSpan.Zero);

    private static readonly DateTimeOffset HeldFrom = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly string[] Words = ["parcel", "late", "friendly", "refund", "never", "again", "Größe", "😀"];

    private static readonly (string Name, string[] Words)[] Topics = [("Delivery", ["parcel", "late"]), ("Money", ["refunds"])];

    private static readonly (string Agent, string Team)[] Others =
        [("a-11", "t-11"), ("a-12", "t-11"), ("a-13", "t-12"), ("a-14", "t-13"), ("", "")];

    /// <summary>Brings all in.</summary>
    public async Task PlantAsync(IServiceProvider services, OwnFeedback own, params string[] ownAgents)
    {
        await services.GetRequiredService<AccountRegistry>().AddAsync(
            new AccountRegistration(
                "twins",
                Account,
                new Secret("token"),
                new Secret("token secret"),
                "https://acme.example/privacy",
                "Twins"),
            Acting.As("test"),
            AppHost.Token);
        var recorded = await services.GetRequiredService<ConversationRecorder>().RecordAsync([.. Conversations()], AppHost.Token);
        Assert.Equal((Others.Length + 1) * Cases, recorded.Accepted);
        foreach (var (name, words) in Topics)
        {
            var outcome = await services.GetRequiredService<TopicEditor>()
                .AddAsync(DataHost.Manager, new TopicDraft(name, words), AppHost.Token);
            Assert.Equal(TopicProblem.None, outcome.Problem);
        }

        await PushAsync(services, [.. OthersFeedback(), .. OwnFeedbackOf(own, ownAgents)]);
    }

    /// <summary>
    /// Lets the store hold all of the days and of those before: the days with which they are compared are whole, however far the pulls have
    /// come that a started product makes of X, at which nobody answers.
    /// </summary>
    public static async Task HoldWholeAsync(AppHost host)
    {
        await using var store = host.OpenStore();
        await Until.TrueAsync(
            () => store.Accounts.AllAsync(account => store.SyncProgress.Any(row => row.AccountId == account.Id), AppHost.Token),
            "the first pull of every account has begun, and will not say anew how far it is");
        await store.SyncProgress.ExecuteUpdateAsync(
            row => row
                .SetProperty(progress => progress.HistoryFrom, HeldFrom)
                .SetProperty(progress => progress.CompleteThrough, HeldFrom.AddDays(59)),
            AppHost.Token);
    }

    /// <summary>Lets X push some events, and the product apply them.</summary>
    public static async Task PushAsync(IServiceProvider services, params IEnumerable<PushedEvent> events)
    {
        foreach (var pushed in events)
            await Until.TrueAsync(() => IsTakenAsync(services.GetRequiredService<FeedbackReceiver>(), pushed), "what is pushed is taken");
        await services.GetRequiredService<InboxApplier>().DrainAsync(AppHost.Token);
    }

    /// <summary>X comes again where the store was too busy to answer.</summary>
    private static async Task<bool> IsTakenAsync(FeedbackReceiver receiver, PushedEvent pushed)
    {
        try
        {
            await receiver.ReceiveAsync(Encoding.UTF8.GetBytes(pushed.ToJson()), AppHost.Token);
            return true;
        }
        catch (InboxUnavailableException)
        {
            return false;
        }
    }

    /// <summary>One's own feedback, as far as it has come: first states before later ones.</summary>
    public IEnumerable<PushedEvent> OwnFeedbackOf(OwnFeedback own, params string[] agents)
    {
        if (own is OwnFeedback.Absent)
            return [];
        return agents.SelectMany((agent, which) => Invent(seed + 7 + which, $"9{which}", agent).Select(full => own switch
        {
            OwnFeedback.Created => full with { Score = null, Comment = null },
            OwnFeedback.Scored => full with { Comment = null },
            _ => full,
        }));
    }

    /// <summary>An answer that somebody else is given.</summary>
    public PushedEvent Another(string agent, string id) => Invent(seed, id, agent).First() with { Id = id, Score = 5, Kind = "csat" };

    private IEnumerable<PushedEvent> OthersFeedback() =>
        Others.SelectMany((other, which) => Invent(seed + 100 + which, $"1{which}", other.Agent));

    /// <summary>
    /// All answered in words; of a part of those of others only some is said. One's own turn from the best scores to the worst, so that
    /// they alone make a change for whoever sees them.
    /// </summary>
    private static IEnumerable<PushedEvent> Invent(int seed, string ids, string agent)
    {
#pragma warning disable CA5394 // Invented data, the same for the same seed.
        var random = new Random(seed);
        for (var number = 0; number < Cases; number++)
        {
            var kind = random.Next(3) == 0 ? "nps" : "csat";
            var sent = new DateTimeOffset(2026, 2, 2, 0, 0, 0, TimeSpan.Zero).AddMinutes(random.Next(25 * 24 * 60));
            int? score = random.Next(5) == 0 ? null : random.Next(1, 6);
            yield return new PushedEvent($"{ids}{number:000}", kind, sent)
            {
                Account = Account,
                Case = agent.Length == 0 ? null : CaseOf(agent, number),
                Score = agent.StartsWith(Own, StringComparison.Ordinal) ? sent < SecondHalf ? 5 : 1 : score,
                Comment = string.Join(' ', Enumerable.Range(0, 1 + random.Next(4)).Select(_ => Words[random.Next(Words.Length)])),
            };
        }
#pragma warning restore CA5394
    }

    private static IEnumerable<ClosedConversation> Conversations() =>
        from other in Others
            .Where(other => other.Agent.Length > 0)
            .Append((Agent: Own, Team: "t-11"))
            .Append((Agent: OwnElsewhere, Team: "t-12"))
        from number in Enumerable.Range(0, Cases)
        select new ClosedConversation
        {
            ExternalId = CaseOf(other.Agent, number),
            AccountUserId = Account,
            AgentId = other.Agent,
            AgentName = "Agent " + other.Agent,
            TeamId = other.Team,
            TeamName = "Team " + other.Team,
            ClosedAt = new DateTimeOffset(2026, 2, 1, 0, 0, 0, TimeSpan.Zero),
            OpenedAt = new DateTimeOffset(2026, 2, 1, 0, 0, 0, TimeSpan.Zero).AddHours(-3 * number),
            AgentMessages = number,
            HandOvers = number % 3,
        };

    private static string CaseOf(string agent, int number) => $"{agent}-{number}";
}
