using System.Text;
using Dashboard.Data.Foundation;
using Dashboard.Data.Prompting.ClosedConversations;
using Dashboard.Data.Settings;
using Dashboard.Data.Sync.Applying;
using Dashboard.Data.Sync.Inbox;
using Dashboard.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dashboard.Tests.Endpoints;

/// <summary>Feedback of March 2025, brought in by the doors through which real feedback comes.</summary>
internal static class KnownFeedback
{
    public const string Acme = "1212121212121";
    public const string Beta = "1313131313131";
    public const string Ann = "a-1";
    public const string Ben = "a-2";
    public const string Cleo = "a-3";
    public const string Billing = "t-1";
    public const string Orders = "t-2";

    /// <summary>The days that hold all of it and nothing else.</summary>
    public const string Days = "from=2025-03-01&to=2025-03-31";

    public const string Formula = "=HYPERLINK(\"https://evil.example\",\"click\")";
    public const string TwoLines = "Danke, \"gut\";\r\nnoch eine Zeile 😀";
    public const string RightToLeft = "خدمة ممتازة <script>alert(1)</script>";

    // 23:30 UTC is the next day in Berlin.
    private static readonly DateTimeOffset Day = new(2025, 3, 10, 22, 30, 0, TimeSpan.Zero);

    /// <summary>Scored feedback that counts, in the order in which the scores were given.</summary>
    public static IReadOnlyList<PushedEvent> Scored { get; } =
    [
        new("101", "csat", Day) { Case = "case-1", Score = 5, Comment = Formula },
        new("102", "csat", Day.AddDays(1)) { Case = "case-2", Score = 1, Comment = TwoLines },
        new("103", "nps", Day.AddDays(2)) { Case = "case-3", Score = 9, Comment = RightToLeft },
        new("104", "nps", Day.AddDays(3)) { Account = Beta, Score = 0 },
    ];

    /// <summary>A card without an answer, and a test: in no file.</summary>
    public static IReadOnlyList<PushedEvent> Uncounted { get; } =
    [
        new("105", "csat", Day) { Case = "case-1" },
        new("106", "nps", Day) { Score = 10, Comment = "a test", IsTest = true },
    ];

    public static async Task PlantAsync(IServiceProvider services)
    {
        var accounts = services.GetRequiredService<AccountRegistry>();
        Assert.Empty(await accounts.AddAsync(Registration("acme", Acme), Acting.As("test"), AppHost.Token));
        Assert.Empty(await accounts.AddAsync(Registration("beta", Beta), Acting.As("test"), AppHost.Token));
        var recorded = await services.GetRequiredService<ConversationRecorder>().RecordAsync(
            [Closed("case-1", Ann, Billing), Closed("case-2", Ben, Billing), Closed("case-3", Cleo, Orders)], AppHost.Token);
        Assert.Equal(3, recorded.Accepted);
        var receiver = services.GetRequiredService<FeedbackReceiver>();
        foreach (var pushed in Scored.Concat(Uncounted))
            await receiver.ReceiveAsync(Encoding.UTF8.GetBytes(pushed.ToJson()), AppHost.Token);
        await services.GetRequiredService<InboxApplier>().DrainAsync(AppHost.Token);
    }

    private static AccountRegistration Registration(string handle, string userId) =>
        new(handle, userId, new Secret("token"), new Secret("token secret"), "https://acme.example/privacy", handle);

    private static ClosedConversation Closed(string externalId, string agent, string team) => new()
    {
        ExternalId = externalId,
        AccountUserId = Acme,
        AgentId = agent,
        AgentName = "Agent " + agent,
        TeamId = team,
        TeamName = "Team " + team,
        ClosedAt = Day,
    };
}
